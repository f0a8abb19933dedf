"""A worker process as its parent sees it: started, sent requests, killed when it exceeds a time limit."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Final

from index.ingest.workers.errors import WorkerLost, WorkerStartError, WorkerTimeout
from index.ingest.workers.framing import TIMEOUT_STRUCT, read_message, write_message

_WORKER_START_SECONDS: Final = 60.0  # time limit for starting
_WORKER_CLOSE_SECONDS: Final = 5.0  # time limit for ending, before it is killed

# All of the environment that the process inherits: no token, no settings.
_INHERITED_VARIABLES: Final = ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "LD_LIBRARY_PATH", "LANG")


class WorkerProcess:
    """A process that answers requests; not thread-safe, but for `kill`."""

    def __init__(
        self, factory: str, arguments: Sequence[str], *, memory_bytes: int, niceness: int = 0
    ) -> None:
        """Start the process, and wait until it is ready.

        Args:
            factory: Import name of the function that makes its handler, "module:function"; see `main`.
            arguments: Arguments of that function.
            memory_bytes: Memory that the process may take beyond what it has when it is ready.
            niceness: Scheduling priority, from 0 (normal) to 19 (lowest).

        Raises:
            WorkerStartError: It doesn't start, or doesn't find the function.
        """
        options = [str(memory_bytes), str(niceness), *arguments]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-m", "index.ingest.workers.main", factory, *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_worker_environment(),
            )
        except OSError as error:
            raise WorkerStartError(f"No process can be started: {error}.") from error
        self._requests, self._replies = _process_pipes(self._process)
        with _KillTimer(self._process, _WORKER_START_SECONDS):
            ready = read_message(self._replies)
        if not ready:
            self.close()
            names = " or ".join([factory, *arguments])
            raise WorkerStartError(f"The process doesn't start, or doesn't find {names}.")

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def request(self, frames: Sequence[bytes], timeout_seconds: float) -> Sequence[bytes]:
        """Send a request and wait for its reply.

        Args:
            frames: The request.
            timeout_seconds: The process is killed when it takes longer.

        Returns:
            The frames of the reply, one at least.

        Raises:
            WorkerTimeout: The process took too long.
            WorkerLost: The process ended without a reply.
        """
        kill_timer = _KillTimer(self._process, timeout_seconds)
        with kill_timer:
            try:
                reply = self._exchange([TIMEOUT_STRUCT.pack(timeout_seconds), *frames])
            except BaseException:  # the rest of this reply would be taken for the next one
                self.kill()
                self.close()
                raise
        if kill_timer.has_fired or not reply:
            self.close()
        if not reply:
            raise (WorkerTimeout if kill_timer.has_fired else WorkerLost)("The process didn't reply.")
        return reply

    def kill(self) -> None:
        """Kill the process at once, even in the middle of a request; thread-safe."""
        self._process.kill()

    def close(self) -> None:
        """End the process; closing it again does nothing."""
        with self._process, _KillTimer(self._process, _WORKER_CLOSE_SECONDS):
            with suppress(OSError):  # a dead process leaves unsent bytes in the pipe
                self._requests.close()
            self._process.wait()

    def _exchange(self, frames: Sequence[bytes]) -> Sequence[bytes]:
        try:
            write_message(self._requests, frames)
            return read_message(self._replies)
        except (OSError, ValueError):  # it died meanwhile, or is closed
            return ()


class _KillTimer:
    """Context manager that kills a process when its block takes too long."""

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
    inherited = {name: value for name in _INHERITED_VARIABLES if (value := os.environ.get(name))}
    return inherited | {
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
        "OPENBLAS_NUM_THREADS": "1",
    }
