"""Pages of an answer: every sentence on one of them, contradicting ones together on the first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.query import (
    MAX_ANSWER_PAGES,
    MAX_DIFFERING_SENTENCES,
    MAX_PAGED_SENTENCES,
    SENTENCES_PER_PAGE,
    answer_page,
    differing_count,
)
from bot.ui.pages import Page
from index import Answer, Article, Citation, CitedSentence

ARTICLE = Article("T", "x" * 99)


def answer(sentences: int, differing: int = 0, *, answered: bool = True) -> Answer:
    """An answer of so many sentences, the first of which contradict each other."""
    cited = tuple(CitedSentence(Citation(ARTICLE, 1, each, 99), 1.0) for each in range(sentences))
    return Answer("?", cited, 0.9, answered=answered, differing=differing)


def pages_of(shown_answer: Answer) -> list[Page[CitedSentence]]:
    return [answer_page(shown_answer, number) for number in range(answer_page(shown_answer, 0).last + 1)]


@pytest.mark.parametrize(
    ("sentences", "differing", "expected"),
    [
        pytest.param(0, 0, [0], id="nothing"),
        pytest.param(2, 0, [2], id="less-than-a-page"),
        pytest.param(3, 0, [3], id="a-page"),
        pytest.param(4, 0, [3, 1], id="one-more"),
        pytest.param(MAX_PAGED_SENTENCES, 0, [3] * MAX_ANSWER_PAGES, id="all"),
        pytest.param(6, 2, [3, 3], id="two-differ"),
        pytest.param(6, 4, [4, 2], id="four-differ"),
        pytest.param(9, 8, [5, 3, 1], id="more-differ-than-fit"),
        pytest.param(2, 8, [2], id="more-differ-than-there-are"),
        pytest.param(MAX_PAGED_SENTENCES, 5, [5, 3, 3, 3, 1], id="all-and-five-differ"),
    ],
)
def test_the_pages(sentences: int, differing: int, expected: list[int]) -> None:
    assert [len(page.items) for page in pages_of(answer(sentences, differing))] == expected


@given(st.integers(0, MAX_PAGED_SENTENCES), st.integers(0, 2 * MAX_DIFFERING_SENTENCES))
def test_every_sentence_stands_on_one_page_in_order(sentences: int, differing: int) -> None:
    shown_answer = answer(sentences, differing)
    pages = pages_of(shown_answer)
    sizes = [len(page.items) for page in pages]
    assert tuple(sentence for page in pages for sentence in page.items) == shown_answer.sentences
    assert [page.start for page in pages] == [sum(sizes[:number]) for number in range(len(pages))]
    assert differing_count(shown_answer) <= sizes[0] <= max(SENTENCES_PER_PAGE, MAX_DIFFERING_SENTENCES)


@pytest.mark.parametrize("differing", [pytest.param(0, id="none"), pytest.param(1, id="one-alone")])
def test_one_sentence_differs_from_nothing(differing: int) -> None:
    assert differing_count(answer(3, differing)) == 0


def test_sentences_that_are_no_answer_stand_on_no_page() -> None:
    shown_answer = answer(6, 3, answered=False)
    assert (answer_page(shown_answer, 0), differing_count(shown_answer)) == (Page(), 0)
