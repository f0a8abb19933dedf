"""The feeds that a server follows: a page of their list, and which of them somebody means."""

import re
from dataclasses import dataclass
from typing import Final

from bot.feeds.store import StoredFeeds
from bot.ui.markdown import one_line
from index.ingest.feeds.model import Feed
from index.ingest.feeds.store import Subscriptions
from index.ingest.web.urls import web_address
from index.text.name_keys import name_words

PAGE: Final = 8
"""Feeds on a page: with all that is said of them, they fit into an embed."""

_NAMED: Final = 5
_VALUE: Final = re.compile(r"footnote:feed:(\d{1,18})")


@dataclass(frozen=True, slots=True)
class ListedFeed:
    """A feed, and how many articles it brought."""

    feed: Feed
    articles: int


@dataclass(frozen=True, slots=True)
class FeedList:
    """A page of the list of feeds.

    Attributes:
        feeds: Those on the page.
        page: Which page, from 0.
        count: How many feeds there are in all.
    """

    feeds: tuple[ListedFeed, ...]
    page: int
    count: int

    @property
    def last(self) -> int:
        """The last page that there is, from 0."""
        return _last(self.count)


@dataclass(frozen=True, slots=True)
class NamedFeed:
    """What somebody means by the name of a feed.

    Attributes:
        typed: What they typed; empty where they chose a feed that is gone since.
        count: How many feeds there are in all.
        feed: The feed, where it is clear.
        several: Some of those that it may be, where it isn't.
    """

    typed: str
    count: int
    feed: Feed | None = None
    several: tuple[Feed, ...] = ()


async def list_feeds(stored: StoredFeeds, guild: int, page: int = 0) -> FeedList:
    """A page of a server's feeds; where there is none so far on, the last."""
    return await stored.read(guild, lambda found: _listed(found, page), FeedList((), 0, 0))


def value_of(feed: Feed) -> str:
    """What stands for a feed that is offered: nothing that a person would type."""
    return f"footnote:feed:{feed.id}"


def matching_feeds(feeds: list[Feed], typed: str) -> list[Feed]:
    """The feeds whose titles or addresses have words that begin with each of those typed."""
    wanted = name_words(typed)
    return [feed for feed in feeds if all(_has(feed, word) for word in wanted)]


def named_feed(feeds: list[Feed], typed: str) -> NamedFeed:
    """The feed that somebody means.

    Args:
        feeds: All that are followed.
        typed: The value of one that was offered; or its address, its title, or words of these.
    """
    line, count = one_line(typed), len(feeds)
    if offered := _VALUE.fullmatch(line):
        return NamedFeed("", count, next((feed for feed in feeds if feed.id == int(offered[1])), None))
    address = web_address(line)
    found = [feed for feed in feeds if address and address in (feed.url, feed.found_at)]
    found = found or [feed for feed in feeds if one_line(feed.title).casefold() == line.casefold()]
    found = found or (matching_feeds(feeds, line) if name_words(line) else [])
    if len(found) == 1:
        return NamedFeed(line, count, found[0])
    return NamedFeed(line, count, several=tuple(found[:_NAMED]))


def _listed(stored: Subscriptions, page: int) -> FeedList:
    feeds = stored.feeds()
    shown = min(page, _last(len(feeds)))
    listed = [ListedFeed(feed, stored.articles(feed.id)) for feed in feeds[shown * PAGE : (shown + 1) * PAGE]]
    return FeedList(tuple(listed), shown, len(feeds))


def _last(count: int) -> int:
    return max(0, count - 1) // PAGE


def _has(feed: Feed, word: str) -> bool:
    return any(each.startswith(word) for each in name_words(f"{feed.title} {feed.url}"))
