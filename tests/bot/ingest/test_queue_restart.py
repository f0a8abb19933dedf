"""Jobs over restarts of the bot: each is resumed where it stopped, and every article is added once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.core.libraries import BotStopping
from bot.ingest.job import MAX_ATTEMPTS, FileJob, JobStatus
from bot.ingest.job_store import UnknownJobError
from bot.ingest.sink import MAX_BATCH_ARTICLES, IngestSink
from tests.bot.ingest.harness import (
    GUEST,
    HOST,
    GatedPage,
    GatedUpload,
    IngestHarness,
    archive_upload,
    make_request,
    story_page,
    story_text,
    text_upload,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.core.libraries import Libraries
    from bot.core.quotas import Quotas
    from bot.ingest.job import BatchResult, IngestJob
    from index import Article
    from tests.index.ingest.web.local_web import LocalWeb


class BlockingSink(IngestSink):
    """A sink that takes the first batch at once, and the others when the test lets it."""

    def __init__(self, libraries: Libraries, quotas: Quotas) -> None:
        super().__init__(libraries, quotas)
        self.second = asyncio.Event()
        self.go_on = asyncio.Event()
        self._batches = 0

    async def add(
        self, guild_id: int, articles: Sequence[Article], resumed_after: int | None = None
    ) -> BatchResult:
        self._batches += 1
        if self._batches > 1:
            self.second.set()
            await self.go_on.wait()
        return await super().add(guild_id, articles, resumed_after)


async def resume_only_job(harness: IngestHarness) -> FileJob:
    """Resume the only job that an earlier run left; returns its final state."""
    (shown,) = await harness.resume()
    ended = await shown.wait_for_end()
    await harness.wait_until_idle()
    assert isinstance(ended, FileJob)
    return ended


async def test_a_stop_between_two_sources(tmp_path: Path, site: LocalWeb) -> None:
    site.add("/one", story_page(1))
    gate = GatedPage(site, "/two", story_page(2))
    async with IngestHarness(tmp_path) as first:
        begun = make_request(text_upload("a.txt", 3), links=[site.url("/one"), gate.url])
        begun = begun._replace(job=replace(begun.job, message_id=404))
        shown = await first.submit(begun)
        await gate.wait_for_request()
    assert not any(state.status for state in shown.states)
    gate.open()
    async with IngestHarness(tmp_path) as second:
        ended = await resume_only_job(second)
        assert (ended.status, ended.message_id, ended.added.count, ended.duplicates.count) == (
            JobStatus.DONE,
            404,
            3,
            0,
        )
        assert (ended.found, ended.total) == (3, 3)
        assert second.stored_jobs() == []
    assert site.paths == ["/one", "/two", "/two"]


async def test_a_stop_between_the_articles_of_a_source(tmp_path: Path) -> None:
    count = 2 * MAX_BATCH_ARTICLES + 5
    async with IngestHarness(tmp_path, sink_type=BlockingSink) as first:
        held = first.sink
        assert isinstance(held, BlockingSink)
        await first.begin(archive_upload("many.zip", count))
        await held.second.wait()
        stopping = asyncio.create_task(first.queue.close())
        await asyncio.sleep(0)
        held.go_on.set()
        await stopping
        assert len(await first.texts()) == 2 * MAX_BATCH_ARTICLES
    async with IngestHarness(tmp_path) as second:
        ended = await resume_only_job(second)
        assert (ended.found, ended.added.count, ended.duplicates.count) == (count, count, 0)
        assert sorted(await second.texts()) == sorted(map(story_text, range(count)))


@pytest.mark.parametrize(
    "attempts", [pytest.param(1, id="at-once"), pytest.param(0, id="after-another-that-was-stopped")]
)
async def test_an_end_without_a_stop_counts_nothing_twice(tmp_path: Path, attempts: int) -> None:
    """A crash after articles were added, before the job was saved."""
    archive = archive_upload("many.zip", 5)
    async with IngestHarness(tmp_path) as first:
        begun = make_request(archive)
        await (await first.submit(begun)).wait_for_end()
        await first.wait_until_idle()
        (source,) = begun.job.sources
        before = replace(begun.job, newest_id=0, attempts=attempts)
        first.job_store.add(before, [(source.file or "", archive.data or b"")])
    async with IngestHarness(tmp_path) as second:
        ended = await resume_only_job(second)
        assert (ended.added.count, ended.duplicates.count, ended.total) == (5, 0, 5)


async def test_jobs_that_wait_are_resumed_in_their_order(tmp_path: Path, site: LocalWeb) -> None:
    gate = GatedPage(site, "/slow", story_page(0))
    async with IngestHarness(tmp_path) as first:
        for number, guild in enumerate((HOST, HOST, GUEST, HOST)):
            begun = make_request(text_upload("a.txt", number), links=[gate.url], guild_id=guild)
            await first.submit(begun._replace(job=replace(begun.job, message_id=10 - number)))
        await gate.wait_for_request()
    gate.open()
    async with IngestHarness(tmp_path) as second:
        shown = await second.resume()
        assert [each.initial.message_id for each in shown] == [7, 8, 9, 10]
        assert [(await each.wait_for_end()).status for each in shown] == [JobStatus.DONE] * 4
        assert len(await second.texts(HOST)) == 4
        assert len(await second.texts(GUEST)) == 2


async def test_files_that_had_not_arrived_are_asked_for_again(tmp_path: Path) -> None:
    late = GatedUpload("late.txt", b"")
    async with IngestHarness(tmp_path) as first:
        beginning = asyncio.create_task(first.begin(text_upload("a.txt", 1), late))
        await late.requested.wait()
        beginning.cancel()
        await asyncio.wait({beginning})
    async with IngestHarness(tmp_path) as second:
        ended = await resume_only_job(second)
        assert (ended.added.count, ended.refused.examples) == (1, ("late.txt didn't arrive; add it again.",))


async def test_one_that_ends_the_bot_again_and_again_is_given_up(tmp_path: Path) -> None:
    async with IngestHarness(tmp_path) as harness:
        job = replace(make_request(text_upload("a.txt", 1)).job, attempts=MAX_ATTEMPTS)
        harness.job_store.add(job)
        ended = await resume_only_job(harness)
        assert (ended.status, ended.added.count) == (JobStatus.FAILED, 0)
        assert "again and again" in ended.reason
        assert harness.stored_jobs() == []


async def test_clean_stops_are_no_failed_tries(tmp_path: Path, site: LocalWeb) -> None:
    async with IngestHarness(tmp_path) as harness:
        harness.job_store.add(make_request(links=[GatedPage(site, "/0", "").url]).job)
    for number in range(MAX_ATTEMPTS + 1):
        gate = GatedPage(site, "/0", story_page(number))
        async with IngestHarness(tmp_path) as harness:
            await harness.resume()
            await gate.wait_for_request()
    gate = GatedPage(site, "/0", story_page(0))
    gate.open()
    async with IngestHarness(tmp_path) as harness:
        assert (await resume_only_job(harness)).status is JobStatus.DONE


async def test_a_broken_record_is_dropped(tmp_path: Path) -> None:
    async with IngestHarness(tmp_path) as harness:
        job = make_request(text_upload("a.txt", 1)).job
        harness.job_store.add(job)
        harness.working_state.jobs.update(job.id, "{")
        with capture_logs() as logs:
            assert await harness.resume() == []
        assert logs[0]["event"] == "ingest job dropped"
        assert harness.stored_jobs() == []


async def test_libraries_that_close_first_end_nothing(tmp_path: Path, site: LocalWeb) -> None:
    gate = GatedPage(site, "/slow", story_page(1))
    async with IngestHarness(tmp_path) as first:
        shown = await first.begin(links=[gate.url])
        await gate.wait_for_request()
        await first.libraries.close()
        gate.open()
        await first.wait_until_idle()
        assert not any(state.status for state in shown.states)
    async with IngestHarness(tmp_path) as second:
        assert (await resume_only_job(second)).added.count == 1


async def test_nothing_begins_after_the_end(tmp_path: Path) -> None:
    async with IngestHarness(tmp_path) as harness:
        await harness.queue.close()
        with pytest.raises(BotStopping):
            harness.queue.check_capacity(HOST)


async def test_the_end_of_what_waits_is_waited_for_by_nobody(tmp_path: Path, site: LocalWeb) -> None:
    async with IngestHarness(tmp_path) as harness:
        gate = GatedPage(site, "/slow", "")
        for _ in range(2):
            await harness.begin(links=[gate.url])
        ending = asyncio.create_task(harness.queue.cancel_all(HOST))
        await harness.queue.close()
        await ending


async def test_one_that_fails_while_the_others_are_stopped_keeps_none_of_them(tmp_path: Path) -> None:
    """While the first is being shown, the second's file can't be written."""
    showing, shown = asyncio.Event(), asyncio.Event()

    async def show(_: IngestJob) -> None:
        showing.set()
        await shown.wait()

    async with IngestHarness(tmp_path) as harness:
        late = [GatedUpload("late.txt", b"text") for _ in range(2)]
        begun = [make_request(each) for each in late]
        beginning = [asyncio.create_task(harness.queue.submit(each, show)) for each in begun]
        for each in late:
            await each.requested.wait()
        harness.queue._workers[begun[0].job.id].show_waiting()
        await showing.wait()
        closing = asyncio.create_task(harness.queue.close())
        await asyncio.sleep(0)
        harness.job_store.remove(begun[1].job.id)
        late[1].arrives.set()
        await asyncio.wait({beginning[1]})
        shown.set()
        late[0].arrives.set()
        await asyncio.gather(closing, beginning[0])
        assert isinstance(beginning[1].exception(), UnknownJobError)


async def test_the_message_of_one_that_ended_is_told_again(tmp_path: Path) -> None:
    """The bot may end between the last article and the last message."""
    async with IngestHarness(tmp_path) as harness:
        job = replace(make_request(text_upload("a.txt", 1)).job, sources_done=1, attempts=1)
        harness.job_store.add(job)
        assert (await resume_only_job(harness)).status is JobStatus.DONE
