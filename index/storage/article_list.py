"""The list of a library's articles, without their texts: searched, sorted, in pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from index.text.names import name_key, split_name_words


class ArticleEntry(NamedTuple):
    """What is known about an article, without its text.

    Attributes:
        id: The library's number for it.
        title: What the citation calls it.
        author: Who wrote it, where known.
        published: The day of publication, where known.
        url: Where it stands, where known.
        size: Bytes of its text in UTF-8.
    """

    id: int
    title: str
    author: str | None
    published: date | None
    url: str | None
    size: int


class ArticleOrder(StrEnum):
    """How a catalogue is sorted."""

    ADDED = "added"
    """The newest addition first."""

    TITLE = "title"
    """By title, whatever the case and the accents."""

    PUBLISHED = "published"
    """The newest publication first; those without a date last."""


class Catalogue(NamedTuple):
    """A page of the list.

    Attributes:
        total: How many articles match, on all pages.
        entries: Those on this page.
    """

    total: int
    entries: Sequence[ArticleEntry]


class _SearchableEntry(NamedTuple):
    """An entry, what it is found by, and what it is sorted by."""

    entry: ArticleEntry
    search_key: str
    title_key: str


_SORT_KEYS: Final[Mapping[ArticleOrder, Callable[[_SearchableEntry], Any]]] = {
    ArticleOrder.ADDED: lambda each: -each.entry.id,
    ArticleOrder.TITLE: lambda each: (each.title_key, each.entry.title, each.entry.id),
    ArticleOrder.PUBLISHED: lambda each: (-(each.entry.published or date.min).toordinal(), -each.entry.id),
}


class ArticleList:
    """The entries of a library, listed when they are first asked for after a change.

    Safe to call from several threads.
    """

    def __init__(self, load: Callable[[], Iterable[ArticleEntry]]) -> None:
        """List what is loaded.

        Args:
            load: Gives all entries, in any order.
        """
        self._load = load
        self._generation = 0
        self._cached: tuple[int, Sequence[_SearchableEntry]] = (-1, ())

    def invalidate(self) -> None:
        """Say that articles came, went or moved."""
        self._generation += 1

    def find(self, search: str, order: ArticleOrder, limit: int, offset: int) -> Catalogue:
        """A page of those entries that match.

        Args:
            search: What was typed: each of its words begins a word of the title, the author or the address,
                whatever the case and the accents; where it has none, all match.
            order: How they are sorted.
            limit: How many stand on a page at most; below 1, none.
            offset: How many stand on the pages before.
        """
        changes, listed = self._generation, self._cached[1]
        if self._cached[0] != changes:
            listed = [
                _SearchableEntry(each, _search_key(each), name_key(each.title)) for each in self._load()
            ]
            self._cached = changes, listed
        wanted = [f" {word}" for word in split_name_words(search)]
        found = [each for each in listed if all(word in each.search_key for word in wanted)]
        found.sort(key=_SORT_KEYS[order])
        start = max(0, offset)
        return Catalogue(len(found), [each.entry for each in found[start : start + max(0, limit)]])


def _search_key(entry: ArticleEntry) -> str:
    return name_key(f"{entry.title} {entry.author or ''} {entry.url or ''}")
