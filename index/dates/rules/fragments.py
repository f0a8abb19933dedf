"""Pieces of patterns that several kinds of rules need."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from index.dates.expressions import group_text
from index.dates.units import UNIT_WORDS
from index.languages.en.numerals import ORDINAL_NUMBERS

FOUR_DIGIT_YEAR: Final = r"(?:1\d{3}|20\d\d)"
"""A year in four digits: the years that articles are about."""

DIRECTION_PATTERN: Final = (
    r"(?:(?P<towards>last|this past|this coming|this|next|the previous|the following) )?"
)
"""What points to one of several: see `parse_direction`."""

_DIRECTIONS: Final = {"last": -1, "this past": -1, "the previous": -1, "next": 1, "the following": 1}


def parse_direction(match: re.Match[str]) -> int | None:
    """Where TOWARDS points: -1 back, 1 ahead, 0 to the present one; None where it didn't match."""
    word = group_text(match, "towards")
    return _DIRECTIONS.get(word, 0) if word else None


def part_value_in_year(form: str) -> Callable[[str], str]:
    """The value, in a year, of a part that has one form in all of them."""
    return lambda year: f"{year}-{form}"


def alternation(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


UNIT_PATTERN: Final = rf"(?P<unit>{alternation(UNIT_WORDS)})"
"""A unit of time, in the singular or the plural."""

ORDINAL_PATTERN: Final = rf"\d\d?(?:st|nd|rd|th)|{alternation(ORDINAL_NUMBERS)}"
"""An ordinal up to the thirty-first, in words, or any of two digits."""
