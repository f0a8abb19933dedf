"""Additions that are feeds: found, read, cancelled, resumed; what is told of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.quotas import Quotas
from bot.ingest.job import Addition, Ending, Following, Source
from bot.ingest.request import Asked
from index.ingest.feeds.model import What
from tests.bot.feeds.harness import CHANNEL, START, announce, tale
from tests.bot.ingest.harness import ALICE, GUEST, HOST, PLENTY, Gate, Runner, Shown
from tests.index.ingest.feeds.factories import FEED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.index.ingest.feeds.factories import Harbour


def addition(url: str, number: int = 0, guild: int = HOST) -> Addition:
    """A feed that is to be followed; additions of other numbers are others."""
    return Addition(
        id=f"{number:016x}",
        guild=guild,
        channel=CHANNEL,
        message=404,
        person=ALICE,
        sources=(Source(url),),
        feed=Following(START + number),
    )


async def begun(runner: Runner, url: str, number: int = 0, guild: int = HOST) -> Shown:
    return await runner.begin_asked(Asked(addition(url, number, guild), ()))


async def followed(runner: Runner, guild: int = HOST) -> list[str]:
    return [feed.url for feed in await runner.feeds.stored.feeds(guild)]


@pytest.fixture
async def runner(tmp_path: Path) -> AsyncIterator[Runner]:
    async with Runner(tmp_path) as running:
        yield running


async def test_its_items_are_read(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 3, 2, 1)
    ended = await (await begun(runner, url)).end()
    assert (ended.ending, ended.added.count, ended.known.count, ended.refused.count) == (Ending.DONE, 3, 0, 0)
    assert ended.feed is not None
    assert (ended.feed.title, ended.feed.left, ended.problem, ended.total) == ("Harbour news", 0, "", 3)
    assert 1_790 < (ended.feed.again or 0) <= 1_800
    assert await runner.texts() == [tale(3), tale(2), tale(1)]
    (feed,) = await runner.feeds.stored.feeds(HOST)
    assert (feed.url, feed.added_by, feed.channel) == (url, ALICE, CHANNEL)


async def test_the_page_that_names_it_will_do(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 1)
    harbour.site.add("/", f'<html><head><link rel="alternate" type="application/rss+xml" href="{FEED}">')
    await (await begun(runner, harbour.site.url("/"))).end()
    assert await followed(runner) == [url]


async def test_what_was_there_and_what_is_refused_are_told(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 3, 2, 1)
    await (await begun(runner, url)).end()
    (feed,) = await runner.feeds.stored.feeds(HOST)
    await runner.feeds.unfollow(HOST, feed.id)
    harbour.site.add("/2.txt", status=410)
    harbour.site.add("/1.txt", status=404)
    ended = await (await begun(runner, url, 1)).end()
    assert (ended.added.count, ended.known.count, ended.refused.count) == (0, 1, 2)
    gone, missing = ended.refused.first
    assert not gone.endswith("It is tried again later.")
    assert missing.endswith("It is tried again later.")
    assert ended.feed
    assert ended.feed.left == 1


@pytest.mark.parametrize(
    ("status", "content", "told"),
    [
        pytest.param(200, "<p>No feed", "no feed", id="no-feed"),
        pytest.param(404, "", "", id="missing"),
    ],
)
async def test_what_cannot_be_followed(
    runner: Runner, harbour: Harbour, status: int, content: str, told: str
) -> None:
    harbour.site.add("/x", content, status=status)
    ended = await (await begun(runner, harbour.site.url("/x"))).end()
    assert ended.ending is Ending.FAILED
    assert told in ended.problem
    assert ended.problem
    assert await followed(runner) == []


async def test_one_that_is_followed_already(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 1)
    await (await begun(runner, url)).end()
    ended = await (await begun(runner, url, 1)).end()
    assert (ended.ending, ended.problem) == (
        Ending.FAILED,
        "This feed is followed already, as “Harbour news”.",
    )
    assert await followed(runner) == [url]


async def test_one_too_many(runner: Runner, harbour: Harbour, other: Harbour) -> None:
    await (await begun(runner, announce(harbour, 1))).end()
    ended = await (await begun(runner, announce(other, 2), 1)).end()
    assert "No more than 1 feed can be followed here" in ended.problem
    elsewhere = await (await begun(runner, announce(other, 2), 2, GUEST)).end()
    assert elsewhere.ending is Ending.DONE


async def test_a_full_library_leaves_the_rest_for_later(tmp_path: Path, harbour: Harbour) -> None:
    async with Runner(tmp_path, Quotas(articles=2, megabytes=100, feeds=1)) as runner:
        ended = await (await begun(runner, announce(harbour, 3, 2, 1))).end()
        assert (ended.ending, ended.added.count) == (Ending.DONE, 2)
        assert ended.problem.startswith("The library is full: it may hold 2 articles.")
        assert ended.feed
        assert ended.feed.left == 1
        assert len(await followed(runner)) == 1


async def test_a_cancelled_one_is_not_followed(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 2, 1)
    gate = Gate(harbour.site, "/1.txt", tale(1))
    shown = await begun(runner, url)
    await gate.asked()
    runner.cancel(shown)
    ended = await shown.end()
    assert (ended.ending, ended.added.count) == (Ending.CANCELLED, 1)
    assert await followed(runner) == []
    assert await runner.texts() == [tale(2)]


async def test_a_cancel_before_it_is_found(runner: Runner, harbour: Harbour) -> None:
    gate = Gate(harbour.site, FEED, "")
    shown = await begun(runner, gate.url)
    await gate.asked()
    runner.cancel(shown)
    assert (await shown.end()).ending is Ending.CANCELLED
    assert await followed(runner) == []


async def test_an_unfollowed_one_ends(runner: Runner, harbour: Harbour) -> None:
    url = announce(harbour, 2, 1)
    gate = Gate(harbour.site, "/1.txt", tale(1))
    shown = await begun(runner, url)
    await gate.asked()
    await runner.feeds.unfollow(HOST, 1)
    gate.open()
    ended = await shown.end()
    assert (ended.ending, ended.problem) == (Ending.FAILED, "“Harbour news” isn't followed any more.")
    assert await runner.texts() == [tale(2)]


async def test_a_reset_ends_it(runner: Runner, harbour: Harbour) -> None:
    gate = Gate(harbour.site, "/1.txt", tale(1))
    url = announce(harbour, 2)
    announce(harbour, 2)
    gate = Gate(harbour.site, "/2.txt", tale(2))
    shown = await begun(runner, url)
    await gate.asked()
    for end in (runner.additions.end_all, runner.feeds.end_all):
        await end(HOST)
    assert (await shown.end()).ending is Ending.CANCELLED
    assert await followed(runner) == []
    assert await runner.texts() == []


class TestRestart:
    async def test_in_the_middle_of_its_items(self, tmp_path: Path, harbour: Harbour) -> None:
        url = announce(harbour, 3, 2, 1)
        gate = Gate(harbour.site, "/2.txt", tale(2))
        async with Runner(tmp_path) as first:
            shown = await begun(first, url)
            await gate.asked()
            assert not any(state.ending for state in shown.states)
        announce(harbour, 3, 2, 1)
        async with Runner(tmp_path) as second:
            (resumed,) = await second.resume()
            ended = await resumed.end()
            assert (ended.ending, ended.message, ended.added.count) == (Ending.DONE, 404, 3)
            assert await followed(second) == [url]
            assert await second.texts() == [tale(3), tale(2), tale(1)]
            await second.idle()
            assert second.folders() == []
        assert harbour.asked("/3.txt") == 1

    async def test_before_it_is_found(self, tmp_path: Path, harbour: Harbour) -> None:
        gate = Gate(harbour.site, FEED, "")
        async with Runner(tmp_path) as first:
            await begun(first, gate.url)
            await gate.asked()
        url = announce(harbour, 1)
        async with Runner(tmp_path) as second:
            (resumed,) = await second.resume()
            assert (await resumed.end()).added.count == 1
            assert await followed(second) == [url]

    async def test_when_the_poller_was_faster(self, tmp_path: Path, harbour: Harbour) -> None:
        """The feed was stored when the bot crashed, which the addition's record doesn't say."""
        url = announce(harbour, 2, 1)
        harbour.site.add("/1.txt", status=410)
        async with Runner(tmp_path) as first:
            unsaved = replace(addition(url), newest=0)
            feed = await first.feeds.follow(HOST, url, START, person=ALICE, channel=CHANNEL)
            polled = await first.feeds.poll(HOST, feed)
            assert [outcome.what for outcome in polled.outcomes] == [What.ADDED, What.REFUSED]
            first.records.save(unsaved)
        async with Runner(tmp_path, PLENTY) as second:
            (resumed,) = await second.resume()
            ended = await resumed.end()
            assert (ended.ending, ended.added.count, ended.refused.count) == (Ending.DONE, 1, 1)
            assert await followed(second) == [url]
