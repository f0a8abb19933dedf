"""What of a sentence is shown: its date always in view, its words never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.event_text import event_caption, excerpt_around_date
from bot.ui.markdown import replace_control_characters
from tests.bot.sample_events import LIGHTHOUSE_BUILT, any_event, make_town_event

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
            f"{'Long words before it ' * 9}until 1923.",
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
