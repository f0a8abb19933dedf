"""Feeds over real sockets: polled by the running bot, followed over a restart, told of when they fail."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import folder_of, servers_in
from index import Library
from index.ingest.feeds.model import Feed
from index.ingest.feeds.store import Subscriptions
from tests.bot.feeds.harness import DAY, announce, tale
from tests.bot.ingest.harness import Gate
from tests.bot.sockets.test_ingest import WITHIN, running, text, told
from tests.discord.local_discord import LocalDiscord
from tests.index.ingest.feeds.factories import FEED, Harbour
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from bot.core.settings import Settings
    from tests.discord.state import Message


@pytest.fixture
async def local() -> AsyncIterator[LocalDiscord]:
    async with LocalDiscord() as server:
        yield server


@pytest.fixture
def harbour() -> Iterator[Harbour]:
    with LocalWeb() as site:
        yield Harbour(site)


def store(settings: Settings, local: LocalDiscord, url: str, *, failing_for: float | None = None) -> None:
    """Have the server follow a feed that is due, before the bot starts."""
    folder = folder_of(settings.data, local.guild.id)
    folder.mkdir(parents=True)
    since = None if failing_for is None else time.time() - failing_for
    feed = Feed(0, url, url, "Harbour news", local.owner.id, local.channel.id, 0.0, 0.0, failing_since=since)
    with Subscriptions.open(folder) as subscriptions:
        subscriptions.add(feed)


def stored(settings: Settings, local: LocalDiscord) -> list[Feed]:
    """The server's feeds."""
    with Subscriptions.open(folder_of(settings.data, local.guild.id)) as subscriptions:
        return subscriptions.feeds()


def texts(settings: Settings, local: LocalDiscord) -> list[str]:
    """The texts of the server's articles, when the bot has stopped."""
    with Library.open(folder_of(settings.data, local.guild.id)) as library:
        return [article.text for article in library.articles()]


async def follow(local: LocalDiscord, url: str) -> Message:
    asked = await local.slash(local.channel, local.owner, "articles follow", feed=url)
    assert asked.response is not None
    return asked.response


async def test_what_is_due_at_the_start_is_polled(
    local: LocalDiscord, settings: Settings, harbour: Harbour
) -> None:
    store(settings, local, announce(harbour, 2, 1))
    gate = Gate(harbour.site, "/1.txt", tale(1))
    async with running(local, settings):
        await gate.asked()
    assert texts(settings, local) == [tale(2)]


async def test_a_stop_during_a_poll_loses_nothing(
    local: LocalDiscord, settings: Settings, harbour: Harbour
) -> None:
    store(settings, local, announce(harbour, 2, 1))
    gate = Gate(harbour.site, "/2.txt", tale(2))
    async with running(local, settings):
        await gate.asked()
    with Subscriptions.open(folder_of(settings.data, local.guild.id)) as subscriptions:
        assert [item.url for item in subscriptions.waiting(1)] == [
            harbour.site.url("/2.txt"),
            harbour.site.url("/1.txt"),
        ]


async def test_a_restart_while_a_feed_is_read_first(
    local: LocalDiscord, settings: Settings, harbour: Harbour
) -> None:
    url = announce(harbour, 2, 1)
    gate = Gate(harbour.site, "/1.txt", tale(1))
    async with running(local, settings):
        reply = await follow(local, url)
        await gate.asked()
    assert "Following **" not in text(reply)
    harbour.write("/1.txt", tale(1))
    async with running(local, settings):
        await told(local, reply, "**2 articles added**")
    assert reply.buttons == []
    assert texts(settings, local) == [tale(2), tale(1)]


async def test_cancelled(local: LocalDiscord, settings: Settings, harbour: Harbour) -> None:
    url = announce(harbour, 2, 1)
    gate = Gate(harbour.site, "/1.txt", tale(1))
    async with running(local, settings):
        reply = await follow(local, url)
        await gate.asked()
        await local.press(reply, local.owner, reply.button("Cancel"))
        await told(local, reply, "**Cancelled.** The feed isn't followed. What was added before stays.")
    assert stored(settings, local) == []


async def test_a_failure_is_told_to_whoever_followed_it(
    local: LocalDiscord, settings: Settings, harbour: Harbour
) -> None:
    harbour.site.add(FEED, status=500)
    store(settings, local, harbour.site.url(FEED), failing_for=4 * DAY)
    async with running(local, settings):
        await local.wait_for(lambda: local.sent("POST", "/messages"), WITHIN)
    (opened,), (message,) = local.sent("POST", "/users/@me/channels"), local.sent("POST", "/messages")
    assert int(opened.json["recipient_id"]) == local.owner.id
    assert "couldn't be read since <t:" in message.json["embeds"][0]["description"]
    assert message.json["allowed_mentions"] == {"parse": []}


async def test_the_library_of_a_server_that_removed_the_bot(
    local: LocalDiscord, settings: Settings, harbour: Harbour
) -> None:
    url = announce(harbour, 2, 1)
    gate = Gate(harbour.site, "/2.txt", tale(2))
    now = settings.model_copy(update={"grace_days": 0})
    store(now, local, url)
    async with running(local, now):
        await gate.asked()
        await local.remove_guild(local.guild)
        async with asyncio.timeout(WITHIN):
            while servers_in(now.data):  # noqa: ASYNC110 - no event tells of it
                await asyncio.sleep(0.01)
    assert not folder_of(now.data, local.guild.id).exists()
