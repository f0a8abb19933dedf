"""A server's articles as archives, one after the other: each is made when the one before is sent."""

from collections.abc import AsyncIterator
from typing import NamedTuple

from bot.core.libraries import Libraries
from index import Article, ArticleOrder, Library
from index.export import MAX_ARCHIVE_BYTES, ExportArchive, export_archives


class ExportPart(NamedTuple):
    """An archive of some of the articles.

    Attributes:
        data: The archive.
        first: The number of its first article among those that are exported, from 1.
        last: The number of its last article.
        total: How many articles there were in all when it began.
    """

    data: bytes
    first: int
    last: int
    total: int


async def export_parts(libraries: Libraries, guild: int, most_bytes: int) -> AsyncIterator[ExportPart]:
    """Pack the articles of a server, in the order in which they were added.

    Args:
        libraries: The servers' libraries.
        guild: The server.
        most_bytes: Bytes of an archive at most, as far as the readers take it again; that of a single article
            may be larger.

    Yields:
        The archives; none where there are no articles. One alone is in memory.
    """
    export = await libraries.run_long(
        guild, lambda library: _ResumableExport(library, min(most_bytes, MAX_ARCHIVE_BYTES))
    )
    done = 0
    while archive := await libraries.run_long(guild, export.next):
        yield ExportPart(archive.data, done + 1, done + len(archive.idents), export.total)
        done += len(archive.idents)


class _ResumableExport:
    """Goes on where it stopped, with the library at hand: between two archives, that may be closed."""

    def __init__(self, library: Library, most_bytes: int) -> None:
        newest_first = library.catalogue("", ArticleOrder.ADDED, library.count()).entries
        self.total = len(newest_first)
        self._library = library
        self._archives = export_archives(
            self._load, [entry.id for entry in reversed(newest_first)], most_bytes
        )

    def next(self, library: Library) -> ExportArchive | None:
        self._library = library
        return next(self._archives, None)

    def _load(self, ident: int) -> Article:
        return self._library.article(ident)
