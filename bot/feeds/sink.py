"""A server's library as the shelf of its feeds: within its quotas, and never in the way of those who ask."""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from index import Article, FootnoteError, Library

_ShelfResultT = TypeVar("_ShelfResultT")


class LibraryFullError(FootnoteError):
    """A library may hold no more."""


class FeedSink:
    """Where the articles of a server's feeds go: called from threads, while the event loop runs."""

    def __init__(self, libraries: Libraries, guild: int | None, quotas: Quotas) -> None:
        """Fill a server's library; made on the event loop."""
        self._libraries: Final = libraries
        self._guild: Final = guild
        self._quotas: Final = quotas
        self._loop: Final = asyncio.get_running_loop()

    def add(self, article: Article, /) -> int:
        """Add an article; its number, that of the one there where its text was there before.

        Raises:
            LibraryFull: The library may hold no more.
            FootnoteError: The article or the library can't be used.
        """
        return self._run_in_library(lambda library: self._add_within_quotas(library, article))

    def article(self, ident: int, /) -> Article:
        """An article; raises `UnknownArticle` where there is none with this number."""
        return self._run_in_library(lambda library: library.article(ident))

    def remove(self, ident: int, /) -> None:
        """Remove an article; raises `UnknownArticle` where there is none with this number."""
        self._run_in_library(lambda library: library.remove(ident))

    def set_url(self, ident: int, url: str, /) -> None:
        """Give an article another address; raises `UnknownArticle` where there is none with this number."""
        self._run_in_library(lambda library: library.set_url(ident, url))

    def _add_within_quotas(self, library: Library, article: Article) -> int:
        full = self._quotas.check(library, [article]).message
        if full:
            raise LibraryFullError(full)
        return library.add(article)

    def _run_in_library(self, work: Callable[[Library], _ShelfResultT]) -> _ShelfResultT:
        working = self._libraries.run_long(self._guild, work)
        return asyncio.run_coroutine_threadsafe(working, self._loop).result()
