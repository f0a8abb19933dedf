"""What the readers' process does with a request."""

import json
from dataclasses import asdict
from typing import Final

import pytest

from index import Article, UnreadableFile
from index.ingest.formats.file_types import FileType
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.reader_process import make_parse_handler, parse_or_fail
from index.ingest.workers.reader_protocol import (
    ParseFailure,
    ParseRequest,
    ParseResult,
    decode_parse_reply,
    encode_parse_request,
)
from tests.index.ingest.formats.factories import SAMPLE_SENTENCE

REQUEST_LIMITS: Final = FileLimits(seconds=0.1)
SAMPLE_REQUEST: Final = ParseRequest(FileType.PDF, "a\nb.pdf", SAMPLE_SENTENCE.encode())


def test_it_answers_each_request() -> None:
    read = make_parse_handler(
        "tests.index.ingest.workers.faulty_parsers:misbehave", json.dumps(asdict(REQUEST_LIMITS))
    )
    replies = [
        decode_parse_reply(read(encode_parse_request(SAMPLE_REQUEST._replace(data=word))))
        for word in (b"fine", b"fail")
    ]
    assert [type(reply) for reply in replies] == [ParseResult, ParseFailure]


@pytest.mark.parametrize(
    ("error", "reply"),
    [
        pytest.param(UnreadableFile("No."), ParseFailure("No."), id="refusal"),
        pytest.param(
            KeyError("x"),
            ParseFailure("a b.pdf can't be read; it may be damaged.", "KeyError: 'x'"),
            id="fault",
        ),
        pytest.param(
            MemoryError(),
            ParseFailure("a b.pdf needs too much memory to be read; split it.", out_of_memory=True),
            id="memory",
        ),
    ],
)
def test_what_a_parser_raises(error: Exception, reply: ParseFailure) -> None:
    def parser(_request: ParseRequest, _limits: FileLimits) -> ParseResult:
        raise error

    assert parse_or_fail(SAMPLE_REQUEST, REQUEST_LIMITS, parser) == reply


def test_what_a_parser_returns() -> None:
    parsed = ParseResult([Article("A", SAMPLE_SENTENCE)])
    assert parse_or_fail(SAMPLE_REQUEST, REQUEST_LIMITS, lambda _request, _limits: parsed) is parsed
