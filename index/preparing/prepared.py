"""Articles → what is stored of them and indexed: the long work of adding, which needs no library."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from index.ingest.workers.analysis import Analysis, analyse
from index.model import Article, Outline
from index.text.tokens import terms


class Prepared(NamedTuple):
    """What is found in an article when it is added.

    Attributes:
        analysis: What the store keeps.
        indexed: What the engine takes in: the terms of each passage, with spaces between.
    """

    analysis: Analysis
    indexed: Sequence[str]


Prepare = Callable[[Sequence[Article]], Sequence[Prepared]]
"""What prepares articles, in their order.

It raises `InvalidArticle` where one of them can't be prepared.
"""


def prepare(articles: Sequence[Article]) -> list[Prepared]:
    """Prepare articles here and now.

    Args:
        articles: The articles, as `index.validate` has checked them.

    Returns:
        What was found in each.
    """
    return [_prepared(article) for article in articles]


def indexed_terms(article: Article, outline: Outline) -> list[str]:
    """The terms of each passage, those of the title before them, with spaces between."""
    title = terms(article.title)
    starts_and_ends = (
        (outline.sentences[first].start, outline.sentences[last - 1].end) for first, last in outline.passages
    )
    return [" ".join(title + terms(article.text[start:end])) for start, end in starts_and_ends]


def _prepared(article: Article) -> Prepared:
    analysis = analyse(article.text, article.published)
    return Prepared(analysis, indexed_terms(article, analysis.outline))
