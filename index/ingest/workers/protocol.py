"""Typed messages between processes: a JSON document per message, byte strings in frames of their own."""

import json
import pkgutil
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Annotated, Any, Final, Generic, TypeVar, cast

from pydantic import (
    BeforeValidator,
    PlainSerializer,
    SerializationInfo,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
)
from pydantic_core import PydanticSerializationError

from index.ingest.workers.errors import HandlerError
from index.ingest.workers.main import FrameHandler

_Message = TypeVar("_Message")
_Request = TypeVar("_Request")
_Reply = TypeVar("_Reply")

_RESULT: Final = b"result"
_ERROR: Final = b"error"


def _append_frame(data: bytes, info: SerializationInfo) -> int:
    frames = cast("list[bytes]", info.context)
    frames.append(data)
    return len(frames) - 1


def _take_frame(index: object, info: ValidationInfo) -> bytes:
    frames = cast("Sequence[bytes]", info.context)
    if not isinstance(index, int) or not 0 <= index < len(frames):
        raise ValueError("no such frame")
    return frames[index]


FramedBytes = Annotated[bytes, PlainSerializer(_append_frame, return_type=int), BeforeValidator(_take_frame)]
"""A byte string that a message carries in a frame of its own; the JSON document holds the frame's index.

To be used in fields of dataclasses: pydantic serializes a NamedTuple without regard to its annotations.
"""


class MessageCodec(Generic[_Message]):
    """Encodes values of one type as frames, and back, by pydantic's `TypeAdapter`."""

    def __init__(self, message_type: type[_Message]) -> None:
        """Make a codec for values of a type; its adapter is built on first use, which takes a while."""
        self._message_type = message_type

    @cached_property
    def _adapter(self) -> TypeAdapter[_Message]:
        return TypeAdapter(self._message_type)

    def encode(self, message: _Message) -> list[bytes]:
        """Return the frames of a message: its JSON document, then its byte strings."""
        frames: list[bytes] = []
        try:
            document = self._adapter.dump_json(message, context=frames)
        except PydanticSerializationError:  # a lone surrogate, which UTF-8 can't encode
            frames = []
            document = json.dumps(self._adapter.dump_python(message, mode="json", context=frames)).encode()
        return [document, *frames]

    def decode(self, frames: Sequence[bytes]) -> _Message:
        """Return the message that `encode` made frames of.

        Raises:
            ValueError: The frames are no such message.
        """
        if not frames:
            raise ValueError("no frames")
        document, *rest = frames
        try:
            return self._adapter.validate_json(document, context=rest)
        except ValidationError as error:
            if error.errors()[0]["type"] != "json_invalid":
                raise
        return self._adapter.validate_python(json.loads(document), context=rest)  # with lone surrogates


_ERROR_CODEC: Final = MessageCodec(tuple[str, str])


class WorkerProtocol(Generic[_Request, _Reply]):
    """The types of request and reply of one kind of worker process.

    Attributes:
        import_name: Where the process finds this object, "module:NAME".
        request_codec: Codec of requests.
        reply_codec: Codec of replies.
    """

    def __init__(self, import_name: str, request_type: type[_Request], reply_type: type[_Reply]) -> None:
        self.import_name = import_name
        self.request_codec = MessageCodec(request_type)
        self.reply_codec = MessageCodec(reply_type)

    def handle_frames(self, handler: Callable[[_Request], _Reply], frames: Sequence[bytes]) -> list[bytes]:
        """Answer a request in the worker process.

        Args:
            handler: Computes the reply.
            frames: The encoded request.

        Returns:
            The encoded reply, or the exception that the handler raised.
        """
        try:
            return [_RESULT, *self.reply_codec.encode(handler(self.request_codec.decode(frames)))]
        except Exception as error:  # noqa: BLE001 - a handler may fail in any way; the caller decides what it means
            return [_ERROR, *_ERROR_CODEC.encode((type(error).__name__, str(error)))]

    def decode_reply(self, frames: Sequence[bytes]) -> _Reply:
        """Return the reply that `handle_frames` encoded.

        Raises:
            HandlerError: The handler raised an exception.
            ValueError: The frames are no reply.
            RecursionError: Their JSON is nested too deeply.
        """
        status, *rest = frames
        if status == _ERROR:
            raise HandlerError(*_ERROR_CODEC.decode(rest))
        if status != _RESULT:
            raise ValueError("neither a result nor an error")
        return self.reply_codec.decode(rest)


def make_frame_handler(protocol: str, function: str) -> FrameHandler:
    """Return a handler of encoded requests, for `index.ingest.workers.main`.

    Args:
        protocol: Import name of the `WorkerProtocol`, "module:NAME".
        function: Import name of the function from request to reply, "module:function".
    """
    worker_protocol: WorkerProtocol[Any, Any] = pkgutil.resolve_name(protocol)
    return partial(worker_protocol.handle_frames, pkgutil.resolve_name(function))
