"""Which sentences of an answer stand on which page.

Every page is asked for with as many sentences as all pages hold, so that they agree with each other.
"""

from collections.abc import Sequence
from typing import Final

from index import Answer, CitedSentence

SENTENCES_PER_PAGE: Final = 3
"""Sentences on a page."""

MAX_ANSWER_PAGES: Final = 5

MAX_PAGED_SENTENCES: Final = MAX_ANSWER_PAGES * SENTENCES_PER_PAGE
"""How many sentences to ask for, whichever page is shown."""

MAX_DIFFERING_SENTENCES: Final = 5
"""Sentences that differ from each other are shown on one page; so many of them at most."""


def differing_count(answer: Answer) -> int:
    """How many of the first sentences differ and are shown together; 0 where none do."""
    differing = min(answer.differing, len(answer.leading), MAX_DIFFERING_SENTENCES)
    return differing if differing > 1 else 0


def answer_page_start(answer: Answer, page: int) -> int:
    """How many sentences stand on the pages before one; pages count from 0."""
    return max(SENTENCES_PER_PAGE, differing_count(answer)) + (page - 1) * SENTENCES_PER_PAGE if page else 0


def answer_page_sentences(answer: Answer, page: int) -> Sequence[CitedSentence]:
    """The sentences on one page of an answer."""
    return answer.leading[answer_page_start(answer, page) : answer_page_start(answer, page + 1)]


def last_answer_page(answer: Answer) -> int:
    """The last page that an answer has."""
    return next(
        page
        for page in reversed(range(MAX_ANSWER_PAGES))
        if not page or answer_page_start(answer, page) < len(answer.leading)
    )
