"""Classification of questions by expected answer type and by recency, from their wording."""

import re
from collections.abc import Iterable
from enum import StrEnum
from operator import itemgetter
from typing import Final

from index.languages.en.question_words import (
    AMOUNT_NOUNS,
    DATE_NOUNS,
    MEASURE_ADJECTIVES,
    NAMED_THING_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
)


class AnswerType(StrEnum):
    """Expected answer types that surface patterns can recognise in a sentence."""

    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    NAME = "name"
    OTHER = "other"


class Recency(StrEnum):
    """Preference of a question for the newest or the oldest articles."""

    NEWEST = "newest"
    OLDEST = "oldest"


_BE_FORMS: Final = "(?:is|was|are|were)"


def _which_noun_pattern(nouns: Iterable[str]) -> str:
    """Return a pattern of "which year", "what is the year" and the like."""
    return rf"(?:what|which)(?: {_BE_FORMS} the)? (?:{'|'.join(nouns)})s?"


_QUESTION_PATTERNS: Final = tuple(
    (answer_type, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for answer_type, pattern in (
        (AnswerType.DATE, rf"when|how (?:recently|long ago)|{_which_noun_pattern(DATE_NOUNS)}"),
        (AnswerType.DURATION, r"how long|for how many (?:years|months|weeks|days|hours)"),
        (
            AnswerType.NUMBER,
            (
                rf"how (?:{'|'.join(MEASURE_ADJECTIVES)})"
                rf"|what (?:age|percent\w*|(?:{_BE_FORMS} the )?(?:{'|'.join(AMOUNT_NOUNS)}))"
            ),
        ),
        (AnswerType.PERSON, rf"who|whom|whose|{_which_noun_pattern(PERSON_NOUNS)}"),
        (AnswerType.PLACE, rf"where|{_which_noun_pattern(PLACE_NOUNS)}"),
        (
            AnswerType.REASON,
            (
                rf"why|what reason|what {_BE_FORMS} the (?:\w+ )?(?:reasons?|causes?)"
                r"|what (?:caused?|causes|led)"
            ),
        ),
        (
            AnswerType.NAME,
            rf"{_which_noun_pattern(NAMED_THING_NOUNS)}|what {_BE_FORMS} the (?:names?|title|term)",
        ),
    )
)
"""Answer types with the patterns of their question phrases; at equal positions the first type wins."""

_NEWEST_WORDS: Final = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|recently|lately|current(?:ly)?|nowadays|now|today|so far)\b",
    re.IGNORECASE,
)

_OLDEST_WORDS: Final = re.compile(
    r"\b(?:earliest|oldest|originally|initially|at first"
    r"|first (?:announced|reported|mentioned|proposed|planned|said))\b",
    re.IGNORECASE,
)


def classify_answer_type(question: str) -> AnswerType:
    """Return the type of the leftmost question phrase; `AnswerType.OTHER` if there is none."""
    matches = [
        (match.start(), answer_type)
        for answer_type, pattern in _QUESTION_PATTERNS
        if (match := pattern.search(question))
    ]
    return min(matches, key=itemgetter(0))[1] if matches else AnswerType.OTHER


def classify_recency(question: str) -> Recency | None:
    """Return whether a question asks for the latest or the earliest; None if for neither."""
    if _NEWEST_WORDS.search(question):
        return Recency.NEWEST
    return Recency.OLDEST if _OLDEST_WORDS.search(question) else None
