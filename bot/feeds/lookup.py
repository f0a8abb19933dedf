"""The feeds that a server follows: a page of their list, and which of them somebody means."""

import re
from dataclasses import dataclass
from typing import Final

from discord import app_commands
from yarl import URL

from bot.core.interactions import autocomplete_within
from bot.feeds.service import FeedService
from bot.feeds.store import GuildFeedStores
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICES
from bot.ui.truncate import truncate, utf16_length
from index.ingest.web.urls import normalize_url
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed
from index.text.names import split_name_words

FEEDS_PER_PAGE: Final = 8
"""Feeds on a page: with all that is said of them, they fit into an embed."""


_MAX_FEED_CANDIDATES: Final = 5


_FEED_CHOICE_VALUE: Final = re.compile(r"footnote:feed:(\d{1,18})")


@dataclass(frozen=True, slots=True)
class FeedListItem:
    """A feed, and how many articles it brought."""

    feed: Feed
    articles: int


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the list of feeds.

    Attributes:
        feeds: Those on the page.
        page: Which page, from 0.
        total: How many feeds there are in all.
    """

    feeds: tuple[FeedListItem, ...]
    page: int
    total: int

    @property
    def last_page(self) -> int:
        """The last page that there is, from 0."""
        return _last_feed_page(self.total)


@dataclass(frozen=True, slots=True)
class FeedMatch:
    """What somebody means by the name of a feed.

    Attributes:
        typed: What they typed; empty where they chose a feed that is gone since.
        total: How many feeds there are in all.
        feed: The feed, where it is clear.
        candidates: Some of those that it may be, where it isn't.
    """

    typed: str
    total: int
    feed: Feed | None = None
    candidates: tuple[Feed, ...] = ()


async def load_feed_page(stored: GuildFeedStores, guild: int, page: int = 0) -> FeedPage:
    """A page of a server's feeds; where there is none so far on, the last."""
    return await stored.run(guild, lambda found: _read_feed_page(found, page), FeedPage((), 0, 0))


def feed_choice_value(feed: Feed) -> str:
    """What stands for a feed that is offered: nothing that a person would type."""
    return f"footnote:feed:{feed.id}"


def search_feeds(feeds: list[Feed], typed: str) -> list[Feed]:
    """The feeds whose titles or addresses have words that begin with each of those typed."""
    wanted = split_name_words(typed)
    return [feed for feed in feeds if all(_has_word_prefix(feed, word) for word in wanted)]


def match_feed(feeds: list[Feed], typed: str) -> FeedMatch:
    """The feed that somebody means.

    Args:
        feeds: All that are followed.
        typed: The value of one that was offered; or its address, its title, or words of these.
    """
    line, count = one_line(typed), len(feeds)
    if offered := _FEED_CHOICE_VALUE.fullmatch(line):
        return FeedMatch("", count, next((feed for feed in feeds if feed.id == int(offered[1])), None))
    address = normalize_url(line)
    found = [feed for feed in feeds if address and address in (feed.url, feed.found_at)]
    found = found or [feed for feed in feeds if one_line(feed.title).casefold() == line.casefold()]
    found = found or (search_feeds(feeds, line) if split_name_words(line) else [])
    if len(found) == 1:
        return FeedMatch(line, count, found[0])
    return FeedMatch(line, count, candidates=tuple(found[:_MAX_FEED_CANDIDATES]))


def _read_feed_page(stored: FeedStore, page: int) -> FeedPage:
    feeds = stored.feeds()
    shown = min(page, _last_feed_page(len(feeds)))
    listed = [
        FeedListItem(feed, stored.count_articles(feed.id))
        for feed in feeds[shown * FEEDS_PER_PAGE : (shown + 1) * FEEDS_PER_PAGE]
    ]
    return FeedPage(tuple(listed), shown, len(feeds))


def _last_feed_page(count: int) -> int:
    return max(0, count - 1) // FEEDS_PER_PAGE


def _has_word_prefix(feed: Feed, word: str) -> bool:
    return any(each.startswith(word) for each in split_name_words(f"{feed.title} {feed.url}"))


MAX_FEED_TITLE_CHARS: Final = 80


MAX_FEED_HOST_CHARS: Final = 60


def feed_title(feed: Feed) -> str:
    """What a feed calls itself, as one line of bounded length."""
    return truncate(one_line(feed.title) or feed.url, MAX_FEED_TITLE_CHARS)


def feed_label(feed: Feed) -> str:
    """A feed's name in a list to choose from, in plain words: its title and its host."""
    host = truncate(URL(feed.url).host or "", MAX_FEED_HOST_CHARS)
    return f"{truncate(feed_title(feed), 99 - 3 - utf16_length(host))} · {host}"


async def suggest_feeds(feeds: FeedService, guild: int | None, typed: str) -> list[app_commands.Choice[str]]:
    """The feeds of a server that are offered while somebody types; none where they can't be found in time.

    Args:
        feeds: The servers' feeds.
        guild: The server; in direct messages, nothing is offered.
        typed: What was typed so far.
    """
    if guild is None:
        return []
    found = search_feeds(await autocomplete_within(feeds.stores.feeds(guild)) or [], typed)
    return [
        app_commands.Choice(name=feed_label(feed), value=feed_choice_value(feed))
        for feed in found[:MAX_CHOICES]
    ]


async def unfollow_match(feeds: FeedService, guild: int, typed: str) -> tuple[FeedMatch, int]:
    """Follow the feed no more that somebody names, where that is clear.

    Returns:
        What they mean, and how many articles of the feed stay.

    Raises:
        UnknownFeed: Somebody else was faster.
    """
    named = match_feed(await feeds.stores.feeds(guild), typed)
    if named.feed is None:
        return named, 0
    ident = named.feed.id
    articles = await feeds.stores.run(guild, lambda stored: stored.count_articles(ident), 0)
    await feeds.unfollow(guild, ident)
    return named, articles
