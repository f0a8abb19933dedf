"""Which words of a sentence are verbs of saying."""

from typing import Final

from index.languages.en.grammar_words import (
    BEFORE_BASE,
    BEFORE_NOUNS,
    CLITICS,
    PASSIVE,
    PASSIVE_ADVERBS,
    PREPOSITIONS,
)
from index.languages.en.reporting_verbs import BASE, CUES, NOUN_LIKE, QUOTING, USING
from index.languages.tables import words
from index.quotes.sentence import Sentence

_WORDING: Final = words("word words phrase phrases term terms expression slogan")
_WITH_IT: Final = words("put puts putting")
_QUOTED: Final = 9
"""Words between "quoted" and "as saying" at most."""


def find_verbs(sentence: Sentence) -> list[int]:
    """The places of a sentence's verbs of saying."""
    return [
        place
        for place, token in enumerate(sentence.tokens)
        if token.lower in CUES and _is_verb(sentence, place)
    ]


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a participle says what was done to its subject: "was called"."""
    tokens = sentence.tokens
    if tokens[verb].lower.endswith("ing"):
        return False
    place = verb - 1
    while place >= 0 and (tokens[place].lower.endswith("ly") or tokens[place].lower in PASSIVE_ADVERBS):
        place -= 1
    return place >= 0 and tokens[place].lower in PASSIVE


def _is_verb(sentence: Sentence, place: int) -> bool:
    """Whether a form of a verb of saying is that here."""
    tokens = sentence.tokens
    token = tokens[place]
    if not token.text[0].islower() or not _has_its_words(sentence, place):
        return False
    before = tokens[place - 1].lower if place else ""
    if token.lower in NOUN_LIKE and _is_noun(sentence, place, before):
        return False
    if token.lower in BASE and token.lower != "say":
        return before.endswith(("s", "ly")) or before in BEFORE_BASE
    return before != "to" or token.lower == "say"


def _has_its_words(sentence: Sentence, place: int) -> bool:
    """Whether the words are there that some verbs need: "put it", "used the word", not "quoted as saying"."""
    verb = sentence.tokens[place].lower
    following = [token.lower for token in sentence.tokens[place + 1 : place + 1 + _QUOTED]]
    if verb in _WITH_IT:
        return following[:1] == ["it"]
    if verb in QUOTING:
        return "saying" not in following
    return verb not in USING or not _WORDING.isdisjoint(following[:3])


def _is_noun(sentence: Sentence, place: int, before: str) -> bool:
    """Whether what can be a noun is one: "the report", "with claims", "its demands said"."""
    tokens = sentence.tokens
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if before in BEFORE_NOUNS or following in CUES:
        return True
    if before.endswith("'s") and before not in CLITICS:
        return True
    return before in PREPOSITIONS and not tokens[place].lower.endswith("ing")
