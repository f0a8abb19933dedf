"""The list of a library's articles: those that match, sorted, a page at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index import Article, ArticleEntry, ArticleOrder, Library

ARTICLES_PER_PAGE: Final = 10
"""Articles on a page."""


MAX_SEARCH_CHARS: Final = 100
"""Characters of what is searched for: the reply carries it whole, so that its buttons can ask again."""


@dataclass(frozen=True, slots=True)
class ArticleListPage:
    """A page of the list.

    Attributes:
        search: What was searched for; empty for all.
        order: How it is sorted.
        page: Which page it is, from 0.
        entries: The articles on it.
        matching: How many articles match, on all pages.
        count: How many articles the library has.
        size: Bytes of all their texts.
    """

    search: str
    order: ArticleOrder
    page: int
    entries: tuple[ArticleEntry, ...]
    matching: int
    count: int
    size: int

    @property
    def last_page(self) -> int:
        """The last page that there is, from 0."""
        return last_list_page(self.matching)


def find_article_list_page(
    library: Library, search: str, order: ArticleOrder, page: int = 0
) -> ArticleListPage:
    """A page of the list of articles.

    Args:
        library: The library.
        search: What was searched for, as one line; empty for all.
        order: How it is sorted.
        page: Which page, from 0; where there is none so far on, the last.
    """
    found = library.catalogue(search, order, ARTICLES_PER_PAGE, page * ARTICLES_PER_PAGE)
    if page > last_list_page(found.total):
        page = last_list_page(found.total)
        found = library.catalogue(search, order, ARTICLES_PER_PAGE, page * ARTICLES_PER_PAGE)
    return ArticleListPage(
        search, order, page, tuple(found.entries), found.total, library.count(), library.size()
    )


def last_list_page(matching: int) -> int:
    """The last page of so many articles, from 0."""
    return max(0, matching - 1) // ARTICLES_PER_PAGE


MAX_PAGE_CHARS: Final = 1_500
"""Characters of a page at most: escaped, they fit into an embed with what stands above them."""


_MAX_UNUSED_PAGE_CHARS: Final = 500
"""Characters that a page may give up in order to end where the text pauses."""


_PAGE_BREAKS: Final = ("\n\n", "\n", ". ", " ")
"""Where a page ends, the best first."""


_WHITE_SPACE: Final = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of an article's text.

    Attributes:
        entry: What is known about the article.
        text: The text that stands on the page.
        page: Which page it is, from 0.
        last_page: The last page that there is.
    """

    entry: ArticleEntry
    text: str
    page: int
    last_page: int


def article_page(article: Article, page: int = 0) -> ArticlePage:
    """A page of an article.

    Args:
        article: The article.
        page: Which page, from 0; where there is none so far on, the last.
    """
    spans = list(page_spans(article.text)) or [(0, 0)]
    last = len(spans) - 1
    start, end = spans[min(page, last)]
    return ArticlePage(article_entry(article), article.text[start:end], min(page, last), last)


def article_entry(article: Article) -> ArticleEntry:
    """What is known about an article, without its text."""
    size = len(article.text.encode())
    return ArticleEntry(article.id, article.title, article.author, article.published, article.url, size)


def page_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's pages, in order; only white space lies between them."""
    start = _skip_white_space(text, 0)
    while start < len(text):
        end = _page_end(text, start)
        yield start, end
        start = _skip_white_space(text, end)


def _page_end(text: str, start: int) -> int:
    """Where a page ends: with the text, after a pause near the longest that it may be, else there."""
    furthest = start + MAX_PAGE_CHARS
    if furthest >= len(text):
        return len(text)
    pauses = (
        (text.rfind(pause, furthest - _MAX_UNUSED_PAGE_CHARS, furthest), len(pause)) for pause in _PAGE_BREAKS
    )
    return next((at + length for at, length in pauses if at >= 0), furthest)


def _skip_white_space(text: str, start: int) -> int:
    found = _WHITE_SPACE.match(text, start)
    return found.end() if found else start
