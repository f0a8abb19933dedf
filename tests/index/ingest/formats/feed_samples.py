"""Feeds as they are read, and a story with everything that a feed can say."""

from typing import Final

from index.ingest.formats.feed import read_feed
from index.ingest.formats.feed_model import Item, ParsedFeed
from tests.index.ingest.feeds.factories import Story

URL: Final = "http://news.example/sub/feed.xml"
STORY: Final = Story(
    "http://news.example/id/1",
    "1.html",
    "Ice & snow",
    "2021-03-30T23:30:00-05:00",
    "2021-04-01T08:00:00Z",
    "<p>Ice came.</p><p>It stayed.</p>",
    "Ice.",
    "Ann Smith",
)


def read(content: str | bytes, charset: str | None = None) -> ParsedFeed:
    return read_feed(content.encode() if isinstance(content, str) else content, URL, charset)


def item(content: str | bytes) -> Item:
    (only,) = read(content).items
    return only


def rss_item(inner: str) -> str:
    return f"<rss version='2.0'><channel><item>{inner}</item></channel></rss>"
