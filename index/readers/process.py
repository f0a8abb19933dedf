"""The readers' process, from outside: started, asked, and killed where it takes too long."""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from typing import IO, Final

from index.errors import UnreadableFile
from index.readers.limits import Limits
from index.readers.messages import Parsed, Refused, Request, read_reply, write_request
from index.readers.naming import shown_name

_STARTING: Final = 60.0  # seconds that a process may take to start
_CLOSING: Final = 5.0  # seconds that it may take to end

# What the process needs to know of the world: no token, no settings.
_VARIABLES: Final = ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "LD_LIBRARY_PATH", "LANG")


class Worker:
    """A process that reads files; for one thread at a time."""

    def __init__(self, parser: str, limits: Limits) -> None:
        """Start the process, and wait until it is ready.

        Args:
            parser: The name of the function that reads, "module:function".
            limits: What reading one file may cost.
        """
        self._limits = limits
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", "index.readers.worker", parser, json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        self._requests, self._replies = _pipes(self._process)
        with _Deadline(self._process, _STARTING):
            ready = read_reply(self._replies)
        if ready is None:
            self.close()
            raise RuntimeError(f"The readers' process doesn't start, or doesn't find {parser}.")

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def parse(self, request: Request, seconds: float) -> Parsed:
        """Have a file read.

        Args:
            request: The file.
            seconds: How long it may take; the process is killed after that.

        Returns:
            What the file gives.

        Raises:
            UnreadableFile: It can't be read, takes too long or too much memory, or makes the process crash.
        """
        deadline = _Deadline(self._process, seconds)
        with deadline:
            reply = self._asked(request)
        if reply is None or deadline.passed or (isinstance(reply, Refused) and reply.exhausted):
            self.close()
        if reply is None:
            name = shown_name(request.name)
            if deadline.passed:
                raise UnreadableFile(f"{name} took longer than {_spoken(seconds)} to read; split it.")
            raise UnreadableFile(f"{name} can't be read: reading it takes too much memory, or fails.")
        if isinstance(reply, Refused):
            raise UnreadableFile(reply.reason) from (RuntimeError(reply.fault) if reply.fault else None)
        return reply

    def close(self) -> None:
        """End the process; calling it again does nothing."""
        with self._process, _Deadline(self._process, _CLOSING):
            with suppress(OSError):  # what it was to be told still, when it died
                self._requests.close()
            self._process.wait()

    def _asked(self, request: Request) -> Parsed | Refused | None:
        try:
            write_request(self._requests, request)
            return read_reply(self._replies)
        except (OSError, ValueError):  # it died while it was written to, or what it wrote is no reply
            return None


class _Deadline:
    """Kills a process where what is done with it takes too long."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.passed = False
        self._process = process
        self._timer = threading.Timer(seconds, self._kill)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def _kill(self) -> None:
        self.passed = True
        self._process.kill()


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} second{'s' if round(seconds) != 1 else ''}"


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("The readers' process was started without pipes.")
    return process.stdin, process.stdout


def _environment() -> dict[str, str]:
    known = {name: value for name in _VARIABLES if (value := os.environ.get(name))}
    return known | {
        "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
        "OPENBLAS_NUM_THREADS": "1",
    }
