"""What the readers' process does with a request."""

import json
from dataclasses import asdict
from typing import Final

import pytest

from index import Article, UnreadableFile
from index.ingest.formats.file_types import Kind
from index.ingest.formats.limits import Limits
from index.ingest.workers.reader_protocol import Parsed, Refused, Request, reply_of, request_parts
from index.readers.worker import answer, reader
from tests.index.ingest.formats.factories import SENTENCE

LIMITS: Final = Limits(seconds=0.1)
REQUEST: Final = Request(Kind.PDF, "a\nb.pdf", SENTENCE.encode())


def test_it_answers_each_request() -> None:
    read = reader("tests.index.ingest.workers.faulty_parsers:misbehave", json.dumps(asdict(LIMITS)))
    replies = [reply_of(read(request_parts(REQUEST._replace(data=word)))) for word in (b"fine", b"fail")]
    assert [type(reply) for reply in replies] == [Parsed, Refused]


@pytest.mark.parametrize(
    ("error", "reply"),
    [
        pytest.param(UnreadableFile("No."), Refused("No."), id="refusal"),
        pytest.param(
            KeyError("x"), Refused("a b.pdf can't be read; it may be damaged.", "KeyError: 'x'"), id="fault"
        ),
        pytest.param(
            MemoryError(),
            Refused("a b.pdf needs too much memory to be read; split it.", exhausted=True),
            id="memory",
        ),
    ],
)
def test_what_a_parser_raises(error: Exception, reply: Refused) -> None:
    def parser(_request: Request, _limits: Limits) -> Parsed:
        raise error

    assert answer(REQUEST, LIMITS, parser) == reply


def test_what_a_parser_returns() -> None:
    parsed = Parsed([Article("A", SENTENCE)])
    assert answer(REQUEST, LIMITS, lambda _request, _limits: parsed) is parsed
