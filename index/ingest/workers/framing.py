"""Framing of messages on pipes: a message is a count of frames, then each frame with its length."""

import struct
from collections.abc import Sequence
from typing import IO, Final

TIMEOUT_STRUCT: Final = struct.Struct(">d")
"""A request's time limit in seconds: the first frame of each request."""

_COUNT_STRUCT: Final = struct.Struct(">I")
_LENGTH_STRUCT: Final = struct.Struct(">Q")
_MAX_FRAME_BYTES: Final = 500_000_000  # a longer frame is a malformed one


def write_message(stream: IO[bytes], frames: Sequence[bytes]) -> None:
    """Write a message of one or more frames, and flush."""
    stream.write(_COUNT_STRUCT.pack(len(frames)))
    for frame in frames:
        stream.write(_LENGTH_STRUCT.pack(len(frame)))
        stream.write(frame)
    stream.flush()


def read_message(stream: IO[bytes]) -> list[bytes]:
    """Read a message.

    Returns:
        Its frames; an empty list if the stream ends before the message does.
    """
    try:
        (count,) = _COUNT_STRUCT.unpack(stream.read(_COUNT_STRUCT.size))
        frames = []
        for _ in range(count):
            (length,) = _LENGTH_STRUCT.unpack(stream.read(_LENGTH_STRUCT.size))
            frames.append(stream.read(min(length, _MAX_FRAME_BYTES)))
            if len(frames[-1]) < length:
                return []
    except struct.error:
        return []
    return frames
