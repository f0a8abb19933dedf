"""The list of a library's articles, without their texts: searched, sorted, in pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from index.names import name_key, name_words


class Entry(NamedTuple):
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


class Order(StrEnum):
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
    entries: Sequence[Entry]


_KEYS: Final[Mapping[Order, Callable[[Entry], Any]]] = {
    Order.ADDED: lambda entry: -entry.id,
    Order.TITLE: lambda entry: (name_key(entry.title), entry.title, entry.id),
    Order.PUBLISHED: lambda entry: (-(entry.published or date.min).toordinal(), -entry.id),
}


def find_entries(entries: Iterable[Entry], search: str, order: Order, limit: int, offset: int) -> Catalogue:
    """A page of those entries that match.

    Args:
        entries: The entries, in any order.
        search: What was typed: each of its words begins a word of the title, the author or the address,
            whatever the case and the accents; where it has none, all match.
        order: How they are sorted.
        limit: How many stand on a page at most; below 1, none.
        offset: How many stand on the pages before.
    """
    wanted = [f" {word}" for word in name_words(search)]
    found = sorted((entry for entry in entries if _matches(entry, wanted)), key=_KEYS[order])
    start = max(0, offset)
    return Catalogue(len(found), found[start : start + max(0, limit)])


def _matches(entry: Entry, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    key = name_key(f"{entry.title} {entry.author or ''} {entry.url or ''}")
    return all(word in key for word in wanted)
