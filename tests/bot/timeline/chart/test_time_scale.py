"""The time scale: monotonic, linear within a segment, broken only where that helps."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.chart.time_scale import BREAK_WIDTH_PX, MAX_AXIS_BREAKS, AxisDays, TimeScale

LEFT, RIGHT = 24.0, 976.0


def day(text: str) -> AxisDays:
    first = date.fromisoformat(text).toordinal()
    return AxisDays(first, first + 1)


def year(number: int) -> AxisDays:
    return AxisDays(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal() + 1)


def scale(*spans: AxisDays) -> TimeScale:
    return TimeScale.for_spans(spans, LEFT, RIGHT)


def labels(time_scale: TimeScale) -> list[list[str]]:
    return [[tick.label for tick in era.ticks()] for era in time_scale.segments]


@st.composite
def spans(draw: st.DrawFn) -> list[AxisDays]:
    firsts = draw(st.lists(st.integers(1, date.max.toordinal()), min_size=1, max_size=40))
    lengths = st.sampled_from([1, 1, 1, 7, 31, 365, 3652, 36524])
    return [AxisDays(first, min(first + draw(lengths), date.max.toordinal() + 1)) for first in firsts]


@given(spans())
def test_any_days_stand_in_their_order_on_the_axis(days: list[AxisDays]) -> None:
    time_scale = scale(*days)
    points = sorted(point for span in days for point in span)
    places = [time_scale.x(point) for point in points]
    assert places == sorted(places)
    assert LEFT <= places[0] <= places[-1] <= RIGHT + 0.001  # widths are added up
    firsts = sorted({span.first for span in days})
    assert len({time_scale.x(first) for first in firsts}) == len(firsts)


@given(spans())
def test_any_eras_are_apart_and_fill_the_axis(days: list[AxisDays]) -> None:
    eras = scale(*days).segments
    assert (eras[0].left, round(eras[-1].right, 6)) == (LEFT, RIGHT)
    assert 1 <= len(eras) <= MAX_AXIS_BREAKS + 1
    for era, after in pairwise(eras):
        assert after.left - era.right == pytest.approx(BREAK_WIDTH_PX)
        assert era.days.end < after.days.first


@given(spans())
def test_any_labels_are_apart_and_name_a_year(days: list[AxisDays]) -> None:
    for era in scale(*days).segments:
        ticks = era.ticks()
        assert all(era.left < tick.x < era.right for tick in ticks)
        assert all(after.x - tick.x > 80 for tick, after in pairwise(ticks))
        assert any(tick.label[-1].isdigit() for tick in ticks)


def test_a_few_events_need_no_break() -> None:
    time_scale = scale(year(1957), year(1969), year(2024))
    assert labels(time_scale) == [["1960", "1970", "1980", "1990", "2000", "2010", "2020"]]


def test_an_era_is_linear() -> None:
    (era,) = scale(year(1957), year(1969), year(2024)).segments
    first, middle, last = (era.x(day) for day in (era.days.first, sum(era.days) / 2, era.days.end))
    assert middle - first == pytest.approx(last - middle)


def test_a_crowd_far_from_a_single_event_is_told_apart() -> None:
    crowd = [day(f"2021-{month:02}-15") for month in range(1, 13)]
    time_scale = scale(year(1850), *crowd)
    assert len(time_scale.segments) == 2
    places = [time_scale.x(each.first) for each in crowd]
    assert min(after - place for place, after in pairwise(places)) > 40


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([day("2021-03-09")], ["Mar 2021"], id="a-day"),
        pytest.param([year(2021)], ["Mar 2021", "Jul", "Sept", "Nov"], id="a-year"),
        pytest.param([day("2021-02-03"), day("2021-09-30")], ["Mar 2021", "May", "Jul", "Sept"], id="months"),
        pytest.param([year(1901), year(2000)], ["1920", "1940", "1960", "1980"], id="a-century"),
        pytest.param([year(1), year(9999)], ["2000", "4000", "6000", "8000"], id="all-time"),
    ],
)
def test_labels(days: list[AxisDays], expected: list[str]) -> None:
    (shown,) = labels(scale(*days))
    assert shown[: len(expected)] == expected
