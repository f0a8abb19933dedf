"""A timeline in a line: its heading, and its description for those who can't see the picture."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.replies.captions import MAX_DESCRIPTION, described, heading
from bot.timeline.date_range import Bounds
from bot.timeline.query import Timeline
from bot.ui.truncate import length
from tests.bot.sample_events import CHRONICLE, TOWN, timelines


@pytest.mark.parametrize(
    ("topic", "bounds", "expected"),
    [
        pytest.param("", Bounds(), "Timeline", id="everything"),
        pytest.param("Velm", Bounds(), "Timeline: Velm", id="topic"),
        pytest.param("", Bounds("2019", ""), "Timeline, since 2019", id="since"),
        pytest.param("Velm", Bounds("", "2021-03"), "Timeline: Velm, until March 2021", id="until"),
        pytest.param("Velm", Bounds("2019", "2021"), "Timeline: Velm, from 2019 to 2021", id="both"),
    ],
)
def test_a_heading(topic: str, bounds: Bounds, expected: str) -> None:
    assert heading(Timeline(topic, bounds)) == expected


def test_a_description_lists_the_events() -> None:
    assert described(Timeline("Velm", events=TOWN)) == (
        "Timeline: Velm. 4 events."
        " 4 May 1911: The harbour of Velm opened on 4 May 1911."
        " 1923: The lighthouse was built in 1923 by the engineer…"
        " since 1932: A railway has joined Velm to the capital since…"
        " 1987*: The station closed in 1987."
    )


@pytest.mark.parametrize("count", [1, 30, 50])
def test_what_does_not_fit_is_counted(count: int) -> None:
    shown = described(Timeline(events=CHRONICLE[:count]))
    named = sum(f" {each.date.year}: " in shown for each in CHRONICLE[:count])
    assert shown.endswith(f" And {count - named} more." if count - named else " a lantern was lit.")


@given(timelines(least=1))
def test_any_description_fits_an_attachment(timeline: Timeline) -> None:
    assert length(described(timeline)) <= MAX_DESCRIPTION
    assert len(described(timeline).splitlines()) == 1


@given(timelines())
def test_any_heading_is_one_line(timeline: Timeline) -> None:
    assert len(heading(timeline).splitlines()) == 1
