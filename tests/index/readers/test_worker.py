"""The readers' process by itself: it ends when nobody asks any more, and computes no longer than it may."""

import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from typing import Final

import pytest

from index import Article, UnreadableFile
from index.readers import Limits
from index.readers.kinds import Kind
from index.readers.messages import Parsed, Refused, Request, read_reply, write_request
from index.readers.worker import answer
from tests.index.readers.making import SENTENCE

LIMITS: Final = Limits(seconds=0.1)
REQUEST: Final = Request(Kind.PDF, "a\nb.pdf", SENTENCE.encode())


def run(*words: bytes) -> "subprocess.CompletedProcess[bytes]":
    """Run the process on some requests, with nobody to watch over it."""
    requests = io.BytesIO()
    for word in words:
        write_request(requests, Request(Kind.PDF, "a.pdf", word))
    command = [sys.executable, "-m", "index.readers.worker", "tests.index.readers.parsers:misbehave"]
    return subprocess.run(  # noqa: S603 - our own module
        [*command, json.dumps(asdict(LIMITS))],
        input=requests.getvalue(),
        capture_output=True,
        check=False,
        env={"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        timeout=60,
    )


def test_it_answers_each_request_and_ends() -> None:
    ended = run(b"fine", b"fail", b"print", b"fine")
    assert ended.returncode == 0
    replies = io.BytesIO(ended.stdout)
    kinds = [type(read_reply(replies)) for _ in range(5)]
    assert kinds == [Parsed, Parsed, Refused, Parsed, Parsed]  # the first one says that it is ready
    assert replies.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's time")
def test_it_ends_by_itself_when_it_computes_for_too_long() -> None:
    assert run(b"spin").returncode == -signal.SIGXCPU


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
