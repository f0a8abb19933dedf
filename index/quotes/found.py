"""Type of a quotation found in a text, and the confidence of its attribution."""

from typing import Final, NamedTuple

from index.model import AttributionMethod


class FoundQuotation(NamedTuple):
    """A quotation found in a text.

    Attributes:
        start: The start of the words between the quotation marks, in characters of the text.
        end: Their end, exclusive.
        text: The words.
        speaker: The fullest form of the speaker's name in the text, or a description without its article:
            "ministry"; None if unknown.
        speaker_start: The start of the mention of the speaker ("Nyberg", "she"), in characters; None without
            a mention. An unresolved mention has a span, but no speaker.
        speaker_end: The end of the mention, exclusive.
        cue: The attribution cue: "said"; None without one.
        how: The attribution method.
        confidence: The precision of the method, 0.0 to 1.0.
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    how: AttributionMethod
    confidence: float


NOT_STATED: Final[AttributionMethod] = "none"

ATTRIBUTION_CONFIDENCE: Final[dict[AttributionMethod, float]] = {
    "named": 0.95,
    "surname": 0.95,
    "pronoun": 0.9,
    "noun": 0.75,
    "continued": 0.9,
    "none": 0.0,
}
"""Precision of the attribution methods, measured on news articles."""
