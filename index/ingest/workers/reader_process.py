"""The readers' process, from outside: asked to read files, lost where one takes too long or too much."""

import json
from dataclasses import asdict

from index.errors import UnreadableFile
from index.ingest.formats.limits import Limits
from index.ingest.workers.process import Process, ProcessLost, TookTooLong
from index.ingest.workers.reader_protocol import Parsed, Refused, Request, reply_of, request_parts
from index.readers.naming import shown_name


class Worker:
    """A process that reads files; for one thread at a time."""

    def __init__(self, parser: str, limits: Limits) -> None:
        """Start the process, and wait until it is ready.

        Args:
            parser: The name of the function that reads, "module:function".
            limits: What reading one file may cost.

        Raises:
            ProcessLost: It doesn't start, or doesn't find the function.
        """
        arguments = [parser, json.dumps(asdict(limits))]
        self._process = Process("index.readers.worker:reader", arguments, memory=limits.memory)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.alive

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
        name = shown_name(request.name)
        try:
            reply = self._asked(request, seconds)
        except TookTooLong:
            raise UnreadableFile(f"{name} took longer than {_spoken(seconds)} to read; split it.") from None
        except ProcessLost:
            reason = f"{name} can't be read: reading it takes too much memory, or fails."
            raise UnreadableFile(reason) from None
        if isinstance(reply, Refused):
            if reply.exhausted:
                self.close()
            raise UnreadableFile(reply.reason) from (RuntimeError(reply.fault) if reply.fault else None)
        return reply

    def kill(self) -> None:
        """End the process at once, whatever it reads; any thread may do so."""
        self._process.kill()

    def close(self) -> None:
        """End the process; calling it again does nothing."""
        self._process.close()

    def _asked(self, request: Request, seconds: float) -> Parsed | Refused:
        parts = self._process.ask(request_parts(request), seconds)
        try:
            return reply_of(parts)
        except ValueError:  # what it wrote is no reply
            self.close()
            raise ProcessLost from None


def _spoken(seconds: float) -> str:
    return f"{seconds:.0f} second{'s' if round(seconds) != 1 else ''}"
