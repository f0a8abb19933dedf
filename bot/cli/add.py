"""Articles on their way into a library, for the command line; `footnote add` with files."""

import asyncio
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from bot.cli.progress import ProgressBar
from bot.cli.report import AddRecorder, AddReport
from bot.core.settings import Settings
from bot.core.source_reader import create_readers, create_web
from index import Article, FootnoteError, InvalidArticle, Library, UnreadableFile
from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX, find_article_files
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.web.urls import WEB_URL_HINT, normalize_url, url_origin
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.ingest.workers.analyzers import AnalyzerPool
from index.ingest.workers.readers import Readers, ReadResult

_URL_SCHEME: Final = re.compile(r"(https?):/|[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class BatchAdder:
    """Adds articles to a library, some at a time; notes what became of each."""

    def __init__(self, library: Library, report: AddReport) -> None:
        """Add to a library, and note it in a summary."""
        self._library = library
        self._report = report
        self._recorder = AddRecorder(library, report)
        self._pending: list[tuple[str, Article]] = []

    def collect(self, source: str, reading: ReadResult) -> None:
        """Take what a file or a page gave.

        Args:
            source: The file or the address.
            reading: The articles in it; of an archive, also what of it can't be read.
        """
        for refusal in reading.rejected:
            self.refuse(f"{source}/{refusal.name}", refusal.reason)
        self._pending += [(source, article) for article in reading.articles]
        if len(self._pending) >= _MAX_BATCH_ARTICLES or self._pending_chars() >= _MAX_BATCH_CHARS:
            self.flush()

    def refuse(self, source: str, reason: str) -> None:
        """Note that a file or an address can't be added."""
        self._report.refuse(source, reason)

    def flush(self) -> None:
        """Add what waits.

        Raises:
            LibraryError: The library can't be written any more.
        """
        waiting, self._pending = self._pending, []
        self._add_batch(waiting)

    def _add_batch(self, batch: Sequence[tuple[str, Article]]) -> None:
        try:
            idents = self._library.add_all(article for _, article in batch)
        except InvalidArticle as error:
            if len(batch) == 1:
                self.refuse(batch[0][0], str(error))
                return
            for each in batch:  # so that the others are added all the same
                self._add_batch([each])
            return
        for ident in idents:
            self._recorder.record(ident)

    def _pending_chars(self) -> int:
        return sum(len(article.text) for _, article in self._pending)


class InputSources(NamedTuple):
    """What articles are read from.

    Attributes:
        files: Files, with those of folders that are of a known kind.
        addresses: Addresses of pages, each once.
    """

    files: Sequence[Path]
    addresses: Sequence[str]


def resolve_sources(names: Iterable[str], report: AddReport) -> InputSources:
    """What is to be read of what somebody names.

    Args:
        names: Paths of files and folders, addresses of pages, in any order.
        report: Told what is neither.

    Raises:
        UnreadableFile: All of it is folders, and no article is in them.
    """
    files: list[Path] = []
    addresses: list[str] = []
    for name in names:
        path = Path(name)
        if _URL_SCHEME.match(name):
            addresses += _page_urls(name, report)
        elif path.is_dir():
            files += find_article_files(path)
        elif not path.exists() and _is_url_without_scheme(name):
            report.refuse(name, f"{name} doesn't exist; if it is a page's address, write https://{name}.")
        else:
            files.append(path)
    if not (files or addresses or report.refused):
        raise UnreadableFile(f"There are no articles ({', '.join(FILE_TYPES_BY_SUFFIX)}) in these folders.")
    return InputSources(files, list(dict.fromkeys(addresses)))


def _page_urls(name: str, report: AddReport) -> list[str]:
    """An address that somebody typed, as it is asked for; none where it is no page's."""
    if address := normalize_url(name):
        return [address]
    report.refuse(name, f"{name} is no address that pages are read from; {WEB_URL_HINT}.")
    return []


def _is_url_without_scheme(name: str) -> bool:
    """Whether this is an address without what it has to begin with, and no file of a known kind."""
    host = name.partition("/")[0]
    is_host = "." in host.strip(".") and normalize_url(f"https://{host}") is not None
    return is_host and Path(name).suffix.lower() not in FILE_TYPES_BY_SUFFIX


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
                with bar.step(address):
                    found = await _read_page_or_reason(address, web, readers)
                async with adding:
                    await asyncio.to_thread(_add_page_result, address, found, adder)

    await asyncio.gather(*map(add, hosts.values()))


def _add_page_result(address: str, found: ReadResult | str, adder: BatchAdder) -> None:
    if isinstance(found, str):
        adder.refuse(address, found)
    else:
        adder.collect(address, found)
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
    return not feed.feed_url


def _check_feed_content_type(address: str, content_type: str | None) -> None:
    """Refuse what is no feed.

    Raises:
        UnreadableFile: Its type is that of something else.
    """
    if not any(each in (content_type or "").lower() for each in _FEED_CONTENT_TYPES):
        raise UnreadableFile(f"{address} is no feed.")


_MIN_PARALLEL_FILES: Final = 20
"""Files from which it takes its time."""


_MAX_BATCH_ARTICLES: Final = 200


_MAX_BATCH_CHARS: Final = 2_000_000
"""How much waits to be added together, which is faster."""


@contextmanager
def open_preparer(files: Sequence[Path]) -> Iterator[ArticleAnalyzer]:
    """What prepares the articles of files: where there are many, a process for each processor."""
    if len(files) < _MIN_PARALLEL_FILES:
        yield analyze_articles
        return
    with AnalyzerPool(os.cpu_count() or 1) as preparers:
        yield preparers


def add_files(files: Iterable[Path], readers: Readers, adder: BatchAdder, bar: ProgressBar) -> None:
    """Add the articles of files, one file after the other.

    Args:
        files: The files.
        readers: Read them.
        adder: Adds the articles, and is told what can't be read.
        bar: Shows which one is being read.

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


def add_sources(sources: InputSources, adder: BatchAdder) -> None:
    """Add the articles of files, then those of pages."""
    total = len(sources.files) + len(sources.addresses)
    with create_readers(Settings.read()) as readers, ProgressBar("Adding", total) as bar:
        add_files(sources.files, readers, adder, bar)
        if sources.addresses:
            asyncio.run(_fetch_and_add_pages(sources.addresses, readers, adder, bar))


async def _fetch_and_add_pages(
    addresses: Sequence[str], readers: Readers, adder: BatchAdder, bar: ProgressBar
) -> None:
    async with create_web(Settings.read()) as web:
        await add_pages(addresses, web, readers, adder, bar)
