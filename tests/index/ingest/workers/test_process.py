"""A process that works for this one: asked, lost, ended."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from index.ingest.workers.process import WorkerLost, WorkerProcess, WorkerTimeout

HANDLERS_MODULE: Final = "tests.index.ingest.workers.faulty_handlers"
AMPLE_SECONDS: Final = 60.0


@pytest.fixture
def process() -> Iterator[WorkerProcess]:
    made = WorkerProcess(
        f"{HANDLERS_MODULE}:make_faulty_handler", ["hello"], memory_bytes=200_000_000, niceness=3
    )
    yield made
    made.close()


def worker_pid_of(process: WorkerProcess) -> int:
    """The process's number, as it tells."""
    return int(process.request([b"fine"], AMPLE_SECONDS)[1])


def test_it_answers_one_request_after_the_other(process: WorkerProcess) -> None:
    assert worker_pid_of(process) == worker_pid_of(process) != os.getpid()
    assert process.request([b"fine", b"", b"\x00more"], AMPLE_SECONDS)[2:] == [b"fine", b"", b"\x00more"]
    assert process.request([b"print"], AMPLE_SECONDS)[0] == b"hello"
    assert process.is_alive


@pytest.mark.parametrize(
    "does",
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
def test_one_that_ends_is_lost(process: WorkerProcess, does: bytes) -> None:
    with pytest.raises(WorkerLost, match="didn't reply"):
        process.request([does], AMPLE_SECONDS)
    assert not process.is_alive
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)


def test_one_that_was_not_told_all_of_a_request_is_ended(process: WorkerProcess) -> None:
    """What it was told and didn't answer would become part of the next request, or of its reply."""
    with pytest.raises(TypeError):
        process.request([b"fine", "no bytes"], AMPLE_SECONDS)  # type: ignore[list-item]
    assert not process.is_alive
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)


@pytest.mark.parametrize("does", [b"hang", b"spin"])
def test_one_that_takes_too_long_is_killed(process: WorkerProcess, does: bytes) -> None:
    with pytest.raises(WorkerTimeout):
        process.request([does], 0.5)
    assert not process.is_alive


def test_what_is_no_message_is_no_reply() -> None:
    process = WorkerProcess(f"{HANDLERS_MODULE}:make_garbling_handler", [], memory_bytes=200_000_000)
    with pytest.raises(WorkerLost):
        process.request([b"fine"], AMPLE_SECONDS)
    assert not process.is_alive


def test_one_that_dies_while_it_is_asked(process: WorkerProcess) -> None:
    process._process.kill()
    with pytest.raises(WorkerLost):
        process.request([bytes(10_000_000)], AMPLE_SECONDS)


def test_it_may_be_closed_twice(process: WorkerProcess) -> None:
    process.close()
    process.close()
    assert not process.is_alive


def test_what_answers_must_be_there() -> None:
    with pytest.raises(WorkerLost, match="doesn't start, or doesn't find index:nothing"):
        WorkerProcess("index:nothing", [], memory_bytes=200_000_000)


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, to see what a process is like")
@pytest.mark.parametrize(
    "holds",
    [
        pytest.param(
            lambda number: b"secret" not in Path(f"/proc/{number}/environ").read_bytes(), id="no-secret"
        ),
        pytest.param(lambda number: os.getpriority(os.PRIO_PROCESS, number) >= 3, id="it-stands-back"),
    ],
)
def test_what_it_is_like(monkeypatch: pytest.MonkeyPatch, holds: Callable[[int], bool]) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    process = WorkerProcess(
        f"{HANDLERS_MODULE}:make_faulty_handler", [], memory_bytes=200_000_000, niceness=3
    )
    assert holds(worker_pid_of(process))
    process.close()
