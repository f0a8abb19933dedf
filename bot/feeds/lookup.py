"""Lookup of a guild's feeds: pages of their list, search by name, autocompletion."""

import re
from dataclasses import dataclass
from typing import Final

from discord import app_commands
from yarl import URL

from bot.core.interactions import autocomplete_within
from bot.feeds.service import FeedService
from bot.feeds.store import GuildFeedStores
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES
from bot.ui.pages import Page, paginate
from bot.ui.truncate import truncate, utf16_length
from index.ingest.web.urls import normalize_url
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed
from index.text.names import split_name_words

FEEDS_PER_PAGE: Final = 8
"""Feeds on a page of the list: with all their details they fit into one embed."""

MAX_FEED_TITLE_CHARS: Final = 80
MAX_FEED_HOST_CHARS: Final = 60

_MAX_FEED_CANDIDATES: Final = 5
_FEED_CHOICE_VALUE: Final = re.compile(r"footnote:feed:(\d{1,18})")


@dataclass(frozen=True, slots=True)
class FeedListItem:
    """A feed in a list, with the number of its articles."""

    feed: Feed
    articles: int


@dataclass(frozen=True, slots=True)
class FeedMatch:
    """Result of looking up a feed by what a person typed.

    Attributes:
        query: The typed text; empty if a suggestion was chosen whose feed is gone.
        total: Number of feeds that were searched.
        feed: The feed, if exactly one matches.
        candidates: Some of the matching feeds, if several do.
    """

    query: str
    total: int
    feed: Feed | None = None
    candidates: tuple[Feed, ...] = ()


async def load_feed_page(stores: GuildFeedStores, guild: int, number: int = 0) -> Page[FeedListItem]:
    """Load a page of a guild's feeds.

    Args:
        stores: The guilds' feed stores.
        guild: The guild's id.
        number: The page's number, from 0; beyond the last page, that one is loaded.
    """
    no_feeds: Page[FeedListItem] = Page()
    return await stores.run(guild, lambda store: _load_page(store, number), no_feeds)


def feed_choice_value(feed: Feed) -> str:
    """The value of a feed's suggestion in autocompletion: nothing that a person would type."""
    return f"footnote:feed:{feed.id}"


def search_feeds(feeds: list[Feed], query: str) -> list[Feed]:
    """The feeds with words in their titles or URLs that begin with each word of a query."""
    words = split_name_words(query)
    return [feed for feed in feeds if all(_has_word_prefix(feed, word) for word in words)]


def match_feed(feeds: list[Feed], query: str) -> FeedMatch:
    """Find the feed that a person means.

    Args:
        feeds: All followed feeds.
        query: The value of a suggestion; or a URL, a title, or the beginnings of words of these.
    """
    line, total = one_line(query), len(feeds)
    if choice := _FEED_CHOICE_VALUE.fullmatch(line):
        return FeedMatch("", total, next((feed for feed in feeds if feed.id == int(choice[1])), None))
    url = normalize_url(line)
    matches = [feed for feed in feeds if url and url in (feed.url, feed.resolved_url)]
    matches = matches or [feed for feed in feeds if one_line(feed.title).casefold() == line.casefold()]
    matches = matches or (search_feeds(feeds, line) if split_name_words(line) else [])
    if len(matches) == 1:
        return FeedMatch(line, total, matches[0])
    return FeedMatch(line, total, candidates=tuple(matches[:_MAX_FEED_CANDIDATES]))


def feed_title(feed: Feed) -> str:
    """A feed's title in one line of at most `MAX_FEED_TITLE_CHARS`; its URL if the title is blank."""
    return truncate(one_line(feed.title) or feed.url, MAX_FEED_TITLE_CHARS)


def feed_label(feed: Feed) -> str:
    """A feed's name in a list of choices, as plain text: its title and its host."""
    host = truncate(URL(feed.url).host or "", MAX_FEED_HOST_CHARS)
    separator = " · "
    title_chars = MAX_CHOICE_CHARS - 1 - utf16_length(separator) - utf16_length(host)
    return f"{truncate(feed_title(feed), title_chars)}{separator}{host}"


async def suggest_feeds(feeds: FeedService, guild: int | None, query: str) -> list[app_commands.Choice[str]]:
    """Suggest feeds while a person types; none if they can't be loaded in time.

    Args:
        feeds: All guilds' feeds.
        guild: The guild's id; None in direct messages, where nothing is suggested.
        query: The text typed so far.
    """
    if guild is None:
        return []
    matches = search_feeds(await autocomplete_within(feeds.stores.feeds(guild)) or [], query)
    return [
        app_commands.Choice(name=feed_label(feed), value=feed_choice_value(feed))
        for feed in matches[:MAX_CHOICES]
    ]


async def unfollow_match(feeds: FeedService, guild: int, query: str) -> tuple[FeedMatch, int]:
    """Unfollow the feed that a person means, if exactly one matches.

    Args:
        feeds: All guilds' feeds.
        guild: The guild's id.
        query: See `match_feed`.

    Returns:
        The match, and the number of the feed's articles, which stay.

    Raises:
        UnknownFeed: Another person unfollowed the feed first.
    """
    match = match_feed(await feeds.stores.feeds(guild), query)
    if match.feed is None:
        return match, 0
    feed_id = match.feed.id
    articles = await feeds.stores.run(guild, lambda store: store.count_articles(feed_id), 0)
    await feeds.unfollow(guild, feed_id)
    return match, articles


def _load_page(store: FeedStore, number: int) -> Page[FeedListItem]:
    page = paginate(store.feeds(), number, FEEDS_PER_PAGE)
    items = [FeedListItem(feed, store.count_articles(feed.id)) for feed in page.items]
    return Page(items, page.number, page.last, page.start, page.total)


def _has_word_prefix(feed: Feed, prefix: str) -> bool:
    return any(word.startswith(prefix) for word in split_name_words(f"{feed.title} {feed.url}"))
