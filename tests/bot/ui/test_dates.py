"""Dates in words, of every precision and modifier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.dates import format_day, format_event_date, format_timex
from index import Article
from index.dates.timex import parse_period
from tests.bot.result_strategies import TIMEX_MODS, TIMEX_VALUES, timex_values
from tests.bot.sample_events import LIGHTHOUSE_BUILT, RAILWAY_JOINED, STATION_CLOSED

if TYPE_CHECKING:
    from index.model import Mod


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        pytest.param("2021-03-09", None, "9 March 2021", id="day"),
        pytest.param("2021-03-09T10:30", None, "9 March 2021", id="time-of-a-day"),
        pytest.param("2021-03-09", "START", "9 March 2021", id="early-on-a-day"),
        pytest.param("2020-04", None, "April 2020", id="month"),
        pytest.param("2021-03", "MID", "mid-March 2021", id="mid-month"),
        pytest.param("2036", None, "2036", id="year"),
        pytest.param("0850", None, "850", id="year-of-three-digits"),
        pytest.param("2019", "START", "early 2019", id="early"),
        pytest.param("2019", "END", "late 2019", id="late"),
        pytest.param("2036", "ON_OR_BEFORE", "by 2036", id="by"),
        pytest.param("1990", "BEFORE", "before 1990", id="before"),
        pytest.param("2010", "ON_OR_AFTER", "since 2010", id="since"),
        pytest.param("2010", "AFTER", "after 2010", id="after"),
        pytest.param("1850", "APPROX", "around 1850", id="around"),
        pytest.param("2021-W10", None, "week of 8 March 2021", id="week"),
        pytest.param("2021-W10", "BEFORE", "before the week of 8 March 2021", id="before-a-week"),
        pytest.param("2021-W10-WE", None, "weekend of 13 March 2021", id="weekend"),
        pytest.param("2021-Q3", None, "third quarter of 2021", id="quarter"),
        pytest.param("2021-Q3", "ON_OR_BEFORE", "by the third quarter of 2021", id="by-a-quarter"),
        pytest.param("2021-Q2", "MID", "in the middle of the second quarter of 2021", id="mid-quarter"),
        pytest.param("2021-H1", None, "first half of 2021", id="half"),
        pytest.param("2021-H2", "START", "early in the second half of 2021", id="early-in-a-half"),
        pytest.param("2021-SP", None, "spring 2021", id="spring"),
        pytest.param("2021-SU", "END", "late summer 2021", id="late-summer"),
        pytest.param("2021-FA", None, "autumn 2021", id="autumn"),
        pytest.param("2021-WI", None, "winter 2021", id="winter"),
        pytest.param("199", None, "the 1990s", id="decade"),
        pytest.param("199", "MID", "the mid-1990s", id="mid-decade"),
        pytest.param("199", "START", "the early 1990s", id="early-decade"),
        pytest.param("199", "BEFORE", "before the 1990s", id="before-a-decade"),
        pytest.param("18", None, "19th century", id="century"),
        pytest.param("18", "END", "late 19th century", id="late-century"),
        pytest.param("18", "ON_OR_AFTER", "since the 19th century", id="since-a-century"),
        pytest.param("00", None, "1st century", id="first-century"),
        pytest.param("10", None, "11th century", id="eleventh-century"),
        pytest.param("20", None, "21st century", id="21st-century"),
        pytest.param("21", None, "22nd century", id="22nd-century"),
        pytest.param("2025/2034", None, "2025–2034", id="years"),
        pytest.param("2025/2034", "APPROX", "around 2025–2034", id="around-years"),
        pytest.param("2025/2034", "END", "2025–2034", id="late-in-a-range"),
        pytest.param("2021-03/2021-05", None, "March–May 2021", id="months-of-a-year"),
        pytest.param("2021-03/2022-05", None, "March 2021 – May 2022", id="months-of-two-years"),
        pytest.param("2021-03-09/2021-03-12", None, "9–12 March 2021", id="days-of-a-month"),
        pytest.param("2021-03-09/2021-04-02", None, "9 March – 2 April 2021", id="days-of-a-year"),
        pytest.param("2021-03-09/2022-04-02", None, "9 March 2021 – 2 April 2022", id="days-of-two-years"),
        pytest.param("2021-03/2021-04-02", None, "March – 2 April 2021", id="month-and-day"),
        pytest.param("2021/2021-Q1", None, "2021 – first quarter of 2021", id="year-and-quarter"),
        pytest.param("199/201", None, "the 1990s – the 2010s", id="decades"),
        pytest.param("2021/2021", None, "2021", id="the-same-twice"),
        pytest.param("2019/2020/2021", None, "2019/2020/2021", id="no-form-that-we-know"),
        pytest.param("FUTURE_REF", None, "FUTURE_REF", id="no-days"),
        pytest.param("2021-13", "BEFORE", "2021-13", id="no-such-month"),
        pytest.param("", None, "", id="nothing"),
    ],
)
def test_a_value(value: str, mod: Mod | None, words: str) -> None:
    assert format_timex(value, mod) == words


@given(timex_values, st.sampled_from(TIMEX_MODS))
def test_every_value_that_covers_days_has_words(value: str, mod: Mod | None) -> None:
    words = format_timex(value, mod)
    assert words != value or len(value) == 4
    assert words == words.strip()
    assert "  " not in words


@given(timex_values, timex_values)
def test_every_range_has_words(start: str, end: str) -> None:
    value = f"{start}/{end}"
    assert ("/" in format_timex(value)) == (parse_period(value) is None or value.count("/") > 1)


@pytest.mark.parametrize("value", TIMEX_VALUES)
def test_the_words_name_the_last_year(value: str) -> None:
    days = parse_period(value)
    assert days is not None
    century, decade = f"{days.last.year // 100 + 1}", f"{days.last.year // 10}0s"
    assert any(
        name in format_timex(value) for name in (str(days.last.year), str(days.first.year), century, decade)
    )


def test_a_day_of_an_early_year() -> None:
    assert format_day(date(987, 1, 2)) == "2 January 987"


def test_an_event_s_date_is_marked_where_it_is_worked_out() -> None:
    assert [format_event_date(each) for each in (LIGHTHOUSE_BUILT, RAILWAY_JOINED, STATION_CLOSED)] == [
        "1923",
        "since 1932",
        "1987*",
    ]


@pytest.mark.parametrize(
    ("published", "words"),
    [
        pytest.param(date(1930, 1, 1), "from 1932 on", id="to-come"),
        pytest.param(date(1932, 6, 1), "since 1932", id="begun"),
        pytest.param(None, "since 1932", id="not-known"),
    ],
)
def test_what_is_to_begin_is_told_as_the_future(published: date | None, words: str) -> None:
    article = Article("T", RAILWAY_JOINED.citation.article.text, published)
    assert (
        format_event_date(replace(RAILWAY_JOINED, citation=replace(RAILWAY_JOINED.citation, article=article)))
        == words
    )
