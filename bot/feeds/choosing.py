"""The feeds that are offered while somebody types, and the one that is followed no more."""

from discord import app_commands

from bot.core.interactions import autocomplete_within
from bot.feeds.embed import feed_label
from bot.feeds.lookup import FeedMatch, feed_choice_value, match_feed, search_feeds
from bot.feeds.service import FeedService
from bot.ui.options import MAX_CHOICES


async def suggest_feeds(feeds: FeedService, guild: int | None, typed: str) -> list[app_commands.Choice[str]]:
    """The feeds of a server that are offered while somebody types; none where they can't be found in time.

    Args:
        feeds: The servers' feeds.
        guild: The server; in direct messages, nothing is offered.
        typed: What was typed so far.
    """
    if guild is None:
        return []
    found = search_feeds(await autocomplete_within(feeds.stored.feeds(guild)) or [], typed)
    return [
        app_commands.Choice(name=feed_label(feed), value=feed_choice_value(feed))
        for feed in found[:MAX_CHOICES]
    ]


async def unfollow_match(feeds: FeedService, guild: int, typed: str) -> tuple[FeedMatch, int]:
    """Follow the feed no more that somebody names, where that is clear.

    Returns:
        What they mean, and how many articles of the feed stay.

    Raises:
        NotFollowed: Somebody else was faster.
    """
    named = match_feed(await feeds.stored.feeds(guild), typed)
    if named.feed is None:
        return named, 0
    ident = named.feed.id
    articles = await feeds.stored.read(guild, lambda stored: stored.articles(ident), 0)
    await feeds.unfollow(guild, ident)
    return named, articles
