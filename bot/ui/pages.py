"""Pagination of lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

ITEMS_PER_PAGE: Final = 5
"""Events or quotations on a page: each has a button, and a row holds five."""

MAX_ITEM_PAGES: Final = 8

MAX_PAGED_ITEMS: Final = MAX_ITEM_PAGES * ITEMS_PER_PAGE
"""Limit of every query whose results are paged, so that all pages are cut from the same results."""

_PageItemT_co = TypeVar("_PageItemT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Page(Generic[_PageItemT_co]):
    """A page of a list.

    Attributes:
        items: The items on the page, in order.
        number: The number of the page, from 0.
        last: The number of the last page.
        start: Number of items on the pages before it.
        total: Number of items in the list.
    """

    items: Sequence[_PageItemT_co] = ()
    number: int = 0
    last: int = 0
    start: int = 0
    total: int = 0


def paginate(
    items: Sequence[_PageItemT_co],
    number: int,
    size: int = ITEMS_PER_PAGE,
    *,
    first_size: int | None = None,
    max_pages: int | None = None,
) -> Page[_PageItemT_co]:
    """Cut a page from a list.

    Args:
        items: The whole list.
        number: The number of the page, from 0; beyond the last page, the last one is returned.
        size: Number of items on a page.
        first_size: Number of items on the first page, where that differs.
        max_pages: Number of pages at most; what follows is left out.

    Returns:
        The page; of an empty list, an empty first page.
    """
    first = size if first_size is None else first_size
    last = last_page_number(max(0, len(items) - first) + size, size)
    if max_pages is not None:
        last = min(last, max_pages - 1)
    number = min(number, last)
    start = first + (number - 1) * size if number else 0
    return Page(items[start : first + number * size], number, last, start, len(items))


def last_page_number(total: int, size: int) -> int:
    """Return the number of a list's last page, from 0.

    Args:
        total: Number of items in the list.
        size: Number of items on a page.
    """
    return max(0, total - 1) // size
