"""Pages of the list of feeds, and lookup by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.feeds.lookup import FEEDS_PER_PAGE, feed_choice_value, load_feed_page, match_feed
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from bot.ui.pages import Page
from index.storage.feeds import Feed
from tests.bot.feeds.harness import make_feed, store_feeds
from tests.bot.ingest.harness import GUEST, HOST

if TYPE_CHECKING:
    from pathlib import Path


def feed(ident: int, title: str, url: str) -> Feed:
    return Feed(ident, url, f"{url}?found", title, None, None, 0.0, 0.0)


FEEDS = [
    feed(1, "Harbour news", "https://velm.example/feed"),
    feed(2, "Harbour board", "https://board.example/rss"),
    feed(3, "Vélm Today", "https://today.example/feed"),
    feed(4, "footnote:feed:1", "https://odd.example/feed"),
]


@pytest.mark.parametrize(
    ("typed", "ident"),
    [
        pytest.param(feed_choice_value(FEEDS[1]), 2, id="offered"),
        pytest.param("footnote:feed:1", 1, id="offered-before-titled"),
        pytest.param("https://today.example/feed", 3, id="address"),
        pytest.param(" <https://TODAY.example/feed?found> ", 3, id="where-it-was-found"),
        pytest.param("HARBOUR NEWS", 1, id="title"),
        pytest.param("velm tod", 3, id="words"),
        pytest.param("board.example", 2, id="host"),
    ],
)
def test_it_is_clear(typed: str, ident: int) -> None:
    match = match_feed(FEEDS, typed).feed
    assert match is not None
    assert match.id == ident


@pytest.mark.parametrize(
    ("typed", "several"),
    [
        pytest.param("harbour", [1, 2], id="several"),
        pytest.param("sports", [], id="none"),
        pytest.param("footnote:feed:9", [], id="gone"),
        pytest.param("", [], id="nothing"),
        pytest.param("*", [], id="no-words"),
    ],
)
def test_it_is_not_clear(typed: str, several: list[int]) -> None:
    match = match_feed(FEEDS, typed)
    assert match.feed is None
    assert [each.id for each in match.candidates] == several
    assert match.total == 4


async def test_pages(tmp_path: Path) -> None:
    store_feeds(tmp_path, HOST, *map(make_feed, range(2 * FEEDS_PER_PAGE + 1)))
    stores = GuildFeedStores(FolderFeedDatabase(tmp_path))
    pages = [await load_feed_page(stores, HOST, page) for page in (0, 2, 99)]
    assert [(page.number, page.last, page.total, len(page.items)) for page in pages] == [
        (0, 2, 2 * FEEDS_PER_PAGE + 1, FEEDS_PER_PAGE),
        (2, 2, 2 * FEEDS_PER_PAGE + 1, 1),
        (2, 2, 2 * FEEDS_PER_PAGE + 1, 1),
    ]
    assert pages[1] == pages[2]
    elsewhere = await load_feed_page(stores, GUEST)
    assert elsewhere == Page()
