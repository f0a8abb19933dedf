"""Pages of the list of articles, and of an article's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.ui.pages import Page, last_page_number, paginate
from index import Article, ArticleEntry, ArticleOrder, Library

ARTICLES_PER_PAGE: Final = 10

MAX_SEARCH_CHARS: Final = 100
"""UTF-16 code units of a search, which the reply shows whole."""

MAX_PAGE_CHARS: Final = 1_500
"""Characters of an article on a page: escaped, they fit into an embed with the facts above them."""

_MAX_UNUSED_PAGE_CHARS: Final = 500
"""Characters that a page may leave unused to end at a break."""

_PAGE_BREAKS: Final = ("\n\n", "\n", ". ", " ")
"""Strings that a page preferably ends with, best first."""

_WHITE_SPACE: Final = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class ArticleListPage:
    """A page of the list of articles.

    Attributes:
        search: Words that the listed articles match, as one line; empty for all articles.
        order: The order of the list.
        page: The articles on the page; its total is the number of articles that match.
        count: Number of articles in the library.
        size: Size of all their texts in bytes.
    """

    search: str
    order: ArticleOrder
    page: Page[ArticleEntry]
    count: int
    size: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of an article's text.

    Attributes:
        entry: The article.
        text: The text on the page.
        page: The page, whose item is the span of `text`.
    """

    entry: ArticleEntry
    text: str
    page: Page[tuple[int, int]]


def find_article_list_page(
    library: Library, search: str, order: ArticleOrder, number: int = 0
) -> ArticleListPage:
    """Query a page of the list of articles.

    Args:
        library: The library.
        search: Words that the articles match, as one line; empty for all articles.
        order: The order of the list.
        number: The number of the page, from 0; beyond the last page, the last one is returned.
    """
    result = library.catalogue(search, order, ARTICLES_PER_PAGE, number * ARTICLES_PER_PAGE)
    last = last_page_number(result.total, ARTICLES_PER_PAGE)
    if number > last:
        number = last
        result = library.catalogue(search, order, ARTICLES_PER_PAGE, number * ARTICLES_PER_PAGE)
    page = Page(tuple(result.entries), number, last, number * ARTICLES_PER_PAGE, result.total)
    return ArticleListPage(search, order, page, library.count(), library.size())


def article_page(article: Article, number: int = 0) -> ArticlePage:
    """Cut a page from an article's text.

    Args:
        article: The article.
        number: The number of the page, from 0; beyond the last page, the last one is returned.
    """
    page = paginate(list(page_spans(article.text)) or [(0, 0)], number, size=1)
    start, end = page.items[0]
    return ArticlePage(article_entry(article), article.text[start:end], page)


def article_entry(article: Article) -> ArticleEntry:
    """Return an article's metadata and its size in bytes."""
    size = len(article.text.encode())
    return ArticleEntry(
        article.id, article.title, article.author, article.published, article.url, size, article.language
    )


def page_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text's pages in order; only white space lies between them."""
    start = _skip_white_space(text, 0)
    while start < len(text):
        end = _page_end(text, start)
        yield start, end
        start = _skip_white_space(text, end)


def _page_end(text: str, start: int) -> int:
    """Return the end of the page at `start`: the end of the text, a break, or the longest page."""
    longest = start + MAX_PAGE_CHARS
    if longest >= len(text):
        return len(text)
    breaks = (
        (text.rfind(each, longest - _MAX_UNUSED_PAGE_CHARS, longest), len(each)) for each in _PAGE_BREAKS
    )
    return next((position + length for position, length in breaks if position >= 0), longest)


def _skip_white_space(text: str, start: int) -> int:
    match = _WHITE_SPACE.match(text, start)
    return match.end() if match else start
