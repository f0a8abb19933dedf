"""Which of the things that a library found stand on which page.

Every page is asked for with as many as all pages hold, so that they agree with each other.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

PAGE: Final = 5
"""Things on a page: each has a button, and a row holds five."""

MAX_PAGES: Final = 8

MOST: Final = MAX_PAGES * PAGE
"""How many to ask for, whichever page is shown."""

LISTED: Final = 25
"""How many the command line lists, on no pages, unless it is told otherwise."""

_Thing = TypeVar("_Thing")


def last_page(found: Sequence[object]) -> int:
    """The last page that there is, from 0."""
    return min(max(0, len(found) - 1) // PAGE, MAX_PAGES - 1)


def page_of(found: Sequence[_Thing], page: int) -> Sequence[_Thing]:
    """What stands on one page."""
    return found[page * PAGE : (page + 1) * PAGE]
