"""Two dates that say from when to when: "2025–2034", "from March to May 2021", "between 9 and 12 March".

They are one expression, whose value is an interval as ISO 8601 writes it: two values joined by a slash.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.dates.timex import Timex, parse_period

_INTERVAL_CONTEXT_CHARS: Final = 60
"""Characters before the first expression that are looked at."""

_RANGE_SEPARATOR: Final = re.compile(r"\s?[–/]\s?|[-—]|\s-\s|\s?(?:to|until|till|through|thru)\s(?:the\s)?")
_AND_SEPARATOR: Final = re.compile(r"\sand\s(?:the\s)?")
_BETWEEN_BEFORE: Final = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_RESCHEDULED_BEFORE: Final = re.compile(
    r"\b(?:postpon|mov|delay|push|reschedul|brought|bring|shift|chang|put|slip)\w*\W[^.,;]{0,40}$",
    re.IGNORECASE,
)
"""What stands before two dates that aren't from when to when: "postponed from March to May"."""

_FOUR_DIGITS: Final = re.compile(r"\d{4}")
_MONTH_OR_DAY_VALUE: Final = re.compile(r"\d{4}(-\d\d(?:-\d\d)?)")


def join_intervals(text: str, expressions: Sequence[Timex]) -> list[Timex]:
    """The date expressions of a text, with those made one that say from when to when.

    Args:
        text: The text.
        expressions: Its expressions, in order, none overlapping another.

    Returns:
        The expressions, in order, none overlapping another.
    """
    return list(_join_neighbours(text, expressions))


def _join_neighbours(text: str, expressions: Sequence[Timex]) -> Iterator[Timex]:
    place = 0
    while place < len(expressions):
        pair = _join_pair(text, *expressions[place : place + 2]) if place + 1 < len(expressions) else None
        yield pair or expressions[place]
        place += 2 if pair else 1


def _join_pair(text: str, one: Timex, other: Timex) -> Timex | None:
    """Two neighbouring expressions as one, where they are the ends of an interval."""
    if not one.type == other.type == "DATE" or not _is_interval(text, one, other):
        return None
    last = _complete_end_year(one, other)
    days = parse_period(one.value), parse_period(last.value)
    if days[0] is None or days[1] is None or days[0].first >= days[1].first:
        return None
    words, value = text[one.start : last.end], f"{one.value}/{last.value}"
    return Timex(one.start, last.end, words, "DATE", value, inferred=one.inferred or last.inferred)


def _is_interval(text: str, one: Timex, other: Timex) -> bool:
    """Whether a dash or "to" stands between two expressions, or "and" where "between" stands before."""
    before = text[max(0, one.start - _INTERVAL_CONTEXT_CHARS) : one.start]
    if _AND_SEPARATOR.fullmatch(text, one.end, other.start):
        return _BETWEEN_BEFORE.search(before) is not None
    return _RANGE_SEPARATOR.fullmatch(
        text, one.end, other.start
    ) is not None and not _RESCHEDULED_BEFORE.search(before)


def _complete_end_year(one: Timex, other: Timex) -> Timex:
    """The second date, in the first year that fits where only the first date says one: "May 2019 to June"."""
    first, last = _MONTH_OR_DAY_VALUE.fullmatch(one.value), _MONTH_OR_DAY_VALUE.fullmatch(other.value)
    if not first or not last or not _FOUR_DIGITS.search(one.text) or _FOUR_DIGITS.search(other.text):
        return other
    year = int(one.value[:4]) + (last[1] < first[1])
    return other._replace(value=f"{year:04d}{last[1]}", inferred=one.inferred)
