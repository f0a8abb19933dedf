"""Pages of the list of articles, and of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.pages import (
    ARTICLES_PER_PAGE,
    MAX_PAGE_CHARS,
    article_entry,
    article_page,
    find_article_list_page,
    page_spans,
)
from bot.ui.pages import Page
from index import Article, ArticleOrder, Library
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERNS_ARTICLE
from tests.bot.strategies import long_hostile_texts

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """A library of 23 articles, every third of them about the moon."""
    with Library.in_memory() as opened:
        opened.add_all(
            Article(
                f"{'Moon' if number % 3 == 0 else 'Velm'} {chr(ord('a') + number)}", f"Text number {number}."
            )
            for number in range(23)
        )
        yield opened


def test_pages_hold_every_article_once(library: Library) -> None:
    listings = [find_article_list_page(library, "", ArticleOrder.ADDED, page) for page in range(3)]
    assert [len(listing.page.items) for listing in listings] == [ARTICLES_PER_PAGE, ARTICLES_PER_PAGE, 3]
    assert [entry.id for listing in listings for entry in listing.page.items] == list(range(23, 0, -1))
    assert {(listing.page.last, listing.page.total, listing.count) for listing in listings} == {(2, 23, 23)}


def test_a_search_counts_what_matches(library: Library) -> None:
    listing = find_article_list_page(library, "moon", ArticleOrder.TITLE)
    assert [entry.title for entry in listing.page.items] == [f"Moon {letter}" for letter in "adgjmpsv"]
    assert (listing.page.total, listing.count, listing.page.last) == (8, 23, 0)
    assert listing.size == library.size()


@pytest.mark.parametrize("page", [3, 9_999_999])
def test_a_page_that_is_not_there_is_the_last_one(library: Library, page: int) -> None:
    listing = find_article_list_page(library, "", ArticleOrder.TITLE, page)
    assert (listing.page.number, len(listing.page.items)) == (2, 3)


@pytest.mark.parametrize("page", [0, 5])
def test_nothing_is_a_page_too(library: Library, page: int) -> None:
    listing = find_article_list_page(library, "submarine", ArticleOrder.ADDED, page)
    assert listing.page == Page()


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
    shown = article_page(HARBOUR_ARTICLE)
    assert (shown.text, shown.page.number, shown.page.last) == (HARBOUR_ARTICLE.text, 0, 0)


def test_white_space_alone_is_one_page() -> None:
    assert article_page(Article("Nothing", " \n" * MAX_PAGE_CHARS)).text == ""


@pytest.mark.parametrize("page", [1, 2, 9_999_999])
def test_an_article_page_that_is_not_there_is_the_last_one(page: int) -> None:
    article = Article("Long", "x" * (MAX_PAGE_CHARS + 1))
    shown = article_page(article, page)
    assert (shown.text, shown.page.number) == ("x", 1)


def test_an_entry_says_what_is_known() -> None:
    entry = article_entry(Article("Größe", "äöü", id=7, url="https://example.org"))
    assert tuple(entry) == (7, "Größe", None, None, "https://example.org", 6, None)
    assert article_entry(LANTERNS_ARTICLE).published == LANTERNS_ARTICLE.published
