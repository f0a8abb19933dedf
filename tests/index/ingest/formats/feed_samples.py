"""Parsing of sample feeds, and a story with every field of a feed entry."""

from typing import Final

from index.ingest.formats.feed import parse_feed
from index.ingest.formats.feed_model import FeedEntry, ParsedFeed
from tests.index.ingest.feeds.factories import Story

SAMPLE_FEED_URL: Final = "http://news.example/sub/feed.xml"
FULL_STORY: Final = Story(
    "http://news.example/id/1",
    "1.html",
    "Ice & snow",
    "2021-03-30T23:30:00-05:00",
    "2021-04-01T08:00:00Z",
    "<p>Ice came.</p><p>It stayed.</p>",
    "Ice.",
    "Ann Smith",
)


def parse_sample_feed(content: str | bytes, charset: str | None = None) -> ParsedFeed:
    return parse_feed(content.encode() if isinstance(content, str) else content, SAMPLE_FEED_URL, charset)


def parse_only_entry(content: str | bytes) -> FeedEntry:
    (only,) = parse_sample_feed(content).entries
    return only


def wrap_rss_item(inner: str) -> str:
    return f"<rss version='2.0'><channel><item>{inner}</item></channel></rss>"
