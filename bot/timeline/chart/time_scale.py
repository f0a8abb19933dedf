"""Piecewise linear time scale: long empty stretches are cut out by visible axis breaks.

Each segment between breaks has a scale of its own, so that the 1960s and a busy month of 2021 share a chart.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from bot.ui.dates import format_month, month_name

MAX_AXIS_BREAKS: Final = 3

BREAK_WIDTH_PX: Final = 40.0
"""Width of a break."""

_MIN_SEGMENT_WIDTH_PX: Final = 160.0
"""Width of a segment with a single event: enough for the label of a year."""

_CROWDED_RATIO: Final = 0.03
"""Distance between events, as a part of the axis, below which breaks are considered."""

_MIN_EMPTY_RATIO: Final = 0.25
"""Length of an empty stretch, as a part of the axis, from which it is cut out."""

_MIN_CUT_DAYS: Final = 60
"""Shortest stretch that is cut out: segments don't overlap with their margins."""

_MIN_SEGMENT_DAYS: Final = 14
_SEGMENT_MARGIN_RATIO: Final = 0.05
"""Margin before and after a segment's events, as a part of its length."""

_TICK_STEPS_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000)
"""Distances between ticks."""

_MIN_TICK_DISTANCE_PX: Final = 124.0
"""Least distance between ticks."""

_MONTH_LABEL_MAX_DAYS: Final = 200
"""Length of a segment below which its label names a month."""


class AxisDays(NamedTuple):
    """A stretch of days as proleptic Gregorian ordinals, half-open."""

    first: int
    end: int


class AxisTick(NamedTuple):
    """A label of the axis, with a mark at the start of its day, or without one for a whole segment."""

    x: float
    label: str
    marked: bool = True


@dataclass(frozen=True, slots=True)
class AxisSegment:
    """An unbroken part of the axis, from x coordinate `left` to `right`."""

    days: AxisDays
    left: float
    right: float

    def x(self, day: float) -> float:
        """Return the x coordinate of the start of a day, clamped to the segment."""
        part = (day - self.days.first) / (self.days.end - self.days.first)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    def ticks(self) -> list[AxisTick]:
        """Return the ticks, none too close to another or to the ends; at least one label names a year."""
        per_month = (self.right - self.left) / (self.days.end - self.days.first) * 30.44
        step = next(
            (months for months in _TICK_STEPS_MONTHS if months * per_month >= _MIN_TICK_DISTANCE_PX),
            _TICK_STEPS_MONTHS[-1],
        )
        margin = 0.65 * _MIN_TICK_DISTANCE_PX
        days = [(self.x(day.toordinal()), day) for day in _month_starts(self.days, step)]
        ticks = [(x, day) for x, day in days if self.left + margin <= x <= self.right - margin]
        if not ticks:
            return [self._single_tick()]
        if any(day.month == 1 for _, day in ticks):
            return [AxisTick(x, str(day.year) if day.month == 1 else _month_label(day)) for x, day in ticks]
        (x, first), *others = ticks
        month_and_year = AxisTick(x, format_month(first, short=True))
        return [
            month_and_year,
            *(
                AxisTick(other_x, _month_label(day))
                for other_x, day in others
                if other_x - x >= 1.3 * _MIN_TICK_DISTANCE_PX
            ),
        ]

    def _single_tick(self) -> AxisTick:
        """Return the label in the middle of a segment that is too short for ticks."""
        middle = date.fromordinal((self.days.first + self.days.end) // 2)
        is_short = self.days.end - self.days.first < _MONTH_LABEL_MAX_DAYS
        label = format_month(middle, short=True) if is_short else str(middle.year)
        return AxisTick((self.left + self.right) / 2, label, marked=False)


class TimeScale:
    """Monotonic mapping of days to x coordinates."""

    def __init__(self, segments: Sequence[AxisSegment]) -> None:
        self.segments = tuple(segments)

    @classmethod
    def for_spans(cls, spans: Sequence[AxisDays], left: float, right: float) -> "TimeScale":
        """Create a scale on which events can be told apart; segments are as wide as they have events.

        Args:
            spans: The days of each event; not empty.
            left: The x coordinate where the axis begins.
            right: The x coordinate where it ends.
        """
        stretches = _split_at_gaps(spans)
        counts = [sum(days.first <= span.first < days.end for span in spans) for days in stretches]
        breaks = BREAK_WIDTH_PX * (len(stretches) - 1)
        room = right - left - breaks - _MIN_SEGMENT_WIDTH_PX * len(stretches)
        segments, x = [], left
        for days, count in zip(stretches, counts, strict=True):
            width = _MIN_SEGMENT_WIDTH_PX + room * count / len(spans)
            segments.append(AxisSegment(_add_margin(days), x, x + width))
            x += width + BREAK_WIDTH_PX
        return cls(segments)

    def x(self, day: float) -> float:
        """Return the x coordinate of the start of a day, clamped to the nearest segment before it."""
        index = bisect_right([segment.days.first for segment in self.segments], day) - 1
        return self.segments[max(index, 0)].x(day)


def _split_at_gaps(spans: Sequence[AxisDays]) -> list[AxisDays]:
    """Return the stretches of days between the first and the last event, without the longest empty ones."""
    points = sorted({day for span in spans for day in (span.first, span.end - 1)})
    starts = sorted({span.first for span in spans})
    gaps = sorted(((later - day, day) for day, later in pairwise(points)), reverse=True)
    shown = points[-1] - points[0]
    cuts: list[int] = []
    for gap, day in gaps[:MAX_AXIS_BREAKS]:
        is_crowded = any(later - each < _CROWDED_RATIO * shown for each, later in pairwise(starts))
        if not is_crowded or gap < max(_MIN_CUT_DAYS, _MIN_EMPTY_RATIO * shown):
            break
        cuts.append(day)
        shown -= gap
    ends = [*sorted(cuts), points[-1]]
    firsts = [points[0], *(points[bisect_right(points, cut)] for cut in ends[:-1])]
    return [AxisDays(first, end + 1) for first, end in zip(firsts, ends, strict=True)]


def _add_margin(days: AxisDays) -> AxisDays:
    """Add a margin on both sides, for at least `_MIN_SEGMENT_DAYS` in all, within the calendar."""
    length = days.end - days.first
    margin = max(round(length * _SEGMENT_MARGIN_RATIO), (_MIN_SEGMENT_DAYS - length) // 2, 0)
    return AxisDays(max(1, days.first - margin), min(date.max.toordinal() + 1, days.end + margin))


def _month_label(day: date) -> str:
    return month_name(day.month, short=True)


def _month_starts(days: AxisDays, step: int) -> Iterator[date]:
    """Yield the first day of each month whose number since the year 0 is a multiple of the step."""
    first = date.fromordinal(days.first)
    month = -(-(first.year * 12 + first.month - 1) // step) * step
    while month < 12 * 10_000 and (day := date(month // 12, month % 12 + 1, 1)).toordinal() < days.end:
        yield day
        month += step
