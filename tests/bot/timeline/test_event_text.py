"""Excerpts, captions and titles: the date is in view, the words are unchanged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.date_range import DateRange
from bot.timeline.event_text import (
    MAX_ALT_TEXT_CHARS,
    event_caption,
    excerpt_around_date,
    timeline_alt_text,
    timeline_title,
)
from bot.timeline.query import Timeline
from bot.ui.markdown import replace_control_characters
from bot.ui.truncate import utf16_length
from tests.bot.result_strategies import any_event, any_timeline
from tests.bot.sample_events import CHRONICLE_EVENTS, LIGHTHOUSE_BUILT, TOWN_EVENTS, make_town_event

if TYPE_CHECKING:
    from index import Event


LONG = "Words go on. " * 40


def test_a_short_sentence_is_shown_whole() -> None:
    assert excerpt_around_date(LIGHTHOUSE_BUILT, 280) == (LIGHTHOUSE_BUILT.text, LIGHTHOUSE_BUILT.phrase)


def test_a_long_sentence_begins_at_its_beginning_where_the_date_stands_near_it() -> None:
    text, (start, end) = excerpt_around_date(make_town_event("1923", f"In 1923 {LONG}", "1923"), 100)
    assert text.startswith("In 1923 Words go on.")
    assert text[start:end] == "1923"


def test_a_date_far_down_stays_in_view() -> None:
    text, (start, end) = excerpt_around_date(make_town_event("1923", f"{LONG}in 1923 {LONG}", "1923"), 100)
    assert text.startswith("… ")
    assert text[start:end] == "1923"
    assert end < 100


@given(any_event(), st.integers(20, 300))
def test_the_shown_words_stand_in_the_sentence(each: Event, limit: int) -> None:
    text, (start, end) = excerpt_around_date(each, limit)
    assert text.removeprefix("… ") in replace_control_characters(each.text)
    assert len(text) <= 4 * limit + 2
    shown, phrase = text[start:end], replace_control_characters(each.text)[slice(*each.phrase)]
    assert phrase.startswith(shown)
    assert end <= len(text) or len(phrase) > limit


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        pytest.param("The pier was built in 1923.", "1923", "The pier was built in 1923.", id="short"),
        pytest.param("In 1923, Mira built it.", "1923", "…Mira built it.", id="introduction"),
        pytest.param("By the 1920s, Mira built it.", "1920s", "…Mira built it.", id="with-an-article"),
        pytest.param("1923, a dry year.", "1923", "…a dry year.", id="date-first"),
        pytest.param("In 1923 Mira built it.", "1923", "In 1923 Mira built it.", id="no-comma"),
        pytest.param(
            "Mira, in 1923, built it.", "1923", "Mira, in 1923, built it.", id="the-subject-is-kept"
        ),
        pytest.param(
            "In 1911 it opened; in 1923 it was built.", "1923", "…in 1923 it was built.", id="its-statement"
        ),
        pytest.param(
            f"{'Long words before it ' * 5}go on, and in 1923 it was built.",
            "1923",
            "…and in 1923 it was built.",
            id="far-down-its-clause",
        ),
        pytest.param(
            f"{'Long words before it ' * 9}until 1923.",
            "1923",
            "…it Long words before it Long words before it until 1923.",
            id="far-down-without-a-clause",
        ),
        pytest.param("\u202eA\n  b\x1b[31m in 1923.", "1923", "A b [31m in 1923.", id="what-acts"),
    ],
)
def test_a_caption(text: str, phrase: str, expected: str) -> None:
    value = phrase if phrase.isdigit() else "192"
    assert event_caption(make_town_event(value, text, phrase)) == expected


@given(any_event())
def test_any_caption_is_one_bounded_line(each: Event) -> None:
    shown = event_caption(each)
    assert len(shown.splitlines()) <= 1
    assert len(shown) <= 401
    assert " ".join(replace_control_characters(each.text).split()).find(shown.removeprefix("…")[:50]) >= 0


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


def test_a_row_dated_by_its_header_is_cut_to_the_cell_below_it() -> None:
    cells = (("Stage", 0, 4), ("5 June", 7, 14), ("6 June", 17, 25))
    row = replace(make_town_event("2026-06-06", "Barn | Ceilidh | Old Rope", cells=cells), phrase=(17, 17))
    assert event_caption(row) == "Stage: Barn · 6 June: Old Rope"
