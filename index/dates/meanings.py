"""What date expressions mean before it is known when the text was written, and which values follow from it.

Every meaning has `value(reading)`: its TIMEX3 value where the reader is, with X for what can't be known; None
where the expression turns out to be no date.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from index.dates.reading import Mention, Reading
from index.dates.timex import Period, period
from index.dates.units import Point, Unit, shifted, week_value, year_value

UNKNOWN_YEAR: Final = "XXXX"

_YEAR: Final = re.compile(r"(?:BC)?\d{4}")

_SLACK: Final = timedelta(3)
"""So long after its publication a report may still tell of a day in the past tense: papers are dated ahead."""

_FAR_AHEAD: Final = {"quarter": timedelta(120)}
_FAR_AHEAD_ELSE: Final = timedelta(330)
"""What seems to lie farther ahead than this lies behind."""

COMPARED: Final = 400
"""Characters for which a quarter is what "a year earlier" is compared with."""

_RECENT: Final = 20
"""Days by which a day behind counts as nearer than one ahead, where nothing else decides."""


class Meaning(Protocol):
    """What an expression means."""

    def value(self, reading: Reading) -> str | None:
        """The TIMEX3 value."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is written out: "9 March 2021", "three days", "now"."""

    text: str

    def value(self, _: Reading) -> str:
        """Always the same."""
        return self.text


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year: "March", "9 March", "the third quarter", "Easter".

    Attributes:
        of: The value in a year, which may be UNKNOWN_YEAR.
        year: What says the year, where the text does.
        towards: -1 for "last March", 1 for "next March", 0 for "this March", None for "March".
    """

    of: Callable[[str], str]
    year: Meaning | None = None
    towards: int | None = None

    def value(self, reading: Reading) -> str:
        """In the year that is said, or else that the text around it shows."""
        if self.year:
            said = _YEAR.match(self.year.value(reading) or "")
            return self.of(said[0] if said else UNKNOWN_YEAR)
        if reading.narrates:
            return self._after_mentioned(reading.story)
        return self._around(reading) if reading.published else self.of(UNKNOWN_YEAR)

    def _after_mentioned(self, mentioned: Point | None) -> str:
        """A narrative goes on in the year where it is, or in the next where that is long past."""
        if mentioned is None:
            return self.of(UNKNOWN_YEAR)
        year = mentioned.year + (self.towards or 0)
        here = period(self.of(year_value(year)))
        if here and mentioned.month and not self.towards and _is_long_past(here.last, mentioned):
            year += 1
        return self.of(year_value(year))

    def _around(self, reading: Reading) -> str:
        """The year in which a report means it, by its tense."""
        published = reading.published or date.min
        near = [
            found
            for year in range(published.year - 1, published.year + 2)
            if (found := _InYear.make(self.of, year)) is not None
        ]
        if not near:
            return self.of(UNKNOWN_YEAR)
        return self._chosen(near, published, reading).value

    def _chosen(self, near: "list[_InYear]", published: date, reading: Reading) -> "_InYear":
        behind = [each for each in near if each.days.first <= published] or near[:1]
        if self.towards is not None:
            return self._towards(near, published)
        running = next((each for each in behind if each.days.last >= published), None)
        if running and running.days.first != running.days.last:
            return running
        if reading.tense == "past":
            return [each for each in near if each.days.first <= published + _slack(each.days)][-1]
        if reading.tense == "future":
            ahead = next(each for each in near if each.days.last >= published)
            return ahead if ahead.days.first - published < _FAR_AHEAD.get(ahead.days.precision, _FAR_AHEAD_ELSE) else behind[-1]
        return min(near, key=lambda each: _distance(each.days, published))

    def _towards(self, near: "list[_InYear]", published: date) -> "_InYear":
        if self.towards == 0:
            return next(each for each in near if each.days.first.year == published.year)
        if self.towards == 1:
            return next(each for each in near if each.days.first > published)
        return [each for each in near if each.days.last < published][-1]


@dataclass(frozen=True, slots=True)
class _InYear:
    """The part of one certain year."""

    value: str
    days: Period

    @classmethod
    def make(cls, of: Callable[[str], str], year: int) -> "_InYear | None":
        value = of(year_value(year))
        days = period(value)
        return cls(value, days) if days else None


def _slack(days: Period) -> timedelta:
    return _SLACK if days.precision == "day" else timedelta()


def _distance(days: Period, published: date) -> int:
    away = (days.first - published).days
    return abs(away) - (_RECENT if away <= 0 else 0)


def _is_long_past(last: date, mentioned: Point) -> bool:
    """Whether a day of the mentioned year lies more than half a year before the mentioned day."""
    here = mentioned.first
    return here is not None and (here - last).days > 300


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from a date: "two years ago", "next week", "the same day".

    Attributes:
        amount: How many, negative for back.
        unit: What is counted.
        told: Whether it is counted from the date mentioned last ("later"), or else from the day on which the
            text is written ("ago").
        compares: Whether it may mean the same quarter of another year: "a year ago", in a report of earnings.
    """

    amount: float
    unit: Unit
    told: bool = False
    compares: bool = False

    def value(self, reading: Reading) -> str:
        """Counted from there."""
        base = reading.told if self.told else reading.spoken
        if base is None:
            return self.unit.unknown
        if self.compares and (quarter := _quarter_in_question(reading)):
            return f"{year_value(quarter.point.year + int(self.amount))}{quarter.value[4:]}"
        return shifted(base, self.amount, self.unit)


def _quarter_in_question(reading: Reading) -> Mention | None:
    """The quarter that a report compares: "a year earlier" is then the same quarter."""
    quarter = reading.quarter
    return quarter if quarter and reading.start - quarter.end <= COMPARED else None


@dataclass(frozen=True, slots=True)
class YearEarlier:
    """ "The same month last year": what was mentioned last, a year before."""

    def value(self, reading: Reading) -> str:
        """The value mentioned last in the year before its own."""
        last = reading.last
        if last is None or last.point.year < 0 or reading.mentioned is None:
            return Shift(-1, Unit.YEAR).value(reading)
        return f"{year_value(last.point.year - 1)}{last.value[4:]}"


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

    def value(self, reading: Reading) -> str:
        """The day that the tense of the sentence, or the narrative, shows."""
        base = reading.spoken.first if reading.spoken else None
        if base is None or (reading.narrates and (reading.spoken is None or reading.spoken.day is None)):
            return f"XXXX-WXX-{self.number}"
        try:
            return (base + timedelta(self._days_from(base.isoweekday(), reading))).isoformat()
        except OverflowError:
            return f"XXXX-WXX-{self.number}"

    def _days_from(self, today: int, reading: Reading) -> int:
        if self.week is not None:
            return 7 * self.week + self.number - today
        ahead, back = (self.number - today) % 7, -((today - self.number) % 7)
        if self.towards is not None:
            return {-1: back or -7, 0: ahead, 1: ahead or 7}[self.towards]
        return ahead if reading.narrates or reading.tense == "future" else back


@dataclass(frozen=True, slots=True)
class WeekendNear:
    """ "The weekend", which one the tense shows."""

    def value(self, reading: Reading) -> str:
        """Last week's for what is told on one of the days after it, else this week's."""
        base = reading.spoken.first if reading.spoken else None
        if base is None:
            return Unit.WEEKEND.unknown
        over = base.isoweekday() < 6 and reading.tense != "future"
        return f"{week_value(base - timedelta(7 if over else 0))}-WE"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of a day: "10:30 on Friday", "the morning of 9 March".

    Attributes:
        time: The value behind the T: "10:30", "MO".
        day: What says the day, where the text does.
    """

    time: str
    day: Meaning | None = None

    def value(self, reading: Reading) -> str:
        """On the day that is said, or mentioned last, or on which the text is written."""
        day = self.day.value(reading) if self.day else _day_here(reading)
        return f"{day}T{self.time}" if day else Unit.DAY.unknown


def _day_here(reading: Reading) -> str:
    here = reading.told
    if not reading.narrates and reading.now and (here is None or here.day is None):
        here = reading.now
    return shifted(here, 0, Unit.DAY) if here else Unit.DAY.unknown


@dataclass(frozen=True, slots=True)
class Soon:
    """ "Soon", which is a date only where it looks ahead: "they soon returned" tells none."""

    def value(self, reading: Reading) -> str | None:
        """The future, where the tense is."""
        return None if reading.narrates or reading.tense == "past" else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month that is being told of: "the 9th"."""

    day: int

    def value(self, reading: Reading) -> str | None:
        """In the month of the date mentioned last; nothing where none is."""
        here = reading.told if reading.last else None
        if here is None or here.month is None:
            return None
        return Shift(0, Unit.MONTH, told=True).value(reading) + f"-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class LatestQuarter:
    """ "The quarter" that a report of earnings is about, or the same of some years before."""

    years: int = 0

    def value(self, reading: Reading) -> str:
        """The quarter mentioned last, else the one that had ended when the text was written."""
        if quarter := reading.quarter:
            return f"{year_value(quarter.point.year + self.years)}{quarter.value[4:]}"
        if reading.now is None:
            return Unit.QUARTER.unknown
        return shifted(Point(reading.now.year + self.years, reading.now.month, 1), -1, Unit.QUARTER)
