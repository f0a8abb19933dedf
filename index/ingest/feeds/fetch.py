"""Fetching of feeds, and discovery of the feed that a page names."""

import asyncio
from typing import NamedTuple

from index.errors import NoFeed, UnreadableFile
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.file_types import display_name
from index.ingest.web.client import FetchedPage, WebClient
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers
from index.storage.feeds import Feed


class FeedResponse(NamedTuple):
    """The response to a request for a feed.

    Attributes:
        page: The HTTP response.
        parsed: The feed; None if it is unchanged since it was read last.
    """

    page: FetchedPage
    parsed: ParsedFeed | None


class DiscoveredFeed(NamedTuple):
    """A feed found by `discover_feed`.

    Attributes:
        requested_url: The URL of the feed, before redirects.
        page: The HTTP response.
        parsed: The feed.
    """

    requested_url: str
    page: FetchedPage
    parsed: ParsedFeed


async def fetch_feed(web: WebClient, readers: Readers, url: str, feed: Feed | None = None) -> FeedResponse:
    """Request a feed, conditionally if it was read before.

    Args:
        web: Client for the request.
        readers: Parsers for the response.
        url: The feed's URL.
        feed: The stored feed, if it was read before.

    Raises:
        Unreachable: It can't be fetched.
        UnreadableFile: It is no feed, and names none; for a stored one: it is no feed any more.
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
    """Find the feed at a URL, or the one that the page there names.

    Args:
        web: Client for the requests.
        readers: Parsers for the responses.
        url: The URL of a feed or of a page.

    Raises:
        Unreachable: It can't be fetched.
        NoFeed: It is no feed, and names none.
    """
    feed_url = url
    try:
        page, parsed = await fetch_feed(web, readers, feed_url)
        if parsed and parsed.feed_url:
            feed_url = parsed.feed_url
            page, parsed = await fetch_feed(web, readers, feed_url)
    except UnreadableFile as error:
        raise NoFeed(str(error)) from error
    if parsed is None or parsed.feed_url:
        raise NoFeed(f"{display_name(feed_url)}, which {display_name(url)} names as its feed, is none.")
    return DiscoveredFeed(normalize_url(feed_url) or feed_url, page, parsed)
