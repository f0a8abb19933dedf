"""What date expressions mean before it is known when the text was written, and which values follow from it.

Every meaning has `value(reading)`: its TIMEX3 value where the reader is, with X for what can't be known; None
where the expression turns out to be no date.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

from index.dates.context import DateContext
from index.dates.timex import parse_period
from index.dates.units import PartialDate, TimeUnit, format_week, format_year, shift_date


class Normalizer(Protocol):
    """What an expression means."""

    def value(self, reading: DateContext) -> str | None:
        """The TIMEX3 value."""


@dataclass(frozen=True, slots=True)
class FixedValue:
    """What is written out: "9 March 2021", "three days", "now"."""

    text: str

    def value(self, _: DateContext) -> str:
        """Always the same."""
        return self.text


@dataclass(frozen=True, slots=True)
class DateOffset:
    """So many units from a date: "two years ago", "next week", "the same day".

    Attributes:
        amount: How many, negative for back.
        unit: What is counted.
        told: Whether it is counted from the date mentioned last ("later"), or else from the day on which the
            text is written ("ago").
        compares: Whether it may mean the same quarter of another year: "a year ago", in a report of earnings.
    """

    amount: float
    unit: TimeUnit
    told: bool = False
    compares: bool = False

    def value(self, reading: DateContext) -> str:
        """Counted from there."""
        base = self._base(reading)
        if base is None:
            return self.unit.unknown
        if self.compares and (quarter := reading.compared_quarter):
            return f"{format_year(quarter.point.year + int(self.amount))}{quarter.value[4:]}"
        return shift_date(base, self.amount, self.unit)

    def _base(self, reading: DateContext) -> PartialDate | None:
        """What it is counted from: what comes later than nothing that was told is of no known date."""
        if self.told:
            return reading.mentioned if self.amount > 0 else reading.told
        return reading.spoken


@dataclass(frozen=True, slots=True)
class SameDateYearEarlier:
    """What was mentioned last, a year before: "the same month last year"."""

    def value(self, reading: DateContext) -> str:
        """The value mentioned last in the year before its own."""
        last = reading.last
        if last is None or last.point.year < 0 or reading.mentioned is None:
            return DateOffset(-1, TimeUnit.YEAR).value(reading)
        return f"{format_year(last.point.year - 1)}{last.value[4:]}"


@dataclass(frozen=True, slots=True)
class ReportedQuarter:
    """The quarter that a report of earnings is about, or the same of some years before."""

    years: int = 0

    def value(self, reading: DateContext) -> str:
        """The quarter mentioned last, else the one that had ended when the text was written."""
        if quarter := reading.quarter:
            return f"{format_year(quarter.point.year + self.years)}{quarter.value[4:]}"
        if reading.now is None:
            return TimeUnit.QUARTER.unknown
        return shift_date(reading.now, 4 * self.years - 1, TimeUnit.QUARTER)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "Monday", "last Monday".

    Attributes:
        number: By ISO 8601, Monday is 1.
        towards: -1 for "last", 1 for "next", 0 for "this", None for the bare name.
        week: -1 for "of last week", 1 for "of next week", 0 for "of this week"; None where none is said.
    """

    number: int
    towards: int | None = None
    week: int | None = None

    def value(self, reading: DateContext) -> str:
        """The day that the tense of the sentence, or the narrative, shows."""
        unknown = f"XXXX-WXX-{self.number}"
        spoken = reading.spoken
        if spoken is None or spoken.day is None or spoken.first is None:
            return unknown
        try:
            return (spoken.first + timedelta(self._days_from(spoken.first.isoweekday(), reading))).isoformat()
        except OverflowError:
            return unknown

    def _days_from(self, today: int, reading: DateContext) -> int:
        if self.week is not None:
            return 7 * self.week + self.number - today
        ahead, back = (self.number - today) % 7, -((today - self.number) % 7)
        if self.towards is not None:
            return {-1: back or -7, 0: ahead, 1: ahead or 7}[self.towards]
        return ahead if reading.narrates or reading.tense == "future" else back


@dataclass(frozen=True, slots=True)
class NearestWeekend:
    """The weekend that the tense shows."""

    def value(self, reading: DateContext) -> str:
        """Last week's for what is told on one of the days after it, else this week's."""
        spoken = reading.spoken
        base = spoken.first if spoken and spoken.day else None
        if base is None:
            return TimeUnit.WEEKEND.unknown
        over = base.isoweekday() < 6 and reading.tense != "future"
        try:
            return f"{format_week(base - timedelta(7 if over else 0))}-WE"
        except OverflowError:
            return TimeUnit.WEEKEND.unknown


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of a day: "10:30 on Friday", "the morning of 9 March".

    Attributes:
        time: The value behind the T: "10:30", "MO".
        day: What says the day, where the text does.
    """

    time: str
    day: Normalizer | None = None

    def value(self, reading: DateContext) -> str:
        """On the day that is said, or mentioned last, or on which the text is written."""
        day = (self.day.value(reading) if self.day else _current_day_value(reading)) or TimeUnit.DAY.unknown
        return f"{_to_day_value(day)}T{self.time}"


def _to_day_value(value: str) -> str:
    """A value as a day's, with X for what it lacks; of a season or a quarter, only the year is left."""
    if value.startswith("XXXX-WXX-"):
        return value
    year, *rest = value.split("-")
    known = rest if all(part.isdigit() or part == "XX" for part in rest) else []
    return "-".join((year, *known, "XX", "XX")[:3])


def _current_day_value(reading: DateContext) -> str | None:
    here = reading.told
    if not reading.narrates and reading.now and (here is None or here.day is None):
        here = reading.now
    return shift_date(here, 0, TimeUnit.DAY) if here else None


@dataclass(frozen=True, slots=True)
class NearFuture:
    """A date only where the sentence looks ahead: "they soon returned" tells none."""

    def value(self, reading: DateContext) -> str | None:
        """The future, where the tense is."""
        return None if reading.narrates or reading.tense == "past" else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month that is being told of: "the 9th"."""

    day: int

    def value(self, reading: DateContext) -> str | None:
        """In the month of the date mentioned last; nothing where none is."""
        here = reading.mentioned
        if not here or not here.month:
            return None
        value = f"{shift_date(here, 0, TimeUnit.MONTH)}-{self.day:02d}"
        return value if here.year < 0 or parse_period(value) else None


def extract_year(value: str) -> str | None:
    """The year that a value begins with, as a value; None where it isn't known."""
    found = _KNOWN_YEAR.match(value)
    return found[0] if found else None


_KNOWN_YEAR: Final = re.compile(r"(?:BC)?\d{4}")
