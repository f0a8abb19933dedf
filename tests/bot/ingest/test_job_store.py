"""The job store: records and files of jobs, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.core.working_state import open_working_state
from bot.ingest.job import CountWithExamples, FeedJob, FileJob, IngestJob, JobSource, JobStatus
from bot.ingest.job_store import JobStore, UnknownJobError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.storage.working_state import JobTable

JOB = FileJob(
    id="0123456789abcdef", guild_id=101, channel_id=2, message_id=3, user_id=4, sources=(JobSource("a"),)
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
counts = st.builds(CountWithExamples, st.integers(0, 2**40), st.lists(texts, max_size=10).map(tuple))
common: dict[str, st.SearchStrategy[Any]] = {
    "id": st.text("0123456789abcdef", min_size=16, max_size=16),
    "guild_id": st.integers(1, 2**64 - 1),
    "channel_id": st.integers(0, 2**63),
    "message_id": st.none() | st.integers(0, 2**63),
    "user_id": st.integers(0, 2**63),
    "is_waiting": st.booleans(),
    "attempts": st.integers(0, 3),
    "newest_id": st.none() | st.integers(0, 2**53),
    "added": counts,
    "duplicates": counts,
    "refused": counts,
    "status": st.none() | st.sampled_from(JobStatus),
    "reason": texts,
    "total": st.none() | st.integers(0, 2**40),
}
file_jobs = st.builds(
    FileJob,
    **common,
    sources=st.lists(st.builds(JobSource, texts, st.none() | texts, st.none() | texts), max_size=5).map(
        tuple
    ),
    sources_done=st.integers(0, 5),
    articles_done=st.integers(0, 1000),
    found=st.integers(0, 2**40),
)
feed_jobs = st.builds(
    FeedJob,
    **common,
    url=texts,
    started_at=st.floats(0, 2**40),
    title=texts,
    entries_left=st.integers(0, 1000),
    poll_interval_seconds=st.none() | st.floats(0, 2**40),
    is_complete=st.booleans(),
)


@pytest.fixture
def job_table(tmp_path: Path) -> Iterator[JobTable]:
    state = open_working_state(tmp_path)
    yield state.jobs
    state.close()


@pytest.fixture
def job_store(job_table: JobTable) -> JobStore:
    return JobStore(job_table)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(file_jobs | feed_jobs)
def test_what_is_saved_is_read_back(job_store: JobStore, job: IngestJob) -> None:
    job_store.add(replace(job, status=None, attempts=0))
    job_store.save(job)
    assert job_store.unfinished() == [job]
    job_store.remove(job.id)
    assert job_store.unfinished() == []


def test_it_goes_with_its_files(job_store: JobStore) -> None:
    job_store.add(JOB)
    job_store.save_file(JOB, "file0", b"content")
    assert job_store.read_file(JOB, "file0") == b"content"
    job_store.remove(JOB.id)
    assert job_store.read_file(JOB, "file0") is None


def test_a_file_that_never_arrived(job_store: JobStore) -> None:
    job_store.add(JOB)
    assert job_store.read_file(JOB, "file0") is None


def test_a_removed_one_stays_so(job_store: JobStore) -> None:
    """A save that comes late must not bring a job back, for its guild may be gone too."""
    job_store.add(JOB)
    job_store.remove(JOB.id)
    job_store.save(replace(JOB, attempts=1))
    with pytest.raises(UnknownJobError):
        job_store.save_file(JOB, "file0", b"content")
    assert job_store.unfinished() == []


def test_a_file_that_breaks_off_is_not_there(job_store: JobStore) -> None:
    """Part of a text would be read as the whole of it."""

    def files() -> Iterator[tuple[str, bytes]]:
        yield "file0", b"content"
        raise OSError("too large")

    with pytest.raises(OSError, match="too large"):
        job_store.add(JOB, files())
    assert job_store.unfinished() == []
    assert job_store.read_file(JOB, "file0") is None


def test_the_ids_of_a_guild_s(job_store: JobStore) -> None:
    others = [replace(JOB, id="f" * 16), replace(JOB, id="e" * 16, guild_id=202)]
    for job in (JOB, *others):
        job_store.add(job)
    assert (job_store.ids(101), job_store.ids(202), job_store.ids(2**64 - 1)) == (
        [JOB.id, "f" * 16],
        ["e" * 16],
        [],
    )


def test_the_oldest_message_comes_first(job_store: JobStore) -> None:
    jobs = [replace(JOB, id=f"{number:016x}", message_id=9 - number) for number in range(3)]
    for job in jobs:
        job_store.add(job)
    assert job_store.unfinished() == jobs[::-1]


def test_no_message_s_text_is_in_it() -> None:
    common_names = set(common)
    assert {field.name for field in fields(FileJob)} - common_names == {
        "kind",
        "sources",
        "sources_done",
        "articles_done",
        "found",
        "language",
    }
    assert {field.name for field in fields(FeedJob)} - common_names == {
        "kind",
        "url",
        "started_at",
        "title",
        "entries_left",
        "poll_interval_seconds",
        "is_complete",
    }


def test_the_record_names_its_type(job_store: JobStore, job_table: JobTable) -> None:
    job_store.add(JOB)
    (row,) = job_table.rows()
    assert (row.kind, json.loads(row.record)["kind"]) == ("files", "files")


@pytest.mark.parametrize(
    "record",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut"),
        pytest.param("[]", id="something-else"),
        pytest.param('{"kind": "other"}', id="unknown-kind"),
        pytest.param('{"kind": "files", "id": "0123456789abcdef"}', id="incomplete"),
    ],
)
def test_a_broken_one_is_dropped_and_named_in_the_log(
    job_store: JobStore, job_table: JobTable, record: str
) -> None:
    job_store.add(JOB)
    job_table.update(JOB.id, record)
    other = replace(JOB, id="f" * 16)
    job_store.add(other)
    with capture_logs() as logs:
        assert job_store.unfinished() == [other]
    assert [(entry["event"], entry["guild"]) for entry in logs] == [("ingest job dropped", 101)]
    assert [row.id for row in job_table.rows()] == [other.id]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"guild_id": 202}, id="another-guild"),
        pytest.param({"id": "f" * 16}, id="another-job"),
    ],
)
def test_one_in_another_one_s_place_is_dropped(
    job_store: JobStore, job_table: JobTable, changes: dict[str, Any]
) -> None:
    job_store.add(JOB)
    record = json.loads(job_table.rows()[0].record)
    job_table.update(JOB.id, json.dumps(record | changes))
    assert job_store.unfinished() == []
    assert job_table.rows() == []
