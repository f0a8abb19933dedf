"""Additions: whose turn it is, and how they end before their time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.ingest.job import IngestRequestError, JobStatus
from bot.ingest.queue import MAX_ACTIVE_JOBS, MAX_JOBS_PER_GUILD, READER_IDLE_SECONDS
from tests.bot.ingest.harness import (
    GUEST,
    HOST,
    FakeUpload,
    GatedPage,
    GatedUpload,
    IngestHarness,
    JobRecorder,
    make_request,
    outcome_counts,
    story_page,
    story_text,
    text_upload,
)
from tests.index.ingest.formats.factories import SAMPLE_FILES

if TYPE_CHECKING:
    from tests.index.ingest.web.local_web import LocalWeb


class TestTurns:
    async def test_one_at_a_time_for_a_server_and_a_few_for_all(
        self, runner: IngestHarness, site: LocalWeb
    ) -> None:
        gate = GatedPage(site, "/slow", story_page(0))
        guilds = [HOST, HOST, GUEST, HOST, GUEST]
        shown = [
            await runner.begin(text_upload("a.txt", number), links=[gate.url], guild=guild)
            for number, guild in enumerate(guilds)
        ]
        for number in (1, 3, 4):
            await shown[number].wait_for(lambda state: state.waiting)
        for number in (0, 2):
            await shown[number].wait_for(lambda state: state.done == 1)
        assert await runner.texts(HOST) == [story_text(0)]
        assert await runner.texts(GUEST) == [story_text(2)]
        gate.open()
        assert [(await each.wait_for_end()).ending for each in shown] == [JobStatus.DONE] * 5
        assert len(await runner.texts(HOST)) == 4
        assert len(await runner.texts(GUEST)) == 3

    async def test_there_is_no_more_than_so_much_at_once(self, runner: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(0))
        for guild in range(MAX_ACTIVE_JOBS):
            await runner.begin(links=[gate.url], guild=guild)
        shown = await runner.begin(text_upload("a.txt", 1))
        await shown.wait_for(lambda state: state.waiting)
        gate.open()
        assert (await shown.wait_for_end()).added.count == 1

    async def test_a_server_has_only_so_many(self, runner: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(1))
        for _ in range(MAX_JOBS_PER_GUILD):
            runner.queue.check_capacity(HOST)
            await runner.begin(links=[gate.url])
        with pytest.raises(IngestRequestError, match="waiting here already"):
            runner.queue.check_capacity(HOST)
        runner.queue.check_capacity(GUEST)

    async def test_beginning_many_at_once_passes_no_limit(self, runner: IngestHarness) -> None:
        beginning = [runner.begin(text_upload("a.txt", number)) for number in range(MAX_JOBS_PER_GUILD + 2)]
        runner.queue.check_capacity(HOST)
        begun = await asyncio.gather(*beginning, return_exceptions=True)
        assert [type(each) for each in begun] == [JobRecorder] * MAX_JOBS_PER_GUILD + [IngestRequestError] * 2

    async def test_the_process_that_reads_ends_when_nothing_is_left(self, runner: IngestHarness) -> None:
        await (await runner.begin(FakeUpload("a.pdf", SAMPLE_FILES["a.pdf"]))).wait_for_end()
        await runner.wait_until_idle()
        assert runner.queue._idle_timer
        await runner.queue._idle_timer
        assert runner.slept[-1] == READER_IDLE_SECONDS
        assert runner.source_reader.readers._worker._process is None


class TestCancel:
    async def test_one_that_is_under_way(self, runner: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(2))
        shown = await runner.begin(text_upload("a.txt", 1), links=[gate.url])
        await gate.wait_for_request()
        runner.cancel(shown)
        ended = await shown.wait_for_end()
        gate.open()
        assert (ended.ending, ended.done, outcome_counts(ended)) == (JobStatus.CANCELLED, 1, (1, 1, 0, 0))
        assert runner.queue.find(HOST, shown.initial.id) is None
        await runner.wait_until_idle()
        assert runner.folders() == []

    async def test_one_that_waits(self, runner: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(1))
        first = await runner.begin(links=[gate.url])
        second = await runner.begin(text_upload("a.txt", 2))
        await second.wait_for(lambda state: state.waiting)
        runner.cancel(second)
        assert outcome_counts(await second.wait_for_end()) == (0, 0, 0, 0)
        gate.open()
        assert (await first.wait_for_end()).ending is JobStatus.DONE
        assert len(await runner.texts()) == 1

    async def test_one_whose_files_are_still_arriving(self, runner: IngestHarness) -> None:
        late = GatedUpload("late.txt", story_text(1).encode())
        begun = make_request(late, text_upload("b.txt", 2))
        beginning = asyncio.create_task(runner.submit(begun))
        await late.requested.wait()
        runner.cancel(JobRecorder(begun.job))
        late.arrives.set()
        ended = await (await beginning).wait_for_end()
        assert (ended.ending, ended.done) == (JobStatus.CANCELLED, 0)

    async def test_one_that_has_ended_meanwhile(self, runner: IngestHarness) -> None:
        """Discord is told that the button was pressed before anything else is done."""
        shown = await runner.begin(text_upload("a.txt", 1))
        found = runner.queue.find(HOST, shown.initial.id)
        assert found
        await shown.wait_for_end()
        await runner.wait_until_idle()
        runner.queue.cancel(found)
        assert await runner.texts() == [story_text(1)]

    async def test_another_server_does_not_find_it(self, runner: IngestHarness, site: LocalWeb) -> None:
        shown = await runner.begin(links=[GatedPage(site, "/slow", "").url])
        assert runner.queue.find(HOST, shown.initial.id)
        assert runner.queue.find(GUEST, shown.initial.id) is None
        assert runner.queue.find(None, shown.initial.id) is None
        assert runner.queue.find(HOST, "0" * 16) is None

    async def test_all_of_a_server(self, runner: IngestHarness, site: LocalWeb) -> None:
        gate = GatedPage(site, "/slow", story_page(9))
        shown = [await runner.begin(text_upload("a.txt", number), links=[gate.url]) for number in range(2)]
        other = await runner.begin(links=[gate.url], guild=GUEST)
        await shown[0].wait_for(lambda state: state.done == 1)
        await runner.queue.cancel_all(HOST)
        assert await runner.texts() == [story_text(0)]
        assert [(await each.wait_for_end()).ending for each in shown] == [JobStatus.CANCELLED] * 2
        gate.open()
        assert (await other.wait_for_end()).ending is JobStatus.DONE
