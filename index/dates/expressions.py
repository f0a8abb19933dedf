"""Expressions, and the rules that read them in a text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from index.dates.normalizers import FixedValue, Normalizer
from index.dates.timex import TimexType
from index.dates.units import UNIT_WORDS
from index.languages.en.numerals import ORDINAL_NUMBERS
from index.model import Mod


class MergeRole(Enum):
    """What an expression can be joined with."""

    YEAR = auto()
    """Completes a part of a year: "2021", "last year"."""
    PART_OF_YEAR = auto()
    """Wants a year: "March", "9 March", "the third quarter"."""
    DAY = auto()
    """Completes a time of day: "yesterday", "two days later", "9 March 2021"."""
    WEEKDAY = auto()
    """A day, and what stands before a date: "Monday"."""
    TIME_OF_DAY = auto()
    """Wants a day: "10:30", "the morning"."""
    SPAN = auto()
    """Any other date: "last week", "the 1990s"."""
    OTHER = auto()
    """Nothing is joined with it: durations, sets, "now"."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression of a text: where it stands and what it means."""

    start: int
    end: int
    type: TimexType
    normalizer: Normalizer
    merge_role: MergeRole = MergeRole.OTHER
    mod: Mod | None = None


Interpret = Callable[[re.Match[str]], Expression | None]
"""Makes an expression of a match, or None where it is none after all."""


class DateRule(NamedTuple):
    """A form of expression.

    Attributes:
        trigger: The kind of word that every match has; see `index.dates.extract`.
        pattern: What it looks like.
        interpret: What a match means.
    """

    trigger: str
    pattern: re.Pattern[str]
    interpret: Interpret


def compile_rule(trigger: str, pattern: str, interpret: Interpret) -> DateRule:
    """A rule whose pattern is whole words, in upper and lower case alike unless it says otherwise.

    Only ASCII letters and digits match. A number may run into the next word, as it does where a space was
    lost: "2025to 2040".
    """
    whole = rf"(?<![\w$£€#])(?a:{pattern})(?:(?!\w)|(?<=\d)(?=(?:to|and|until)\b))"
    return DateRule(trigger, re.compile(whole, re.IGNORECASE), interpret)


def date_expression(match: re.Match[str], normalizer: Normalizer, merge_role: MergeRole) -> Expression:
    """The DATE that a match is."""
    return Expression(match.start(), match.end(), "DATE", normalizer, merge_role)


def time_expression(
    match: re.Match[str], normalizer: Normalizer, merge_role: MergeRole = MergeRole.OTHER
) -> Expression:
    """The TIME that a match is."""
    return Expression(match.start(), match.end(), "TIME", normalizer, merge_role)


def duration_expression(match: re.Match[str], value: str) -> Expression:
    """The DURATION that a match is."""
    return Expression(match.start(), match.end(), "DURATION", FixedValue(value))


def set_expression(match: re.Match[str], value: str) -> Expression:
    """The SET that a match is."""
    return Expression(match.start(), match.end(), "SET", FixedValue(value))


def group_text(match: re.Match[str], name: str) -> str:
    """What a group matched, lower case; empty where it matched nothing or the pattern has no such group."""
    return (match.groupdict().get(name) or "").lower()


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
