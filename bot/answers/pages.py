"""Which sentences of an answer stand on which page.

Every page is asked for with as many sentences as all pages hold, so that they agree with each other.
"""

from collections.abc import Sequence
from typing import Final

from index import Answer, CitedSentence

PAGE: Final = 3
"""Sentences on a page."""

MAX_PAGES: Final = 5

SENTENCES: Final = MAX_PAGES * PAGE
"""How many sentences to ask for, whichever page is shown."""

TOGETHER: Final = 5
"""Sentences that differ from each other are shown on one page; so many of them at most."""


def together(answer: Answer) -> int:
    """How many of the first sentences differ and are shown together; 0 where none do."""
    differing = min(answer.differing, len(answer.leading), TOGETHER)
    return differing if differing > 1 else 0


def start_of(answer: Answer, page: int) -> int:
    """How many sentences stand on the pages before one; pages count from 0."""
    return max(PAGE, together(answer)) + (page - 1) * PAGE if page else 0


def page_of(answer: Answer, page: int) -> Sequence[CitedSentence]:
    """The sentences on one page of an answer."""
    return answer.leading[start_of(answer, page) : start_of(answer, page + 1)]


def last_page(answer: Answer) -> int:
    """The last page that an answer has."""
    return next(
        page
        for page in reversed(range(MAX_PAGES))
        if not page or start_of(answer, page) < len(answer.leading)
    )
