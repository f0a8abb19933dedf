"""/articles follow, unfollow and feeds; notifications of failing feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.feeds.lookup import FEEDS_PER_PAGE
from bot.feeds.notifier import FeedFailureNotifier
from tests.bot.feeds.harness import publish_feed
from tests.bot.ingest.harness import make_source_reader
from tests.bot.simulated_discord import (
    button_custom_id,
    button_labels,
    embed_text,
    make_bot,
    response_message,
)
from tests.index.ingest.feeds.factories import FEED_PATH, FeedSite

if TYPE_CHECKING:
    from simcord import MemberActor, ResponseMessage

    from bot.client import Footnote
    from bot.core.libraries import Libraries
    from bot.core.settings import Settings
    from index.ingest.feeds.model import PollResult
    from index.storage.feeds import Feed
    from tests.bot.simulated_discord import SimulatedDiscord


@pytest.fixture
def simcord_bot(settings: Settings, libraries: Libraries) -> Footnote:
    """A bot that may read pages of the loopback interface."""
    return make_bot(settings, libraries, sources=make_source_reader())


@pytest.fixture
def mia(empty_world: SimulatedDiscord) -> MemberActor:
    """A manager of the guild."""
    return empty_world.add_manager()


async def run_follow(world: SimulatedDiscord, by: MemberActor, feed: str) -> ResponseMessage:
    """The reply to /articles follow, once the feed is read."""
    return response_message(await by.slash(world.channel, "articles follow", feed=feed))


async def run_unfollow(world: SimulatedDiscord, by: MemberActor, feed: str) -> ResponseMessage:
    return response_message(await by.slash(world.channel, "articles unfollow", feed=feed))


async def run_feeds(world: SimulatedDiscord, by: MemberActor) -> ResponseMessage:
    return response_message(await by.slash(world.channel, "articles feeds"))


async def followed_feeds(world: SimulatedDiscord, guild: int | None = None) -> list[Feed]:
    return await world.bot.feeds.stores.feeds(guild or world.guild.id)


class TestFollow:
    async def test_it_is_read_at_once(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        url = publish_feed(feed_site, 2, 1)
        reply = await run_follow(empty_world, mia, url)
        sent: list[Any] = [
            each.json for each in empty_world.env.http_requests if each.path.endswith("/callback")
        ]
        first = sent[0]["data"]["embeds"][0]["description"]
        assert first.startswith("**Reading** http:/\\/127.0.0.1")
        assert embed_text(reply) == (
            f"Following **[Harbour news](<{url}>)**; it is read again about every 30 minutes.\n\n"
            "**2 articles added**\n- The ferry 2 left.\n- The ferry 1 left."
        )
        assert reply.embeds[0].footer.text == "2 articles here now"
        assert not reply.ephemeral
        assert button_labels(reply) == []
        (feed,) = await followed_feeds(empty_world)
        assert (feed.added_by, feed.channel_id) == (mia.id, empty_world.channel.id)

    @pytest.mark.parametrize(
        "typed",
        [pytest.param("ftp://x", id="scheme"), pytest.param("a b", id="words"), pytest.param("x", id="name")],
    )
    async def test_what_is_no_address(
        self, empty_world: SimulatedDiscord, mia: MemberActor, typed: str
    ) -> None:
        reply = await run_follow(empty_world, mia, typed)
        assert empty_world.command_errors() == ["IngestRequestError"]
        assert reply.ephemeral
        assert reply.content.startswith(f"`{typed}` is no address that pages are read from")

    async def test_what_is_no_feed(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        feed_site.site.add("/x", "<p>No feed here.")
        reply = await run_follow(empty_world, mia, feed_site.site.url("/x"))
        assert "no feed" in embed_text(reply)
        assert await followed_feeds(empty_world) == []
        assert button_labels(reply) == []

    async def test_it_reaches_its_own_server_alone(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        other = empty_world.env.create_guild("Elsewhere")
        await run_follow(empty_world, mia, publish_feed(feed_site, 1))
        assert await followed_feeds(empty_world, other.id) == []

    async def test_a_reset_ends_following(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        await run_follow(empty_world, mia, publish_feed(feed_site, 1))
        reply = response_message(await mia.slash(empty_world.channel, "articles reset"))
        for label in ("Remove the only article", "Really remove the only article"):
            await mia.click(reply, custom_id=button_custom_id(reply, label))
        assert await followed_feeds(empty_world) == []


class TestUnfollow:
    async def test_by_what_is_offered(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        await run_follow(empty_world, mia, publish_feed(feed_site, 2, 1))
        (offered,) = await mia.autocomplete(empty_world.channel, "articles unfollow", "feed", "harb")
        assert offered["name"] == "Harbour news · 127.0.0.1"
        reply = await run_unfollow(empty_world, mia, offered["value"])
        assert embed_text(reply) == "**Unfollowed “Harbour news”.**\n-# 2 articles of it stay."
        assert reply.ephemeral
        assert await followed_feeds(empty_world) == []

    @pytest.mark.parametrize(
        "typed",
        [
            pytest.param("harbour NEWS", id="title"),
            pytest.param("harb", id="word"),
            pytest.param("{url}", id="address"),
            pytest.param("<{url}#x>", id="address-in-brackets"),
        ],
    )
    async def test_by_what_is_typed(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite, typed: str
    ) -> None:
        url = publish_feed(feed_site, 1)
        await run_follow(empty_world, mia, url)
        await run_unfollow(empty_world, mia, typed.replace("{url}", url))
        assert await followed_feeds(empty_world) == []

    @pytest.mark.parametrize(
        ("typed", "message"),
        [
            pytest.param("sports", "No feed “sports” is followed here.", id="another"),
            pytest.param("footnote:feed:7", "This feed isn't followed any more.", id="gone"),
            pytest.param("…", "No feed “…” is followed here.", id="no-words"),
        ],
    )
    async def test_what_is_unclear(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite, typed: str, message: str
    ) -> None:
        await run_follow(empty_world, mia, publish_feed(feed_site, 1))
        assert message in embed_text(await run_unfollow(empty_world, mia, typed)).replace("\\", "")
        assert len(await followed_feeds(empty_world)) == 1

    async def test_where_nothing_is_followed(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_unfollow(empty_world, mia, "news")
        assert embed_text(reply).startswith("**No feeds are followed here.**")


class TestFeeds:
    async def test_none(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_feeds(empty_world, mia)
        assert embed_text(reply).startswith("**No feeds are followed here.**")
        assert reply.ephemeral
        assert button_labels(reply) == []

    async def test_what_is_said_of_each(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        url = publish_feed(feed_site, 2, 1)
        await run_follow(empty_world, mia, url)
        (feed,) = await followed_feeds(empty_world)
        assert feed.read_at is not None
        assert embed_text(await run_feeds(empty_world, mia)) == (
            f"-# 1 feed followed\n\n[Harbour news](<{url}>)\n-# 127\\.0.0.1 · 2 articles · "
            f"read <t:{int(feed.read_at)}:R> · next <t:{int(feed.next_poll_at)}:R> · by <@{mia.id}>"
        )

    async def test_pages(self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite) -> None:
        guild = empty_world.guild.id
        content = '<rss version="2.0"><channel><title>Feed {}</title></channel></rss>'
        for number in range(FEEDS_PER_PAGE + 1):
            path = f"/feed{number}"
            feed_site.site.add(path, content.format(number), content_type="application/xml")
            await empty_world.bot.feeds.follow(guild, feed_site.site.url(path), 1.0)
        reply = await run_feeds(empty_world, mia)
        assert reply.embeds[0].footer.text == "Page 1 of 2"
        assert button_labels(reply) == ["More"]
        await mia.click(reply, custom_id=button_custom_id(reply, "More"))
        assert f"Feed {FEEDS_PER_PAGE}" in embed_text(reply)
        assert button_labels(reply) == ["Back"]


class TestFailure:
    """Notification of a feed that is gone."""

    async def poll_gone_feed(
        self, world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> PollResult:
        await run_follow(world, mia, publish_feed(feed_site, 1))
        (feed,) = await followed_feeds(world)
        feed_site.site.add(FEED_PATH, status=410)
        result = await world.bot.feeds.poll(world.guild.id, feed)
        assert result.should_notify
        return result

    async def test_whoever_added_it_is_told_alone(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        result = await self.poll_gone_feed(empty_world, mia, feed_site)
        before = len(empty_world.channel.history())
        await FeedFailureNotifier(empty_world.bot).notify(empty_world.guild.id, result)
        (message,) = mia.user.dm_channel.history()
        text = embed_text(message)
        assert text.startswith("**The feed [Harbour news](<http://127.0.0.1")
        assert ", followed on Velm, isn't read any more." in text
        assert "“/articles unfollow” there takes it off the list." in text
        assert len(empty_world.channel.history()) == before

    async def test_where_that_fails_in_the_channel(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        result = await self.poll_gone_feed(empty_world, mia, feed_site)
        empty_world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        await FeedFailureNotifier(empty_world.bot).notify(empty_world.guild.id, result)
        message = empty_world.channel.history()[-1]
        assert message.content == mia.mention
        assert "on Velm" not in embed_text(message)
        sent: Any = empty_world.env.http_requests[-1].json
        assert sent["allowed_mentions"] == {"parse": [], "users": [mia.id]}

    async def test_where_that_fails_too_it_is_logged(
        self, empty_world: SimulatedDiscord, mia: MemberActor, feed_site: FeedSite
    ) -> None:
        result = await self.poll_gone_feed(empty_world, mia, feed_site)
        empty_world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        empty_world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        await FeedFailureNotifier(empty_world.bot).notify(empty_world.guild.id, result)
        assert result.feed.title not in str(empty_world.channel.history()[-1].content)
