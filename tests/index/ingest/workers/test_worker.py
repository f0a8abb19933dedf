"""Lifecycle of a worker: start on demand, replacement, idle end, stop."""

import os
from collections.abc import Iterator
from typing import Final

import pytest

from index.ingest.formats.file_types import FileType
from index.ingest.workers.errors import HandlerError, WorkerLost, WorkerStartError, WorkerStopped
from index.ingest.workers.reader_protocol import PARSE_PROTOCOL, ParseRequest, ParseResult
from index.ingest.workers.worker import Worker, WorkerSpec

PARSERS_MODULE: Final = "tests.index.ingest.workers.faulty_parsers"
AMPLE_SECONDS: Final = 60.0
MEMORY_BYTES: Final = 200_000_000


@pytest.fixture
def worker() -> Iterator[Worker[ParseRequest, ParseResult]]:
    with Worker(WorkerSpec(PARSE_PROTOCOL, f"{PARSERS_MODULE}:misbehave", MEMORY_BYTES)) as opened:
        yield opened


def send(worker: Worker[ParseRequest, ParseResult], word: bytes) -> str:
    """Send a request; return the PID of the process that answered it."""
    result = worker.request(ParseRequest(FileType.PDF, "a.pdf", word), AMPLE_SECONDS)
    return result.articles[0].text.split()[0]


def test_the_process_is_kept_between_requests(worker: Worker[ParseRequest, ParseResult]) -> None:
    first = send(worker, b"fine")
    with pytest.raises(HandlerError, match=r"^UnreadableFile: It holds no text\.$"):
        send(worker, b"refuse")
    assert send(worker, b"fine") == first != str(os.getpid())


def test_it_can_be_closed_and_used_again(worker: Worker[ParseRequest, ParseResult]) -> None:
    worker.close()
    first = send(worker, b"fine")
    worker.close()
    worker.close()
    assert send(worker, b"fine") != first


def test_a_stopped_worker_accepts_no_request(worker: Worker[ParseRequest, ParseResult]) -> None:
    send(worker, b"fine")
    worker.stop()
    worker.stop()
    with pytest.raises(WorkerStopped):
        send(worker, b"fine")


@pytest.mark.parametrize("handler", ["garble", "garble_deeply"])
def test_a_malformed_reply_is_a_loss(handler: str) -> None:
    with (
        Worker(WorkerSpec(PARSE_PROTOCOL, f"{PARSERS_MODULE}:{handler}", MEMORY_BYTES)) as worker,
        pytest.raises(WorkerLost, match="malformed"),
    ):
        send(worker, b"fine")


@pytest.mark.parametrize("handler", ["index:nothing", "no_such_module:function"])
def test_a_missing_handler(handler: str) -> None:
    with (
        Worker(WorkerSpec(PARSE_PROTOCOL, handler, MEMORY_BYTES)) as worker,
        pytest.raises(WorkerStartError, match=handler),
    ):
        send(worker, b"fine")
