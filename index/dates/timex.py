"""TIMEX3, the part of ISO-TimeML (ISO 24617-1) that says when: expressions, and the days a value covers."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from index.model import Mod, Precision

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Timex(NamedTuple):
    """A date expression in a text.

    Attributes:
        start: Its first character in the text.
        end: The character after its last.
        text: The expression as written.
        type: Its kind, by TIMEX3.
        value: Its normalised value, by TIMEX3; with an X for every digit that stays unknown.
        mod: What narrows or blurs the value, by TIMEX3: "early March" is START.
        inferred: Whether the value, or a part of it, follows from another date: the article's own, or one
            that the text mentioned before.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: Mod | None = None
    inferred: bool = False


class Period(NamedTuple):
    """The days that a value covers: first and last, both included, and how precisely it says them."""

    first: date
    last: date
    precision: Precision


def parse_period(value: str) -> Period | None:
    """The days that a TIMEX3 value covers.

    Args:
        value: A value of a DATE or TIME, or two of a DATE joined by a slash, as ISO 8601 writes intervals.

    Returns:
        The days, or None where it names none: a duration, a set, "PAST_REF", a date with unknown digits,
        or one outside the years 1 to 9999.
    """
    if "/" in value:
        ends = value.split("/")
        return _parse_interval(*ends) if len(ends) == 2 else None
    for pattern, precision, days in _PERIOD_FORMS:
        if match := pattern.fullmatch(value):
            try:
                return Period(*days(*(int(part) for part in match.groups())), precision)
            except (ValueError, OverflowError):
                return None
    if match := _SEASON_VALUE.fullmatch(value):
        return _parse_season(int(match[1]), match[2])
    return None


def _parse_interval(start: str, end: str) -> Period | None:
    one, other = parse_period(start), parse_period(end)
    if one is None or other is None or one.first > other.last:
        return None
    return Period(one.first, other.last, "range")


def _parse_season(year: int, name: str) -> Period | None:
    """The season by the meteorologists' months; a winter begins in the year that it is named after."""
    try:
        return Period(*_month_range(year, _SEASON_START_MONTHS[name], 3), "season")
    except (ValueError, OverflowError):
        return None


def _month_range(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and the last day of some months on end."""
    later = year * 12 + month - 1 + count - 1
    last_year, last_month = divmod(later, 12)
    return date(year, month, 1), date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])


def _week_range(year: int, week: int) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    return monday, monday + timedelta(6)


def _weekend_range(year: int, week: int) -> tuple[date, date]:
    saturday = date.fromisocalendar(year, week, 6)
    return saturday, saturday + timedelta(1)


def _year_range(first: int, count: int) -> tuple[date, date]:
    return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)


_SEASON_VALUE: Final = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


_SEASON_START_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


_PERIOD_FORMS: Final[tuple[tuple[re.Pattern[str], Precision, Callable[..., tuple[date, date]]], ...]] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), "day", lambda y, m, d: (date(y, m, d), date(y, m, d))),
    (re.compile(r"(\d{4})-(\d\d)"), "month", lambda y, m: _month_range(y, m, 1)),
    (re.compile(r"(\d{4})"), "year", lambda y: _year_range(y, 1)),
    (re.compile(r"(\d{4})-W(\d\d)"), "week", _week_range),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), "week", _weekend_range),
    (re.compile(r"(\d{4})-Q([1-4])"), "quarter", lambda y, q: _month_range(y, 3 * q - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), "half", lambda y, h: _month_range(y, 6 * h - 5, 6)),
    (re.compile(r"(\d{3})"), "decade", lambda d: _year_range(10 * d, 10)),
    (re.compile(r"(\d{2})"), "century", lambda c: _year_range(100 * c, 100)),
)
