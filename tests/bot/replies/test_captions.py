"""A timeline in a line: its heading, and its description for those who can't see the picture."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.replies.captions import MAX_ALT_TEXT_CHARS, timeline_alt_text, timeline_title
from bot.timeline.date_range import DateRange
from bot.timeline.query import Timeline
from bot.ui.truncate import utf16_length
from tests.bot.sample_events import CHRONICLE_EVENTS, TOWN_EVENTS, any_timeline


@pytest.mark.parametrize(
    ("topic", "bounds", "expected"),
    [
        pytest.param("", DateRange(), "Timeline", id="everything"),
        pytest.param("Velm", DateRange(), "Timeline: Velm", id="topic"),
        pytest.param("", DateRange("2019", ""), "Timeline, since 2019", id="since"),
        pytest.param("Velm", DateRange("", "2021-03"), "Timeline: Velm, until March 2021", id="until"),
        pytest.param("Velm", DateRange("2019", "2021"), "Timeline: Velm, from 2019 to 2021", id="both"),
    ],
)
def test_a_heading(topic: str, bounds: DateRange, expected: str) -> None:
    assert timeline_title(Timeline(topic, bounds)) == expected


def test_a_description_lists_the_events() -> None:
    assert timeline_alt_text(Timeline("Velm", events=TOWN_EVENTS)) == (
        "Timeline: Velm. 4 events."
        " 4 May 1911: The harbour of Velm opened on 4 May 1911."
        " 1923: The lighthouse was built in 1923 by the engineer…"
        " since 1932: A railway has joined Velm to the capital since…"
        " 1987*: The station closed in 1987."
    )


@pytest.mark.parametrize("count", [1, 30, 50])
def test_what_does_not_fit_is_counted(count: int) -> None:
    shown = timeline_alt_text(Timeline(events=CHRONICLE_EVENTS[:count]))
    named = sum(f" {each.date.year}: " in shown for each in CHRONICLE_EVENTS[:count])
    assert shown.endswith(f" And {count - named} more." if count - named else " a lantern was lit.")


@given(any_timeline(least=1))
def test_any_description_fits_an_attachment(timeline: Timeline) -> None:
    assert utf16_length(timeline_alt_text(timeline)) <= MAX_ALT_TEXT_CHARS
    assert len(timeline_alt_text(timeline).splitlines()) == 1


@given(any_timeline())
def test_any_heading_is_one_line(timeline: Timeline) -> None:
    assert len(timeline_title(timeline).splitlines()) == 1
