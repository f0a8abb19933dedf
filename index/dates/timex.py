"""TIMEX3 annotations (ISO-TimeML, ISO 24617-1), and the days that their values cover."""

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
        start: Its start, in characters of the text.
        end: Its end, exclusive.
        text: The expression as written.
        type: Its TIMEX3 type.
        value: Its TIMEX3 value; unknown digits are X.
        mod: Its TIMEX3 modifier: "early March" is START.
        inferred: Whether the value depends on another date: the publication date or a preceding mention.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: Mod | None = None
    inferred: bool = False


class Period(NamedTuple):
    """The days that a value covers, first and last inclusive, and its precision."""

    first: date
    last: date
    precision: Precision


def parse_period(value: str) -> Period | None:
    """Parse the days that a TIMEX3 value covers.

    Args:
        value: The value of a DATE or TIME, or an ISO 8601 interval of two joined by a slash.

    Returns:
        The days; None for durations, sets, "PAST_REF", unknown digits, and years outside 1 to 9999.
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
    first, last = parse_period(start), parse_period(end)
    if first is None or last is None or first.first > last.last:
        return None
    return Period(first.first, last.last, "range")


def _parse_season(year: int, name: str) -> Period | None:
    """The meteorological season; a winter starts in December of its year."""
    try:
        return Period(*_month_range(year, _SEASON_START_MONTHS[name], 3), "season")
    except (ValueError, OverflowError):
        return None


def _month_range(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and the last day of consecutive months."""
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
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
