"""Pages of the web as articles."""

import asyncio
from dataclasses import replace
from typing import Final

from yarl import URL

from index.ingest.formats.file_types import FileType, detect_file_type
from index.ingest.web.client import WebClient
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers, ReadResult
from index.model import Article

_MULTI_ARTICLE_TYPES: Final = (FileType.ZIP, FileType.EPUB)
"""The kinds whose articles have no address of their own on the web."""


async def read_page(web: WebClient, readers: Readers, url: str) -> ReadResult:
    """Fetch a page and read the articles in it, off the event loop.

    Args:
        web: Fetches it.
        readers: Read it.
        url: Its address.

    Returns:
        The articles, each with the address that the page states for itself where that is one of the same
        host, else with the one at which it was found; and what of an archive can't be read.

    Raises:
        Unreachable: The page can't be fetched, or may not be.
        UnreadableFile: What is there can't be read.
    """
    page = await web.get(url, check=_check_file_type)
    name = URL(page.url).name
    reading = await asyncio.to_thread(readers.read, name, page.content, page.content_type)
    several = detect_file_type(name, page.content_type) in _MULTI_ARTICLE_TYPES
    articles = (
        replace(each, url=page.url if several else _canonical_url(each, page.url))
        for each in reading.articles
    )
    return reading._replace(articles=tuple(articles))


def _check_file_type(address: str, content_type: str | None) -> None:
    """Refuse what the readers can't read.

    Raises:
        UnreadableFile: It is of no known kind.
    """
    detect_file_type(URL(address).name, content_type)


def _canonical_url(article: Article, found: str) -> str:
    """The address that an article states for itself, where it is one of the host where it was found."""
    stated = normalize_url(article.url or "")
    return stated if stated and _site_host(stated) == _site_host(found) else found


def _site_host(address: str) -> str:
    return (URL(address).host or "").removeprefix("www.")
