"""Analysis of an article when it is added: segmentation, annotations, index terms."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from index.languages.language import Language
from index.languages.registry import get_language
from index.model import Article
from index.quotes.annotate import find_quotations_and_roles
from index.spans import Analysis, QuotationSpan, Segmentation, SentenceSpan
from index.structure import Block
from index.text.acronyms import find_acronyms
from index.text.blocks import block_index, headings_above
from index.text.names import find_names
from index.text.passages import segment_text
from index.text.tokens import extract_terms, tokenize
from index.timeline.entries import split_entry
from index.timeline.extract import find_events

ANALYSIS_VERSION: Final = 8
"""To be increased when the analysis or the terms change, so that libraries are analysed anew."""


def analyze_text(
    text: str, published: date | None = None, blocks: Sequence[Block] = (), language: str | None = None
) -> Analysis:
    """Find segmentation and annotations of a text.

    Args:
        text: The text.
        published: Date of publication, if known: the anchor of relative dates.
        blocks: The blocks that the document declares, if it declares any.
        language: The language of the text as a BCP 47 tag; None for English.
    """
    spoken = get_language(language)
    segmentation = segment_text(text, blocks, spoken)
    events = find_events(
        text, published, segmentation.sentences, segmentation.blocks, language or spoken.code
    )
    spans = [segmentation.sentences[number] for number in dict.fromkeys(event.sentence for event in events)]
    names = find_names(
        (piece for span in spans for piece in split_entry(text[span.start : span.end])), spoken
    )
    quotations = _find_quotation_spans(text, segmentation.sentences, spoken)
    return Analysis(segmentation, find_acronyms(text, spoken), events, names, quotations)


def _find_quotation_spans(
    text: str, sentences: Sequence[SentenceSpan], language: Language
) -> Sequence[QuotationSpan]:
    """Return the quotations of a text, each with the index of its first sentence and the speaker's role."""
    quotations, roles = find_quotations_and_roles(text, language)
    starts = [sentence.start for sentence in sentences] if quotations else []
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
        for each in quotations
    ]


class AnalyzedArticle(NamedTuple):
    """The result of analysing an article.

    Attributes:
        analysis: Segmentation and annotations, for the store.
        passage_terms: The terms of each passage, separated by spaces, for the engine.
    """

    analysis: Analysis
    passage_terms: Sequence[str]


ArticleAnalyzer = Callable[[Sequence[Article]], Sequence[AnalyzedArticle]]
"""Analyses articles, in order; raises `InvalidArticle` if one of them can't be analysed."""


def analyze_articles(articles: Sequence[Article]) -> list[AnalyzedArticle]:
    """Analyse articles in this process.

    Args:
        articles: Articles that `index.validate` has checked.

    Returns:
        The analysis of each, in order.
    """
    return [_analyze_article(article) for article in articles]


def build_passage_terms(article: Article, segmentation: Segmentation) -> list[str]:
    """Return the terms of each passage, after those of the title and of the headings above it."""
    language = get_language(article.language)
    title = extract_terms(article.title, language)
    terms = []
    for first, last in segmentation.passages:
        start, end = segmentation.sentences[first].start, segmentation.sentences[last - 1].end
        headings = _heading_terms(article.text, segmentation, start, language)
        terms.append(" ".join(title + headings + extract_terms(article.text[start:end], language)))
    return terms


def _heading_terms(text: str, segmentation: Segmentation, position: int, language: Language) -> list[str]:
    """Return the terms of the headings above the passage that begins at a position."""
    blocks = segmentation.blocks
    index = block_index(blocks, position)
    above = headings_above(blocks, index) if index >= 0 else []
    return [
        term
        for other in above
        for term in extract_terms(text[blocks[other].start : blocks[other].end], language)
    ]


def _analyze_article(article: Article) -> AnalyzedArticle:
    analysis = analyze_text(article.text, article.published, article.blocks, article.language)
    return AnalyzedArticle(analysis, build_passage_terms(article, analysis.segmentation))


def batch_by_chars(articles: Iterable[Article], max_chars: int) -> Iterator[list[Article]]:
    """Group articles into batches, in order.

    Args:
        articles: The articles.
        max_chars: Total length of a batch's texts; a longer text is a batch of its own.
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
