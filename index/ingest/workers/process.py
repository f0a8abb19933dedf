"""A process that works for this one, from outside: started, asked, and killed where it takes too long."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Final

from index.ingest.workers.framing import TIMEOUT_STRUCT, read_message, write_message

_WORKER_START_SECONDS: Final = 60.0  # seconds that a process may take to start
_WORKER_CLOSE_SECONDS: Final = 5.0  # seconds that it may take to end

# What the process needs to know of the world: no token, no settings.
_INHERITED_VARIABLES: Final = ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "LD_LIBRARY_PATH", "LANG")


class WorkerLost(Exception):
    """The process doesn't start, or ended before it replied; then it can't be asked again."""


class WorkerTimeout(WorkerLost):
    """The process was killed, because it took longer than it may."""


class WorkerProcess:
    """A process that answers requests; for one thread at a time."""

    def __init__(
        self, factory: str, arguments: Sequence[str], *, memory_bytes: int, niceness: int = 0
    ) -> None:
        """Start the process, and wait until it is ready.

        Args:
            factory: The name of the function that makes what answers, "module:function"; see the worker.
            arguments: What that function is called with.
            memory_bytes: Bytes of memory that the work may take.
            niceness: How far it stands back where others need the processor: 0 to 19.

        Raises:
            ProcessLost: It doesn't start, or doesn't find the function.
        """
        command = [
            "-P",
            "-m",
            "index.ingest.workers.main",
            factory,
            str(memory_bytes),
            str(niceness),
            *arguments,
        ]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, *command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_worker_environment(),
            )
        except OSError as error:
            raise WorkerLost(f"No process can be started: {error}.") from error
        self._requests, self._replies = _process_pipes(self._process)
        with _KillTimer(self._process, _WORKER_START_SECONDS):
            ready = read_message(self._replies)
        if not ready:
            self.close()
            raise WorkerLost(f"The process doesn't start, or doesn't find {factory}.")

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def request(self, parts: Sequence[bytes], timeout_seconds: float) -> Sequence[bytes]:
        """Have a request answered.

        Args:
            parts: The request.
            timeout_seconds: How long it may take; the process is killed after that.

        Returns:
            The reply.

        Raises:
            TookTooLong: It took longer.
            ProcessLost: It ended without a reply.
        """
        deadline = _KillTimer(self._process, timeout_seconds)
        with deadline:
            try:
                reply = self._exchange([TIMEOUT_STRUCT.pack(timeout_seconds), *parts])
            except BaseException:  # the rest of this reply would be taken for the next one
                self.kill()
                self.close()
                raise
        if deadline.has_fired or not reply:
            self.close()
        if not reply:
            raise (WorkerTimeout if deadline.has_fired else WorkerLost)("The process didn't reply.")
        return reply

    def kill(self) -> None:
        """End the process at once, whatever it is at; any thread may do so."""
        self._process.kill()

    def close(self) -> None:
        """End the process; calling it again does nothing."""
        with self._process, _KillTimer(self._process, _WORKER_CLOSE_SECONDS):
            with suppress(OSError):  # what it was to be told still, when it died
                self._requests.close()
            self._process.wait()

    def _exchange(self, parts: Sequence[bytes]) -> Sequence[bytes]:
        try:
            write_message(self._requests, parts)
            return read_message(self._replies)
        except (OSError, ValueError):  # it died while it was written to, or was closed
            return ()


class _KillTimer:
    """Kills a process where what is done with it takes too long."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.has_fired = False
        self._process = process
        self._timer = threading.Timer(seconds, self._kill)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def _kill(self) -> None:
        self.has_fired = True
        self._process.kill()


def _process_pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("The process was started without pipes.")
    return process.stdin, process.stdout


def _worker_environment() -> dict[str, str]:
    known = {name: value for name in _INHERITED_VARIABLES if (value := os.environ.get(name))}
    return known | {
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
        "OPENBLAS_NUM_THREADS": "1",
    }
