"""Extraction of direct quotations with their speakers, in one pass over the text."""

from collections.abc import Iterator
from typing import Final

from index.languages.detection import language_probabilities
from index.languages.registry import ENGLISH, get_language
from index.quotes.dialogue import DialogueTracker
from index.quotes.document import Attribution, AttributionDocument
from index.quotes.filters import is_full_sentence, is_not_speech, is_standalone
from index.quotes.found import ATTRIBUTION_CONFIDENCE, NOT_STATED, FoundQuotation
from index.quotes.localized.extract import find_localized_quotations
from index.quotes.quotation_marks import find_marked_quotations

_MIN_CLEAR_PROBABILITY: Final = 0.95
"""Probability from which a text that nobody has declared is in another language than English."""


def find_quotations(text: str, language: str | None = None) -> list[FoundQuotation]:
    """Find the direct quotations of a text and attribute them.

    Args:
        text: Any text.
        language: Its language as a BCP 47 tag; None for English, unless the text is clearly in another. In
            languages without tables of quotations, no speaker is stated.

    Returns:
        The quotations, in order, none overlapping another. A quotation of several paragraphs yields one per
        paragraph, one interrupted by "she said" one per part; nested quotations are part of the outer one.
    """
    spoken = get_language(language or _detect_clear_language(text))
    if spoken is not ENGLISH:
        return find_localized_quotations(text, spoken)[0]
    quoted = find_marked_quotations(text)
    return list(_iter_quotations(text, AttributionDocument(text, quoted))) if quoted else []


def _detect_clear_language(text: str) -> str:
    """Return the language that a text is clearly in; English if it can't be told."""
    probabilities = language_probabilities(text)
    best = max(probabilities, key=probabilities.__getitem__, default=ENGLISH.code)
    return best if probabilities.get(best, 0.0) >= _MIN_CLEAR_PROBABILITY else ENGLISH.code


def _iter_quotations(text: str, document: AttributionDocument) -> Iterator[FoundQuotation]:
    dialogue = DialogueTracker(document)
    for sentence_index, sentence in enumerate(document.sentences):
        positions = [position for position, token in enumerate(sentence.tokens) if token.quote_index >= 0]
        if not positions:
            dialogue.observe_sentence(sentence_index)
        for position in positions:
            attribution = _attribute_quotation(document, dialogue, sentence_index, position)
            if attribution:
                start, end, *_ = document.marked_quotations[sentence.tokens[position].quote_index]
                dialogue.record_attribution(attribution, start, is_quotation=True)
                yield _to_found_quotation(text, start, end, attribution)


def _attribute_quotation(
    document: AttributionDocument, dialogue: DialogueTracker, sentence_index: int, position: int
) -> Attribution | None:
    """The attribution of the quotation at a token position; None if it is no speech."""
    sentence = document.sentences[sentence_index]
    quoted = document.quoted_words(sentence_index, position)
    cue = document.find_cue(sentence_index, position)
    if is_not_speech(sentence, position, quoted, cue):
        return None
    signature = document.find_signature_after(sentence_index, position)
    if signature:
        return signature
    if cue:
        return document.attribute(sentence_index, cue.speaker, cue.text)
    if is_standalone(sentence, position, quoted):
        return dialogue.attribute_standalone(sentence_index)
    marks = document.marked_quotations[sentence.tokens[position].quote_index]
    if is_full_sentence(quoted) or marks.closing_end == marks.end:
        return Attribution(None, None, None, sentence_index)
    return None


def _to_found_quotation(text: str, start: int, end: int, attribution: Attribution) -> FoundQuotation:
    how = attribution.speaker.how if attribution.speaker else NOT_STATED
    return FoundQuotation(
        start=start,
        end=end,
        text=text[start:end],
        speaker=attribution.speaker.name if attribution.speaker else None,
        speaker_start=attribution.mention.start if attribution.mention else None,
        speaker_end=attribution.mention.end if attribution.mention else None,
        cue=attribution.cue,
        how=how,
        confidence=ATTRIBUTION_CONFIDENCE[how],
    )
