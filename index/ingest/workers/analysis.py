"""What is found in a text once, when its article is added."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from index.model import Article
from index.quotes import find_quotations
from index.quotes.roles import find_roles
from index.spans import Analysis, QuotationSpan, Segmentation, SentenceSpan
from index.text.acronyms import find_acronyms
from index.text.names import find_names
from index.text.passages import segment_text
from index.text.tokens import extract_terms, tokenize
from index.timeline.extract import find_events

ANALYSIS_VERSION: Final = 5
"""Counted up when the analysis or the terms come out differently: libraries are then analysed anew."""


def analyze_text(text: str, published: date | None = None) -> Analysis:
    """Find everything in a text.

    Args:
        text: The text.
        published: The day of its publication, where known: dates are counted from it.
    """
    divided = segment_text(text)
    events = find_events(text, published, divided.sentences)
    spans = [divided.sentences[number] for number in dict.fromkeys(event.sentence for event in events)]
    names = find_names(text[span.start : span.end] for span in spans)
    quotations = _find_quotation_spans(text, divided.sentences)
    return Analysis(divided, find_acronyms(text), events, names, quotations)


def _find_quotation_spans(text: str, sentences: Sequence[SentenceSpan]) -> Sequence[QuotationSpan]:
    """The quotations of a text, each with its first sentence and its speaker's role."""
    found = find_quotations(text)
    roles = find_roles(text, found)
    starts = [sentence.start for sentence in sentences] if found else []
    return [
        QuotationSpan(
            sentence=bisect_right(starts, each.start) - 1,
            start=each.start,
            end=each.end,
            words=len(tokenize(each.text)),
            speaker=each.speaker,
            role=roles.get(each.speaker, "") if each.speaker else "",
            cue=each.cue,
            how=each.how,
        )
        for each in found
    ]


class AnalyzedArticle(NamedTuple):
    """What is found in an article when it is added.

    Attributes:
        analysis: What the store keeps.
        passage_terms: What the engine takes in: the terms of each passage, with spaces between.
    """

    analysis: Analysis
    passage_terms: Sequence[str]


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
    return AnalyzedArticle(analysis, build_passage_terms(article, analysis.segmentation))


def batch_by_chars(articles: Iterable[Article], max_chars: int) -> Iterator[list[Article]]:
    """The articles in their order, several together.

    Args:
        articles: The articles.
        max_chars: How many the texts of a batch have at most; a longer text is a batch of its own.
    """
    batch: list[Article] = []
    size = 0
    for article in articles:
        if batch and size + len(article.text) > max_chars:
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += len(article.text)
    if batch:
        yield batch
