"""Annotations as rows of a store."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from index.dates.timex import parse_period
from index.model import AttributionMethod, Mod
from index.spans import Analysis


class StoredEvent(NamedTuple):
    """Row of an event; see `EventSpan`.

    Attributes:
        article: Id of the article.
        sentence: Index of the sentence in the segmentation.
        passage: Index of the passage.
        position: First character of the date expression in the text.
        length: Length of the date expression in characters.
        first: First day of the period, as `date.toordinal`.
        last: Last day of the period, inclusive.
        value: See `Event.value`.
        mod: See `Event.mod`.
        inferred: See `Event.inferred`; 0 or 1.
    """

    article: int
    sentence: int
    passage: int
    position: int
    length: int
    first: int
    last: int
    value: str
    mod: Mod | None
    inferred: int


class StoredQuotation(NamedTuple):
    """Row of a quotation; see `QuotationSpan`.

    Attributes:
        article: Id of the article.
        sentence: Index in the segmentation of the sentence in which the quoted words begin.
        passage: Index of that sentence's passage.
        position: First character of the quoted words in the text.
        length: Length of the quoted words in characters.
        words: Number of quoted words.
        speaker: See `Quotation.speaker`.
        role: See `Quotation.role`.
        cue: See `Quotation.cue`.
        how: See `Quotation.how`.
    """

    article: int
    sentence: int
    passage: int
    position: int
    length: int
    words: int
    speaker: str | None
    role: str
    cue: str | None
    how: AttributionMethod


def to_stored_events(article: int, analysis: Analysis) -> Iterator[StoredEvent]:
    """Convert an article's events to rows; those whose value is no period of days are skipped.

    Args:
        article: Id of the article.
        analysis: Analysis of its text.
    """
    first_sentences = [passage.first for passage in analysis.segmentation.passages]
    for sentence, start, end, value, mod, inferred in analysis.events:
        if period := parse_period(value):
            yield StoredEvent(
                article=article,
                sentence=sentence,
                passage=bisect_right(first_sentences, sentence) - 1,
                position=start,
                length=end - start,
                first=period.first.toordinal(),
                last=period.last.toordinal(),
                value=value,
                mod=mod,
                inferred=int(inferred),
            )


def to_stored_quotations(article: int, analysis: Analysis) -> Iterator[StoredQuotation]:
    """Convert an article's quotations to rows.

    Args:
        article: Id of the article.
        analysis: Analysis of its text.
    """
    first_sentences = [passage.first for passage in analysis.segmentation.passages]
    for sentence, start, end, words, speaker, role, cue, how in analysis.quotations:
        passage = bisect_right(first_sentences, sentence) - 1
        length = end - start
        yield StoredQuotation(article, sentence, passage, start, length, words, speaker, role, cue, how)
