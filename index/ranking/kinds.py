"""What kind of thing a question asks for, by the words that it asks with."""

import re
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """The kinds of answers that can be told in a sentence without understanding it."""

    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    NAME = "name"
    OTHER = "other"


class Age(StrEnum):
    """Which articles a question would rather be answered from."""

    NEWEST = "newest"
    OLDEST = "oldest"


_THINGS: Final = {
    Kind.DATE: "year|years|date|day|month|century|decade|time|time period|era",
    Kind.PERSON: "person|president|player|actor|king|queen|leader|author|man|woman",
    Kind.PLACE: (
        "city|country|state|place|location|town|region|continent|county|island|province|nation|river|area"
        "|district|village"
    ),
    Kind.NAME: (
        "company|team|organi[sz]ation|group|school|university|college|newspaper|magazine|party|band|film"
        "|movie|book|song|album|game|show|network|channel|agency|bank|language|religion|nationality|award|event"
        "|war|battle|act|law|treaty|church|airline|club|ship|league|title|names?|theory|term|word"
    ),
}
_WHICH: Final = {kind: rf"(?:what|which) (?:{things})" for kind, things in _THINGS.items()}
_MEASURES: Final = "many|much|far|tall|large|big|high|often|wide|heavy|fast|deep"
_AMOUNTS: Final = (
    "population|number|total|cost|price|percentage|average|amount|rate|length|height|size|distance|proportion"
)

# In this order: the first that fits counts.
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for kind, pattern in (
        (Kind.DATE, rf"when|how recently|{_WHICH[Kind.DATE]}"),
        (Kind.DURATION, r"how long|how old|what age|for how many (?:years|months|weeks|days|hours)"),
        (
            Kind.NUMBER,
            rf"how (?:{_MEASURES})|what (?:percent\w*|(?:(?:is|was|are|were) the )?(?:{_AMOUNTS}))",
        ),
        (Kind.PERSON, rf"who|whom|whose|{_WHICH[Kind.PERSON]}"),
        (Kind.PLACE, rf"where|{_WHICH[Kind.PLACE]}"),
        (
            Kind.REASON,
            r"why|what (?:is|was) the reason|(?:for )?what reason|what caused?|what causes|what led",
        ),
        (Kind.NAME, rf"{_WHICH[Kind.NAME]}|what (?:is|was|are|were) the (?:names?|title|term)"),
    )
)


def kind_of(question: str) -> Kind:
    """What a question asks for; `Kind.OTHER` where its words don't tell."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(question)), Kind.OTHER)


_NEWEST: Final = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|recently|lately|current(?:ly)?|nowadays|now|today|so far)\b",
    re.IGNORECASE,
)
_OLDEST: Final = re.compile(
    r"\b(?:earliest|oldest|originally|initially|at first"
    r"|first (?:announced|reported|mentioned|proposed|planned|said))\b",
    re.IGNORECASE,
)


def age_of(question: str) -> Age | None:
    """Whether a question asks for the latest or for the earliest; nothing where it asks for neither."""
    if _NEWEST.search(question):
        return Age.NEWEST
    return Age.OLDEST if _OLDEST.search(question) else None
