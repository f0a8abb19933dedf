"""Spans of a text, in characters, half-open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from index.model import AttributionMethod, Mod


class Acronym(NamedTuple):
    """An abbreviation and what it stands for, each as its terms, with spaces between."""

    short: str
    long: str


class SentenceSpan(NamedTuple):
    """A sentence of an article: its span and the number of its paragraph, from 1."""

    start: int
    end: int
    paragraph: int


class EventSpan(NamedTuple):
    """A date expression of an article that tells when something happened: what an event is made of.

    Attributes:
        sentence: The number of its sentence in the outline, from 0.
        start: Its first character in the article's text.
        end: The character after its last.
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
    """Words that an article quotes: what a quotation is made of.

    Attributes:
        sentence: The number of the sentence in the outline in which they begin, from 0.
        start: Their first character in the article's text.
        end: The character after their last.
        words: How many they are.
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
    """A passage of an article: its sentences `[first, last)`, by their place in the outline."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Segmentation:
    """How an article's text is divided: found once, when the article is added.

    Attributes:
        sentences: All sentences, in order.
        passages: What the engine indexes; together they hold every sentence once, in order.
    """

    sentences: Sequence[SentenceSpan]
    passages: Sequence[PassageSpan]


class Analysis(NamedTuple):
    """What was found in a text.

    Attributes:
        segmentation: How it is divided.
        acronyms: The abbreviations that it introduces.
        events: The expressions that tell when something happened, in order.
        names: The names in their sentences, and how many of those have each.
        quotations: The words that it quotes, in order.
    """

    segmentation: Segmentation
    acronyms: Sequence[Acronym]
    events: Sequence[EventSpan]
    names: Mapping[str, int]
    quotations: Sequence[QuotationSpan]
