"""What is found in a text once, when its article is added."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from index.events.finding import find_events
from index.events.names import find_names
from index.model import DatedSpan, Outline
from index.passages import outline
from index.shortforms import ShortForm, find_short_forms

VERSION: Final = 4
"""Counted up when the analysis or the terms come out differently: libraries are then analysed anew."""


class Analysis(NamedTuple):
    """What was found in a text.

    Attributes:
        outline: How it is divided.
        short_forms: The abbreviations that it introduces.
        events: The expressions that tell when something happened, in order.
        names: The names in their sentences, and how many of those have each.
    """

    outline: Outline
    short_forms: Sequence[ShortForm]
    events: Sequence[DatedSpan]
    names: Mapping[str, int]


def analyse(text: str, published: date | None = None) -> Analysis:
    """Find everything in a text.

    Args:
        text: The text.
        published: The day of its publication, where known: dates are counted from it.
    """
    divided = outline(text)
    events = find_events(text, published, divided.sentences)
    spans = [divided.sentences[number] for number in dict.fromkeys(event.sentence for event in events)]
    names = find_names(text[span.start : span.end] for span in spans)
    return Analysis(divided, find_short_forms(text), events, names)
