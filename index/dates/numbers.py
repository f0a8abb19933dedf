"""Numbers as date expressions have them: "12", "1,500", "2.5", "twenty-four", "two and a half"."""

import re
from typing import Final

from index.languages.en.date_words import ORDINALS

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS: Final = (
    {word: number for number, word in enumerate(_UNITS)}
    | {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"a": 1, "an": 1, "couple": 2}
)
_MULTIPLES: Final = {"dozen": 12, "hundred": 100}

_ONES: Final = "|".join(_UNITS[1:10])
_BELOW_HUNDRED: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONES}))?|{'|'.join(reversed(_UNITS[1:]))})"
_TWO_DIGITS: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONES}))?|{'|'.join(_UNITS[10:])})"
_BELOW_THOUSAND: Final = (
    rf"(?:(?:{_BELOW_HUNDRED}|an?) (?:hundred|dozen)(?: (?:and )?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
)
SPELLED: Final = (
    rf"(?:half a dozen|(?:{_BELOW_THOUSAND}|an?) thousand(?: (?:and )?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})"
)
"""A number below a million in words, lower case."""

DIGITS: Final = r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?: 1/2|\.\d{1,2})?)"

NUMBER: Final = rf"(?:(?:{DIGITS}|{SPELLED})(?: and a half)?)"
"""A number, in digits or in words."""

VAGUE: Final = (
    r"(?:several|many|a few|few|some|numerous|a (?:small |large )?number of|a couple(?: of)?|dozens of"
    r"|scores of|hundreds of|thousands of|countless|multiple)"
)
"""A quantity that isn't counted."""

YEAR_IN_WORDS: Final = (
    rf"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[- ](?:hundred|(?:oh|o)[- ](?:{_ONES})|{_TWO_DIGITS})"
    rf"|two thousand(?: and)? {_BELOW_HUNDRED}|(?<=year )two thousand)"
)
"""A year as it is spoken: "nineteen ninety-six"."""


def number(text: str) -> float | None:
    """The number that a text which NUMBER or VAGUE matches stands for; None where it isn't counted."""
    text = text.lower().replace(",", "")
    half = 0.5 if text.endswith(("and a half", " 1/2")) else 0.0
    text = re.sub(r" (?:and a half|1/2)$", "", text).replace("half a dozen", "six")
    if text[:1].isdigit():
        return float(text) + half
    words = [word for word in re.split(r"[- ]", text) if word not in ("and", "of")]
    if "couple" in words:
        return 2.0
    if not words or any(word not in (*_WORDS, *_MULTIPLES, "thousand") for word in words):
        return None
    thousands = below = 0
    for word in words:
        if word == "thousand":
            thousands, below = 1000 * max(below, 1), 0
        else:
            below = max(below, 1) * _MULTIPLES[word] if word in _MULTIPLES else below + _WORDS[word]
    return thousands + below + half


def ordinal(text: str) -> int:
    """The number of an ordinal, in digits or in words."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINALS[text.lower().replace(" ", "-")]


def year_in_words(text: str) -> int:
    """The year that a text which YEAR_IN_WORDS matches stands for."""
    first, *rest = (word for word in re.split(r"[- ]", text.lower()) if word not in ("and", "oh", "o"))
    if rest[:1] == ["thousand"]:
        return 1000 * _WORDS[first] + sum(_WORDS[word] for word in rest[1:])
    if rest == ["hundred"]:
        return 100 * _WORDS[first]
    return 100 * _WORDS[first] + sum(_WORDS[word] for word in rest)
