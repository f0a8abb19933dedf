"""Which of the things that a library found stand on which page.

Every page is asked for with as many as all pages hold, so that they agree with each other.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

ITEMS_PER_PAGE: Final = 5
"""Things on a page: each has a button, and a row holds five."""

MAX_ITEM_PAGES: Final = 8

MAX_PAGED_ITEMS: Final = MAX_ITEM_PAGES * ITEMS_PER_PAGE
"""How many to ask for, whichever page is shown."""

DEFAULT_LISTED_ITEMS: Final = 25
"""How many the command line lists, on no pages, unless it is told otherwise."""

_PageItem = TypeVar("_PageItem")


def last_item_page(items: Sequence[object]) -> int:
    """The last page that there is, from 0."""
    return min(max(0, len(items) - 1) // ITEMS_PER_PAGE, MAX_ITEM_PAGES - 1)


def items_on_page(items: Sequence[_PageItem], page: int) -> Sequence[_PageItem]:
    """What stands on one page."""
    return items[page * ITEMS_PER_PAGE : (page + 1) * ITEMS_PER_PAGE]
