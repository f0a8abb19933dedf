"""Regular expressions of English: what questions ask for, and signs of it in a sentence."""

import re
from collections.abc import Iterable
from typing import Final

from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAYS
from index.languages.en.question_words import (
    AMOUNT_NOUNS,
    DATE_NOUNS,
    MEASURE_ADJECTIVES,
    NAMED_THING_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    SUMMARY_REQUEST,
)
from index.languages.letters import UPPERCASE_LETTER

MONEY_OR_SHARE: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?%|\b(?:dollars?|euros?|pounds?|cents?|million|billion|percent|per cent)\b",
    re.IGNORECASE,
)
"""An amount of money, a percentage, or a large round number."""

LOCATIVE_PREPOSITION: Final = (
    r"\b(?i:in|at|near|from|to|of|outside|across|around|into|through|between|on|off|along)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|downtown)\w*\s+)?"
)
"""Pattern of a preposition before a place, with the article and the direction after it."""

PLACE_WORD: Final = re.compile(rf"{LOCATIVE_PREPOSITION}({UPPERCASE_LETTER}[\w’'-]+)")
"""A capitalised word after a locative preposition; group 1 is the word."""

REASON_MARKER: Final = re.compile(
    r"\b(?:because|due to|since|so that|in order to|as a result|caus(?:e|ed|es|ing)|reasons?|therefore|thus"
    r"|owing to|thanks to|led to|to (?:avoid|prevent|protect|ensure|help|allow|make|reduce|increase|get|keep"
    r"|gain|stop|provide|support))\b",
    re.IGNORECASE,
)

_BE_FORMS: Final = "(?:is|was|are|were)"


def _which_noun_pattern(nouns: Iterable[str]) -> str:
    """Return a pattern of "which year", "what is the year" and the like."""
    return rf"(?:what|which)(?: {_BE_FORMS} the)? (?:{'|'.join(nouns)})s?"


QUESTION_PATTERNS: Final = tuple(
    (answer_type, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for answer_type, pattern in (
        ("date", rf"when|how (?:recently|long ago)|{_which_noun_pattern(DATE_NOUNS)}"),
        ("duration", r"how long|for how many (?:years|months|weeks|days|hours)"),
        (
            "number",
            (
                rf"how (?:{'|'.join(MEASURE_ADJECTIVES)})"
                rf"|what (?:age|percent\w*|(?:{_BE_FORMS} the )?(?:{'|'.join(AMOUNT_NOUNS)}))"
            ),
        ),
        ("person", rf"who|whom|whose|{_which_noun_pattern(PERSON_NOUNS)}"),
        ("place", rf"where|{_which_noun_pattern(PLACE_NOUNS)}"),
        (
            "reason",
            (
                rf"why|what reason|what {_BE_FORMS} the (?:\w+ )?(?:reasons?|causes?)"
                r"|what (?:caused?|causes|led)"
            ),
        ),
        (
            "name",
            rf"{_which_noun_pattern(NAMED_THING_NOUNS)}|what {_BE_FORMS} the (?:names?|title|term)",
        ),
    )
)
"""Answer types with the patterns of their question phrases; at equal positions the first type wins."""

ASKING_PHRASE: Final = re.compile(
    r"\bstands? for\b|\bvs\b\.?|\bversus\b|\bcompared? (?:to|with)\b|\bdifferences? between\b|^\W*compare\b"
    rf"|{SUMMARY_REQUEST.pattern}",
    re.IGNORECASE,
)
"""Phrases that say what is asked, not what about: "stands for", "A vs B", "summarise"."""

COUNTED_NOUN: Final = re.compile(r"\bhow (?:many|much) ((?:\w+ )?\w+)", re.IGNORECASE)
"""The noun that "how many" or "how much" counts; group 1 is one or two words."""

_MONTH_FORM: Final = rf"(?:{'|'.join(MONTH_NUMBERS)})"

_DAY_OF_MONTH_FORM: Final = r"\d{1,2}(?:st|nd|rd|th)?"

_YEAR_FORM: Final = r"(?:1\d{3}|20\d\d)"

DATE_FORMS: Final = (
    (
        re.compile(r"\b(?:what|which|exact) (?:date|day)\b", re.IGNORECASE),
        re.compile(
            rf"\b{_MONTH_FORM}\b\.? {_DAY_OF_MONTH_FORM}\b|\b{_DAY_OF_MONTH_FORM}(?: of)? {_MONTH_FORM}\b"
            rf"|\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b|\b(?:{'|'.join(WEEKDAYS)})\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:what|which) (?:century|decade)\b", re.IGNORECASE),
        re.compile(r"\b(?:centur(?:y|ies)|decades?|(?:1\d|20)?\d0['’]?s)\b", re.IGNORECASE),
    ),
    (re.compile(r"\b(?:what|which) years?\b", re.IGNORECASE), re.compile(rf"\b{_YEAR_FORM}\b")),
)
"""Pairs of patterns: a question that asks for a date of a certain form, and dates of that form."""
