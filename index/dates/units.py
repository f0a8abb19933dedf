"""Units of time, and counting in them."""

from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple, Self

_LAST_YEAR: Final = 9999


class Unit(Enum):
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
    def letters(self) -> str:
        """What stands for it in a duration, with the T of times before it."""
        return self.value[0]

    @property
    def unknown(self) -> str:
        """The value of one of which nothing is known."""
        return self.value[1]

    @classmethod
    def named(cls, word: str) -> Self:
        """The unit that a word names, in the singular or the plural."""
        return cls[_UNITS_BY_NAME[word.lower()].name]


class Point(NamedTuple):
    """A date as far as it is known; years before Christ are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> Self:
        """The point that is a day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date | None:
        """Its first day; None where the calendar doesn't have it."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None


def year_value(year: int) -> str:
    """The TIMEX3 value of a year; unknown where its four digits don't reach."""
    if abs(year) > _LAST_YEAR:
        return Unit.YEAR.unknown
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def years_from(year: int, count: int) -> int:
    """The year so many years on; 1 BC, which is -1, comes right before 1."""
    later = year + count
    if year < 0 <= later:
        return later + 1
    return later - 1 if later <= 0 < year else later


def week_value(day: date) -> str:
    """The TIMEX3 value of the week that a day is in, by ISO 8601."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def shifted(point: Point, amount: float, unit: Unit) -> str:
    """The value of the day, week, month, … so many units away, as precisely as the unit goes.

    Where the point isn't known as precisely as that, neither is the value: its digits are X.
    """
    if amount != int(amount) and unit in _PARTS:
        unit, amount = _PARTS[unit][0], amount * _PARTS[unit][1]
    count = int(amount)
    if unit in _YEARS:
        return _shifted_years(point.year, count, unit)
    if point.month is None or (unit in _DAYS and point.day is None) or point.first is None:
        return _blurred(point, unit)
    return _shifted_days(point, count, unit)


def _shifted_years(year: int, count: int, unit: Unit) -> str:
    length = _YEARS[unit]
    value = year_value(years_from(year, length * count))
    return value[: len(value) + 1 - len(str(length))]  # a decade has a digit less than a year


def _shifted_days(point: Point, count: int, unit: Unit) -> str:
    start = point.first
    if start is None or point.month is None:
        return unit.unknown
    if unit in (Unit.MONTH, Unit.QUARTER):
        return _shifted_months(point.year, point.month, count, unit)
    try:
        day = start + timedelta(_DAYS[unit] * count)
    except OverflowError:
        return unit.unknown
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        return week_value(day)
    endings = {Unit.WEEKEND: f"{week_value(day)}-WE", Unit.NIGHT: f"{day.isoformat()}TNI"}
    return endings.get(unit, day.isoformat())


def _shifted_months(year: int, month: int, count: int, unit: Unit) -> str:
    if unit is Unit.QUARTER:
        year, quarter = divmod(year * 4 + (month - 1) // 3 + count, 4)
        return f"{year_value(year)}-Q{quarter + 1}"
    year, month = divmod(year * 12 + month - 1 + count, 12)
    return f"{year_value(year)}-{month + 1:02d}"


def _blurred(point: Point, unit: Unit) -> str:
    """What is left where a point is known less precisely than a unit wants it."""
    return year_value(point.year) + unit.unknown.removeprefix("XXXX")


def duration(amount: float | None, unit: Unit) -> str:
    """The TIMEX3 value of a length of time; None for one that isn't counted.

    Halves go into the next smaller unit where that has a whole number of them, as annotators write it.
    """
    if unit is Unit.FORTNIGHT:
        return duration(amount and 2 * amount, Unit.WEEK)
    if unit is Unit.DECADE and amount is not None:
        return duration(10 * amount, Unit.YEAR)
    if amount is None:
        return f"P{_with_number('X', unit)}"
    whole, part = divmod(amount, 1)
    if part and unit in _PARTS and (part * _PARTS[unit][1]).is_integer():
        smaller, share = _PARTS[unit]
        rest = _with_number(_plain(part * share), smaller)
        first = _with_number(_plain(whole), unit) if whole else ""
        return f"P{first}{rest.removeprefix('T') if 'T' in first else rest}"
    return f"P{_with_number(_plain(amount), unit)}"


def _plain(amount: float) -> str:
    return f"{amount:.2f}".rstrip("0").rstrip(".")


def _with_number(number: str, unit: Unit) -> str:
    time = unit.letters[0] == "T"
    return f"T{number}{unit.letters[1:]}" if time else f"{number}{unit.letters}"


_DAYS: Final = {
    Unit.SECOND: 0,
    Unit.MINUTE: 0,
    Unit.HOUR: 0,
    Unit.NIGHT: 1,
    Unit.DAY: 1,
    Unit.WEEKEND: 7,
    Unit.WEEK: 7,
    Unit.FORTNIGHT: 14,
}
_YEARS: Final = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_PARTS: Final = {
    Unit.MINUTE: (Unit.SECOND, 60),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.CENTURY: (Unit.YEAR, 100),
}
_UNITS_BY_NAME: Final = {
    name: unit
    for unit in Unit
    for name in (
        ("century", "centuries")
        if unit is Unit.CENTURY
        else ("millennium", "millennia", "millenniums")
        if unit is Unit.MILLENNIUM
        else (unit.name.lower(), f"{unit.name.lower()}s")
    )
}
UNIT_NAMES: Final = tuple(_UNITS_BY_NAME)
"""Every word that names a unit, lower case."""
