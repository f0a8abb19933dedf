"""Web pages → articles."""

import asyncio
from dataclasses import replace
from typing import Final

from yarl import URL

from index.ingest.formats.file_types import FileType, detect_file_type
from index.ingest.formats.page_source import PageSource
from index.ingest.web.client import WebClient
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers, ReadResult
from index.model import Article

_MULTI_ARTICLE_TYPES: Final = (FileType.ZIP, FileType.EPUB)
"""File types whose articles have no URL of their own."""


async def read_page(
    web: WebClient, readers: Readers, url: str, known: PageSource | None = None
) -> ReadResult:
    """Fetch a page and read its articles, off the event loop.

    Args:
        web: Client that fetches the page.
        readers: Readers that parse it.
        url: URL of the page.
        known: What the feed that announced it states, if any.

    Returns:
        The articles, each with the canonical URL that the page declares if it is of the same host, else with
        the URL after redirects; and the files of an archive that can't be read.

    Raises:
        Unreachable: The page can't be fetched, or its site forbids that.
        UnreadableFile: The page can't be read.
    """
    page = await web.get(url, check=_check_file_type)
    name = URL(page.url).name
    known = (known or PageSource())._replace(url=page.url)
    result = await asyncio.to_thread(readers.read, name, page.content, page.content_type, known)
    has_many = detect_file_type(name, page.content_type) in _MULTI_ARTICLE_TYPES
    articles = (
        replace(each, url=page.url if has_many else _canonical_url(each, page.url))
        for each in result.articles
    )
    return result._replace(articles=tuple(articles))


def _check_file_type(address: str, content_type: str | None) -> None:
    """Refuse a page of unknown type.

    Raises:
        UnreadableFile: Neither its URL nor its content type is of a known type.
    """
    detect_file_type(URL(address).name, content_type)


def _canonical_url(article: Article, fetched_url: str) -> str:
    """Return the URL that an article declares if its host is that of `fetched_url`, else `fetched_url`."""
    declared = normalize_url(article.url or "")
    return declared if declared and _site_host(declared) == _site_host(fetched_url) else fetched_url


def _site_host(address: str) -> str:
    return (URL(address).host or "").removeprefix("www.")
