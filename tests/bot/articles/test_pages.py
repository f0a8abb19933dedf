"""Pages of the list: of any number of articles, searched and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.articles.pages import ARTICLES_PER_PAGE, find_article_list_page, last_list_page
from index import Article, ArticleOrder, Library

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """Of 23 articles, each third of them on the moon."""
    with Library.in_memory() as opened:
        opened.add_all(
            Article(
                f"{'Moon' if number % 3 == 0 else 'Velm'} {chr(ord('a') + number)}", f"Text number {number}."
            )
            for number in range(23)
        )
        yield opened


def test_pages_hold_every_article_once(library: Library) -> None:
    pages = [find_article_list_page(library, "", ArticleOrder.ADDED, page) for page in range(3)]
    assert [len(page.entries) for page in pages] == [ARTICLES_PER_PAGE, ARTICLES_PER_PAGE, 3]
    assert [entry.id for page in pages for entry in page.entries] == list(range(23, 0, -1))
    assert {(page.last, page.matching, page.count) for page in pages} == {(2, 23, 23)}


def test_a_search_counts_what_matches(library: Library) -> None:
    listing = find_article_list_page(library, "moon", ArticleOrder.TITLE)
    assert [entry.title for entry in listing.entries] == [f"Moon {letter}" for letter in "adgjmpsv"]
    assert (listing.matching, listing.count, listing.last) == (8, 23, 0)
    assert listing.size == library.size()


@pytest.mark.parametrize("page", [3, 9_999_999])
def test_a_page_that_is_not_there_is_the_last_one(library: Library, page: int) -> None:
    listing = find_article_list_page(library, "", ArticleOrder.TITLE, page)
    assert (listing.page, len(listing.entries)) == (2, 3)


@pytest.mark.parametrize("page", [0, 5])
def test_nothing_is_a_page_too(library: Library, page: int) -> None:
    listing = find_article_list_page(library, "submarine", ArticleOrder.ADDED, page)
    assert (listing.page, listing.entries, listing.matching) == (0, (), 0)


@pytest.mark.parametrize(("matching", "last"), [(0, 0), (1, 0), (10, 0), (11, 1), (10_000, 999)])
def test_the_last_page(matching: int, last: int) -> None:
    assert last_list_page(matching) == last
