"""Painting: a PNG of bounded size for any events."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from bot.timeline.chart.canvas import FILE_PIXELS_PER_PIXEL
from bot.timeline.chart.paint import CHART_WIDTH_PX, paint_timeline
from bot.timeline.event_text import timeline_title
from tests.bot.result_strategies import any_timeline
from tests.bot.sample_events import CHRONICLE_EVENTS, HARBOUR_OPENED, TOWN_EVENTS, make_town_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.timeline.query import Timeline
    from index import Event

MOST_BYTES = 300_000
SEVERAL_WIDE = "Wide words wander while we wait. " * 9


def paint_to_image(events: Sequence[Event], title: str = "Timeline") -> Image.Image:
    """The painted chart, checked for what holds for every chart."""
    png = paint_timeline(title, events)
    assert len(png) < MOST_BYTES
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    assert image.width == CHART_WIDTH_PX * FILE_PIXELS_PER_PIXEL
    assert 0.25 < image.height / image.width < 1.1
    return image


def colours(image: Image.Image) -> int:
    return len(image.convert("RGB").getcolors(maxcolors=1 << 24) or ())


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([HARBOUR_OPENED], id="one"),
        pytest.param(TOWN_EVENTS, id="several"),
        pytest.param(CHRONICLE_EVENTS[:40], id="forty"),
        pytest.param([HARBOUR_OPENED, HARBOUR_OPENED], id="two-on-one-day"),
        pytest.param([HARBOUR_OPENED] * 40, id="forty-on-one-day"),
        pytest.param([make_town_event("2025/2034", "Five launches follow.")], id="range"),
        pytest.param([make_town_event("0001", "Then."), make_town_event("9999", "Later.")], id="all-time"),
        pytest.param([make_town_event("9999-12-31", "Never.")], id="the-last-day"),
        pytest.param([make_town_event("2021", SEVERAL_WIDE)] * 6, id="long-texts"),
        pytest.param([make_town_event("2021", "漢字 \U0001f680")], id="letters-that-the-font-lacks"),
        pytest.param([make_town_event("2021", "$x_1 \\frac{a$ {%} ^~ \\")], id="formula"),
        pytest.param([make_town_event("2021-Q2", "Slowly.", mod="MID", inferred=True)], id="long-date"),
    ],
)
def test_it_is_a_png_of_bounded_size(events: Sequence[Event]) -> None:
    assert colours(paint_to_image(events)) > 8


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_timeline(least=1))
def test_any_events_can_be_drawn(timeline: Timeline) -> None:
    paint_to_image(timeline.events, timeline_title(timeline))


def test_a_formula_is_drawn_as_it_stands() -> None:
    """As markup of mathtext, the first would be drawn like the second."""
    raw, read = (paint_timeline("T", [make_town_event("2021", text)]) for text in ("$a_1$", "a1"))
    assert raw != read


def test_the_same_events_give_the_same_picture() -> None:
    assert paint_timeline("T", TOWN_EVENTS) == paint_timeline("T", TOWN_EVENTS)


def test_a_day_is_filled_and_a_month_is_hollow() -> None:
    day, month = (replace(HARBOUR_OPENED, precision=each) for each in ("day", "month"))
    assert colours(paint_to_image([day])) != 0
    assert paint_timeline("T", [day]) != paint_timeline("T", [month])
