"""Quotations with their speakers: a text is read once, from its beginning to its end."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from index.model import AttributionMethod
from index.quotes.dialogue import DialogueTracker
from index.quotes.document import Attribution, AttributionDocument
from index.quotes.filters import is_full_sentence, is_not_speech, is_standalone
from index.quotes.quotation_marks import find_marked_quotations


class FoundQuotation(NamedTuple):
    """Words that a text quotes.

    Attributes:
        start: The first character between the quotation marks.
        end: The character after the last.
        text: The words, as they stand there.
        speaker: The fullest name that the text gives the speaker, or a description as written, without its
            article: "ministry"; None where the text doesn't tell.
        speaker_start: The first character of the words that name the speaker, be it "she"; None where there
            are none. Where nobody knows whom "they" stands for, there are words, but no speaker.
        speaker_end: The character after their last.
        cue: The word that gives the quotation to its speaker: "said"; None where there is none.
        how: How the speaker was found.
        confidence: How often a speaker found so is right, from 0 to 1.
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


ATTRIBUTION_CONFIDENCE: Final[dict[AttributionMethod, float]] = {
    "named": 0.95,
    "surname": 0.95,
    "pronoun": 0.9,
    "noun": 0.75,
    "continued": 0.9,
    "none": 0.0,
}
"""How often a speaker found so was right, on news articles."""


def find_quotations(text: str) -> list[FoundQuotation]:
    """Find the words that a text quotes, and who said them.

    Args:
        text: Any text.

    Returns:
        The quotations in order; none overlaps another. A quotation of several paragraphs is one for each, one
        that is cut by "she said" one for each part; quotations within a quotation belong to its words.
    """
    quoted = find_marked_quotations(text)
    return list(_iter_quotations(text, AttributionDocument(text, quoted))) if quoted else []


def _iter_quotations(text: str, context: AttributionDocument) -> Iterator[FoundQuotation]:
    turns = DialogueTracker(context)
    for number, sentence in enumerate(context.sentences):
        places = [place for place, token in enumerate(sentence.tokens) if token.quote_index >= 0]
        if not places:
            turns.observe_sentence(number)
        for place in places:
            found = _attribute_quotation(context, turns, number, place)
            if found:
                start, end, *_ = context.marked_quotations[sentence.tokens[place].quote_index]
                turns.record_attribution(found, start, is_quotation=True)
                yield _to_found_quotation(text, start, end, found)


def _attribute_quotation(
    context: AttributionDocument, turns: DialogueTracker, number: int, place: int
) -> Attribution | None:
    """Who said the words at a place in a sentence; None where they are no quotation."""
    sentence = context.sentences[number]
    quoted = context.quoted_words(number, place)
    cue = context.find_cue(number, place)
    if is_not_speech(sentence, place, quoted, cue):
        return None
    signed = context.find_signature_after(number, place)
    if signed:
        return signed
    if cue:
        return context.attribute(number, cue.speaker, cue.text)
    if is_standalone(sentence, place, quoted):
        return turns.attribute_standalone(number)
    marks = context.marked_quotations[sentence.tokens[place].quote_index]
    if is_full_sentence(quoted) or marks.closing_end == marks.end:
        return Attribution(None, None, None, number)
    return None


def _to_found_quotation(text: str, start: int, end: int, found: Attribution) -> FoundQuotation:
    how: AttributionMethod = found.speaker.how if found.speaker else "none"
    return FoundQuotation(
        start=start,
        end=end,
        text=text[start:end],
        speaker=found.speaker.name if found.speaker else None,
        speaker_start=found.mention.start if found.mention else None,
        speaker_end=found.mention.end if found.mention else None,
        cue=found.cue,
        how=how,
        confidence=ATTRIBUTION_CONFIDENCE[how],
    )
