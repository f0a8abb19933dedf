"""What names a speaker without a verb: "according to", "in the words of", a dash, a colon."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import DASH_MARKS
from index.quotes.mentions import SpeakerMention, name_mention, pronoun_mention
from index.quotes.sentence import AnnotatedSentence
from index.quotes.subjects import find_subject_after

_RESPONSE_NOUNS: Final = frozenset(
    {"answer", "assessment", "comment", "conclusion", "message", "reaction", "reply", "response", "verdict"}
)
"""What a quotation can be called: "was the response of"."""


class NonverbalCue(NamedTuple):
    """Words that name whom a sentence's quotations are from: where they stand, what they are, and who."""

    place: int
    cue: str
    speaker: SpeakerMention


def find_nonverbal_cues(sentence: AnnotatedSentence) -> Iterator[NonverbalCue]:
    """Whoever is named after "according to" or "in the words of", or by "in her words"."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens[:-2]):
        if token.lower not in ("according", "in", "was"):
            continue
        words = [each.lower for each in tokens[place : place + 4]]
        if words[:2] == ["according", "to"]:
            speaker, length = find_subject_after(sentence, place + 1), 2
        elif words == ["in", "the", "words", "of"] or _is_response_of(words):
            speaker, length = find_subject_after(sentence, place + 3), 4
        elif words[1] in ("his", "her") and (words[2] == "words" or words[2:] == ["own", "words"]):
            speaker, length = pronoun_mention(sentence, place + 1), words.index("words") + 1
        else:
            continue
        if speaker:
            yield NonverbalCue(place, " ".join(words[:length]), speaker)


def _is_response_of(words: Sequence[str]) -> bool:
    """Whether words after a quotation say whose it is: "was the response of"."""
    return words[:2] == ["was", "the"] and words[2] in _RESPONSE_NOUNS and words[3:] in (["of"], ["from"])


def find_signature(sentence: AnnotatedSentence, place: int) -> SpeakerMention | None:
    """Who signs a quotation, behind a dash: "“…” — Ada Nyberg".

    Args:
        sentence: The sentence.
        place: Where the dash may stand; several hyphens are one.
    """
    tokens = sentence.tokens
    while place + 1 < len(tokens) and tokens[place].text == "-" == tokens[place + 1].text:
        place += 1
    if place >= len(tokens) or tokens[place].text not in DASH_MARKS:
        return None
    for name in sentence.names:
        if name.titles_start == place + 1 and (
            name.end_token == len(tokens) or not tokens[name.end_token].lower.isalpha()
        ):
            return name_mention(sentence, name)
    return None


def find_colon_speaker(sentence: AnnotatedSentence, place: int) -> SpeakerMention | None:
    """Whoever is named before the colon in front of a place: "Nyberg: “…”"."""
    for name in sentence.names:
        if name.name_type and name.end_token <= place:
            return name_mention(sentence, name)
    for at in range(place):
        if sentence.tokens[at].lower in ("he", "she", "they"):
            return pronoun_mention(sentence, at)
    return None
