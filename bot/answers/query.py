"""Questions to a library, and the pages of an answer."""

from collections.abc import Sequence
from typing import Final

from bot.ui.pages import Page, paginate
from index import Answer, CitedSentence, Library

SENTENCES_PER_PAGE: Final = 3

MAX_ANSWER_PAGES: Final = 5

MAX_PAGED_SENTENCES: Final = MAX_ANSWER_PAGES * SENTENCES_PER_PAGE
"""Limit of every query, whichever page is shown, so that all pages are cut from the same sentences."""

MAX_DIFFERING_SENTENCES: Final = 5
"""Number of contradicting sentences on the first page at most."""


def query_answer(library: Library, question: str, previous: Sequence[str], threshold: float) -> Answer:
    """Ask a library for all pages of an answer.

    Args:
        library: The library.
        question: The question, as one line.
        previous: Earlier questions that it may refer to, newest last.
        threshold: Confidence from which sentences are an answer, 0.0–1.0.
    """
    return library.ask(question, limit=MAX_PAGED_SENTENCES, previous=previous, threshold=threshold)


def differing_count(answer: Answer) -> int:
    """Return how many of the first sentences contradict each other; 0, or at least 2."""
    differing = min(answer.differing, len(answer.leading), MAX_DIFFERING_SENTENCES)
    return differing if differing > 1 else 0


def answer_page(answer: Answer, number: int) -> Page[CitedSentence]:
    """Cut a page from an answer; contradicting sentences share the first one.

    Args:
        answer: The answer with the sentences of all pages.
        number: The number of the page, from 0; beyond the last page, the last one is returned.
    """
    return paginate(
        answer.leading,
        number,
        SENTENCES_PER_PAGE,
        first_size=max(SENTENCES_PER_PAGE, differing_count(answer)),
        max_pages=MAX_ANSWER_PAGES,
    )
