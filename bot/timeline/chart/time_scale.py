"""Days → places on the axis. Where long stretches are empty, the axis is broken, visibly, into eras.

Within an era the scale is linear. Each era has its own: the moon race of the 1960s and a busy month in 2021
can stand on one picture, and the ticks tell the years of either.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

MAX_AXIS_BREAKS: Final = 3

BREAK_WIDTH_PX: Final = 40.0
"""Width of a break, in pixels like all widths here."""

_MIN_SEGMENT_WIDTH_PX: Final = 120.0
"""Width of an era that has a single event: enough for the year."""

_CROWDED_RATIO: Final = 0.03
"""Events that stand closer than this part of the axis can't be told apart: then it is worth breaking."""

_MIN_EMPTY_RATIO: Final = 0.25
"""The part of the axis from which an empty stretch is left out."""

_MIN_CUT_DAYS: Final = 60
"""Days that are left out at least: two eras with their margins don't overlap."""

_MIN_SEGMENT_DAYS: Final = 14
_SEGMENT_MARGIN_RATIO: Final = 0.05
"""The part of an era that is added before and after its events."""

_TICK_STEPS_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000)
"""Months from one tick to the next."""

_MIN_TICK_DISTANCE_PX: Final = 96.0
"""Least width from one tick to the next."""

_MONTH_LABEL_MAX_DAYS: Final = 200
"""Days below which an era is named by its month."""

_TICK_MONTH_LABELS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


class AxisDays(NamedTuple):
    """A stretch of days as proleptic ordinals, half-open."""

    first: int
    end: int


class AxisTick(NamedTuple):
    """A label of the axis, with or without a mark: where a day begins, or what the whole era is."""

    x: float
    label: str
    marked: bool = True


@dataclass(frozen=True, slots=True)
class AxisSegment:
    """An unbroken part of the axis: these days from `left` to `right`."""

    days: AxisDays
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day begins; one outside is moved to the nearest end."""
        part = (day - self.days.first) / (self.days.end - self.days.first)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def ticks(self) -> list[AxisTick]:
        """The marks of this era, none too close to another or to its ends; one of them names a year."""
        per_month = (self.right - self.left) / (self.days.end - self.days.first) * 30.44
        step = next(
            (months for months in _TICK_STEPS_MONTHS if months * per_month >= _MIN_TICK_DISTANCE_PX),
            _TICK_STEPS_MONTHS[-1],
        )
        ends = self.left + 0.65 * _MIN_TICK_DISTANCE_PX, self.right - 0.65 * _MIN_TICK_DISTANCE_PX
        days = [(self.x(day.toordinal()), day) for day in _month_starts(self.days, step)]
        ticks = [(x, day) for x, day in days if ends[0] <= x <= ends[1]]
        if not ticks:
            return [self._single_tick()]
        if any(day.month == 1 for _, day in ticks):
            return [
                AxisTick(x, str(day.year) if day.month == 1 else _TICK_MONTH_LABELS[day.month - 1])
                for x, day in ticks
            ]
        (x, first), *others = ticks
        named = AxisTick(x, f"{_TICK_MONTH_LABELS[first.month - 1]} {first.year}")
        return [
            named,
            *(
                AxisTick(far, _TICK_MONTH_LABELS[day.month - 1])
                for far, day in others
                if far - x >= 1.3 * _MIN_TICK_DISTANCE_PX
            ),
        ]

    def _single_tick(self) -> AxisTick:
        """What stands on an era that is too short for marks: the month, or the year, in its middle."""
        middle = date.fromordinal((self.days.first + self.days.end) // 2)
        month = (
            f"{_TICK_MONTH_LABELS[middle.month - 1]} "
            if self.days.end - self.days.first < _MONTH_LABEL_MAX_DAYS
            else ""
        )
        return AxisTick((self.left + self.right) / 2, f"{month}{middle.year}", marked=False)


class TimeScale:
    """Days → places, in the order of days."""

    def __init__(self, eras: Sequence[AxisSegment]) -> None:
        self.segments = tuple(eras)

    @classmethod
    def for_spans(cls, spans: Sequence[AxisDays], left: float, right: float) -> "TimeScale":
        """The scale on which these events are legible.

        Args:
            spans: The days of each event; at least one.
            left: Where the axis begins.
            right: Where it ends.
        """
        eras = _split_at_gaps(spans)
        shares = [sum(days.first <= span.first < days.end for span in spans) for days in eras]
        room = right - left - BREAK_WIDTH_PX * (len(eras) - 1) - _MIN_SEGMENT_WIDTH_PX * len(eras)
        found, x = [], left
        for days, share in zip(eras, shares, strict=True):
            width = _MIN_SEGMENT_WIDTH_PX + room * share / len(spans)
            found.append(AxisSegment(_add_margin(days), x, x + width))
            x += width + BREAK_WIDTH_PX
        return cls(found)

    def x(self, day: float) -> float:
        """Where a day stands; one that is left out stands in the break, or at the end of the axis."""
        place = bisect_right([era.days.first for era in self.segments], day) - 1
        return self.segments[max(place, 0)].x(day)


def _split_at_gaps(spans: Sequence[AxisDays]) -> list[AxisDays]:
    """The days that are shown: all from the first to the last, without the longest empty stretches."""
    points = sorted({day for span in spans for day in (span.first, span.end - 1)})
    starts = sorted({span.first for span in spans})
    gaps = sorted(((later - day, day) for day, later in pairwise(points)), reverse=True)
    shown = points[-1] - points[0]
    cuts: list[int] = []
    for gap, day in gaps[:MAX_AXIS_BREAKS]:
        crowded = any(later - each < _CROWDED_RATIO * shown for each, later in pairwise(starts))
        if not crowded or gap < max(_MIN_CUT_DAYS, _MIN_EMPTY_RATIO * shown):
            break
        cuts.append(day)
        shown -= gap
    ends = [*sorted(cuts), points[-1]]
    firsts = [points[0], *(points[bisect_right(points, cut)] for cut in ends[:-1])]
    return [AxisDays(first, end + 1) for first, end in zip(firsts, ends, strict=True)]


def _add_margin(days: AxisDays) -> AxisDays:
    """Days with a margin on both sides, and two weeks at least; within the calendar."""
    length = days.end - days.first
    margin = max(round(length * _SEGMENT_MARGIN_RATIO), (_MIN_SEGMENT_DAYS - length) // 2, 0)
    return AxisDays(max(1, days.first - margin), min(date.max.toordinal() + 1, days.end + margin))


def _month_starts(days: AxisDays, step: int) -> Iterator[date]:
    """The first day of every month whose number since the year 0 is a multiple of the step."""
    begun = date.fromordinal(days.first)
    month = -(-(begun.year * 12 + begun.month - 1) // step) * step
    while month < 12 * 10_000 and (day := date(month // 12, month % 12 + 1, 1)).toordinal() < days.end:
        yield day
        month += step
