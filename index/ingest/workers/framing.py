"""What two processes say to each other: messages of parts, each with its length; plain bytes, no code."""

import struct
from collections.abc import Sequence
from typing import IO, Final

_COUNT_STRUCT: Final = struct.Struct(">I")


_LENGTH_STRUCT: Final = struct.Struct(">Q")


_MAX_PART_BYTES: Final = 500_000_000  # bytes of a part; a longer one is no part that was sent


def write_message(stream: IO[bytes], parts: Sequence[bytes]) -> None:
    """Write a message of one part or more."""
    stream.write(_COUNT_STRUCT.pack(len(parts)))
    for part in parts:
        stream.write(_LENGTH_STRUCT.pack(len(part)))
        stream.write(part)
    stream.flush()


def read_message(stream: IO[bytes]) -> list[bytes]:
    """Read a message.

    Returns:
        Its parts; none where it isn't whole, because the other process ended.
    """
    try:
        (count,) = _COUNT_STRUCT.unpack(stream.read(_COUNT_STRUCT.size))
        parts = []
        for _ in range(count):
            (length,) = _LENGTH_STRUCT.unpack(stream.read(_LENGTH_STRUCT.size))
            parts.append(stream.read(min(length, _MAX_PART_BYTES)))
            if len(parts[-1]) < length:
                return []
    except struct.error:
        return []
    return parts


TIMEOUT_STRUCT: Final = struct.Struct(">d")
"""How long a request may take: the first part of each."""
