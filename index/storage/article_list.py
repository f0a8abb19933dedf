"""Searchable, sorted, paginated list of the articles' metadata."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from index.text.names import name_key, split_name_words


class ArticleEntry(NamedTuple):
    """Metadata of an article; see `Article`.

    Attributes:
        id: Id in the library.
        title: The title.
        author: The author, if known.
        published: Date of publication, if known.
        url: The URL, if known.
        size: Size of the text in UTF-8, in bytes.
        language: Language as a BCP 47 tag, if known.
    """

    id: int
    title: str
    author: str | None
    published: date | None
    url: str | None
    size: int
    language: str | None = None


class ArticleOrder(StrEnum):
    """Sort order of a catalogue."""

    ADDED = "added"
    """Most recently added first."""

    TITLE = "title"
    """By title, ignoring case and accents."""

    PUBLISHED = "published"
    """Most recently published first, undated ones last."""


class Catalogue(NamedTuple):
    """One page of the list.

    Attributes:
        total: Number of matching articles on all pages.
        entries: Entries of this page.
    """

    total: int
    entries: Sequence[ArticleEntry]


class _SearchableEntry(NamedTuple):
    """An entry with the keys that it is searched and sorted by."""

    entry: ArticleEntry
    search_key: str
    title_key: str


_SORT_KEYS: Final[Mapping[ArticleOrder, Callable[[_SearchableEntry], Any]]] = {
    ArticleOrder.ADDED: lambda each: -each.entry.id,
    ArticleOrder.TITLE: lambda each: (each.title_key, each.entry.title, each.entry.id),
    ArticleOrder.PUBLISHED: lambda each: (-(each.entry.published or date.min).toordinal(), -each.entry.id),
}


class ArticleList:
    """Cached list of entries, reloaded after a change. Safe to call from several threads."""

    def __init__(self, load: Callable[[], Iterable[ArticleEntry]]) -> None:
        """Create a list without loading it.

        Args:
            load: Returns all entries, in any order.
        """
        self._load = load
        self._generation = 0
        self._cached: tuple[int, Sequence[_SearchableEntry]] = (-1, ())

    def invalidate(self) -> None:
        """Reload the entries before the next search."""
        self._generation += 1

    def find(self, search: str, order: ArticleOrder, limit: int, offset: int) -> Catalogue:
        """Return one page of the matching entries.

        Args:
            search: Prefixes of words of the title, the author or the URL, all of which must match; case and
                accents are ignored. Without words, every entry matches.
            order: Sort order.
            limit: Maximum number of entries on the page; below 1, none.
            offset: Number of matching entries on the pages before.
        """
        generation, entries = self._generation, self._cached[1]
        if self._cached[0] != generation:
            entries = [
                _SearchableEntry(entry, _search_key(entry), name_key(entry.title)) for entry in self._load()
            ]
            self._cached = generation, entries
        prefixes = [f" {word}" for word in split_name_words(search)]
        matches = [each for each in entries if all(prefix in each.search_key for prefix in prefixes)]
        matches.sort(key=_SORT_KEYS[order])
        start = max(0, offset)
        return Catalogue(len(matches), [each.entry for each in matches[start : start + max(0, limit)]])


def _search_key(entry: ArticleEntry) -> str:
    return name_key(f"{entry.title} {entry.author or ''} {entry.url or ''}")
