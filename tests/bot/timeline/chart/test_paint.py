"""The picture: a PNG of bounded size, whatever the events say."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from bot.replies.captions import heading
from bot.timeline.chart.canvas import SCALE
from bot.timeline.chart.paint import WIDTH, picture
from tests.bot.sample_events import CHRONICLE, OPENED, TOWN, event, timelines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.timeline.query import Timeline
    from index import Event

MOST_BYTES = 300_000
SEVERAL_WIDE = "Wide words wander while we wait. " * 9


def painted(events: Sequence[Event], title: str = "Timeline") -> Image.Image:
    """The picture, checked for what every one must be."""
    png = picture(title, events)
    assert len(png) < MOST_BYTES
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    assert image.width == WIDTH * SCALE
    assert 0.25 < image.height / image.width < 1.1
    return image


def colours(image: Image.Image) -> int:
    return len(image.convert("RGB").getcolors(maxcolors=1 << 24) or ())


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([OPENED], id="one"),
        pytest.param(TOWN, id="several"),
        pytest.param(CHRONICLE[:40], id="forty"),
        pytest.param([OPENED, OPENED], id="two-on-one-day"),
        pytest.param([OPENED] * 40, id="forty-on-one-day"),
        pytest.param([event("2025/2034", "Five launches follow.")], id="range"),
        pytest.param([event("0001", "Then."), event("9999", "Later.")], id="all-time"),
        pytest.param([event("9999-12-31", "Never.")], id="the-last-day"),
        pytest.param([event("2021", SEVERAL_WIDE)] * 6, id="long-texts"),
        pytest.param([event("2021", "漢字 \U0001f680")], id="letters-that-the-font-lacks"),
        pytest.param([event("2021", "$x_1 \\frac{a$ {%} ^~ \\")], id="formula"),
        pytest.param([event("2021-Q2", "Slowly.", mod="MID", inferred=True)], id="long-date"),
    ],
)
def test_it_is_a_png_of_bounded_size(events: Sequence[Event]) -> None:
    assert colours(painted(events)) > 8


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(timelines(least=1))
def test_any_events_can_be_drawn(timeline: Timeline) -> None:
    painted(timeline.events, heading(timeline))


def test_a_formula_is_drawn_as_it_stands() -> None:
    """Were it read as one, the first would be drawn as the second is."""
    raw, read = (picture("T", [event("2021", text)]) for text in ("$a_1$", "a1"))
    assert raw != read


def test_the_same_events_give_the_same_picture() -> None:
    assert picture("T", TOWN) == picture("T", TOWN)


def test_a_day_is_filled_and_a_month_is_hollow() -> None:
    day, month = (replace(OPENED, precision=each) for each in ("day", "month"))
    assert colours(painted([day])) != 0
    assert picture("T", [day]) != picture("T", [month])
