"""Numbers in date expressions: "1,500", "2.5", "twenty-four", "two and a half", "nineteen ninety-six"."""

import re
from typing import Final

from index.languages.en.numerals import (
    CARDINAL_MULTIPLIERS,
    CARDINAL_NUMBERS,
    CARDINALS_BELOW_TWENTY,
    ORDINAL_NUMBERS,
    TENS_WORDS,
)

_ONES_PATTERN: Final = "|".join(CARDINALS_BELOW_TWENTY[1:10])

_TENS_AND_ONES_PATTERN: Final = rf"(?:{'|'.join(TENS_WORDS)})(?:[- ](?:{_ONES_PATTERN}))?"

_BELOW_HUNDRED_PATTERN: Final = (
    rf"(?:{_TENS_AND_ONES_PATTERN}|{'|'.join(reversed(CARDINALS_BELOW_TWENTY[1:]))})"
)

_TWO_DIGITS_PATTERN: Final = rf"(?:{_TENS_AND_ONES_PATTERN}|{'|'.join(CARDINALS_BELOW_TWENTY[10:])})"

_BELOW_THOUSAND_PATTERN: Final = (
    rf"(?:(?:{_BELOW_HUNDRED_PATTERN}|an?) (?:hundred|dozen)(?: (?:and )?{_BELOW_HUNDRED_PATTERN})?"
    rf"|{_BELOW_HUNDRED_PATTERN})"
)

SPELLED_NUMBER_PATTERN: Final = (
    rf"(?:half a dozen|(?:{_BELOW_THOUSAND_PATTERN}|an?) thousand(?: (?:and )?{_BELOW_THOUSAND_PATTERN})?"
    rf"|{_BELOW_THOUSAND_PATTERN})"
)
"""Pattern of a spelled number below a million, lower case."""

DIGITS_PATTERN: Final = r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?: 1/2|\.\d{1,2})?)"

QUANTITY_PATTERN: Final = rf"(?:(?:{DIGITS_PATTERN}|{SPELLED_NUMBER_PATTERN})(?: and a half)?)"
"""Pattern of a number in digits or words."""

VAGUE_QUANTITY_PATTERN: Final = (
    r"(?:several|many|a few|few|some|numerous|a (?:small |large )?number of|a couple(?: of)?|dozens of"
    r"|scores of|hundreds of|thousands of|countless|multiple)"
)
"""Pattern of an uncounted quantity."""

SPELLED_YEAR_PATTERN: Final = (
    r"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[- ]"
    rf"(?:hundred|(?:oh|o)[- ](?:{_ONES_PATTERN})|{_TWO_DIGITS_PATTERN})"
    rf"|two thousand(?: and)? {_BELOW_HUNDRED_PATTERN}|(?<=year )two thousand)"
)
"""Pattern of a spelled year: "nineteen ninety-six"."""


def parse_number(text: str) -> float | None:
    """Parse a match of `QUANTITY_PATTERN` or `VAGUE_QUANTITY_PATTERN`; None if uncounted."""
    text = text.lower().replace(",", "")
    half = 0.5 if text.endswith(("and a half", " 1/2")) else 0.0
    text = re.sub(r" (?:and a half|1/2)$", "", text).replace("half a dozen", "six")
    if text[:1].isdigit():
        return float(text) + half
    words = [word for word in re.split(r"[- ]", text) if word not in ("and", "of")]
    if "couple" in words:
        return 2.0
    if not words or any(word not in (*CARDINAL_NUMBERS, *CARDINAL_MULTIPLIERS, "thousand") for word in words):
        return None
    thousands = below = 0
    for word in words:
        if word == "thousand":
            thousands, below = 1000 * max(below, 1), 0
        else:
            below = (
                max(below, 1) * CARDINAL_MULTIPLIERS[word]
                if word in CARDINAL_MULTIPLIERS
                else below + CARDINAL_NUMBERS[word]
            )
    return thousands + below + half


def parse_ordinal(text: str) -> int:
    """Parse an ordinal in digits or words."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINAL_NUMBERS[text.lower().replace(" ", "-")]


def parse_spelled_year(text: str) -> int:
    """Parse a match of `SPELLED_YEAR_PATTERN`."""
    first, *rest = (word for word in re.split(r"[- ]", text.lower()) if word not in ("and", "oh", "o"))
    if rest[:1] == ["thousand"]:
        return 1000 * CARDINAL_NUMBERS[first] + sum(CARDINAL_NUMBERS[word] for word in rest[1:])
    if rest == ["hundred"]:
        return 100 * CARDINAL_NUMBERS[first]
    return 100 * CARDINAL_NUMBERS[first] + sum(CARDINAL_NUMBERS[word] for word in rest)
