"""What kind of thing a question asks for, by the words that it asks with."""

import re
from enum import StrEnum
from operator import itemgetter
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
_BE: Final = "(?:is|was|are|were)"
_WHICH: Final = {kind: rf"(?:what|which)(?: {_BE} the)? (?:{things})s?" for kind, things in _THINGS.items()}
_MEASURES: Final = "many|much|old|far|tall|large|big|high|often|wide|heavy|fast|deep"
_AMOUNTS: Final = (
    "population|number|total|cost|price|percentage|average|amount|rate|length|height|size|distance|proportion"
    "|speed|depth|width|weight|age|temperature|value|salary"
)

# Of two that fit at the same place, the first counts.
_PATTERNS: Final = tuple(
    (kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for kind, pattern in (
        (Kind.DATE, rf"when|how (?:recently|long ago)|{_WHICH[Kind.DATE]}"),
        (Kind.DURATION, r"how long|for how many (?:years|months|weeks|days|hours)"),
        (
            Kind.NUMBER,
            rf"how (?:{_MEASURES})|what (?:age|percent\w*|(?:{_BE} the )?(?:{_AMOUNTS}))",
        ),
        (Kind.PERSON, rf"who|whom|whose|{_WHICH[Kind.PERSON]}"),
        (Kind.PLACE, rf"where|{_WHICH[Kind.PLACE]}"),
        (
            Kind.REASON,
            rf"why|what reason|what {_BE} the (?:\w+ )?(?:reasons?|causes?)|what (?:caused?|causes|led)",
        ),
        (Kind.NAME, rf"{_WHICH[Kind.NAME]}|what {_BE} the (?:names?|title|term)"),
    )
)


def kind_of(question: str) -> Kind:
    """What a question asks for, by the words that ask first; `Kind.OTHER` where they don't tell."""
    found = [(match.start(), kind) for kind, pattern in _PATTERNS if (match := pattern.search(question))]
    return min(found, key=itemgetter(0))[1] if found else Kind.OTHER


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
