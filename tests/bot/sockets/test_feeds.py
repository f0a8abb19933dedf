"""Feeds of a connected bot: polled, followed across a restart, reported when they fail."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from bot.core.library_folders import guild_folder, guild_ids_in
from index.ingest.feeds.store import open_feed_store
from index.storage.feeds import Feed
from tests.bot.feeds.harness import DAY_SECONDS, ferry_text, publish_feed
from tests.bot.ingest.harness import GatedPage
from tests.bot.sockets.connected_bot import (
    INGEST_TIMEOUT_SECONDS,
    connect_ingesting_bot,
    embed_description,
    guild_article_texts,
    wait_for_text,
)
from tests.index.ingest.feeds.factories import FEED_PATH, FeedSite

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord
    from tests.discord.state import Message


@pytest.fixture
def local(empty_local: LocalDiscord) -> LocalDiscord:
    return empty_local


def store_due_feed(
    settings: Settings, local: LocalDiscord, url: str, *, failing_for: float | None = None
) -> None:
    """Follow a due feed before the bot starts."""
    folder = guild_folder(settings.data, local.guild.id)
    folder.mkdir(parents=True)
    since = None if failing_for is None else time.time() - failing_for
    feed = Feed(0, url, url, "Harbour news", local.owner.id, local.channel.id, 0.0, 0.0, failing_since=since)
    with open_feed_store(folder) as store:
        store.add(feed)


def load_feeds(settings: Settings, local: LocalDiscord) -> list[Feed]:
    """The guild's feeds."""
    with open_feed_store(guild_folder(settings.data, local.guild.id)) as store:
        return store.feeds()


async def run_articles_follow(local: LocalDiscord, url: str) -> Message:
    command = await local.slash(local.channel, local.owner, "articles follow", feed=url)
    assert command.response is not None
    return command.response


async def test_what_is_due_at_the_start_is_polled(
    local: LocalDiscord, settings: Settings, feed_site: FeedSite
) -> None:
    store_due_feed(settings, local, publish_feed(feed_site, 2, 1))
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    async with connect_ingesting_bot(local, settings):
        await gate.wait_for_request()
    assert guild_article_texts(settings, local.guild.id) == [ferry_text(2)]


async def test_a_stop_during_a_poll_loses_nothing(
    local: LocalDiscord, settings: Settings, feed_site: FeedSite
) -> None:
    store_due_feed(settings, local, publish_feed(feed_site, 2, 1))
    gate = GatedPage(feed_site.site, "/2.txt", ferry_text(2))
    async with connect_ingesting_bot(local, settings):
        await gate.wait_for_request()
    with open_feed_store(guild_folder(settings.data, local.guild.id)) as store:
        assert [entry.url for entry in store.pending_entries(1)] == [
            feed_site.site.url("/2.txt"),
            feed_site.site.url("/1.txt"),
        ]


async def test_a_restart_while_a_feed_is_read_first(
    local: LocalDiscord, settings: Settings, feed_site: FeedSite
) -> None:
    url = publish_feed(feed_site, 2, 1)
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_follow(local, url)
        await gate.wait_for_request()
    assert "Following **" not in embed_description(reply)
    feed_site.write("/1.txt", ferry_text(1))
    async with connect_ingesting_bot(local, settings):
        await wait_for_text(local, reply, "**2 articles added**")
    assert reply.buttons == []
    assert guild_article_texts(settings, local.guild.id) == [ferry_text(2), ferry_text(1)]


async def test_cancelled(local: LocalDiscord, settings: Settings, feed_site: FeedSite) -> None:
    url = publish_feed(feed_site, 2, 1)
    gate = GatedPage(feed_site.site, "/1.txt", ferry_text(1))
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_follow(local, url)
        await gate.wait_for_request()
        await local.press(reply, local.owner, reply.custom_id_of("Cancel"))
        await wait_for_text(
            local, reply, "**Cancelled.** The feed isn't followed. What was added before stays."
        )
    assert load_feeds(settings, local) == []


async def test_a_failure_is_told_to_whoever_followed_it(
    local: LocalDiscord, settings: Settings, feed_site: FeedSite
) -> None:
    feed_site.site.add(FEED_PATH, status=500)
    store_due_feed(settings, local, feed_site.site.url(FEED_PATH), failing_for=4 * DAY_SECONDS)
    async with connect_ingesting_bot(local, settings):
        await local.wait_for(lambda: local.requests_to("POST", "/messages"), INGEST_TIMEOUT_SECONDS)
    (opened,), (message,) = (
        local.requests_to("POST", "/users/@me/channels"),
        local.requests_to("POST", "/messages"),
    )
    assert int(opened.json["recipient_id"]) == local.owner.id
    assert "couldn't be read since <t:" in message.json["embeds"][0]["description"]
    assert message.json["allowed_mentions"] == {"parse": []}


async def test_the_library_of_a_server_that_removed_the_bot(
    local: LocalDiscord, settings: Settings, feed_site: FeedSite
) -> None:
    url = publish_feed(feed_site, 2, 1)
    gate = GatedPage(feed_site.site, "/2.txt", ferry_text(2))
    now = settings.model_copy(update={"grace_days": 0})
    store_due_feed(now, local, url)
    async with connect_ingesting_bot(local, now):
        await gate.wait_for_request()
        await local.remove_guild(local.guild)
        async with asyncio.timeout(INGEST_TIMEOUT_SECONDS):
            while guild_ids_in(now.data):  # noqa: ASYNC110 - no event tells of it
                await asyncio.sleep(0.01)
    assert not guild_folder(now.data, local.guild.id).exists()
