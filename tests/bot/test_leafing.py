"""An article's text in pages: nothing is lost, nothing stands twice, pages end where the text pauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.leafing import PAGE, entry_of, leaf_of, page_spans
from index import Article
from tests.bot.sample_articles import HARBOUR, LANTERNS
from tests.bot.strategies import long_text

SENTENCE = "The lantern was lit for the feast. "


def pages(text: str) -> list[str]:
    return [text[start:end] for start, end in page_spans(text)]


@given(long_text | st.text(alphabet=" \n.x", max_size=9_000))
def test_pages_hold_the_whole_text_in_order(text: str) -> None:
    spans = list(page_spans(text))
    assert all(0 < end - start <= PAGE for start, end in spans)
    outside = [0, *(place for span in spans for place in span), len(text)]
    between = [text[end:start] for end, start in zip(outside[::2], outside[1::2], strict=True)]
    assert not "".join(between).strip()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("A paragraph here.\n\n" * 200, "here.", id="paragraphs"),
        pytest.param("A line of words\n" * 200, "words", id="lines"),
        pytest.param(SENTENCE * 100, "feast.", id="sentences"),
        pytest.param("lantern " * 500, "lantern", id="words"),
    ],
)
def test_pages_end_where_the_text_pauses(text: str, ends: str) -> None:
    assert len(pages(text)) > 1
    assert all(page.rstrip().endswith(ends) for page in pages(text))


def test_one_long_word_is_cut() -> None:
    assert list(map(len, pages("x" * (2 * PAGE + 1)))) == [PAGE, PAGE, 1]


def test_a_short_text_is_one_page() -> None:
    leaf = leaf_of(HARBOUR)
    assert (leaf.text, leaf.page, leaf.last) == (HARBOUR.text, 0, 0)


def test_white_space_alone_is_one_page() -> None:
    assert leaf_of(Article("Nothing", " \n" * PAGE)).text == ""


@pytest.mark.parametrize("page", [1, 2, 9_999_999])
def test_a_page_that_is_not_there_is_the_last_one(page: int) -> None:
    article = Article("Long", "x" * (PAGE + 1))
    assert (leaf_of(article, page).text, leaf_of(article, page).page) == ("x", 1)


def test_an_entry_says_what_is_known() -> None:
    entry = entry_of(Article("Größe", "äöü", id=7, url="https://example.org"))
    assert entry == (7, "Größe", None, None, "https://example.org", 6)
    assert entry_of(LANTERNS).published == LANTERNS.published
