"""Units of time, and counting in them."""

from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple, Self

_MAX_YEAR: Final = 9999


class TimeUnit(Enum):
    """A unit of time: its letters in TIMEX3 durations, and the value of one that isn't known."""

    SECOND = "TS", "XXXX-XX-XXTXX:XX:XX"
    MINUTE = "TM", "XXXX-XX-XXTXX:XX"
    HOUR = "TH", "XXXX-XX-XXTXX"
    NIGHT = "NI", "XXXX-XX-XXTNI"
    DAY = "D", "XXXX-XX-XX"
    WEEKEND = "WE", "XXXX-WXX-WE"
    WEEK = "W", "XXXX-WXX"
    FORTNIGHT = "2W", "XXXX-WXX"
    MONTH = "M", "XXXX-XX"
    QUARTER = "Q", "XXXX-QX"
    YEAR = "Y", "XXXX"
    DECADE = "DE", "XXX"
    CENTURY = "CE", "XX"
    MILLENNIUM = "ML", "X"

    @property
    def timex_code(self) -> str:
        """What stands for it in a duration, with the T of times before it."""
        return self.value[0]

    @property
    def unknown_value(self) -> str:
        """The value of one of which nothing is known."""
        return self.value[1]

    @classmethod
    def from_word(cls, word: str) -> Self:
        """The unit that a word names, in the singular or the plural."""
        return cls[_UNITS_BY_WORD[word.lower()].name]


class PartialDate(NamedTuple):
    """A date as far as it is known; years before Christ are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def from_date(cls, day: date) -> Self:
        """The point that is a day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date | None:
        """Its first day; None where the calendar doesn't have it."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None


def format_year(year: int) -> str:
    """The TIMEX3 value of a year; unknown where its four digits don't reach."""
    if abs(year) > _MAX_YEAR:
        return TimeUnit.YEAR.unknown_value
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def add_years(year: int, count: int) -> int:
    """The year so many years on; 1 BC, which is -1, comes right before 1."""
    later = year + count
    if year < 0 <= later:
        return later + 1
    return later - 1 if later <= 0 < year else later


def format_week(day: date) -> str:
    """The TIMEX3 value of the week that a day is in, by ISO 8601."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shift_date(partial_date: PartialDate, amount: float, unit: TimeUnit) -> str:
    """The value of the day, week, month, … so many units away, as precisely as the unit goes.

    Where the point isn't known as precisely as that, neither is the value: its digits are X.
    """
    if amount != int(amount) and unit in _SMALLER_UNITS:
        unit, amount = _SMALLER_UNITS[unit][0], amount * _SMALLER_UNITS[unit][1]
    count = int(amount)
    if unit in _UNIT_YEARS:
        return _shift_by_years(partial_date.year, count, unit)
    if (
        partial_date.month is None
        or (unit in _UNIT_DAYS and partial_date.day is None)
        or partial_date.first_day is None
    ):
        return _mask_unknown_parts(partial_date, unit)
    return _shift_by_days(partial_date, count, unit)


def _shift_by_years(year: int, count: int, unit: TimeUnit) -> str:
    length = _UNIT_YEARS[unit]
    value = format_year(add_years(year, length * count))
    return value[: len(value) + 1 - len(str(length))]  # a decade has a digit less than a year


def _shift_by_days(partial_date: PartialDate, count: int, unit: TimeUnit) -> str:
    start = partial_date.first_day
    if start is None or partial_date.month is None:
        return unit.unknown_value
    if unit in (TimeUnit.MONTH, TimeUnit.QUARTER):
        return _shift_by_months(partial_date.year, partial_date.month, count, unit)
    try:
        day = start + timedelta(_UNIT_DAYS[unit] * count)
    except OverflowError:
        return unit.unknown_value
    if unit in (TimeUnit.WEEK, TimeUnit.FORTNIGHT):
        return format_week(day)
    endings = {TimeUnit.WEEKEND: f"{format_week(day)}-WE", TimeUnit.NIGHT: f"{day.isoformat()}TNI"}
    return endings.get(unit, day.isoformat())


def _shift_by_months(year: int, month: int, count: int, unit: TimeUnit) -> str:
    if unit is TimeUnit.QUARTER:
        year, quarter = divmod(year * 4 + (month - 1) // 3 + count, 4)
        return f"{format_year(year)}-Q{quarter + 1}"
    year, month = divmod(year * 12 + month - 1 + count, 12)
    return f"{format_year(year)}-{month + 1:02d}"


def _mask_unknown_parts(partial_date: PartialDate, unit: TimeUnit) -> str:
    """What is left where a point is known less precisely than a unit wants it."""
    return format_year(partial_date.year) + unit.unknown_value.removeprefix("XXXX")


def format_duration(amount: float | None, unit: TimeUnit) -> str:
    """The TIMEX3 value of a length of time; None for one that isn't counted.

    Halves go into the next smaller unit where that has a whole number of them, as annotators write it.
    """
    if unit is TimeUnit.FORTNIGHT:
        return format_duration(amount and 2 * amount, TimeUnit.WEEK)
    if unit is TimeUnit.DECADE and amount is not None:
        return format_duration(10 * amount, TimeUnit.YEAR)
    if amount is None:
        return f"P{_format_component('X', unit)}"
    whole, part = divmod(amount, 1)
    if part and unit in _SMALLER_UNITS and (part * _SMALLER_UNITS[unit][1]).is_integer():
        smaller, share = _SMALLER_UNITS[unit]
        rest = _format_component(_format_amount(part * share), smaller)
        first = _format_component(_format_amount(whole), unit) if whole else ""
        return f"P{first}{rest.removeprefix('T') if 'T' in first else rest}"
    return f"P{_format_component(_format_amount(amount), unit)}"


def _format_amount(amount: float) -> str:
    return f"{amount:.2f}".rstrip("0").rstrip(".")


def _format_component(number: str, unit: TimeUnit) -> str:
    time = unit.timex_code[0] == "T"
    return f"T{number}{unit.timex_code[1:]}" if time else f"{number}{unit.timex_code}"


_UNIT_DAYS: Final = {
    TimeUnit.SECOND: 0,
    TimeUnit.MINUTE: 0,
    TimeUnit.HOUR: 0,
    TimeUnit.NIGHT: 1,
    TimeUnit.DAY: 1,
    TimeUnit.WEEKEND: 7,
    TimeUnit.WEEK: 7,
    TimeUnit.FORTNIGHT: 14,
}
_UNIT_YEARS: Final = {TimeUnit.YEAR: 1, TimeUnit.DECADE: 10, TimeUnit.CENTURY: 100, TimeUnit.MILLENNIUM: 1000}
_SMALLER_UNITS: Final = {
    TimeUnit.MINUTE: (TimeUnit.SECOND, 60),
    TimeUnit.HOUR: (TimeUnit.MINUTE, 60),
    TimeUnit.DAY: (TimeUnit.HOUR, 24),
    TimeUnit.YEAR: (TimeUnit.MONTH, 12),
    TimeUnit.DECADE: (TimeUnit.YEAR, 10),
    TimeUnit.CENTURY: (TimeUnit.YEAR, 100),
}
_UNITS_BY_WORD: Final = {
    name: unit
    for unit in TimeUnit
    for name in (
        ("century", "centuries")
        if unit is TimeUnit.CENTURY
        else ("millennium", "millennia", "millenniums")
        if unit is TimeUnit.MILLENNIUM
        else (unit.name.lower(), f"{unit.name.lower()}s")
    )
}
UNIT_WORDS: Final = tuple(_UNITS_BY_WORD)
"""Every word that names a unit, lower case."""
