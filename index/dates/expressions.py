"""Recognised date expressions, the rules that recognise them, and pattern fragments that rules share."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from index.dates.normalizers import FixedValue, Normalizer
from index.dates.timex import TimexType
from index.dates.units import UNIT_WORDS
from index.languages.en.numerals import ORDINAL_NUMBERS
from index.model import Mod


class MergeRole(Enum):
    """The part that an expression can play when neighbours merge into one."""

    YEAR = auto()
    """Completes a part of a year: "2021", "last year"."""
    PART_OF_YEAR = auto()
    """Lacks a year: "March", "9 March", "the third quarter"."""
    DAY = auto()
    """Completes a time of day: "yesterday", "two days later", "9 March 2021"."""
    WEEKDAY = auto()
    """A day, which may also precede a date: "Monday"."""
    TIME_OF_DAY = auto()
    """Lacks a day: "10:30", "the morning"."""
    SPAN = auto()
    """Any other date: "last week", "the 1990s"."""
    OTHER = auto()
    """Does not merge: durations, sets, "now"."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression, not yet normalised.

    Attributes:
        start: Its start, in characters of the text.
        end: Its end, exclusive.
        type: Its TIMEX3 type.
        normalizer: Resolves its TIMEX3 value.
        merge_role: Its part in merging.
        mod: Its TIMEX3 modifier.
    """

    start: int
    end: int
    type: TimexType
    normalizer: Normalizer
    merge_role: MergeRole = MergeRole.OTHER
    mod: Mod | None = None


Interpret = Callable[[re.Match[str]], Expression | None]
"""Convert a match to an expression; None rejects it."""


class DateRule(NamedTuple):
    """A form of date expressions.

    Attributes:
        trigger: The kind of trigger word that every match contains; see `index.dates.triggers`.
        pattern: The form.
        interpret: Converts a match.
    """

    trigger: str
    pattern: re.Pattern[str]
    interpret: Interpret


def compile_rule(trigger: str, pattern: str, interpret: Interpret) -> DateRule:
    """Compile a rule that matches whole words, case-insensitively by default.

    Character classes match ASCII only. A number may run into "to", "and" or "until", where a space was lost:
    "2025to 2040".

    Args:
        trigger: The kind of trigger word; see `DateRule`.
        pattern: A regular expression without word boundaries at its ends.
        interpret: Converts a match.
    """
    whole = rf"(?<![\w$£€#])(?a:{pattern})(?:(?!\w)|(?<=\d)(?=(?:to|and|until)\b))"
    return DateRule(trigger, re.compile(whole, re.IGNORECASE), interpret)


def select_longest(matches: Iterable[tuple[int, Expression]]) -> list[Expression]:
    """Select expressions that do not overlap, in order.

    Args:
        matches: The priority of the rule that recognised an expression, and the expression. Of overlapping
            ones the longest is kept, then the one with the lowest number, then the first.
    """
    ranked = sorted(matches, key=lambda match: (match[1].start - match[1].end, match[0], match[1].start))
    return sorted(_drop_overlapping(expression for _, expression in ranked), key=lambda each: each.start)


def _drop_overlapping(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that do not overlap an earlier one of the sequence."""
    taken: set[int] = set()
    for expression in expressions:
        span = range(expression.start, expression.end)
        if taken.isdisjoint(span):
            taken.update(span)
            yield expression


def date_expression(match: re.Match[str], normalizer: Normalizer, merge_role: MergeRole) -> Expression:
    """Create a DATE from a match."""
    return Expression(match.start(), match.end(), "DATE", normalizer, merge_role)


def time_expression(
    match: re.Match[str], normalizer: Normalizer, merge_role: MergeRole = MergeRole.OTHER
) -> Expression:
    """Create a TIME from a match."""
    return Expression(match.start(), match.end(), "TIME", normalizer, merge_role)


def duration_expression(match: re.Match[str], value: str) -> Expression:
    """Create a DURATION with a TIMEX3 value from a match."""
    return Expression(match.start(), match.end(), "DURATION", FixedValue(value))


def set_expression(match: re.Match[str], value: str) -> Expression:
    """Create a SET with a TIMEX3 value from a match."""
    return Expression(match.start(), match.end(), "SET", FixedValue(value))


def group_text(match: re.Match[str], name: str) -> str:
    """Return a group's text in lower case; empty if it did not match or the pattern lacks it."""
    return (match.groupdict().get(name) or "").lower()


FOUR_DIGIT_YEAR: Final = r"(?:1\d{3}|20\d\d)"
"""Pattern of the years 1000 to 2099."""

DIRECTION_PATTERN: Final = (
    r"(?:(?P<direction>last|this past|this coming|this|next|the previous|the following) )?"
)
"""Optional pattern of a word that selects one of recurring dates; see `parse_direction`."""

_DIRECTIONS: Final = {"last": -1, "this past": -1, "the previous": -1, "next": 1, "the following": 1}


def parse_direction(match: re.Match[str]) -> int | None:
    """Parse the group of `DIRECTION_PATTERN`: -1 back, 1 ahead, 0 the current one; None if absent."""
    word = group_text(match, "direction")
    return _DIRECTIONS.get(word, 0) if word else None


def part_value_in_year(form: str) -> Callable[[str], str]:
    """Return a function from a year's value to that of its part: "03-09", "Q3"."""
    return lambda year: f"{year}-{form}"


def alternation(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, longer ones first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


UNIT_PATTERN: Final = rf"(?P<unit>{alternation(UNIT_WORDS)})"
"""Pattern of a unit of time, singular or plural."""

ORDINAL_PATTERN: Final = rf"\d\d?(?:st|nd|rd|th)|{alternation(ORDINAL_NUMBERS)}"
"""Pattern of an ordinal: "first" to "thirty-first", or up to two digits."""
