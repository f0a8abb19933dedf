"""Articles → what is stored of them and indexed: the long work of adding, which needs no library."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from index.ingest.workers.analysis import Analysis, analyze_text
from index.model import Article, Segmentation
from index.text.tokens import extract_terms


class AnalyzedArticle(NamedTuple):
    """What is found in an article when it is added.

    Attributes:
        analysis: What the store keeps.
        indexed: What the engine takes in: the terms of each passage, with spaces between.
    """

    analysis: Analysis
    indexed: Sequence[str]


ArticleAnalyzer = Callable[[Sequence[Article]], Sequence[AnalyzedArticle]]
"""What prepares articles, in their order.

It raises `InvalidArticle` where one of them can't be prepared.
"""


def analyze_articles(articles: Sequence[Article]) -> list[AnalyzedArticle]:
    """Prepare articles here and now.

    Args:
        articles: The articles, as `index.validate` has checked them.

    Returns:
        What was found in each.
    """
    return [_analyze_article(article) for article in articles]


def build_passage_terms(article: Article, outline: Segmentation) -> list[str]:
    """The terms of each passage, those of the title before them, with spaces between."""
    title = extract_terms(article.title)
    starts_and_ends = (
        (outline.sentences[first].start, outline.sentences[last - 1].end) for first, last in outline.passages
    )
    return [" ".join(title + extract_terms(article.text[start:end])) for start, end in starts_and_ends]


def _analyze_article(article: Article) -> AnalyzedArticle:
    analysis = analyze_text(article.text, article.published)
    return AnalyzedArticle(analysis, build_passage_terms(article, analysis.outline))
