"""Timelines in the terminal: exact texts, 80 columns, no control characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from bot.timeline.date_range import DateRange
from bot.timeline.query import Timeline
from bot.timeline.text import timeline_text
from bot.ui.strings import INFERRED_DATE_NOTE
from tests.bot.result_strategies import any_timeline
from tests.bot.sample_events import HARBOUR_OPENED, TOWN_EVENTS
from tests.bot.terminal_checks import check_line_ends, check_lines, print_to_string


def test_a_timeline() -> None:
    shown = print_to_string(timeline_text(Timeline("Velm", DateRange("1900", ""), (*TOWN_EVENTS[2:],))))
    assert shown == (
        "  Timeline: Velm, since 1900\n"
        "\n"
        "  1932\n"
        "    since 1932  A railway has joined Velm to the capital since 1932. ¹\n"
        "\n"
        "  1987\n"
        "    1987*  The station closed in 1987. ¹\n"
        "\n"
        "    ¹ Rails to the Capital · paragraph 1\n"
        "\n"
        f"  {INFERRED_DATE_NOTE}\n"
        "\n"
    )


def test_a_year_is_named_once() -> None:
    assert (
        print_to_string(timeline_text(Timeline(events=(HARBOUR_OPENED, HARBOUR_OPENED)))).count("\n  1911\n")
        == 1
    )


def test_the_date_is_bold_on_a_terminal() -> None:
    assert "\x1b[1m4 May 1911\x1b[0m" in print_to_string(
        timeline_text(Timeline(events=TOWN_EVENTS)), terminal=True
    )


@pytest.mark.parametrize(
    ("timeline", "expected"),
    [
        pytest.param(Timeline(), "  No dated events.\n\n", id="everything"),
        pytest.param(
            Timeline("cheese", suggested_topics=("Velm", "Mira")),
            "  No dated events on “cheese”.\n  Topics with dated events:\n    – Velm\n    – Mira\n\n",
            id="topics",
        ),
        pytest.param(
            Timeline("Velm", DateRange("1700", "1701"), has_events_outside=True),
            "  No dated events on “Velm” from 1700 to 1701.\n  Outside these dates there are some.\n\n",
            id="outside",
        ),
    ],
)
def test_no_events(timeline: Timeline, expected: str) -> None:
    assert print_to_string(timeline_text(timeline)) == expected


@settings(max_examples=50, deadline=None)
@given(any_timeline())
def test_any_timeline_is_tame(timeline: Timeline) -> None:
    shown = print_to_string(timeline_text(timeline))
    check_lines(shown)
    check_line_ends(shown)
