"""An address → the feed there, or the one that the page there names."""

import asyncio
from typing import NamedTuple

from index.errors import NoFeed, UnreadableFile
from index.ingest.feeds.model import Feed
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.web.client import Page, Web
from index.ingest.web.urls import web_address
from index.ingest.workers.readers import Readers
from index.readers.naming import shown_name


class Answer(NamedTuple):
    """What a feed's server gave.

    Attributes:
        page: What it said of it.
        parsed: The feed; none where it is what it was when it was read last.
    """

    page: Page
    parsed: ParsedFeed | None


class Found(NamedTuple):
    """A feed that was looked for.

    Attributes:
        asked: The address that was asked for it.
        page: What was there.
        parsed: The feed.
    """

    asked: str
    page: Page
    parsed: ParsedFeed


async def ask(web: Web, readers: Readers, url: str, feed: Feed | None = None) -> Answer:
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
    if page.unchanged:
        return Answer(page, None)
    parsed = await asyncio.to_thread(readers.read_feed, page.url, page.content, page.content_type)
    if feed and parsed.elsewhere:
        raise UnreadableFile(f"{shown_name(url)} is no feed any more.")
    return Answer(page, parsed)


async def find(web: Web, readers: Readers, url: str) -> Found:
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
        page, parsed = await ask(web, readers, asked)
        if parsed and parsed.elsewhere:
            asked = parsed.elsewhere
            page, parsed = await ask(web, readers, asked)
    except UnreadableFile as error:
        raise NoFeed(str(error)) from error
    if parsed is None or parsed.elsewhere:
        raise NoFeed(f"{shown_name(asked)}, which {shown_name(url)} names as its feed, is none.")
    return Found(web_address(asked) or asked, page, parsed)
