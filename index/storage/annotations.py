"""What was found in an article, as it is stored."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from index.dates.timex import parse_period
from index.model import AttributionMethod, Mod
from index.spans import Analysis


class StoredEvent(NamedTuple):
    """A dated expression of a stored article; see `DatedSpan`.

    Attributes:
        article: The article's number.
        sentence: The number of its sentence in the outline.
        passage: And of its passage.
        position: Its first character in the text.
        length: Its characters.
        first: The first day that its value covers, as `date.toordinal` counts them.
        last: The last one.
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
    """Quoted words of a stored article; see `QuotedSpan`.

    Attributes:
        article: The article's number.
        sentence: The number in the outline of the sentence in which they begin.
        passage: And of its passage.
        position: Their first character in the text.
        length: Their characters.
        words: How many they are.
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


def to_stored_quotations(article: int, found: Analysis) -> Iterator[StoredQuotation]:
    """The quotations of an article's analysis, as they are stored."""
    firsts = [passage.first for passage in found.segmentation.passages]
    for sentence, start, end, words, speaker, role, cue, how in found.quotations:
        passage = bisect_right(firsts, sentence) - 1
        length = end - start
        yield StoredQuotation(article, sentence, passage, start, length, words, speaker, role, cue, how)


def to_stored_events(article: int, found: Analysis) -> Iterator[StoredEvent]:
    """The events of an article's analysis, as they are stored; those whose value names no days are left out."""
    firsts = [passage.first for passage in found.segmentation.passages]
    for sentence, start, end, value, mod, inferred in found.events:
        if days := parse_period(value):
            passage = bisect_right(firsts, sentence) - 1
            first, last = days.first.toordinal(), days.last.toordinal()
            yield StoredEvent(
                article, sentence, passage, start, end - start, first, last, value, mod, int(inferred)
            )
