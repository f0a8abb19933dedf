"""Words and patterns that show what a sentence can answer: dates, numbers, places, reasons."""

import re
from typing import Final

from index.languages.en.numerals import NUMBER_WORDS
from index.text.characters import UPPERCASE_LETTER

YEAR_WORD: Final = re.compile(r"1\d{3}|20\d\d|(?:1\d|20)?\d0s")


MONEY_OR_SHARE: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?%|\b(?:dollars?|euros?|pounds?|cents?|million|billion|percent|per cent)\b",
    re.IGNORECASE,
)


CAPITALIZED_MAY: Final = re.compile(r"\bMay\b")


ISO_DATE_FORM: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


CAPITALIZED_WORD: Final = re.compile(rf"\b{UPPERCASE_LETTER}[\w’'.-]*")


_LOCATIVE_PREPOSITION: Final = (
    r"\b(?i:in|at|near|from|to|of|outside|across|around|into|through|between|on|off|along)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|downtown)\w*\s+)?"
)


PLACE_WORD: Final = re.compile(rf"{_LOCATIVE_PREPOSITION}({UPPERCASE_LETTER}[\w’'-]+)")


REASON_MARKER: Final = re.compile(
    r"\b(?:because|due to|since|so that|in order to|as a result|caus(?:e|ed|es|ing)|reasons?|therefore|thus"
    r"|owing to|thanks to|led to|to (?:avoid|prevent|protect|ensure|help|allow|make|reduce|increase|get|keep"
    r"|gain|stop|provide|support))\b",
    re.IGNORECASE,
)


_MONTH_FORM: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)


CONTINUATION_OPENING: Final = re.compile(r"^\W*(?:and|but|or|so|what about|how about)\b", re.IGNORECASE)
"""How a question begins that asks the same of something else."""


COUNTED_NOUN: Final = re.compile(r"\bhow (?:many|much) ((?:\w+ )?\w+)", re.IGNORECASE)
"""What is counted."""


_DAY_OF_MONTH_FORM: Final = r"\d{1,2}(?:st|nd|rd|th)?"


_YEAR_FORM: Final = r"(?:1\d{3}|20\d\d)"


DATE_PATTERNS: Final = (
    (
        re.compile(r"\b(?:what|which|exact) (?:date|day)\b", re.IGNORECASE),
        re.compile(
            rf"\b{_MONTH_FORM}\b\.? {_DAY_OF_MONTH_FORM}\b|\b{_DAY_OF_MONTH_FORM}(?: of)? {_MONTH_FORM}\b|\b{ISO_DATE_FORM.pattern}\b"
            r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:what|which) (?:century|decade)\b", re.IGNORECASE),
        re.compile(r"\b(?:centur(?:y|ies)|decades?|(?:1\d|20)?\d0['’]?s)\b", re.IGNORECASE),
    ),
    (re.compile(r"\b(?:what|which) years?\b", re.IGNORECASE), re.compile(rf"\b{_YEAR_FORM}\b")),
)
"""How a question asks for a date of a certain form, and what that form looks like."""


_NUMBER_WORD_FORM: Final = (
    rf"(?:{'|'.join(sorted(NUMBER_WORDS - {'second', 'single', 'both', 'once', 'third'}))})"
)


NUMBER_PHRASE: Final = re.compile(
    r"(?:[$£€¥]\s?)?(?<![\w.,-])\d[\d,]*(?:\.\d+)?"
    r"(?:\s?%|\s(?:per ?cent|hundred|thousand|million|billion|trillion)\b)?"
    rf"|\b{_NUMBER_WORD_FORM}(?:[ -]{_NUMBER_WORD_FORM})*\b(?!-\w+(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
"""A number or an amount as a text writes it."""


_NAME_WORD_FORM: Final = rf"{UPPERCASE_LETTER}[\w’'-]*(?:\.(?=\s{UPPERCASE_LETTER}))?"


_NAME_PHRASE_FORM: Final = (
    rf"{_NAME_WORD_FORM}(?: (?:(?:of|the|de|da|del|van|von|bin|al|la|le|and|for) )*{_NAME_WORD_FORM})*"
)


NAME_PHRASE: Final = re.compile(rf"\b(?P<answer>{_NAME_PHRASE_FORM})")
"""A name as a text writes it, or two with "and" between."""


PLACE_PHRASE: Final = re.compile(rf"{_LOCATIVE_PREPOSITION}(?P<answer>{_NAME_PHRASE_FORM})")
"""A name that tells where."""
