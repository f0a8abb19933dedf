"""An address → the feed there, or the one that the page there names."""

import asyncio
from typing import NamedTuple

from index.errors import NoFeed, UnreadableFile
from index.ingest.feeds.model import Feed
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.file_types import display_name
from index.ingest.web.client import FetchedPage, WebClient
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers


class FeedResponse(NamedTuple):
    """What a feed's server gave.

    Attributes:
        page: What it said of it.
        parsed: The feed; none where it is what it was when it was read last.
    """

    page: FetchedPage
    parsed: ParsedFeed | None


class DiscoveredFeed(NamedTuple):
    """A feed that was looked for.

    Attributes:
        requested_url: The address that was asked for it.
        page: What was there.
        parsed: The feed.
    """

    requested_url: str
    page: FetchedPage
    parsed: ParsedFeed


async def fetch_feed(web: WebClient, readers: Readers, url: str, feed: Feed | None = None) -> FeedResponse:
    """Ask for a feed.

    Args:
        web: Fetches it.
        readers: Read it.
        url: Its address.
        feed: What is known of it, where it was read before.

    Raises:
        Unreachable: It can't be fetched.
        UnreadableFile: It is no feed, and names none; for a known one, it is none any more.
    """
    etag, last_modified = (feed.etag, feed.last_modified) if feed else (None, None)
    page = await web.get(url, etag=etag, last_modified=last_modified)
    if page.is_unchanged:
        return FeedResponse(page, None)
    parsed = await asyncio.to_thread(readers.read_feed, page.url, page.content, page.content_type)
    if feed and parsed.feed_url:
        raise UnreadableFile(f"{display_name(url)} is no feed any more.")
    return FeedResponse(page, parsed)


async def discover_feed(web: WebClient, readers: Readers, url: str) -> DiscoveredFeed:
    """Find the feed at an address, or the one that the page there names.

    Args:
        web: Fetches them.
        readers: Read them.
        url: The address.

    Raises:
        Unreachable: The address can't be fetched.
        NoFeed: It is no feed, and names none.
    """
    asked = url
    try:
        page, parsed = await fetch_feed(web, readers, asked)
        if parsed and parsed.feed_url:
            asked = parsed.feed_url
            page, parsed = await fetch_feed(web, readers, asked)
    except UnreadableFile as error:
        raise NoFeed(str(error)) from error
    if parsed is None or parsed.feed_url:
        raise NoFeed(f"{display_name(asked)}, which {display_name(url)} names as its feed, is none.")
    return DiscoveredFeed(normalize_url(asked) or asked, page, parsed)
