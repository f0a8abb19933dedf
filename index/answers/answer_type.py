"""What kind of thing a question asks for, by the words that it asks with."""

import re
from enum import StrEnum
from operator import itemgetter
from typing import Final


class AnswerType(StrEnum):
    """The kinds of answers that can be told in a sentence without understanding it."""

    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    NAME = "name"
    OTHER = "other"


class Recency(StrEnum):
    """Which articles a question would rather be answered from."""

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
    kind: rf"(?:what|which)(?: {_BE_FORMS} the)? (?:{things})s?" for kind, things in _TYPE_NOUNS.items()
}
_MEASURE_ADJECTIVES: Final = "many|much|old|far|tall|large|big|high|often|wide|heavy|fast|deep"
_AMOUNT_NOUNS: Final = (
    "population|number|total|cost|price|percentage|average|amount|rate|length|height|size|distance|proportion"
    "|speed|depth|width|weight|age|temperature|value|salary"
)

# Of two that fit at the same place, the first counts.
_QUESTION_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for kind, pattern in (
        (AnswerType.DATE, rf"when|how (?:recently|long ago)|{_WHICH_NOUN_PATTERNS[AnswerType.DATE]}"),
        (AnswerType.DURATION, r"how long|for how many (?:years|months|weeks|days|hours)"),
        (
            AnswerType.NUMBER,
            rf"how (?:{_MEASURE_ADJECTIVES})|what (?:age|percent\w*|(?:{_BE_FORMS} the )?(?:{_AMOUNT_NOUNS}))",
        ),
        (AnswerType.PERSON, rf"who|whom|whose|{_WHICH_NOUN_PATTERNS[AnswerType.PERSON]}"),
        (AnswerType.PLACE, rf"where|{_WHICH_NOUN_PATTERNS[AnswerType.PLACE]}"),
        (
            AnswerType.REASON,
            rf"why|what reason|what {_BE_FORMS} the (?:\w+ )?(?:reasons?|causes?)|what (?:caused?|causes|led)",
        ),
        (
            AnswerType.NAME,
            rf"{_WHICH_NOUN_PATTERNS[AnswerType.NAME]}|what {_BE_FORMS} the (?:names?|title|term)",
        ),
    )
)


def classify_answer_type(question: str) -> AnswerType:
    """What a question asks for, by the words that ask first; `Kind.OTHER` where they don't tell."""
    found = [
        (match.start(), kind) for kind, pattern in _QUESTION_PATTERNS if (match := pattern.search(question))
    ]
    return min(found, key=itemgetter(0))[1] if found else AnswerType.OTHER


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
    """Whether a question asks for the latest or for the earliest; nothing where it asks for neither."""
    if _NEWEST_WORDS.search(question):
        return Recency.NEWEST
    return Recency.OLDEST if _OLDEST_WORDS.search(question) else None
