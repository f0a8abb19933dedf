"""The queue of jobs: order, limits, cancellation."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.ingest.job import IngestRequestError, JobStatus
from bot.ingest.queue import MAX_ACTIVE_JOBS, MAX_JOBS_PER_GUILD, READER_IDLE_SECONDS
from bot.ingest.sink import IngestSink
from index.ingest.workers.readers import Readers
from tests.bot.ingest.harness import (
    GUEST,
    HOST,
    FakeUpload,
    GatedPage,
    GatedUpload,
    IngestHarness,
    JobRecorder,
    make_request,
    make_source_reader,
    outcome_counts,
    story_page,
    story_text,
    text_upload,
)
from tests.index.ingest.formats.factories import SAMPLE_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.ingest.job import BatchResult
    from index import Article
    from tests.index.ingest.web.local_web import LocalWeb


class TestTurns:
    async def test_one_at_a_time_for_a_server_and_a_few_for_all(
        self, harness: IngestHarness, site: LocalWeb
    ) -> None:
        gate = GatedPage(site, "/slow", story_page(0))
        guilds = [HOST, HOST, GUEST, HOST, GUEST]
        shown = [
            await harness.begin(text_upload("a.txt", number), links=[gate.url], guild_id=guild)
            for number, guild in enumerate(guilds)
        ]
        for number in (1, 3, 4):
            await shown[number].wait_for(lambda state: state.is_waiting)
        for number in (0, 2):
            await shown[number].wait_for(lambda state: state.sources_done == 1)
        assert await harness.texts(HOST) == [story_text(0)]
        assert await harness.texts(GUEST) == [story_text(2)]
        gate.open()
        assert [(await each.wait_for_end()).status for each in shown] == [JobStatus.DONE] * 5
        assert len(await harness.texts(HOST)) == 4
        assert len(await harness.texts(GUEST)) == 3

    async def test_there_is_no_more_than_so_much_at_once(
        self, harness: IngestHarness, site: LocalWeb
    ) -> None:
        gate = GatedPage(site, "/slow", story_page(0))
        for guild in range(MAX_ACTIVE_JOBS):
            await harness.begin(links=[gate.url], guild_id=guild)
        shown = await harness.begin(text_upload("a.txt", 1))
        await shown.wait_for(lambda state: state.is_waiting)
        gate.open()
        assert (await shown.wait_for_end()).added.count == 1

    async def test_a_server_has_only_so_many(self, harness: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(1))
        for _ in range(MAX_JOBS_PER_GUILD):
            harness.queue.check_capacity(HOST)
            await harness.begin(links=[gate.url])
        with pytest.raises(IngestRequestError, match="waiting here already"):
            harness.queue.check_capacity(HOST)
        harness.queue.check_capacity(GUEST)

    async def test_beginning_many_at_once_passes_no_limit(self, harness: IngestHarness) -> None:
        beginning = [harness.begin(text_upload("a.txt", number)) for number in range(MAX_JOBS_PER_GUILD + 2)]
        harness.queue.check_capacity(HOST)
        begun = await asyncio.gather(*beginning, return_exceptions=True)
        assert [type(each) for each in begun] == [JobRecorder] * MAX_JOBS_PER_GUILD + [IngestRequestError] * 2

    async def test_the_process_that_reads_ends_when_nothing_is_left(self, tmp_path: Path) -> None:
        readers = Readers()
        async with IngestHarness(tmp_path, source_reader=make_source_reader(readers)) as harness:
            await (await harness.begin(FakeUpload("a.pdf", SAMPLE_FILES["a.pdf"]))).wait_for_end()
            await harness.wait_until_idle()
            assert harness.queue._idle_timer
            await harness.queue._idle_timer
            assert harness.slept[-1] == READER_IDLE_SECONDS
            assert readers._worker._process is None


class NotifyingSink(IngestSink):
    """A sink that tells when it has added articles."""

    on_added: Callable[[], None]

    async def add(
        self, guild_id: int, articles: Sequence[Article], resumed_after: int | None = None
    ) -> BatchResult:
        result = await super().add(guild_id, articles, resumed_after)
        self.on_added()
        return result


class TestCancel:
    async def test_one_that_is_under_way(self, harness: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(2))
        shown = await harness.begin(text_upload("a.txt", 1), links=[gate.url])
        await gate.wait_for_request()
        harness.cancel(shown)
        ended = await shown.wait_for_end()
        gate.open()
        assert (ended.status, ended.sources_done, outcome_counts(ended)) == (
            JobStatus.CANCELLED,
            1,
            (1, 1, 0, 0),
        )
        assert harness.queue.find(HOST, shown.initial.id) is None
        await harness.wait_until_idle()
        assert harness.stored_jobs() == []

    async def test_a_page_whose_articles_are_all_added_counts_as_read(
        self, tmp_path: Path, site: LocalWeb
    ) -> None:
        site.add("/a", story_page(1))
        site.add("/b", story_page(2))
        async with IngestHarness(tmp_path, sink_type=NotifyingSink) as harness:
            begun = make_request(links=[site.url("/a"), site.url("/b")])
            assert isinstance(harness.sink, NotifyingSink)
            harness.sink.on_added = lambda: harness.cancel(JobRecorder(begun.job))
            ended = await (await harness.submit(begun)).wait_for_end()
        assert (ended.sources_done, outcome_counts(ended)) == (1, (1, 1, 0, 0))

    async def test_one_that_waits(self, harness: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(1))
        first = await harness.begin(links=[gate.url])
        second = await harness.begin(text_upload("a.txt", 2))
        await second.wait_for(lambda state: state.is_waiting)
        harness.cancel(second)
        assert outcome_counts(await second.wait_for_end()) == (0, 0, 0, 0)
        gate.open()
        assert (await first.wait_for_end()).status is JobStatus.DONE
        assert len(await harness.texts()) == 1

    async def test_one_whose_files_are_still_arriving(self, harness: IngestHarness) -> None:
        late = GatedUpload("late.txt", story_text(1).encode())
        begun = make_request(late, text_upload("b.txt", 2))
        beginning = asyncio.create_task(harness.submit(begun))
        await late.requested.wait()
        harness.cancel(JobRecorder(begun.job))
        late.arrives.set()
        ended = await (await beginning).wait_for_end()
        assert (ended.status, ended.sources_done) == (JobStatus.CANCELLED, 0)

    async def test_one_that_has_ended_meanwhile(self, harness: IngestHarness) -> None:
        """A press of the button is acknowledged before the job is cancelled."""
        shown = await harness.begin(text_upload("a.txt", 1))
        found = harness.queue.find(HOST, shown.initial.id)
        assert found
        await shown.wait_for_end()
        await harness.wait_until_idle()
        harness.queue.cancel(found)
        assert await harness.texts() == [story_text(1)]

    async def test_another_server_does_not_find_it(self, harness: IngestHarness, site: LocalWeb) -> None:
        shown = await harness.begin(links=[GatedPage(site, "/slow", "").url])
        assert harness.queue.find(HOST, shown.initial.id)
        assert harness.queue.find(GUEST, shown.initial.id) is None
        assert harness.queue.find(None, shown.initial.id) is None
        assert harness.queue.find(HOST, "0" * 16) is None

    async def test_all_of_a_server(self, harness: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(9))
        shown = [await harness.begin(text_upload("a.txt", number), links=[gate.url]) for number in range(2)]
        other = await harness.begin(links=[gate.url], guild_id=GUEST)
        await shown[0].wait_for(lambda state: state.sources_done == 1)
        await harness.queue.cancel_all(HOST)
        assert await harness.texts() == [story_text(0)]
        assert [(await each.wait_for_end()).status for each in shown] == [JobStatus.CANCELLED] * 2
        gate.open()
        assert (await other.wait_for_end()).status is JobStatus.DONE
