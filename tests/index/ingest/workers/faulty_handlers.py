"""Frame handlers that go wrong, as the first frame of the request says."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from index.ingest.workers.main import FrameHandler


def make_faulty_handler(greeting: str = "") -> FrameHandler:
    """Reply with the greeting, the PID and the request, unless its first frame names a fault."""

    def handle(frames: Sequence[bytes]) -> Sequence[bytes]:
        _FAULTS_BY_REQUEST.get(frames[0], lambda: None)()
        return [greeting.encode(), str(os.getpid()).encode(), *frames]

    return handle


def make_garbling_handler() -> FrameHandler:
    """Write a malformed message to the replies; 3 is the first descriptor that the process opened."""

    def handle(_: Sequence[bytes]) -> Sequence[bytes]:
        for descriptor in range(3, 10):
            try:
                os.write(descriptor, b"\x00\x00\x00\x01" + b"\xff" * 8)
            except OSError:
                continue
        os._exit(0)

    return handle


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
