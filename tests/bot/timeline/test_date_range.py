"""Date ranges: spellings of bounds, validation, ranges in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.date_range import MAX_DATE_INPUT_CHARS, DateRange, InvalidDateRange, parse_date_range
from tests.bot.result_strategies import timex_values

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        pytest.param("2019", "2019", id="year"),
        pytest.param("March 2021", "2021-03", id="month"),
        pytest.param("march 2021", "2021-03", id="small-letters"),
        pytest.param("  March\t2021 ", "2021-03", id="white-space"),
        pytest.param("9 March 2021", "2021-03-09", id="day"),
        pytest.param("March 9, 2021", "2021-03-09", id="american"),
        pytest.param("2021-03-09", "2021-03-09", id="iso"),
        pytest.param("2021-03", "2021-03", id="iso-month"),
        pytest.param("today", "2026-11-22", id="today"),
        pytest.param("yesterday", "2026-11-21", id="yesterday"),
        pytest.param("last year", "2025", id="last-year"),
        pytest.param("2 years ago", "2024", id="years-ago"),
        pytest.param("next year", "2027", id="to-come"),
        pytest.param("the 1990s", "199", id="decade"),
        pytest.param("March", "2026-03", id="a-past-month"),
        pytest.param("december", "2025-12", id="the-last-december"),
        pytest.param("Monday", "2026-11-16", id="the-last-monday"),
        pytest.param("9 December", "2025-12-09", id="the-last-9-december"),
    ],
)
def test_what_people_type(typed: str, value: str) -> None:
    assert parse_date_range(typed, None, TODAY) == DateRange(since=value)
    assert parse_date_range(None, typed, TODAY) == DateRange(until=value)


def test_since_is_a_first_day_and_until_a_last_one() -> None:
    bounds = parse_date_range("2019", "March 2021", TODAY)
    assert (bounds.first_day, bounds.last_day) == (date(2019, 1, 1), date(2021, 3, 31))


@pytest.mark.parametrize("nothing", [None, "", "  ", "\u200b"])
def test_nothing_leaves_both_sides_open(nothing: str | None) -> None:
    bounds = parse_date_range(nothing, nothing, TODAY)
    assert (bounds, bounds.first_day, bounds.last_day, str(bounds)) == (DateRange(), None, None, "")


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("soonish", id="no-date"),
        pytest.param("2019 and 2020", id="two-dates"),
        pytest.param("in May 2019, I think", id="more-words"),
        pytest.param("two years", id="duration"),
        pytest.param("every Monday", id="set"),
        pytest.param("2021-13", id="no-such-month"),
        pytest.param("30 February 2021", id="no-such-day"),
        pytest.param("2021-02-30", id="no-such-iso-day"),
        pytest.param("199", id="a-bare-number"),
        pytest.param("9" * 5_000, id="long-number"),
        pytest.param("March 2021 " * 5_000, id="long-text"),
        pytest.param("<@1> **2019**", id="markup"),
    ],
)
def test_what_is_no_date_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidDateRange) as notice:
        parse_date_range("2019", typed, TODAY)
    said = str(notice.value)
    assert "isn't a date that I can read for “until”; write one such as 2019, March 2021" in said
    assert len(said) < MAX_DATE_INPUT_CHARS + 150
    assert said.startswith(f"“{typed[:7]}")


def test_the_wrong_way_round() -> None:
    with pytest.raises(
        InvalidDateRange, match=r"^“since” \(9 March 2021\) lies after “until” \(2019\); swap the two\.$"
    ):
        parse_date_range("9 March 2021", "2019", TODAY)


def test_the_same_date_twice_is_that_date() -> None:
    bounds = parse_date_range("2019", "2019", TODAY)
    assert (bounds.first_day, bounds.last_day) == (date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        pytest.param(DateRange("2021-03", "2026-11-22"), "from March 2021 to 22 November 2026", id="both"),
        pytest.param(DateRange("18"), "since the 19th century", id="since"),
        pytest.param(DateRange(until="2024"), "until 2024", id="until"),
    ],
)
def test_in_words(bounds: DateRange, words: str) -> None:
    assert str(bounds) == words


@given(st.text(max_size=MAX_DATE_INPUT_CHARS), st.dates())
def test_any_text_is_a_date_or_a_sentence(typed: str, today: date) -> None:
    try:
        bounds = parse_date_range(typed, None, today)
    except InvalidDateRange:
        return
    assert (bounds.first_day is None) == (bounds == DateRange())


@given(timex_values, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_value_as_it_stands_in_a_button_is_never_refused(value: str, today: date) -> None:
    bounds = DateRange(value, "")
    assert bounds.first_day is not None
    assert str(bounds).startswith("since ")
    if len(value) == len("2021-03-09"):
        assert parse_date_range(value, None, today) == bounds
