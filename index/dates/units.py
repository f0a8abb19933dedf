"""Units of time, partially known dates, and their arithmetic on TIMEX3 values."""

from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple, Self

_MAX_YEAR: Final = 9999


class TimeUnit(Enum):
    """A unit of time: its code in TIMEX3 durations, and the value of an unknown one."""

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
        """The code in durations ("P2D"), preceded by T for units below a day."""
        return self.value[0]

    @property
    def unknown_value(self) -> str:
        """The TIMEX3 value of an unknown unit."""
        return self.value[1]

    @classmethod
    def from_word(cls, word: str) -> Self:
        """Return the unit that a word names, singular or plural."""
        return cls[_UNITS_BY_WORD[word.lower()].name]


class PartialDate(NamedTuple):
    """A date whose month or day may be unknown; years before Christ are negative, and there is no year 0."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Convert a day."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date | None:
        """The first day that it may denote; None if `datetime.date` cannot represent it."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None


def format_year(year: int) -> str:
    """Format a year as a TIMEX3 value; unknown beyond four digits."""
    if abs(year) > _MAX_YEAR:
        return TimeUnit.YEAR.unknown_value
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def add_years(year: int, count: int) -> int:
    """Add years, without a year 0: 1 (AD) follows -1 (1 BC)."""
    later = year + count
    if year < 0 <= later:
        return later + 1
    return later - 1 if later <= 0 < year else later


def format_week(day: date) -> str:
    """Format the ISO 8601 week of a day as a TIMEX3 value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shift_date(partial_date: PartialDate, amount: float, unit: TimeUnit) -> str:
    """Shift a date and return the TIMEX3 value of the resulting unit.

    Args:
        partial_date: The anchor.
        amount: The number of units; a fraction is converted to the next smaller unit and truncated.
        unit: The unit, which sets the precision of the value.

    Returns:
        The value; with X for digits if the anchor is less precise than the unit.
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
    years = _UNIT_YEARS[unit]
    value = format_year(add_years(year, years * count))
    return value[: len(value) + 1 - len(str(years))]  # "202" is a decade, "20" a century


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
    values = {TimeUnit.WEEKEND: f"{format_week(day)}-WE", TimeUnit.NIGHT: f"{day.isoformat()}TNI"}
    return values.get(unit, day.isoformat())


def _shift_by_months(year: int, month: int, count: int, unit: TimeUnit) -> str:
    if unit is TimeUnit.QUARTER:
        year, quarter = divmod(year * 4 + (month - 1) // 3 + count, 4)
        return f"{format_year(year)}-Q{quarter + 1}"
    year, month = divmod(year * 12 + month - 1 + count, 12)
    return f"{format_year(year)}-{month + 1:02d}"


def _mask_unknown_parts(partial_date: PartialDate, unit: TimeUnit) -> str:
    """The value of a date known less precisely than the unit: only the year."""
    return format_year(partial_date.year) + unit.unknown_value.removeprefix("XXXX")


def format_duration(amount: float | None, unit: TimeUnit) -> str:
    """Format a duration as a TIMEX3 value.

    Fractions become whole numbers of the next smaller unit where possible, as in TimeBank: "P1Y6M".

    Args:
        amount: The number of units; None for an unknown one, formatted as X.
        unit: The unit; fortnights and decades are converted to weeks and years.
    """
    if unit is TimeUnit.FORTNIGHT:
        return format_duration(amount and 2 * amount, TimeUnit.WEEK)
    if unit is TimeUnit.DECADE and amount is not None:
        return format_duration(10 * amount, TimeUnit.YEAR)
    if amount is None:
        return f"P{_format_component('X', unit)}"
    whole, fraction = divmod(amount, 1)
    if fraction and unit in _SMALLER_UNITS and (fraction * _SMALLER_UNITS[unit][1]).is_integer():
        smaller, factor = _SMALLER_UNITS[unit]
        minor = _format_component(_format_amount(fraction * factor), smaller)
        major = _format_component(_format_amount(whole), unit) if whole else ""
        return f"P{major}{minor.removeprefix('T') if 'T' in major else minor}"
    return f"P{_format_component(_format_amount(amount), unit)}"


def _format_amount(amount: float) -> str:
    return f"{amount:.2f}".rstrip("0").rstrip(".")


def _format_component(number: str, unit: TimeUnit) -> str:
    is_time = unit.timex_code[0] == "T"
    return f"T{number}{unit.timex_code[1:]}" if is_time else f"{number}{unit.timex_code}"


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
"""Words that name a unit, singular and plural, lower case."""
