"""One worker process: requests, losses, end."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from index.ingest.workers.errors import WorkerLost, WorkerStartError, WorkerTimeout
from index.ingest.workers.process import WorkerProcess

HANDLERS_MODULE: Final = "tests.index.ingest.workers.faulty_handlers"
AMPLE_SECONDS: Final = 60.0


@pytest.fixture
def process() -> Iterator[WorkerProcess]:
    started = WorkerProcess(
        f"{HANDLERS_MODULE}:make_faulty_handler", ["hello"], memory_bytes=200_000_000, niceness=3
    )
    yield started
    started.close()


def reported_pid(process: WorkerProcess) -> int:
    """The PID, as the process reports it."""
    return int(process.request([b"fine"], AMPLE_SECONDS)[1])


def test_it_answers_requests_one_by_one(process: WorkerProcess) -> None:
    assert reported_pid(process) == reported_pid(process) != os.getpid()
    assert process.request([b"fine", b"", b"\x00more"], AMPLE_SECONDS)[2:] == [b"fine", b"", b"\x00more"]
    assert process.request([b"print"], AMPLE_SECONDS)[0] == b"hello"
    assert process.is_alive


@pytest.mark.parametrize(
    "word",
    [
        pytest.param(b"crash", id="crash"),
        pytest.param(b"leave", id="leave"),
        pytest.param(b"fail", id="error"),
        pytest.param(
            b"grow",
            id="memory",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux alone"),
        ),
    ],
)
def test_a_process_that_ends_is_lost(process: WorkerProcess, word: bytes) -> None:
    with pytest.raises(WorkerLost, match="didn't reply"):
        process.request([word], AMPLE_SECONDS)
    assert not process.is_alive
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)


def test_a_request_that_is_not_wholly_sent_ends_the_process(process: WorkerProcess) -> None:
    """What was sent would become part of the next request."""
    with pytest.raises(TypeError):
        process.request([b"fine", "no bytes"], AMPLE_SECONDS)  # type: ignore[list-item]
    assert not process.is_alive
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)


@pytest.mark.parametrize("word", [b"hang", b"spin"])
def test_a_process_that_takes_too_long_is_killed(process: WorkerProcess, word: bytes) -> None:
    with pytest.raises(WorkerTimeout):
        process.request([word], 0.5)
    assert not process.is_alive


def test_a_malformed_reply_is_a_loss() -> None:
    process = WorkerProcess(f"{HANDLERS_MODULE}:make_garbling_handler", [], memory_bytes=200_000_000)
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)
    assert not process.is_alive


def test_a_process_that_dies_during_a_request(process: WorkerProcess) -> None:
    process._process.kill()
    with pytest.raises(WorkerLost):
        process.request([bytes(10_000_000)], AMPLE_SECONDS)


def test_it_may_be_closed_twice(process: WorkerProcess) -> None:
    process.close()
    process.close()
    assert not process.is_alive


def test_a_missing_handler() -> None:
    with pytest.raises(WorkerStartError, match="doesn't start, or doesn't find index:nothing"):
        WorkerProcess("index:nothing", [], memory_bytes=200_000_000)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    "has_property",
    [
        pytest.param(lambda pid: b"secret" not in Path(f"/proc/{pid}/environ").read_bytes(), id="no-secret"),
        pytest.param(lambda pid: os.getpriority(os.PRIO_PROCESS, pid) >= 3, id="niceness"),
    ],
)
def test_environment_and_priority(
    monkeypatch: pytest.MonkeyPatch, has_property: Callable[[int], bool]
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    process = WorkerProcess(
        f"{HANDLERS_MODULE}:make_faulty_handler", [], memory_bytes=200_000_000, niceness=3
    )
    assert has_property(reported_pid(process))
    process.close()
