"""The list of a library's articles: those that match, sorted, a page at a time."""

from dataclasses import dataclass
from typing import Final

from index import ArticleEntry, ArticleOrder, Library

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
    def last(self) -> int:
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
