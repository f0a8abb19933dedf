"""Conversion of the peers' results to TIMEX3 values, with the precision that the peer reports.

recognizers-text resolves an expression to readings, an earlier and a later one if the year or the week is
ambiguous, each with a TIMEX in a dialect of its own. Conversions to TIMEX3:

    XXXX-05, XXXX-WXX-5     the open part is taken from the reading
    T15, TMO                a time on the publication date
    2008-03-05T15           minutes are added to an hour
    (2008-07-01,…,P3M)      a quarter, month, year, decade or century if the span is one, otherwise its
                            duration: "the last five years" is P5Y
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

_STRFTIME_FORMATS: Final = {
    "time": "%Y-%m-%dT%H:%M",
    "day": "%Y-%m-%d",
    "week": "%G-W%V",
    "month": "%Y-%m",
    "year": "%Y",
}
_PART_OF_DAY_ENDS: Final = ((12, "MO"), (18, "AF"), (21, "EV"), (24, "NI"))
"""End hours of the parts of the day, and their TIMEX3 codes."""

_QUARTER_BY_MONTH: Final = {"01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4"}
_YEARLESS_TIMEX: Final = re.compile(r"XXXX-(?:(?P<month>\d\d)|[^T]*)(?P<clock>T.*)?")
_CLOCK_TIMEX: Final = re.compile(r"T(?:\d|MO|MI|AF|EV|NI)")
_HOUR_TIMEX: Final = re.compile(r"T\d\d")
_DAY_TIMEX: Final = re.compile(r"\d{4}-\d\d-\d\d")


def moment_timex(moment: datetime, precision: str) -> str:
    """Format a moment as a TIMEX3 value.

    Args:
        moment: The moment.
        precision: "time", "part_of_day", "day", "week", "month" or "year"; "now" for PRESENT_REF.
    """
    if precision == "now":
        return "PRESENT_REF"
    if precision == "part_of_day":
        part = next(name for end, name in _PART_OF_DAY_ENDS if moment.hour < end)
        return f"{moment:%Y-%m-%d}T{part}"
    return moment.strftime(_STRFTIME_FORMATS[precision])


def parsedatetime_precision(context: Any) -> str:
    """Return the finest unit of a context of parsedatetime as a precision; "day" if it has none."""
    units = {
        "now": context.ACU_NOW,
        "time": context.ACU_HOUR | context.ACU_MIN | context.ACU_SEC,
        "part_of_day": context.ACU_HALFDAY,
        "day": context.ACU_DAY,
        "week": context.ACU_WEEK,
        "month": context.ACU_MONTH,
        "year": context.ACU_YEAR,
    }
    return next((name for name, bits in units.items() if context.accuracy & bits), "day")


def recognizers_timex(readings: Sequence[Mapping[str, str]], published: date) -> str:
    """Return the TIMEX3 value of the readings of recognizers-text.

    Args:
        readings: The readings, the earlier first; the one that begins nearest to the publication date counts.
        published: The publication date.
    """
    reading = min(readings, key=lambda each: _days_apart(_first_day(each), published))
    timex, first = reading["timex"], _first_day(reading)
    if timex.startswith("("):
        return _span_timex(timex, first)
    if _CLOCK_TIMEX.match(timex):
        return f"{published}{_add_minutes(timex)}"
    match = _YEARLESS_TIMEX.fullmatch(timex)
    if match and first and reading["type"] != "set":
        return first[: 7 if match["month"] else 10] + _add_minutes(match["clock"] or "")
    return _add_minutes(timex)


def _first_day(reading: Mapping[str, str]) -> str:
    """Return the first day of a reading as an ISO 8601 date; empty if unknown."""
    match = _DAY_TIMEX.match(reading.get("start") or reading.get("value") or reading.get("end") or "")
    return match[0] if match else ""


def _days_apart(day: str, published: date) -> int:
    return abs((date.fromisoformat(day) - published).days) if day else 0


def _span_timex(timex: str, first: str) -> str:
    """Return the value of a span "(start,end,duration)": a calendar unit if it is one, else the duration."""
    length = timex.rstrip(")").rpartition(",")[2]
    year, month, day = first[:4], first[5:7], first[8:]
    named = {"P1M": f"{year}-{month}"} if day == "01" else {}
    if day == "01" and month in _QUARTER_BY_MONTH:
        named["P3M"] = f"{year}-{_QUARTER_BY_MONTH[month]}"
    if (month, day) == ("01", "01"):
        named |= {"P1Y": year, "P10Y": year[:3], "P100Y": year[:2]}
    return named.get(length, length)


def _add_minutes(timex: str) -> str:
    """Add minutes to a TIMEX that ends with an hour."""
    return f"{timex}:00" if _HOUR_TIMEX.fullmatch(timex[-3:]) else timex
