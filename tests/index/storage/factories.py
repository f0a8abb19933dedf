"""Analysed articles to store."""

from collections.abc import Iterator

from index.ingest.workers.analysis import analyze_text
from index.model import Article
from index.spans import Analysis, Segmentation
from tests.index.samples import make_article


def analyzed_article(text: str, title: str = "A title") -> tuple[Article, Analysis]:
    return make_article(text, title), analyze_text(text)


def analysis_with(segmentation: Segmentation) -> Analysis:
    return Analysis(segmentation, [], [], {}, [])


def failing_articles() -> Iterator[tuple[Article, Analysis]]:
    """Articles whose supply breaks off after the first."""
    yield analyzed_article("Halfway.")
    raise ConnectionError("no more")
