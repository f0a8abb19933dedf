"""Two dates that say from when to when: "2025–2034", "from March to May 2021", "between 9 and 12 March".

They are one expression, whose value is an interval as ISO 8601 writes it: two values joined by a slash.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.dates.timex import Timex, period

_BEFORE: Final = 60
"""Characters before the first expression that are looked at."""

_JOINT: Final = re.compile(r"\s?[–/]\s?|[-—]|\s-\s|\s?(?:to|until|till|through|thru)\s(?:the\s)?")
_AND: Final = re.compile(r"\sand\s(?:the\s)?")
_BETWEEN: Final = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_PUT_OFF: Final = re.compile(
    r"\b(?:postpon|mov|delay|push|reschedul|brought|bring|shift|chang|put|slip)\w*\W[^.,;]{0,40}$",
    re.IGNORECASE,
)
"""What stands before two dates that aren't from when to when: "postponed from March to May"."""

_YEAR: Final = re.compile(r"\d{4}")
_IN_MONTH: Final = re.compile(r"\d{4}(-\d\d(?:-\d\d)?)")


def join_intervals(text: str, found: Sequence[Timex]) -> list[Timex]:
    """The date expressions of a text, with those made one that say from when to when.

    Args:
        text: The text.
        found: Its expressions, in order, none overlapping another.

    Returns:
        The expressions, in order, none overlapping another.
    """
    return list(_joined(text, found))


def _joined(text: str, found: Sequence[Timex]) -> Iterator[Timex]:
    place = 0
    while place < len(found):
        pair = _pair(text, *found[place : place + 2]) if place + 1 < len(found) else None
        yield pair or found[place]
        place += 2 if pair else 1


def _pair(text: str, one: Timex, other: Timex) -> Timex | None:
    """Two neighbouring expressions as one, where they are the ends of an interval."""
    if not one.type == other.type == "DATE" or not _are_joined(text, one, other):
        return None
    last = _after(one, other)
    days = period(one.value), period(last.value)
    if days[0] is None or days[1] is None or days[0].first >= days[1].first:
        return None
    words, value = text[one.start : last.end], f"{one.value}/{last.value}"
    return Timex(one.start, last.end, words, "DATE", value, inferred=one.inferred or last.inferred)


def _are_joined(text: str, one: Timex, other: Timex) -> bool:
    """Whether a dash or "to" stands between two expressions, or "and" where "between" stands before."""
    before = text[max(0, one.start - _BEFORE) : one.start]
    if _AND.fullmatch(text, one.end, other.start):
        return _BETWEEN.search(before) is not None
    return _JOINT.fullmatch(text, one.end, other.start) is not None and not _PUT_OFF.search(before)


def _after(one: Timex, other: Timex) -> Timex:
    """The second date, in the first year that fits where only the first date says one: "May 2019 to June"."""
    first, last = _IN_MONTH.fullmatch(one.value), _IN_MONTH.fullmatch(other.value)
    if not first or not last or not _YEAR.search(one.text) or _YEAR.search(other.text):
        return other
    year = int(one.value[:4]) + (last[1] < first[1])
    return other._replace(value=f"{year:04d}{last[1]}", inferred=one.inferred)
