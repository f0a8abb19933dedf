"""Jobs that an earlier version left as folders; `tests/bot/earlier_data` was written by that version."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from structlog.testing import capture_logs

from bot.core.library_folders import guild_folder
from bot.ingest.job import CountWithExamples, FeedJob, FileJob, JobSource, JobStatus
from bot.ingest.job_folders import adopt_job_folders
from index.errors import LibraryUnwritable
from tests.bot.ingest.harness import ALICE, GUEST, HOST, IngestHarness, story_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

EARLIER_DATA: Final = Path(__file__).parents[1] / "earlier_data"
ARCHIVE_JOB, WAITING_JOB, FEED_JOB = "a" * 16, "b" * 16, "c" * 16


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(EARLIER_DATA, tmp_path / "data")


@pytest.fixture
async def harness(data: Path) -> AsyncIterator[IngestHarness]:
    async with IngestHarness(data) as harness:
        yield harness


def job_folder(data: Path, guild_id: int, job_id: str) -> Path:
    return guild_folder(data, guild_id) / "additions" / job_id


def jobs_folders(data: Path) -> list[Path]:
    return list(data.glob("servers/*/additions"))


async def test_every_field_is_taken_over(harness: IngestHarness, data: Path) -> None:
    adopt_job_folders(data, harness.job_store)
    archive, waiting, feed = harness.job_store.unfinished()
    assert archive == FileJob(
        id=ARCHIVE_JOB,
        guild_id=HOST,
        channel_id=303,
        message_id=404,
        user_id=ALICE,
        sources=(JobSource("many.zip", "file0"), JobSource("second.txt", "file1")),
        articles_done=20,
        newest_id=20,
        found=22,
        added=CountWithExamples(20, tuple(f"Story {number} of the harbour." for number in range(10))),
    )
    assert isinstance(waiting, FileJob)
    assert (waiting.id, waiting.newest_id, len(waiting.sources)) == (WAITING_JOB, None, 2)
    assert isinstance(feed, FeedJob)
    assert (feed.id, feed.guild_id, feed.started_at) == (FEED_JOB, GUEST, 1_700_000_000.0)
    assert (feed.title, feed.entries_left, feed.is_complete) == ("Harbour news", 1, False)
    assert feed.url.startswith("http://127.0.0.1:")


async def test_they_come_with_their_files_and_the_folders_go(harness: IngestHarness, data: Path) -> None:
    content = (job_folder(data, HOST, ARCHIVE_JOB) / "file0").read_bytes()
    adopt_job_folders(data, harness.job_store)
    archive = harness.job_store.unfinished()[0]
    assert harness.job_store.read_file(archive, "file0") == content
    assert jobs_folders(data) == []
    assert guild_folder(data, HOST).exists()


async def test_they_are_resumed_where_they_stopped(harness: IngestHarness, data: Path) -> None:
    adopt_job_folders(data, harness.job_store)
    archive, waiting, _ = await harness.resume()
    ended = await archive.wait_for_end()
    assert (ended.status, ended.added.count, ended.duplicates.count) == (JobStatus.DONE, 23, 0)
    assert (await waiting.wait_for_end()).added.count == 1
    left = [story_text(number) for number in range(22)]
    texts = await harness.texts()
    assert len(texts) == 4
    assert sum(text in left for text in texts) == 2  # the others were added before the restart
    assert {story_text(50), story_text(51)} < set(texts)


async def test_a_crash_before_the_folder_went(harness: IngestHarness, data: Path) -> None:
    kept = shutil.copytree(data / "servers", data / "kept")
    adopt_job_folders(data, harness.job_store)
    jobs = harness.job_store.unfinished()
    shutil.copytree(kept, data / "servers", dirs_exist_ok=True)
    adopt_job_folders(data, harness.job_store)
    assert harness.job_store.unfinished() == jobs
    assert jobs_folders(data) == []


async def test_one_that_cannot_be_stored_keeps_its_folder(harness: IngestHarness, data: Path) -> None:
    (data / "bot.sqlite").mkdir()
    with pytest.raises(LibraryUnwritable, match=r"bot\.sqlite"):
        adopt_job_folders(data, harness.job_store)
    assert (job_folder(data, HOST, ARCHIVE_JOB) / "record.json").exists()


async def test_a_file_that_had_not_arrived_is_asked_for_again(harness: IngestHarness, data: Path) -> None:
    (job_folder(data, HOST, WAITING_JOB) / "file0").unlink()
    adopt_job_folders(data, harness.job_store)
    waiting = (await harness.resume())[1]
    ended = await waiting.wait_for_end()
    assert ended.refused.examples[0] == "third.txt didn't arrive; add it again."


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut"),
        pytest.param(b"[]", id="something-else"),
        pytest.param(b"\xff\xfe\x00", id="no-text"),
        pytest.param(b'{"id": "aaaaaaaaaaaaaaaa"}', id="incomplete"),
    ],
)
async def test_a_broken_one_is_dropped_and_named_in_the_log(
    harness: IngestHarness, data: Path, content: bytes | None
) -> None:
    record = job_folder(data, HOST, ARCHIVE_JOB) / "record.json"
    if content is None:
        record.unlink()
    else:
        record.write_bytes(content)
    with capture_logs() as logs:
        adopt_job_folders(data, harness.job_store)
    assert [(log["event"], log["guild"]) for log in logs if log["log_level"] == "warning"] == [
        ("ingest job dropped", str(HOST))
    ]
    assert harness.stored_jobs() == [WAITING_JOB, FEED_JOB]
    assert not record.parent.exists()


async def test_a_record_that_was_being_written_leaves_the_one_before(
    harness: IngestHarness, data: Path
) -> None:
    (job_folder(data, HOST, ARCHIVE_JOB) / "record.json.new").write_text('{"id": "01')
    adopt_job_folders(data, harness.job_store)
    assert ARCHIVE_JOB in harness.stored_jobs()


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(f"servers/{GUEST}/additions/{ARCHIVE_JOB}", id="another-guild"),
        pytest.param(f"servers/{HOST}/additions/ffffffffffffffff", id="another-job"),
    ],
)
async def test_one_in_another_one_s_place_is_dropped(harness: IngestHarness, data: Path, place: str) -> None:
    job_folder(data, HOST, ARCHIVE_JOB).rename(data / place)
    adopt_job_folders(data, harness.job_store)
    assert harness.stored_jobs() == [WAITING_JOB, FEED_JOB]


async def test_nothing_to_take_over(tmp_path: Path) -> None:
    async with IngestHarness(tmp_path / "none") as harness:
        adopt_job_folders(tmp_path / "none", harness.job_store)
        assert harness.stored_jobs() == []
