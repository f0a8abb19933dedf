"""Classification of questions by expected answer type and by recency, from their wording."""

import re
from enum import StrEnum
from operator import itemgetter
from typing import Final


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


_TYPE_NOUNS: Final = {
    AnswerType.DATE: "year|years|date|day|month|century|decade|time|time period|era",
    AnswerType.PERSON: "person|president|player|actor|king|queen|leader|author|man|woman",
    AnswerType.PLACE: (
        "city|country|state|place|location|town|region|continent|county|island|province|nation|river|area"
        "|district|village"
    ),
    AnswerType.NAME: (
        "company|team|organi[sz]ation|group|school|university|college|newspaper|magazine|party|band|film"
        "|movie|book|song|album|game|show|network|channel|agency|bank|language|religion|nationality|award|event"
        "|war|battle|act|law|treaty|church|airline|club|ship|league|title|names?|theory|term|word"
    ),
}
_BE_FORMS: Final = "(?:is|was|are|were)"
_WHICH_NOUN_PATTERNS: Final = {
    answer_type: rf"(?:what|which)(?: {_BE_FORMS} the)? (?:{nouns})s?"
    for answer_type, nouns in _TYPE_NOUNS.items()
}
_MEASURE_ADJECTIVES: Final = "many|much|old|far|tall|large|big|high|often|wide|heavy|fast|deep"
_AMOUNT_NOUNS: Final = (
    "population|number|total|cost|price|percentage|average|amount|rate|length|height|size|distance|proportion"
    "|speed|depth|width|weight|age|temperature|value|salary"
)

_QUESTION_PATTERNS: Final = tuple(
    (answer_type, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for answer_type, pattern in (
        (AnswerType.DATE, rf"when|how (?:recently|long ago)|{_WHICH_NOUN_PATTERNS[AnswerType.DATE]}"),
        (AnswerType.DURATION, r"how long|for how many (?:years|months|weeks|days|hours)"),
        (
            AnswerType.NUMBER,
            (
                rf"how (?:{_MEASURE_ADJECTIVES})"
                rf"|what (?:age|percent\w*|(?:{_BE_FORMS} the )?(?:{_AMOUNT_NOUNS}))"
            ),
        ),
        (AnswerType.PERSON, rf"who|whom|whose|{_WHICH_NOUN_PATTERNS[AnswerType.PERSON]}"),
        (AnswerType.PLACE, rf"where|{_WHICH_NOUN_PATTERNS[AnswerType.PLACE]}"),
        (
            AnswerType.REASON,
            (
                rf"why|what reason|what {_BE_FORMS} the (?:\w+ )?(?:reasons?|causes?)"
                r"|what (?:caused?|causes|led)"
            ),
        ),
        (
            AnswerType.NAME,
            rf"{_WHICH_NOUN_PATTERNS[AnswerType.NAME]}|what {_BE_FORMS} the (?:names?|title|term)",
        ),
    )
)
"""Answer types with the patterns of their question phrases; at equal positions the first type wins."""


def classify_answer_type(question: str) -> AnswerType:
    """Return the type of the leftmost question phrase; `AnswerType.OTHER` if there is none."""
    matches = [
        (match.start(), answer_type)
        for answer_type, pattern in _QUESTION_PATTERNS
        if (match := pattern.search(question))
    ]
    return min(matches, key=itemgetter(0))[1] if matches else AnswerType.OTHER


_NEWEST_WORDS: Final = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|recently|lately|current(?:ly)?|nowadays|now|today|so far)\b",
    re.IGNORECASE,
)
_OLDEST_WORDS: Final = re.compile(
    r"\b(?:earliest|oldest|originally|initially|at first"
    r"|first (?:announced|reported|mentioned|proposed|planned|said))\b",
    re.IGNORECASE,
)


def classify_recency(question: str) -> Recency | None:
    """Return whether a question asks for the latest or the earliest; None if for neither."""
    if _NEWEST_WORDS.search(question):
        return Recency.NEWEST
    return Recency.OLDEST if _OLDEST_WORDS.search(question) else None
