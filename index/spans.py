"""Results of analysing a text, as spans: half-open, in characters of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.model import AttributionMethod, Mod
from index.structure import Block


class Acronym(NamedTuple):
    """An acronym and its long form, each as terms joined by spaces."""

    short: str
    long: str


class SentenceSpan(NamedTuple):
    """Span of a sentence, with the number of its paragraph, from 1."""

    start: int
    end: int
    paragraph: int


class EventSpan(NamedTuple):
    """Span of a date expression that dates an event.

    Attributes:
        sentence: Index of its sentence in the segmentation.
        start: First character.
        end: Character after the last.
        value: See `Event.value`.
        mod: See `Event.mod`.
        inferred: See `Event.inferred`.
    """

    sentence: int
    start: int
    end: int
    value: str
    mod: Mod | None = None
    inferred: bool = False


class QuotationSpan(NamedTuple):
    """Span of quoted words, without quotation marks.

    Attributes:
        sentence: Index in the segmentation of the sentence in which they begin.
        start: First character.
        end: Character after the last.
        words: Number of words.
        speaker: See `Quotation.speaker`.
        role: See `Quotation.role`.
        cue: See `Quotation.cue`.
        how: See `Quotation.how`.
    """

    sentence: int
    start: int
    end: int
    words: int
    speaker: str | None = None
    role: str = ""
    cue: str | None = None
    how: AttributionMethod = "none"


class PassageSpan(NamedTuple):
    """A passage as a range `[first, last)` of indexes of sentences in the segmentation."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Segmentation:
    """An article's sentences and passages.

    Attributes:
        sentences: All sentences, in order.
        passages: Units of the engine's index; they partition the sentences, in order.
        blocks: The blocks of the text, declared or inferred, in order; no sentence crosses two. Empty if the
            text is plain paragraphs.
    """

    sentences: Sequence[SentenceSpan]
    passages: Sequence[PassageSpan]
    blocks: tuple[Block, ...] = ()


class Analysis(NamedTuple):
    """Segmentation and annotations of a text.

    Attributes:
        segmentation: Its sentences and passages.
        acronyms: The acronyms that it introduces.
        events: Its date expressions that date events, in order.
        names: Names in sentences with events, with the number of those sentences.
        quotations: Its quotations, in order.
    """

    segmentation: Segmentation
    acronyms: Sequence[Acronym]
    events: Sequence[EventSpan]
    names: Mapping[str, int]
    quotations: Sequence[QuotationSpan]
