"""What two processes say to each other: messages of parts, each with its length; plain bytes, no code."""

import struct
from collections.abc import Sequence
from typing import IO, Final

_COUNT: Final = struct.Struct(">I")
_LENGTH: Final = struct.Struct(">Q")
_LONGEST: Final = 500_000_000  # bytes of a part; a longer one is no part that was sent


def write_parts(stream: IO[bytes], parts: Sequence[bytes]) -> None:
    """Write a message of one part or more."""
    stream.write(_COUNT.pack(len(parts)))
    for part in parts:
        stream.write(_LENGTH.pack(len(part)))
        stream.write(part)
    stream.flush()


def read_parts(stream: IO[bytes]) -> list[bytes]:
    """Read a message.

    Returns:
        Its parts; none where it isn't whole, because the other process ended.
    """
    try:
        (count,) = _COUNT.unpack(stream.read(_COUNT.size))
        parts = []
        for _ in range(count):
            (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
            parts.append(stream.read(min(length, _LONGEST)))
            if len(parts[-1]) < length:
                return []
    except struct.error:
        return []
    return parts
