"""Quotations with their speakers: a text is read once, from its beginning to its end."""

from collections.abc import Iterator
from typing import Final

from index.quotes.dialogue import Turns
from index.quotes.document import Attributed, Context
from index.quotes.filters import is_unsaid, is_whole, stands_alone
from index.quotes.model import FoundQuotation, How
from index.quotes.quotation_marks import find_quoted

CONFIDENCE: Final[dict[How, float]] = {
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
    quoted = find_quoted(text)
    return list(_read(text, Context(text, quoted))) if quoted else []


def _read(text: str, context: Context) -> Iterator[FoundQuotation]:
    turns = Turns(context)
    for number, sentence in enumerate(context.sentences):
        places = [place for place, token in enumerate(sentence.tokens) if token.quote >= 0]
        if not places:
            turns.listen(number)
        for place in places:
            found = _attribute(context, turns, number, place)
            if found:
                start, end, *_ = context.quoted[sentence.tokens[place].quote]
                turns.remember(found, start, quoted=True)
                yield _quotation(text, start, end, found)


def _attribute(context: Context, turns: Turns, number: int, place: int) -> Attributed | None:
    """Who said the words at a place in a sentence; None where they are no quotation."""
    sentence = context.sentences[number]
    quoted = context.words(number, place)
    cue = context.cue(number, place)
    if is_unsaid(sentence, place, quoted, cue):
        return None
    signed = context.signed(number, place)
    if signed:
        return signed
    if cue:
        return context.attributed(number, cue.speaker, cue.text)
    if stands_alone(sentence, place, quoted):
        return turns.whose(number)
    marks = context.quoted[sentence.tokens[place].quote]
    if is_whole(quoted) or marks.right == marks.end:
        return Attributed(None, None, None, number)
    return None


def _quotation(text: str, start: int, end: int, found: Attributed) -> FoundQuotation:
    how: How = found.speaker.how if found.speaker else "none"
    return FoundQuotation(
        start=start,
        end=end,
        text=text[start:end],
        speaker=found.speaker.name if found.speaker else None,
        speaker_start=found.mention.start if found.mention else None,
        speaker_end=found.mention.end if found.mention else None,
        cue=found.cue,
        how=how,
        confidence=CONFIDENCE[how],
    )
