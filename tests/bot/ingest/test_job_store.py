"""Records: what is known of an addition, on disk, whole or not at all."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.ingest.job import CountWithExamples, IngestJob, JobSource, JobStatus
from bot.ingest.job_store import JobStore

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from pathlib import Path

ADDITION = IngestJob(
    id="0123456789abcdef", guild=101, channel=2, message=3, person=4, sources=(JobSource("a"),)
)
FOLDER = "servers/101/additions/0123456789abcdef"

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
tallies = st.builds(CountWithExamples, st.integers(0, 2**40), st.lists(texts, max_size=10).map(tuple))
additions = st.builds(
    IngestJob,
    id=st.text("0123456789abcdef", min_size=16, max_size=16),
    guild=st.just(101),
    channel=st.integers(0, 2**63),
    message=st.none() | st.integers(0, 2**63),
    person=st.integers(0, 2**63),
    sources=st.lists(st.builds(JobSource, texts, st.none() | texts, st.none() | texts), max_size=5).map(
        tuple
    ),
    waiting=st.booleans(),
    tries=st.integers(0, 3),
    done=st.integers(0, 5),
    taken=st.integers(0, 1000),
    newest=st.none() | st.integers(0, 2**53),
    found=st.integers(0, 2**40),
    added=tallies,
    known=tallies,
    refused=tallies,
    ending=st.none() | st.sampled_from(JobStatus),
    problem=texts,
    total=st.none() | st.integers(0, 2**40),
)


@pytest.fixture
def records(tmp_path: Path) -> JobStore:
    return JobStore(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(additions)
def test_what_is_saved_is_read_back(records: JobStore, addition: IngestJob) -> None:
    records.save(addition)
    assert records.unfinished() == [addition]
    records.remove(addition)
    assert records.unfinished() == []


def test_a_server_s_own_folder_has_it(records: JobStore, tmp_path: Path) -> None:
    records.save(ADDITION)
    records.save_file(ADDITION, "file0", b"content")
    assert (tmp_path / FOLDER / "file0").read_bytes() == b"content"
    records.remove(ADDITION)
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there, files have no limit that can be set")
def test_a_file_that_breaks_off_is_not_there(records: JobStore) -> None:
    """What was written of a text would be read as the whole of it."""
    records.save(ADDITION)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            records.save_file(ADDITION, "file0", bytes(5_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not records.file_path(ADDITION, "file0").exists()


def test_no_message_s_text_is_in_it(records: JobStore, tmp_path: Path) -> None:
    records.save(ADDITION)
    assert [each.name for each in (tmp_path / FOLDER).iterdir()] == ["record.json"]
    known = {"id", "guild", "channel", "message", "person", "sources", "feed", "waiting", "tries", "done"}
    known |= {"taken", "newest", "found", "added", "known", "refused", "ending", "problem", "total"}
    assert set(IngestJob.__dataclass_fields__) == known


def test_a_record_that_was_being_written_leaves_the_one_before(records: JobStore, tmp_path: Path) -> None:
    records.save(ADDITION)
    (tmp_path / FOLDER / "record.json.new").write_text('{"id": "01')
    assert records.unfinished() == [ADDITION]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut"),
        pytest.param(b"[]", id="something-else"),
        pytest.param(b"\xff\xfe\x00", id="no-text"),
        pytest.param(b'{"id": "0123456789abcdef"}', id="incomplete"),
    ],
)
def test_a_broken_one_is_dropped_and_named_in_the_log(
    records: JobStore, tmp_path: Path, content: bytes | None
) -> None:
    records.save(ADDITION)
    record = tmp_path / FOLDER / "record.json"
    if content is None:
        record.unlink()
    else:
        record.write_bytes(content)
    other = replace(ADDITION, id="f" * 16)
    records.save(other)
    with capture_logs() as logs:
        assert records.unfinished() == [other]
    assert [(entry["event"], entry["guild"]) for entry in logs] == [("addition dropped", "101")]
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("servers/202/additions/0123456789abcdef", id="another-server"),
        pytest.param("servers/101/additions/ffffffffffffffff", id="another-addition"),
    ],
)
def test_one_in_another_one_s_place_is_dropped(records: JobStore, tmp_path: Path, place: str) -> None:
    records.save(ADDITION)
    (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / FOLDER).rename(tmp_path / place)
    assert records.unfinished() == []
