"""`footnote add`: resolve files, folders and URLs, read them, add their articles in batches."""

import asyncio
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from bot.cli.progress import ProgressBar
from bot.cli.report import AddReport
from bot.core.settings import Settings
from bot.core.source_reader import create_readers, create_web
from bot.locale.translation import gettext
from index import Article, FootnoteError, Library, UnreadableFile
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX, find_article_files
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.web.urls import normalize_url, url_origin
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.ingest.workers.analyzers import Analyzers
from index.ingest.workers.readers import Readers, ReadResult

_URL_SCHEME: Final = re.compile(r"(https?):/|[a-z][a-z0-9+.-]+://", re.IGNORECASE)

_MIN_FILES_FOR_POOL: Final = 20
"""From this many files on, starting a pool of analyzer processes pays."""

_MAX_BATCH_ARTICLES: Final = 200
_MAX_BATCH_CHARS: Final = 2_000_000

_MAX_PARALLEL_HOSTS: Final = 4

_FEED_CONTENT_TYPES: Final = ("xml", "json")
"""Substrings of the content types of feeds; no article file type has them."""


class InputSources(NamedTuple):
    """Resolved arguments of `footnote add`.

    Attributes:
        files: Files, including those of folders that have a known suffix.
        urls: Distinct page URLs, in order.
    """

    files: Sequence[Path]
    urls: Sequence[str]


def resolve_sources(names: Iterable[str], report: AddReport) -> InputSources:
    """Tell files, folders and page URLs apart.

    Args:
        names: Paths of files and folders, URLs of pages, in any order.
        report: Receives the names that are neither.

    Raises:
        UnreadableFile: All names are folders, and no article file is in them.
    """
    files: list[Path] = []
    urls: list[str] = []
    for name in names:
        path = Path(name)
        if _URL_SCHEME.match(name):
            urls += _page_urls(name, report)
        elif path.is_dir():
            files += find_article_files(path)
        elif not path.exists() and _is_url_without_scheme(name):
            reason = gettext(
                "{name} doesn't exist; if it is a page's address, write https://{name}.", name=name
            )
            report.refuse(name, reason)
        else:
            files.append(path)
    if not (files or urls or report.refused):
        raise UnreadableFile(
            gettext(
                "There are no articles ({suffixes}) in these folders.",
                suffixes=", ".join(FILE_TYPES_BY_SUFFIX),
            )
        )
    return InputSources(files, list(dict.fromkeys(urls)))


def _page_urls(name: str, report: AddReport) -> list[str]:
    if url := normalize_url(name):
        return [url]
    reason = gettext(
        "{address} is no address that pages are read from; write it as https://example.org/page,"
        " without a password or an unusual port.",
        address=name,
    )
    report.refuse(name, reason)
    return []


def _is_url_without_scheme(name: str) -> bool:
    """Whether a name begins with a host, and has no suffix of a known file type."""
    host = name.partition("/")[0]
    is_host = "." in host.strip(".") and normalize_url(f"https://{host}") is not None
    return is_host and Path(name).suffix.lower() not in FILE_TYPES_BY_SUFFIX


class BatchAdder:
    """Adds articles to a library in batches, which is faster than one by one, and reports each."""

    def __init__(self, library: Library, report: AddReport, language: str | None = None) -> None:
        """Create an adder without pending articles.

        Args:
            library: Receives the articles.
            report: Receives the outcome of each article.
            language: Language of all articles as a BCP 47 tag; None to find it article by article.
        """
        self._language = language
        self._library = library
        self._report = report
        self._pending: list[tuple[str, Article]] = []

    def collect(self, source: str, reading: ReadResult) -> None:
        """Queue the articles of one file or page, and flush once the batch is large enough.

        Args:
            source: Path or URL.
            reading: Its articles, and the unreadable entries of an archive.
        """
        for rejected in reading.rejected:
            self.refuse(f"{source}/{rejected.name}", rejected.reason)
        language = self._language
        self._pending += [
            (source, replace(article, language=language) if language else article)
            for article in reading.articles
        ]
        if len(self._pending) >= _MAX_BATCH_ARTICLES or self._pending_chars() >= _MAX_BATCH_CHARS:
            self.flush()

    def refuse(self, source: str, reason: str) -> None:
        """Report a file or URL that can't be added; `reason` is a sentence."""
        self._report.refuse(source, reason)

    def flush(self) -> None:
        """Add the pending articles.

        Raises:
            LibraryError: The library can't be written any more.
        """
        batch, self._pending = self._pending, []
        results = self._library.ingest(article for _, article in batch)
        for (source, _), result in zip(batch, results, strict=True):
            if result.status == "refused":
                self.refuse(source, result.reason)
            else:
                self._report.record(self._library.article(result.id), is_new=result.status == "new")

    def _pending_chars(self) -> int:
        return sum(len(article.text) for _, article in self._pending)


@contextmanager
def open_preparer(files: Sequence[Path]) -> Iterator[ArticleAnalyzer]:
    """Provide the analyzer for articles of files: for many files, one process per processor."""
    if len(files) < _MIN_FILES_FOR_POOL:
        yield analyze_articles
        return
    with Analyzers(count=os.cpu_count() or 1, niceness=0) as preparers:
        yield preparers


def add_sources(sources: InputSources, adder: BatchAdder) -> None:
    """Add the articles of files, then those of pages.

    Raises:
        LibraryError: The library can't be written any more.
    """
    total = len(sources.files) + len(sources.urls)
    with create_readers(Settings.read()) as readers, ProgressBar(gettext("Adding"), total) as bar:
        add_files(sources.files, readers, adder, bar)
        if sources.urls:
            asyncio.run(_fetch_and_add_pages(sources.urls, readers, adder, bar))


async def _fetch_and_add_pages(
    urls: Sequence[str], readers: Readers, adder: BatchAdder, bar: ProgressBar
) -> None:
    async with create_web(Settings.read()) as web:
        await add_pages(urls, web, readers, adder, bar)


def add_files(files: Iterable[Path], readers: Readers, adder: BatchAdder, bar: ProgressBar) -> None:
    """Add the articles of files, one file after the other.

    Args:
        files: Paths of files.
        readers: Parse the files.
        adder: Receives the articles and the refusals.
        bar: Shows the current file.

    Raises:
        LibraryError: The library can't be written any more.
    """
    for file in files:
        with bar.step(file.name):
            try:
                adder.collect(str(file), readers.read_file(file))
            except UnreadableFile as error:
                adder.refuse(str(file), str(error))
    adder.flush()


async def add_pages(
    urls: Iterable[str], web: WebClient, readers: Readers, adder: BatchAdder, bar: ProgressBar
) -> None:
    """Add the articles of pages: several hosts concurrently, each host sequentially.

    Args:
        urls: Normalized page URLs.
        web: Fetches the pages.
        readers: Parse the pages.
        adder: Receives the articles and the refusals.
        bar: Shows the current page.

    Raises:
        LibraryError: The library can't be written any more.
    """
    urls_by_origin = defaultdict(list)
    for url in urls:
        urls_by_origin[url_origin(url)].append(url)
    hosts, library_lock = asyncio.Semaphore(_MAX_PARALLEL_HOSTS), asyncio.Lock()

    async def add_host(host_urls: Sequence[str]) -> None:
        for url in host_urls:
            async with hosts:
                with bar.step(url):
                    result = await _read_page_or_reason(url, web, readers)
                async with library_lock:
                    await asyncio.to_thread(_add_page_result, url, result, adder)

    await asyncio.gather(*map(add_host, urls_by_origin.values()))


def _add_page_result(url: str, result: ReadResult | str, adder: BatchAdder) -> None:
    if isinstance(result, str):
        adder.refuse(url, result)
    else:
        adder.collect(url, result)
        adder.flush()


async def _read_page_or_reason(url: str, web: WebClient, readers: Readers) -> ReadResult | str:
    """Read a page; return a sentence if it can't be read."""
    try:
        return await read_page(web, readers, url)
    except UnreadableFile as error:
        if await _is_feed_url(url, web, readers):
            return gettext("{url} is a feed; “footnote follow {url}” reads its pages.", url=url)
        return str(error)
    except FootnoteError as error:
        return str(error)


async def _is_feed_url(url: str, web: WebClient, readers: Readers) -> bool:
    try:
        page = await web.get(url, check=_check_feed_content_type)
        feed = await asyncio.to_thread(readers.read_feed, page.url, page.content, page.content_type)
    except FootnoteError:
        return False
    return not feed.feed_url


def _check_feed_content_type(url: str, content_type: str | None) -> None:
    """Refuse responses that can't be feeds, before their body is read.

    Raises:
        UnreadableFile: The content type is none of a feed.
    """
    if not any(each in (content_type or "").lower() for each in _FEED_CONTENT_TYPES):
        raise UnreadableFile(f"{url} is no feed.")
