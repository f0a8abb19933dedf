"""Shapes of spans: what kind of thing its words look like."""

from collections.abc import Sequence
from typing import Final

from index.answers.spans.candidates import CURRENCY_SIGNS, Candidate, CandidateKind
from index.answers.spans.words import Word
from index.answers.spans.words import WordClass as Kind
from index.languages.en.calendar_names import TIME_UNITS

_CLAUSAL: Final = frozenset(
    {
        Kind.VERB,
        Kind.BE,
        Kind.AUXILIARY,
        Kind.PARTICIPLE,
        Kind.SUBORDINATOR,
        Kind.TO,
        Kind.PREPOSITION,
        Kind.PRONOUN,
    }
)
_IN_DATES: Final = frozenset(
    {Kind.YEAR, Kind.DATE, Kind.NUMBER, Kind.COMMA, Kind.OF, Kind.TO, Kind.AND, Kind.STOP}
)
_IN_NUMBERS: Final = frozenset({Kind.NUMBER, Kind.AND, Kind.TO, Kind.STOP})
_IN_NAMES: Final = frozenset({Kind.NAME, Kind.OF, Kind.PREPOSITION, Kind.DETERMINER, Kind.AND, Kind.COMMA})


def span_shape(words: Sequence[Word], candidate: Candidate) -> str:
    """Return the shape of a candidate: "year", "money", "name", "noun of" and so on."""
    inside = words[candidate.first : candidate.stop]
    kinds = {word.kind for word in inside}
    if candidate.kind in (CandidateKind.VERBAL, CandidateKind.CLAUSE) and kinds & _CLAUSAL:
        return candidate.kind
    if kinds <= _IN_DATES and kinds & {Kind.DATE, Kind.YEAR}:
        return "year" if kinds == {Kind.YEAR} else "date"
    if Kind.NUMBER in kinds:
        return _number_shape(inside, kinds)
    return _word_shape(inside, kinds)


def _word_shape(inside: Sequence[Word], kinds: set[Kind]) -> str:
    if not kinds.isdisjoint({Kind.YEAR, Kind.DATE}):
        return "with date"
    if any(word.lower in TIME_UNITS for word in inside):
        return "time unit"
    return _name_shape(len(inside), kinds) if Kind.NAME in kinds else _noun_shape(inside, kinds)


def _number_shape(inside: Sequence[Word], kinds: set[Kind]) -> str:
    if kinds <= _IN_NUMBERS:
        return "number"
    lowers = {word.lower for word in inside}
    if Kind.UNIT in kinds:
        return "percentage" if "%" in lowers else "money" if lowers & CURRENCY_SIGNS else "number with mark"
    if not lowers.isdisjoint(TIME_UNITS):
        return "duration"
    return "quantity" if inside[0].kind is Kind.NUMBER else "with number"


def _name_shape(length: int, kinds: set[Kind]) -> str:
    if kinds == {Kind.NAME}:
        return "one name" if length == 1 else "name"
    return "names" if kinds <= _IN_NAMES else "with name"


def _noun_shape(inside: Sequence[Word], kinds: set[Kind]) -> str:
    if inside[0].kind is Kind.GERUND:
        return "gerund"
    if not kinds.isdisjoint({Kind.AND, Kind.COMMA}):
        return "nouns"
    if not kinds.isdisjoint({Kind.OF, Kind.PREPOSITION}):
        return "noun of"
    return "one noun" if len(inside) == 1 else "noun"
