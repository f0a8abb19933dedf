"""`footnote add` with addresses: the articles of pages, fetched from several hosts side by side."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from bot.cli.add import BatchAdder
from bot.cli.progress import ProgressBar
from index import FootnoteError, UnreadableFile
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.web.urls import url_origin
from index.ingest.workers.readers import Readers, ReadResult

_MAX_PARALLEL_HOSTS: Final = 4
"""Hosts whose pages are read side by side."""

_FEED_CONTENT_TYPES: Final = ("xml", "json")
"""What stands in the content type of a feed that no kind of file has."""


async def add_pages(
    addresses: Iterable[str], web: WebClient, readers: Readers, adder: BatchAdder, bar: ProgressBar
) -> None:
    """Add the articles of pages: of several hosts side by side, of one host one after the other.

    Args:
        addresses: The pages' addresses.
        web: Fetches them.
        readers: Read them.
        adder: Adds the articles, and is told what can't be read.
        bar: Shows which one is being read.

    Raises:
        LibraryError: The library can't be written any more.
    """
    hosts = defaultdict(list)
    for address in addresses:
        hosts[url_origin(address)].append(address)
    reading, adding = asyncio.Semaphore(_MAX_PARALLEL_HOSTS), asyncio.Lock()

    async def add(pages: Sequence[str]) -> None:
        for address in pages:
            async with reading:
                with bar.at(address):
                    found = await _read_page_or_reason(address, web, readers)
                async with adding:
                    await asyncio.to_thread(_add_page_result, address, found, adder)

    await asyncio.gather(*map(add, hosts.values()))


def _add_page_result(address: str, found: ReadResult | str, adder: BatchAdder) -> None:
    if isinstance(found, str):
        adder.refuse(address, found)
    else:
        adder.take(address, found)
        adder.flush()


async def _read_page_or_reason(address: str, web: WebClient, readers: Readers) -> ReadResult | str:
    """What a page gives; a sentence where it can't be read."""
    try:
        return await read_page(web, readers, address)
    except UnreadableFile as error:
        if await _is_feed_url(address, web, readers):
            return f"{address} is a feed; “footnote follow {address}” reads its pages."
        return str(error)
    except FootnoteError as error:
        return str(error)


async def _is_feed_url(address: str, web: WebClient, readers: Readers) -> bool:
    """Whether what can't be read as a page is a feed."""
    try:
        page = await web.get(address, check=_check_feed_content_type)
        feed = await asyncio.to_thread(readers.read_feed, page.url, page.content, page.content_type)
    except FootnoteError:
        return False
    return not feed.elsewhere


def _check_feed_content_type(address: str, content_type: str | None) -> None:
    """Refuse what is no feed.

    Raises:
        UnreadableFile: Its type is that of something else.
    """
    if not any(each in (content_type or "").lower() for each in _FEED_CONTENT_TYPES):
        raise UnreadableFile(f"{address} is no feed.")
