"""What is found in a text once, when its article is added."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from index.model import EventSpan, QuotationSpan, Segmentation, SentenceSpan
from index.quotes import find_quotations
from index.quotes.roles import find_roles
from index.text.acronyms import Acronym, find_acronyms
from index.text.names import find_names
from index.text.passages import segment_text
from index.text.tokens import tokenize
from index.timeline.extract import find_events

ANALYSIS_VERSION: Final = 5
"""Counted up when the analysis or the terms come out differently: libraries are then analysed anew."""


class Analysis(NamedTuple):
    """What was found in a text.

    Attributes:
        outline: How it is divided.
        short_forms: The abbreviations that it introduces.
        events: The expressions that tell when something happened, in order.
        names: The names in their sentences, and how many of those have each.
        quotations: The words that it quotes, in order.
    """

    outline: Segmentation
    short_forms: Sequence[Acronym]
    events: Sequence[EventSpan]
    names: Mapping[str, int]
    quotations: Sequence[QuotationSpan]


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
