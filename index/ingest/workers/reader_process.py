"""The readers' process, from outside: asked to read files, lost where one takes too long or too much."""

import json
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import asdict

from index.errors import UnreadableFile
from index.ingest.formats.file_types import display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.main import RequestHandler
from index.ingest.workers.process import WorkerLost, WorkerProcess, WorkerTimeout
from index.ingest.workers.reader_protocol import (
    ParseFailure,
    ParseRequest,
    ParseResult,
    decode_parse_reply,
    decode_parse_request,
    encode_parse_reply,
    encode_parse_request,
)


class ReaderProcess:
    """A process that reads files; for one thread at a time."""

    def __init__(self, parser: str, limits: FileLimits) -> None:
        """Start the process, and wait until it is ready.

        Args:
            parser: The name of the function that reads, "module:function".
            limits: What reading one file may cost.

        Raises:
            ProcessLost: It doesn't start, or doesn't find the function.
        """
        arguments = [parser, json.dumps(asdict(limits))]
        self._process = WorkerProcess(
            "index.ingest.workers.reader_process:make_parse_handler",
            arguments,
            memory_bytes=limits.memory_bytes,
        )

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive

    def parse(self, request: ParseRequest, seconds: float) -> ParseResult:
        """Have a file read.

        Args:
            request: The file.
            seconds: How long it may take; the process is killed after that.

        Returns:
            What the file gives.

        Raises:
            UnreadableFile: It can't be read, takes too long or too much memory, or makes the process crash.
        """
        name = display_name(request.name)
        try:
            reply = self._exchange(request, seconds)
        except WorkerTimeout:
            raise UnreadableFile(
                f"{name} took longer than {_format_seconds(seconds)} to read; split it."
            ) from None
        except WorkerLost:
            reason = f"{name} can't be read: reading it takes too much memory, or fails."
            raise UnreadableFile(reason) from None
        if isinstance(reply, ParseFailure):
            if reply.out_of_memory:
                self.close()
            raise UnreadableFile(reply.reason) from (RuntimeError(reply.fault) if reply.fault else None)
        return reply

    def kill(self) -> None:
        """End the process at once, whatever it reads; any thread may do so."""
        self._process.kill()

    def close(self) -> None:
        """End the process; calling it again does nothing."""
        self._process.close()

    def _exchange(self, request: ParseRequest, seconds: float) -> ParseResult | ParseFailure:
        parts = self._process.request(encode_parse_request(request), seconds)
        try:
            return decode_parse_reply(parts)
        except ValueError:  # what it wrote is no reply
            self.close()
            raise WorkerLost from None


def _format_seconds(seconds: float) -> str:
    return f"{seconds:.0f} second{'s' if round(seconds) != 1 else ''}"


def make_parse_handler(parser: str, limits: str) -> RequestHandler:
    """Make what reads files.

    Args:
        parser: The name of the function that reads, "module:function".
        limits: What reading one file may cost, as JSON.
    """
    parse, allowed = pkgutil.resolve_name(parser), FileLimits(**json.loads(limits))

    def read(parts: Sequence[bytes]) -> Sequence[bytes]:
        return encode_parse_reply(parse_or_fail(decode_parse_request(parts), allowed, parse))

    return read


def parse_or_fail(
    request: ParseRequest, limits: FileLimits, parser: Callable[[ParseRequest, FileLimits], ParseResult]
) -> ParseResult | ParseFailure:
    """Read a file, or say why it can't be read.

    Args:
        request: The file.
        limits: What reading it may cost.
        parser: Reads it.
    """
    name = display_name(request.name)
    try:
        return parser(request, limits)
    except UnreadableFile as error:
        return ParseFailure(str(error))
    except MemoryError:
        return ParseFailure(f"{name} needs too much memory to be read; split it.", out_of_memory=True)
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way over a file that is damaged
        return ParseFailure(f"{name} can't be read; it may be damaged.", f"{type(error).__name__}: {error}")
