"""An article's text in pages: nothing is lost, nothing stands twice, pages end where the text pauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.leafing import MAX_PAGE_CHARS, article_entry, article_page, page_spans
from index import Article
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERNS_ARTICLE
from tests.bot.strategies import long_hostile_texts

SENTENCE = "The lantern was lit for the feast. "


def page_texts(text: str) -> list[str]:
    return [text[start:end] for start, end in page_spans(text)]


@given(long_hostile_texts | st.text(alphabet=" \n.x", max_size=9_000))
def test_pages_hold_the_whole_text_in_order(text: str) -> None:
    spans = list(page_spans(text))
    assert all(0 < end - start <= MAX_PAGE_CHARS for start, end in spans)
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
    assert len(page_texts(text)) > 1
    assert all(page.rstrip().endswith(ends) for page in page_texts(text))


def test_one_long_word_is_cut() -> None:
    assert list(map(len, page_texts("x" * (2 * MAX_PAGE_CHARS + 1)))) == [MAX_PAGE_CHARS, MAX_PAGE_CHARS, 1]


def test_a_short_text_is_one_page() -> None:
    leaf = article_page(HARBOUR_ARTICLE)
    assert (leaf.text, leaf.page, leaf.last) == (HARBOUR_ARTICLE.text, 0, 0)


def test_white_space_alone_is_one_page() -> None:
    assert article_page(Article("Nothing", " \n" * MAX_PAGE_CHARS)).text == ""


@pytest.mark.parametrize("page", [1, 2, 9_999_999])
def test_an_article_page_that_is_not_there_is_the_last_one(page: int) -> None:
    article = Article("Long", "x" * (MAX_PAGE_CHARS + 1))
    assert (article_page(article, page).text, article_page(article, page).page) == ("x", 1)


def test_an_entry_says_what_is_known() -> None:
    entry = article_entry(Article("Größe", "äöü", id=7, url="https://example.org"))
    assert entry == (7, "Größe", None, None, "https://example.org", 6)
    assert article_entry(LANTERNS_ARTICLE).published == LANTERNS_ARTICLE.published
