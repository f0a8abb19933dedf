"""What names a speaker without a verb: "according to", "in the words of", a dash, a colon."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index.languages.en.grammar_words import DASHES
from index.quotes.mentions import Mention, name_mention, pronoun_mention
from index.quotes.sentence import Sentence
from index.quotes.subjects import subject_after

_SAYINGS: Final = frozenset(
    {"answer", "assessment", "comment", "conclusion", "message", "reaction", "reply", "response", "verdict"}
)
"""What a quotation can be called: "was the response of"."""


class Source(NamedTuple):
    """Words that name whom a sentence's quotations are from: where they stand, what they are, and who."""

    place: int
    cue: str
    speaker: Mention


def find_sources(sentence: Sentence) -> Iterator[Source]:
    """Whoever is named after "according to" or "in the words of", or by "in her words"."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens[:-2]):
        if token.lower not in ("according", "in", "was"):
            continue
        words = [each.lower for each in tokens[place : place + 4]]
        if words[:2] == ["according", "to"]:
            speaker, length = subject_after(sentence, place + 1), 2
        elif words == ["in", "the", "words", "of"] or _names_whose(words):
            speaker, length = subject_after(sentence, place + 3), 4
        elif words[1] in ("his", "her") and (words[2] == "words" or words[2:] == ["own", "words"]):
            speaker, length = pronoun_mention(sentence, place + 1), words.index("words") + 1
        else:
            continue
        if speaker:
            yield Source(place, " ".join(words[:length]), speaker)


def _names_whose(words: Sequence[str]) -> bool:
    """Whether words after a quotation say whose it is: "was the response of"."""
    return words[:2] == ["was", "the"] and words[2] in _SAYINGS and words[3:] in (["of"], ["from"])


def signature(sentence: Sentence, place: int) -> Mention | None:
    """Who signs a quotation, behind a dash: "“…” — Ada Nyberg".

    Args:
        sentence: The sentence.
        place: Where the dash may stand; several hyphens are one.
    """
    tokens = sentence.tokens
    while place + 1 < len(tokens) and tokens[place].text == "-" == tokens[place + 1].text:
        place += 1
    if place >= len(tokens) or tokens[place].text not in DASHES:
        return None
    for name in sentence.names:
        if name.head == place + 1 and (name.last == len(tokens) or not tokens[name.last].lower.isalpha()):
            return name_mention(sentence, name)
    return None


def before_colon(sentence: Sentence, place: int) -> Mention | None:
    """Whoever is named before the colon in front of a place: "Nyberg: “…”"."""
    for name in sentence.names:
        if name.kind and name.last <= place:
            return name_mention(sentence, name)
    for at in range(place):
        if sentence.tokens[at].lower in ("he", "she", "they"):
            return pronoun_mention(sentence, at)
    return None
