"""Parsers that go wrong, as the first word of the file says."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

from index import Article, UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.reader_protocol import ParseRequest, ParseResult


def misbehave(request: ParseRequest) -> ParseResult:
    """Return the PID and the file's text as an article, unless its first word names a fault."""
    fault = _FAULTS.get(request.data.split(maxsplit=1)[0])
    if fault:
        fault(request.limits)
    return ParseResult([Article(request.name, f"{os.getpid()} {request.data.decode()}")])


def garble(_: ParseRequest) -> ParseResult:
    """Write a malformed message to the replies; 3 is the first descriptor that the process opened."""
    for descriptor in range(3, 10):
        try:
            os.write(descriptor, b"\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x02no")
        except OSError:
            continue
    return ParseResult()


def garble_deeply(_: ParseRequest) -> ParseResult:
    """Write a reply whose JSON is nested too deeply to be parsed."""
    document = b"[" * 100_000
    message = b"\x00\x00\x00\x02" + b"".join(
        len(frame).to_bytes(8, "big") + frame for frame in (b"result", document)
    )
    for descriptor in range(3, 10):
        try:
            os.write(descriptor, message)
        except OSError:
            continue
    return ParseResult()


def _spin(_: FileLimits) -> NoReturn:
    while True:
        pass


def _print(_: FileLimits) -> None:
    os.write(1, b"what is no reply")
    print("nor is this")  # noqa: T201


def _fail(_: FileLimits) -> NoReturn:
    raise ZeroDivisionError("a parser's mistake")


def _refuse(_: FileLimits) -> NoReturn:
    raise UnreadableFile("It holds no text.")


def _nest(limits: FileLimits) -> None:
    _nest(limits)


_FAULTS: Final[Mapping[bytes, Callable[[FileLimits], object]]] = {
    b"hang": lambda _: time.sleep(600),
    b"spin": _spin,
    b"crash": lambda _: ctypes.string_at(0),
    b"leave": lambda _: os._exit(3),
    b"grow": lambda limits: bytearray(4 * limits.memory_bytes),
    b"print": _print,
    b"fail": _fail,
    b"refuse": _refuse,
    b"nest": _nest,
}
