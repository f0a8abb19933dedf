"""Answers that go wrong, for a worker process to run; each does what the request's first part says."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from index.ingest.workers.main import RequestHandler


def make_faulty_handler(greeting: str = "") -> RequestHandler:
    """Make what answers with the greeting, the process's number and the request, unless told to go wrong."""

    def answer(parts: Sequence[bytes]) -> Sequence[bytes]:
        _FAULTS_BY_REQUEST.get(parts[0], lambda: None)()
        return [greeting.encode(), str(os.getpid()).encode(), *parts]

    return answer


def make_garbling_handler() -> RequestHandler:
    """Write what is no message to where the replies go: file 3 is the first that the process opened."""

    def answer(_: Sequence[bytes]) -> Sequence[bytes]:
        for descriptor in range(3, 10):
            try:
                os.write(descriptor, b"\x00\x00\x00\x01" + b"\xff" * 8)
            except OSError:
                continue
        os._exit(0)

    return answer


def _spin() -> None:
    while True:
        pass


def _print() -> None:
    os.write(1, b"what is no reply")
    print("nor is this")  # noqa: T201


_FAULTS_BY_REQUEST: Final[Mapping[bytes, Callable[[], object]]] = {
    b"hang": lambda: time.sleep(600),
    b"spin": _spin,
    b"crash": lambda: ctypes.string_at(0),
    b"leave": lambda: os._exit(3),
    b"grow": lambda: bytearray(1_000_000_000),
    b"fail": lambda: 1 // 0,
    b"print": _print,
}
