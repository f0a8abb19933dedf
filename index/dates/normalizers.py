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

    def normalize(self, context: DateContext) -> str | None:
        """The TIMEX3 value."""


@dataclass(frozen=True, slots=True)
class FixedValue:
    """What is written out: "9 March 2021", "three days", "now"."""

    timex_value: str

    def normalize(self, _: DateContext) -> str:
        """Always the same."""
        return self.timex_value


@dataclass(frozen=True, slots=True)
class DateOffset:
    """So many units from a date: "two years ago", "next week", "the same day".

    Attributes:
        amount: How many, negative for back.
        unit: What is counted.
        is_anaphoric: Whether it is counted from the date mentioned last ("later"), or else from the day on which the
            text is written ("ago").
        is_comparative: Whether it may mean the same quarter of another year: "a year ago", in a report of earnings.
    """

    amount: float
    unit: TimeUnit
    is_anaphoric: bool = False
    is_comparative: bool = False

    def normalize(self, context: DateContext) -> str:
        """Counted from there."""
        base = self._anchor(context)
        if base is None:
            return self.unit.unknown_value
        if self.is_comparative and (quarter := context.recent_quarter):
            return f"{format_year(quarter.partial_date.year + int(self.amount))}{quarter.value[4:]}"
        return shift_date(base, self.amount, self.unit)

    def _anchor(self, context: DateContext) -> PartialDate | None:
        """What it is counted from: what comes later than nothing that was told is of no known date."""
        if self.is_anaphoric:
            return context.recent_date if self.amount > 0 else context.anaphoric_anchor
        return context.deictic_anchor


@dataclass(frozen=True, slots=True)
class SameDateYearEarlier:
    """What was mentioned last, a year before: "the same month last year"."""

    def normalize(self, context: DateContext) -> str:
        """The value mentioned last in the year before its own."""
        last = context.last_mention
        if last is None or last.partial_date.year < 0 or context.recent_date is None:
            return DateOffset(-1, TimeUnit.YEAR).normalize(context)
        return f"{format_year(last.partial_date.year - 1)}{last.value[4:]}"


@dataclass(frozen=True, slots=True)
class ReportedQuarter:
    """The quarter that a report of earnings is about, or the same of some years before."""

    year_offset: int = 0

    def normalize(self, context: DateContext) -> str:
        """The quarter mentioned last, else the one that had ended when the text was written."""
        if quarter := context.reported_quarter:
            return f"{format_year(quarter.partial_date.year + self.year_offset)}{quarter.value[4:]}"
        if context.publication_date is None:
            return TimeUnit.QUARTER.unknown_value
        return shift_date(context.publication_date, 4 * self.year_offset - 1, TimeUnit.QUARTER)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: "Monday", "last Monday".

    Attributes:
        iso_weekday: By ISO 8601, Monday is 1.
        direction: -1 for "last", 1 for "next", 0 for "this", None for the bare name.
        week_offset: -1 for "of last week", 1 for "of next week", 0 for "of this week"; None where none is said.
    """

    iso_weekday: int
    direction: int | None = None
    week_offset: int | None = None

    def normalize(self, context: DateContext) -> str:
        """The day that the tense of the sentence, or the narrative, shows."""
        unknown = f"XXXX-WXX-{self.iso_weekday}"
        spoken = context.deictic_anchor
        if spoken is None or spoken.day is None or spoken.first_day is None:
            return unknown
        try:
            return (
                spoken.first_day + timedelta(self._offset_days(spoken.first_day.isoweekday(), context))
            ).isoformat()
        except OverflowError:
            return unknown

    def _offset_days(self, today: int, context: DateContext) -> int:
        if self.week_offset is not None:
            return 7 * self.week_offset + self.iso_weekday - today
        ahead, back = (self.iso_weekday - today) % 7, -((today - self.iso_weekday) % 7)
        if self.direction is not None:
            return {-1: back or -7, 0: ahead, 1: ahead or 7}[self.direction]
        return ahead if context.is_narrative or context.tense == "future" else back


@dataclass(frozen=True, slots=True)
class NearestWeekend:
    """The weekend that the tense shows."""

    def normalize(self, context: DateContext) -> str:
        """Last week's for what is told on one of the days after it, else this week's."""
        spoken = context.deictic_anchor
        base = spoken.first_day if spoken and spoken.day else None
        if base is None:
            return TimeUnit.WEEKEND.unknown_value
        over = base.isoweekday() < 6 and context.tense != "future"
        try:
            return f"{format_week(base - timedelta(7 if over else 0))}-WE"
        except OverflowError:
            return TimeUnit.WEEKEND.unknown_value


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of a day: "10:30 on Friday", "the morning of 9 March".

    Attributes:
        time_value: The value behind the T: "10:30", "MO".
        day: What says the day, where the text does.
    """

    time_value: str
    day: Normalizer | None = None

    def normalize(self, context: DateContext) -> str:
        """On the day that is said, or mentioned last, or on which the text is written."""
        day = (
            self.day.normalize(context) if self.day else _current_day_value(context)
        ) or TimeUnit.DAY.unknown_value
        return f"{_to_day_value(day)}T{self.time_value}"


def _to_day_value(value: str) -> str:
    """A value as a day's, with X for what it lacks; of a season or a quarter, only the year is left."""
    if value.startswith("XXXX-WXX-"):
        return value
    year, *rest = value.split("-")
    known = rest if all(part.isdigit() or part == "XX" for part in rest) else []
    return "-".join((year, *known, "XX", "XX")[:3])


def _current_day_value(context: DateContext) -> str | None:
    here = context.anaphoric_anchor
    if not context.is_narrative and context.publication_date and (here is None or here.day is None):
        here = context.publication_date
    return shift_date(here, 0, TimeUnit.DAY) if here else None


@dataclass(frozen=True, slots=True)
class NearFuture:
    """A date only where the sentence looks ahead: "they soon returned" tells none."""

    def normalize(self, context: DateContext) -> str | None:
        """The future, where the tense is."""
        return None if context.is_narrative or context.tense == "past" else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month that is being told of: "the 9th"."""

    day: int

    def normalize(self, context: DateContext) -> str | None:
        """In the month of the date mentioned last; nothing where none is."""
        here = context.recent_date
        if not here or not here.month:
            return None
        value = f"{shift_date(here, 0, TimeUnit.MONTH)}-{self.day:02d}"
        return value if here.year < 0 or parse_period(value) else None


def extract_year(value: str) -> str | None:
    """The year that a value begins with, as a value; None where it isn't known."""
    found = _KNOWN_YEAR.match(value)
    return found[0] if found else None


_KNOWN_YEAR: Final = re.compile(r"(?:BC)?\d{4}")
