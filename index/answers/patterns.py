"""Words and patterns that show what a sentence can answer: dates, numbers, places, reasons."""

import re
from typing import Final

DATE_WORDS: Final = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    century centuries""".split()  # noqa: SIM905 - a list of quoted words is harder to read
)

NUMBER_WORDS: Final = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens half third quarter twice
    once single couple both""".split()  # noqa: SIM905 - as above
)

TIME_UNITS: Final = frozenset(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries""".split()  # noqa: SIM905 - as above
)

LEANING: Final = frozenset("he she it they this these those his her its their that".split())  # noqa: SIM905
"""Words at a sentence's start that need the sentence before."""

PRONOUNS: Final = frozenset("he she it they him her them his its their".split())  # noqa: SIM905
"""Words that may stand for somebody or something named before."""

YEAR: Final = re.compile(r"1\d{3}|20\d\d|(?:1\d|20)?\d0s")
AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?%|\b(?:dollars?|euros?|pounds?|cents?|million|billion|percent|per cent)\b",
    re.IGNORECASE,
)
MAY: Final = re.compile(r"\bMay\b")
ISO_DATE: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_CAPITAL: Final = f"[{''.join(chr(point) for point in range(0x250) if chr(point).isupper())}]"
NAME: Final = re.compile(rf"\b{_CAPITAL}[\w’'.-]*")
_WHERE: Final = (
    r"\b(?i:in|at|near|from|to|of|outside|across|around|into|through|between|on|off|along)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|downtown)\w*\s+)?"
)
PLACE: Final = re.compile(rf"{_WHERE}({_CAPITAL}[\w’'-]+)")
REASON: Final = re.compile(
    r"\b(?:because|due to|since|so that|in order to|as a result|caus(?:e|ed|es|ing)|reasons?|therefore|thus"
    r"|owing to|thanks to|led to|to (?:avoid|prevent|protect|ensure|help|allow|make|reduce|increase|get|keep"
    r"|gain|stop|provide|support))\b",
    re.IGNORECASE,
)

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
ASKING: Final = frozenset("what which who whom whose when where why how did do does".split())  # noqa: SIM905
"""Words that only ask."""

CONTINUED: Final = re.compile(r"^\W*(?:and|but|or|so|what about|how about)\b", re.IGNORECASE)
"""How a question begins that asks the same of something else."""

COUNTED: Final = re.compile(r"\bhow (?:many|much) ((?:\w+ )?\w+)", re.IGNORECASE)
"""What is counted."""

_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_A_YEAR: Final = r"(?:1\d{3}|20\d\d)"
DATE_FORMS: Final = (
    (
        re.compile(r"\b(?:what|which|exact) (?:date|day)\b", re.IGNORECASE),
        re.compile(
            rf"\b{_MONTH}\b\.? {_DAY}\b|\b{_DAY}(?: of)? {_MONTH}\b|\b{ISO_DATE.pattern}\b"
            r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:what|which) (?:century|decade)\b", re.IGNORECASE),
        re.compile(r"\b(?:centur(?:y|ies)|decades?|(?:1\d|20)?\d0['’]?s)\b", re.IGNORECASE),
    ),
    (re.compile(r"\b(?:what|which) years?\b", re.IGNORECASE), re.compile(rf"\b{_A_YEAR}\b")),
)
"""How a question asks for a date of a certain form, and what that form looks like."""

_NUMBER_WORD: Final = rf"(?:{'|'.join(sorted(NUMBER_WORDS - {'second', 'single', 'both', 'once', 'third'}))})"
NUMBER: Final = re.compile(
    r"(?:[$£€¥]\s?)?(?<![\w.,-])\d[\d,]*(?:\.\d+)?"
    r"(?:\s?%|\s(?:per ?cent|hundred|thousand|million|billion|trillion)\b)?"
    rf"|\b{_NUMBER_WORD}(?:[ -]{_NUMBER_WORD})*\b(?!-\w+(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
"""A number or an amount as a text writes it."""

_A_NAME: Final = rf"{_CAPITAL}[\w’'-]*(?:\.(?=\s{_CAPITAL}))?"
_SOME_NAMES: Final = rf"{_A_NAME}(?: (?:(?:of|the|de|da|del|van|von|bin|al|la|le|and|for) )*{_A_NAME})*"
NAMES: Final = re.compile(rf"\b(?P<answer>{_SOME_NAMES})")
"""A name as a text writes it, or two with "and" between."""

PLACES: Final = re.compile(rf"{_WHERE}(?P<answer>{_SOME_NAMES})")
"""A name that tells where."""
