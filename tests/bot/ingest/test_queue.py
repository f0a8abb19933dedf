"""Additions: whose turn it is, and how they end before their time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.ingest.job import CannotAdd, Ending
from bot.ingest.queue import AT_ONCE, MOST, REST
from tests.bot.ingest.harness import (
    GUEST,
    HOST,
    Gate,
    Late,
    Runner,
    Shown,
    Upload,
    counts,
    story,
    story_page,
    text,
    wanted,
)
from tests.index.ingest.formats.factories import EVERY_KIND

if TYPE_CHECKING:
    from tests.index.ingest.web.local_web import LocalWeb


class TestTurns:
    async def test_one_at_a_time_for_a_server_and_a_few_for_all(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(0))
        guilds = [HOST, HOST, GUEST, HOST, GUEST]
        shown = [
            await runner.begin(text("a.txt", number), links=[gate.url], guild=guild)
            for number, guild in enumerate(guilds)
        ]
        for number in (1, 3, 4):
            await shown[number].until(lambda state: state.waiting)
        for number in (0, 2):
            await shown[number].until(lambda state: state.done == 1)
        assert await runner.texts(HOST) == [story(0)]
        assert await runner.texts(GUEST) == [story(2)]
        gate.open()
        assert [(await each.end()).ending for each in shown] == [Ending.DONE] * 5
        assert len(await runner.texts(HOST)) == 4
        assert len(await runner.texts(GUEST)) == 3

    async def test_there_is_no_more_than_so_much_at_once(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(0))
        for guild in range(AT_ONCE):
            await runner.begin(links=[gate.url], guild=guild)
        shown = await runner.begin(text("a.txt", 1))
        await shown.until(lambda state: state.waiting)
        gate.open()
        assert (await shown.end()).added.count == 1

    async def test_a_server_has_only_so_many(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(1))
        for _ in range(MOST):
            runner.additions.check_room(HOST)
            await runner.begin(links=[gate.url])
        with pytest.raises(CannotAdd, match="waiting here already"):
            runner.additions.check_room(HOST)
        runner.additions.check_room(GUEST)

    async def test_beginning_many_at_once_passes_no_limit(self, runner: Runner) -> None:
        beginning = [runner.begin(text("a.txt", number)) for number in range(MOST + 2)]
        runner.additions.check_room(HOST)
        begun = await asyncio.gather(*beginning, return_exceptions=True)
        assert [type(each) for each in begun] == [Shown] * MOST + [CannotAdd] * 2

    async def test_the_process_that_reads_ends_when_nothing_is_left(self, runner: Runner) -> None:
        await (await runner.begin(Upload("a.pdf", EVERY_KIND["a.pdf"]))).end()
        await runner.idle()
        assert runner.additions._resting
        await runner.additions._resting
        assert runner.slept[-1] == REST
        assert runner.sources.readers._worker is None


class TestCancel:
    async def test_one_that_is_under_way(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(2))
        shown = await runner.begin(text("a.txt", 1), links=[gate.url])
        await gate.asked()
        runner.cancel(shown)
        ended = await shown.end()
        gate.open()
        assert (ended.ending, ended.done, counts(ended)) == (Ending.CANCELLED, 1, (1, 1, 0, 0))
        assert runner.additions.find(HOST, shown.begun.id) is None
        await runner.idle()
        assert runner.folders() == []

    async def test_one_that_waits(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(1))
        first = await runner.begin(links=[gate.url])
        second = await runner.begin(text("a.txt", 2))
        await second.until(lambda state: state.waiting)
        runner.cancel(second)
        assert counts(await second.end()) == (0, 0, 0, 0)
        gate.open()
        assert (await first.end()).ending is Ending.DONE
        assert len(await runner.texts()) == 1

    async def test_one_whose_files_are_still_arriving(self, runner: Runner) -> None:
        late = Late("late.txt", story(1).encode())
        begun = wanted(late, text("b.txt", 2))
        beginning = asyncio.create_task(runner.begin_asked(begun))
        await late.asked.wait()
        runner.cancel(Shown(begun.addition))
        late.arrives.set()
        ended = await (await beginning).end()
        assert (ended.ending, ended.done) == (Ending.CANCELLED, 0)

    async def test_one_that_has_ended_meanwhile(self, runner: Runner) -> None:
        """Discord is told that the button was pressed before anything else is done."""
        shown = await runner.begin(text("a.txt", 1))
        found = runner.additions.find(HOST, shown.begun.id)
        assert found
        await shown.end()
        await runner.idle()
        runner.additions.cancel(found)
        assert await runner.texts() == [story(1)]

    async def test_another_server_does_not_find_it(self, runner: Runner, site: LocalWeb) -> None:
        shown = await runner.begin(links=[Gate(site, "/slow", "").url])
        assert runner.additions.find(HOST, shown.begun.id)
        assert runner.additions.find(GUEST, shown.begun.id) is None
        assert runner.additions.find(None, shown.begun.id) is None
        assert runner.additions.find(HOST, "0" * 16) is None

    async def test_all_of_a_server(self, runner: Runner, site: LocalWeb) -> None:
        gate = Gate(site, "/slow", story_page(9))
        shown = [await runner.begin(text("a.txt", number), links=[gate.url]) for number in range(2)]
        other = await runner.begin(links=[gate.url], guild=GUEST)
        await shown[0].until(lambda state: state.done == 1)
        await runner.additions.end_all(HOST)
        assert await runner.texts() == [story(0)]
        assert [(await each.end()).ending for each in shown] == [Ending.CANCELLED] * 2
        gate.open()
        assert (await other.end()).ending is Ending.DONE
