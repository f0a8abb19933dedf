"""Handling of requests in a worker process."""

from dataclasses import replace
from typing import Final

import pytest

from index import Article, UnreadableFile
from index.ingest.formats.file_types import FileType
from index.ingest.workers.errors import HandlerError
from index.ingest.workers.protocol import make_frame_handler
from index.ingest.workers.reader_protocol import PARSE_PROTOCOL, ParseRequest, ParseResult
from tests.index.ingest.formats.factories import SAMPLE_SENTENCE

SAMPLE_REQUEST: Final = ParseRequest(FileType.PDF, "a.pdf", SAMPLE_SENTENCE.encode())


def test_a_handler_by_its_name_answers_each_request() -> None:
    handle = make_frame_handler(
        PARSE_PROTOCOL.import_name, "tests.index.ingest.workers.faulty_parsers:misbehave"
    )
    fine, fail = (
        PARSE_PROTOCOL.request_codec.encode(replace(SAMPLE_REQUEST, data=word)) for word in (b"fine", b"fail")
    )
    assert PARSE_PROTOCOL.decode_reply(handle(fine)).articles[0].text.endswith("fine")
    with pytest.raises(HandlerError, match="ZeroDivisionError"):
        PARSE_PROTOCOL.decode_reply(handle(fail))


@pytest.mark.parametrize(
    ("error", "type_name", "message"),
    [
        pytest.param(UnreadableFile("No."), "UnreadableFile", "No.", id="refusal"),
        pytest.param(KeyError("x"), "KeyError", "'x'", id="fault"),
        pytest.param(MemoryError(), "MemoryError", "", id="memory"),
        pytest.param(ValueError("\ud800"), "ValueError", "\ud800", id="lone-surrogate"),
    ],
)
def test_what_a_handler_raises(error: Exception, type_name: str, message: str) -> None:
    def handler(_: ParseRequest) -> ParseResult:
        raise error

    reply = PARSE_PROTOCOL.handle_frames(handler, PARSE_PROTOCOL.request_codec.encode(SAMPLE_REQUEST))
    with pytest.raises(HandlerError) as caught:
        PARSE_PROTOCOL.decode_reply(reply)
    assert (caught.value.type_name, caught.value.message) == (type_name, message)


def test_what_a_handler_returns() -> None:
    result = ParseResult([Article("A", SAMPLE_SENTENCE)], [], [])
    request = PARSE_PROTOCOL.request_codec.encode(SAMPLE_REQUEST)
    assert PARSE_PROTOCOL.decode_reply(PARSE_PROTOCOL.handle_frames(lambda _: result, request)) == result


def test_a_malformed_request_is_an_error_of_the_handler() -> None:
    with pytest.raises(HandlerError, match="ValidationError"):
        PARSE_PROTOCOL.decode_reply(PARSE_PROTOCOL.handle_frames(lambda _: ParseResult(), [b"{}"]))
