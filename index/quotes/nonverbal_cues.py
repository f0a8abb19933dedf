"""Attribution cues without a verb: "according to", "in the words of", a signature, a colon."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import DASH_MARKS
from index.quotes.mentions import SpeakerMention, name_mention, pronoun_mention
from index.quotes.sentence import AnnotatedSentence
from index.quotes.subjects import find_subject_after

_RESPONSE_NOUNS: Final = frozenset(
    {"answer", "assessment", "comment", "conclusion", "message", "reaction", "reply", "response", "verdict"}
)
"""Nouns that classify a quotation: "was the response of"."""


class NonverbalCue(NamedTuple):
    """A cue without a verb: its token position, its text and the mention of the speaker."""

    position: int
    cue: str
    speaker: SpeakerMention


def find_nonverbal_cues(sentence: AnnotatedSentence) -> Iterator[NonverbalCue]:
    """Yield the cues of a sentence: "according to", "in the words of", "in her words", "was the reply of"."""
    tokens = sentence.tokens
    for position, token in enumerate(tokens[:-2]):
        if token.lower not in ("according", "in", "was"):
            continue
        words = [each.lower for each in tokens[position : position + 4]]
        if words[:2] == ["according", "to"]:
            speaker, length = find_subject_after(sentence, position + 1), 2
        elif words == ["in", "the", "words", "of"] or _is_response_of(words):
            speaker, length = find_subject_after(sentence, position + 3), 4
        elif words[1] in ("his", "her") and (words[2] == "words" or words[2:] == ["own", "words"]):
            speaker, length = pronoun_mention(sentence, position + 1), words.index("words") + 1
        else:
            continue
        if speaker:
            yield NonverbalCue(position, " ".join(words[:length]), speaker)


def _is_response_of(words: Sequence[str]) -> bool:
    """Whether words are a cue such as "was the response of"."""
    return words[:2] == ["was", "the"] and words[2] in _RESPONSE_NOUNS and words[3:] in (["of"], ["from"])


def find_signature(sentence: AnnotatedSentence, position: int) -> SpeakerMention | None:
    """Find the signature of a quotation: "“…” — Ada Nyberg".

    Args:
        sentence: The sentence.
        position: The token position of the dash; consecutive hyphens count as one.
    """
    tokens = sentence.tokens
    while position + 1 < len(tokens) and tokens[position].text == "-" == tokens[position + 1].text:
        position += 1
    if position >= len(tokens) or tokens[position].text not in DASH_MARKS:
        return None
    for name in sentence.names:
        if name.titles_start == position + 1 and (
            name.end_token == len(tokens) or not tokens[name.end_token].lower.isalpha()
        ):
            return name_mention(sentence, name)
    return None


def find_colon_speaker(sentence: AnnotatedSentence, position: int) -> SpeakerMention | None:
    """Find the speaker before the colon that introduces a quotation: "Nyberg: “…”".

    Args:
        sentence: The sentence.
        position: The token position of the quotation.
    """
    for name in sentence.names:
        if name.name_type and name.end_token <= position:
            return name_mention(sentence, name)
    for at in range(position):
        if sentence.tokens[at].lower in ("he", "she", "they"):
            return pronoun_mention(sentence, at)
    return None
