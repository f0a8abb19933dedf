"""Which words of a sentence are verbs of saying."""

from typing import Final

from index.languages.en.grammar_words import (
    BASE_FORM_PRECEDERS,
    NOUN_PRECEDERS,
    PASSIVE_ADVERBS,
    PASSIVE_AUXILIARIES,
    PREPOSITIONS,
    VERBAL_CLITICS,
)
from index.languages.en.reporting_verbs import (
    AMBIGUOUS_REPORTING_FORMS,
    BASE_FORMS,
    QUOTING_VERBS,
    REPORTING_VERBS,
    WORD_USE_VERBS,
)
from index.languages.tables import parse_words
from index.quotes.sentence import AnnotatedSentence

_WORDING_NOUNS: Final = parse_words("word words phrase phrases term terms expression slogan")
_PUT_FORMS: Final = parse_words("put puts putting")
_MAX_WORDS_TO_SAYING: Final = 9
"""Words between "quoted" and "as saying" at most."""


def find_reporting_verbs(sentence: AnnotatedSentence) -> list[int]:
    """The places of a sentence's verbs of saying."""
    return [
        place
        for place, token in enumerate(sentence.tokens)
        if token.lower in REPORTING_VERBS and _is_reporting_verb(sentence, place)
    ]


def is_passive(sentence: AnnotatedSentence, verb: int) -> bool:
    """Whether a participle says what was done to its subject: "was called"."""
    tokens = sentence.tokens
    if tokens[verb].lower.endswith("ing"):
        return False
    place = verb - 1
    while place >= 0 and (tokens[place].lower.endswith("ly") or tokens[place].lower in PASSIVE_ADVERBS):
        place -= 1
    return place >= 0 and tokens[place].lower in PASSIVE_AUXILIARIES


def _is_reporting_verb(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether a form of a verb of saying is that here."""
    tokens = sentence.tokens
    token = tokens[place]
    if not token.text[0].islower() or not _has_required_words(sentence, place):
        return False
    before = tokens[place - 1].lower if place else ""
    if token.lower in AMBIGUOUS_REPORTING_FORMS and _is_used_as_noun(sentence, place, before):
        return False
    if token.lower in BASE_FORMS and token.lower != "say":
        return before.endswith(("s", "ly")) or before in BASE_FORM_PRECEDERS
    return before != "to" or token.lower == "say"


def _has_required_words(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether the words are there that some verbs need: "put it", "used the word", not "quoted as saying"."""
    verb = sentence.tokens[place].lower
    following = [token.lower for token in sentence.tokens[place + 1 : place + 1 + _MAX_WORDS_TO_SAYING]]
    if verb in _PUT_FORMS:
        return following[:1] == ["it"]
    if verb in QUOTING_VERBS:
        return "saying" not in following
    return verb not in WORD_USE_VERBS or not _WORDING_NOUNS.isdisjoint(following[:3])


def _is_used_as_noun(sentence: AnnotatedSentence, place: int, before: str) -> bool:
    """Whether what can be a noun is one: "the report", "with claims", "its demands said"."""
    tokens = sentence.tokens
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if before in NOUN_PRECEDERS or following in REPORTING_VERBS:
        return True
    if before.endswith("'s") and before not in VERBAL_CLITICS:
        return True
    return before in PREPOSITIONS and not tokens[place].lower.endswith("ing")
