"""Parsers that go wrong, for the readers' process to run; each does what the file's first word says."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

from index import Article, UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.reader_protocol import ParseRequest, ParseResult


def misbehave(request: ParseRequest, limits: FileLimits) -> ParseResult:
    """Read a file, unless its first word is the name of a way to go wrong."""
    wrong = _FAULTS.get(request.data.split(maxsplit=1)[0])
    if wrong:
        wrong(limits)
    return ParseResult([Article(request.name, f"{os.getpid()} {request.data.decode()}")])


def garble(request: ParseRequest, limits: FileLimits) -> ParseResult:  # noqa: ARG001 - a parser's
    """Write what is no reply to where the replies go: file 3 is the first that the process opened."""
    for descriptor in range(3, 10):
        try:
            os.write(descriptor, b"\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x02no")
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
