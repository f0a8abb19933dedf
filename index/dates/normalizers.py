"""Normalizers: representations of date expressions that resolve to TIMEX3 values in a context.

Unknown parts of a value are X, as in "XXXX-03-09" for a day of an unknown year.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Protocol

from index.dates.context import DateContext
from index.dates.timex import parse_period
from index.dates.units import PartialDate, TimeUnit, format_week, format_year, shift_date

_MAX_MONTHS_AWAY: Final = 7
"""Number of months, the current one first, that are searched for a day of a month."""

_KNOWN_YEAR: Final = re.compile(r"(?:BC)?\d{4}")


class Normalizer(Protocol):
    """Representation of an expression independent of its context."""

    def normalize(self, context: DateContext) -> str | None:
        """Resolve the TIMEX3 value; None if the expression is no date in this context."""


@dataclass(frozen=True, slots=True)
class FixedValue:
    """A value independent of the context: "9 March 2021", "three days", "now"."""

    timex_value: str

    def normalize(self, _: DateContext) -> str:
        """Return the value."""
        return self.timex_value


@dataclass(frozen=True, slots=True)
class DateOffset:
    """An offset from an anchor: "two years ago", "next week", "the same day".

    Attributes:
        amount: The number of units, negative for the past.
        unit: The unit.
        is_anaphoric: Whether the anchor is the date mentioned last ("later"), not the time of speech ("ago").
        is_comparative: Whether it may denote the reported quarter of another year: "a year ago", in an
            earnings report.
    """

    amount: float
    unit: TimeUnit
    is_anaphoric: bool = False
    is_comparative: bool = False

    def normalize(self, context: DateContext) -> str:
        """Shift the anchor; unknown without one."""
        anchor = self._anchor(context)
        if anchor is None:
            return self.unit.unknown_value
        if self.is_comparative and (quarter := context.recent_quarter):
            return f"{format_year(quarter.partial_date.year + int(self.amount))}{quarter.value[4:]}"
        return shift_date(anchor, self.amount, self.unit)

    def _anchor(self, context: DateContext) -> PartialDate | None:
        """The anchor; "later" needs an antecedent, while "earlier" falls back to the publication date."""
        if self.is_anaphoric:
            return context.recent_date if self.amount > 0 else context.anaphoric_anchor
        return context.deictic_anchor


@dataclass(frozen=True, slots=True)
class Deictic:
    """An expression that counts from the publication date even in a narrative: "letzten Freitag"."""

    normalizer: Normalizer

    def normalize(self, context: DateContext) -> str | None:
        """Resolve the expression as in a report."""
        return self.normalizer.normalize(replace(context, is_narrative=False))


@dataclass(frozen=True, slots=True)
class SameDateYearEarlier:
    """The date mentioned last, one year before: "the same month last year"."""

    def normalize(self, context: DateContext) -> str:
        """Move the antecedent's value back by a year; the previous year without an antecedent."""
        last = context.discourse.last_mention
        if last is None or last.partial_date.year < 0 or context.recent_date is None:
            return DateOffset(-1, TimeUnit.YEAR).normalize(context)
        return f"{format_year(last.partial_date.year - 1)}{last.value[4:]}"


@dataclass(frozen=True, slots=True)
class ReportedQuarter:
    """The quarter that an earnings report is about: "the latest quarter".

    Attributes:
        year_offset: Years added to it: -1 for "the year-earlier quarter".
    """

    year_offset: int = 0

    def normalize(self, context: DateContext) -> str:
        """Return the quarter mentioned last, else the last one that ended before the publication date."""
        if quarter := context.discourse.reported_quarter:
            return f"{format_year(quarter.partial_date.year + self.year_offset)}{quarter.value[4:]}"
        if context.publication_date is None:
            return TimeUnit.QUARTER.unknown_value
        return shift_date(context.publication_date, 4 * self.year_offset - 1, TimeUnit.QUARTER)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: "Monday", "last Monday", "Monday of next week".

    Attributes:
        iso_weekday: The ISO 8601 weekday number, Monday is 1.
        direction: -1 for "last", 1 for "next", 0 for "this", None for the bare name.
        week_offset: The week relative to the current one, -1 to 1; None if unstated.
    """

    iso_weekday: int
    direction: int | None = None
    week_offset: int | None = None

    def normalize(self, context: DateContext) -> str:
        """Select the day before or after the anchor, by direction, week or tense."""
        unknown = f"XXXX-WXX-{self.iso_weekday}"
        anchor = context.deictic_anchor
        day = anchor.first_day if anchor and anchor.day else None
        if day is None:
            return unknown
        try:
            return (day + timedelta(self._offset_days(day.isoweekday(), context))).isoformat()
        except OverflowError:
            return unknown

    def _offset_days(self, today: int, context: DateContext) -> int:
        if self.week_offset is not None:
            return 7 * self.week_offset + self.iso_weekday - today
        ahead, back = (self.iso_weekday - today) % 7, -((today - self.iso_weekday) % 7)
        if self.direction is not None:
            return {-1: back or -7, 0: ahead, 1: ahead or 7}[self.direction]
        return ahead if context.is_narrative or context.detect_tense() == "future" else back


@dataclass(frozen=True, slots=True)
class NearestWeekend:
    """The weekend nearest to the anchor: "the weekend"."""

    def normalize(self, context: DateContext) -> str:
        """Return last week's on a workday unless the tense is future, else this week's."""
        anchor = context.deictic_anchor
        day = anchor.first_day if anchor and anchor.day else None
        if day is None:
            return TimeUnit.WEEKEND.unknown_value
        is_past = day.isoweekday() < 6 and context.detect_tense() != "future"
        try:
            return f"{format_week(day - timedelta(7 if is_past else 0))}-WE"
        except OverflowError:
            return TimeUnit.WEEKEND.unknown_value


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day: "10:30 on Friday", "the morning of 9 March".

    Attributes:
        time_value: The part of the TIMEX3 value after the T: "10:30", "MO".
        day: Resolves the day, where the text states it.
    """

    time_value: str
    day: Normalizer | None = None

    def normalize(self, context: DateContext) -> str:
        """Combine the time with the stated day, else the day mentioned last, else the publication date."""
        day = (
            self.day.normalize(context) if self.day else _current_day_value(context)
        ) or TimeUnit.DAY.unknown_value
        return f"{_to_day_value(day)}T{self.time_value}"


def _to_day_value(value: str) -> str:
    """Extend or cut a value to a day's, with X for unknown parts; seasons and quarters keep only the year."""
    if value.startswith("XXXX-WXX-"):
        return value
    year, *rest = value.split("-")
    known = rest if all(part.isdigit() or part == "XX" for part in rest) else []
    return "-".join((year, *known, "XX", "XX")[:3])


def _current_day_value(context: DateContext) -> str | None:
    anchor = context.anaphoric_anchor
    if not context.is_narrative and context.publication_date and (anchor is None or anchor.day is None):
        anchor = context.publication_date
    return shift_date(anchor, 0, TimeUnit.DAY) if anchor else None


@dataclass(frozen=True, slots=True)
class NearFuture:
    """A reference to the near future: "soon", but not in "they soon returned"."""

    def normalize(self, context: DateContext) -> str | None:
        """Return FUTURE_REF, or None in narratives and the past tense."""
        return None if context.is_narrative or context.detect_tense() == "past" else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month: "the 9th", "Tuesday the 9th".

    Attributes:
        day: The day.
        iso_weekday: The ISO 8601 number of its weekday, where stated.
        is_deictic: Whether it may be a day near the publication date: "on the 9th".
    """

    day: int
    iso_weekday: int | None = None
    is_deictic: bool = False

    def normalize(self, context: DateContext) -> str | None:
        """Return the day in the month of the date mentioned last, else near the publication date, if any."""
        recent = context.recent_date
        if self.iso_weekday is None and recent and recent.month:
            value = f"{shift_date(recent, 0, TimeUnit.MONTH)}-{self.day:02d}"
            return value if recent.year < 0 or parse_period(value) else None
        if not self.is_deictic or context.is_narrative or context.published is None:
            return None
        return self._nearest_value(context.published, is_past=context.detect_tense() == "past")

    def _nearest_value(self, published: date, *, is_past: bool) -> str | None:
        """The first such day in the direction of the tense; None if there is none within months."""
        months = range(0, -_MAX_MONTHS_AWAY, -1) if is_past else range(_MAX_MONTHS_AWAY)
        anchor = PartialDate.from_date(published)
        values = (f"{shift_date(anchor, number, TimeUnit.MONTH)}-{self.day:02d}" for number in months)
        days = (period.first for value in values if (period := parse_period(value)))
        return next(
            (day.isoformat() for day in days if self._is_possible(day, published, is_past=is_past)), None
        )

    def _is_possible(self, day: date, published: date, *, is_past: bool) -> bool:
        is_weekday = self.iso_weekday in (None, day.isoweekday())
        return is_weekday and (day <= published if is_past else day >= published)


def extract_year(value: str) -> str | None:
    """Return the year that a value begins with, as a value; None if unknown."""
    match = _KNOWN_YEAR.match(value)
    return match[0] if match else None
