"""An article's text in pages, which end where the text pauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index import Article, ArticleEntry

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
        last: The last page that there is.
    """

    entry: ArticleEntry
    text: str
    page: int
    last: int


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
