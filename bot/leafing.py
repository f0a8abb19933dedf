"""An article's text in pages, which end where the text pauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from index import Article, Entry

PAGE: Final = 1_500
"""Characters of a page at most: escaped, they fit into an embed with what stands above them."""

_REACH: Final = 500
"""Characters that a page may give up in order to end where the text pauses."""

_PAUSES: Final = ("\n\n", "\n", ". ", " ")
"""Where a page ends, the best first."""

_SPACE: Final = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of an article's text.

    Attributes:
        entry: What is known about the article.
        text: The text that stands on the page.
        page: Which page it is, from 0.
        last: The last page that there is.
    """

    entry: Entry
    text: str
    page: int
    last: int


def leaf_of(article: Article, page: int = 0) -> Leaf:
    """A page of an article.

    Args:
        article: The article.
        page: Which page, from 0; where there is none so far on, the last.
    """
    spans = list(page_spans(article.text)) or [(0, 0)]
    last = len(spans) - 1
    start, end = spans[min(page, last)]
    return Leaf(entry_of(article), article.text[start:end], min(page, last), last)


def entry_of(article: Article) -> Entry:
    """What is known about an article, without its text."""
    size = len(article.text.encode())
    return Entry(article.id, article.title, article.author, article.published, article.url, size)


def page_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text's pages, in order; only white space lies between them."""
    start = _after_space(text, 0)
    while start < len(text):
        end = _end(text, start)
        yield start, end
        start = _after_space(text, end)


def _end(text: str, start: int) -> int:
    """Where a page ends: with the text, after a pause near the longest that it may be, else there."""
    furthest = start + PAGE
    if furthest >= len(text):
        return len(text)
    pauses = ((text.rfind(pause, furthest - _REACH, furthest), len(pause)) for pause in _PAUSES)
    return next((at + length for at, length in pauses if at >= 0), furthest)


def _after_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start
