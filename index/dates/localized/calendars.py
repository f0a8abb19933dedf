"""Conversion of years and days of the Buddhist and the Solar Hijri calendar to Gregorian ones."""

from datetime import date, timedelta
from typing import Final

_MIN_BUDDHIST_YEAR: Final = 2300
_BUDDHIST_OFFSET: Final = -543

_LEAP_CYCLE_YEARS: Final = 33
_LEAP_YEARS_OF_CYCLE: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years of the 33-year cycle, which agrees with the calendar's equinox from 1244 to 1472."""

_FIRST_CYCLE_YEAR: Final = 1244
_FIRST_CYCLE_DAY: Final = date(1865, 3, 21)
MIN_SOLAR_HIJRI_YEAR: Final = 1244
MAX_SOLAR_HIJRI_YEAR: Final = 1472
_LONG_MONTHS: Final = 6
_LONG_MONTH_DAYS: Final = 31
_SHORT_MONTH_DAYS: Final = 30
_MONTHS_PER_YEAR: Final = 12


def to_gregorian_year(year: int, *, is_buddhist: bool) -> int:
    """Convert a year of the Buddhist calendar as Thailand counts it; other years stay as they are."""
    return year + _BUDDHIST_OFFSET if is_buddhist and year >= _MIN_BUDDHIST_YEAR else year


def solar_hijri_day(year: int, month: int, day: int) -> date | None:
    """Convert a day of the Solar Hijri calendar by its 33-year cycle of leap years.

    Returns:
        The day; None outside the years 1244 to 1472, and for days that the month does not have.
    """
    if not MIN_SOLAR_HIJRI_YEAR <= year <= MAX_SOLAR_HIJRI_YEAR:
        return None
    if not (1 <= month <= _MONTHS_PER_YEAR and 1 <= day <= _month_days(year, month)):
        return None
    days = sum(365 + _is_leap(each) for each in range(_FIRST_CYCLE_YEAR, year))
    days += sum(_month_days(year, each) for each in range(1, month)) + day - 1
    return _FIRST_CYCLE_DAY + timedelta(days)


def solar_hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and the last day of a month; None where `solar_hijri_day` has none."""
    first = solar_hijri_day(year, month, 1)
    return (first, first + timedelta(_month_days(year, month) - 1)) if first else None


def _is_leap(year: int) -> bool:
    return year % _LEAP_CYCLE_YEARS in _LEAP_YEARS_OF_CYCLE


def _month_days(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return _LONG_MONTH_DAYS
    return _SHORT_MONTH_DAYS if month < _MONTHS_PER_YEAR or _is_leap(year) else _SHORT_MONTH_DAYS - 1
