"""parse_period."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.timex import Period, parse_period
from index.model import Precision

PIECES = [
    "2021",
    "1999",
    "0000",
    "BC0480",
    "XXXX",
    "20",
    "-",
    "/",
    "W",
    "Q",
    "H",
    "03",
    "53",
    "9",
    "T10:30",
    "SP",
    "WI",
]


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        pytest.param("2021-03-09", date(2021, 3, 9), date(2021, 3, 9), "day", id="day"),
        pytest.param("2021-03-09T10:30", date(2021, 3, 9), date(2021, 3, 9), "day", id="clock-time"),
        pytest.param("2021-03-09TNI", date(2021, 3, 9), date(2021, 3, 9), "day", id="part-of-day"),
        pytest.param("2020-02-29", date(2020, 2, 29), date(2020, 2, 29), "day", id="leap-day"),
        pytest.param("2021-W13", date(2021, 3, 29), date(2021, 4, 4), "week", id="week"),
        pytest.param("2020-W53", date(2020, 12, 28), date(2021, 1, 3), "week", id="week-over-new-year"),
        pytest.param("2021-W13-WE", date(2021, 4, 3), date(2021, 4, 4), "week", id="weekend"),
        pytest.param("2021-03", date(2021, 3, 1), date(2021, 3, 31), "month", id="month"),
        pytest.param("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month", id="leap-month"),
        pytest.param("2021-12", date(2021, 12, 1), date(2021, 12, 31), "month", id="december"),
        pytest.param("2021-SP", date(2021, 3, 1), date(2021, 5, 31), "season", id="spring"),
        pytest.param("2021-SU", date(2021, 6, 1), date(2021, 8, 31), "season", id="summer"),
        pytest.param("2021-FA", date(2021, 9, 1), date(2021, 11, 30), "season", id="autumn"),
        pytest.param("2020-WI", date(2020, 12, 1), date(2021, 2, 28), "season", id="winter-over-new-year"),
        pytest.param("2019-WI", date(2019, 12, 1), date(2020, 2, 29), "season", id="winter-before-leap-day"),
        pytest.param("2021-Q1", date(2021, 1, 1), date(2021, 3, 31), "quarter", id="first-quarter"),
        pytest.param("2021-Q4", date(2021, 10, 1), date(2021, 12, 31), "quarter", id="last-quarter"),
        pytest.param("2021-H1", date(2021, 1, 1), date(2021, 6, 30), "half", id="first-half"),
        pytest.param("2021-H2", date(2021, 7, 1), date(2021, 12, 31), "half", id="second-half"),
        pytest.param("2021", date(2021, 1, 1), date(2021, 12, 31), "year", id="year"),
        pytest.param("0014", date(14, 1, 1), date(14, 12, 31), "year", id="early-year"),
        pytest.param("199", date(1990, 1, 1), date(1999, 12, 31), "decade", id="decade"),
        pytest.param("000", date(1, 1, 1), date(9, 12, 31), "decade", id="first-decade"),
        pytest.param("19", date(1900, 1, 1), date(1999, 12, 31), "century", id="century"),
        pytest.param("00", date(1, 1, 1), date(99, 12, 31), "century", id="first-century"),
        pytest.param(
            "2021-03-09/2021-03-12", date(2021, 3, 9), date(2021, 3, 12), "range", id="range-of-days"
        ),
        pytest.param("2019/2021-03", date(2019, 1, 1), date(2021, 3, 31), "range", id="range-of-unlike"),
        pytest.param("9999-12-31", date.max, date.max, "day", id="last-day"),
        pytest.param("9999-12", date(9999, 12, 1), date.max, "month", id="last-month"),
    ],
)
def test_a_value_covers_days(value: str, first: date, last: date, precision: Precision) -> None:
    assert parse_period(value) == Period(first, last, precision)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("", id="empty"),
        pytest.param("P3D", id="duration"),
        pytest.param("XXXX-WXX-1", id="set"),
        pytest.param("PAST_REF", id="vague"),
        pytest.param("2021-XX-XX", id="unknown-digits"),
        pytest.param("2021-02-30", id="no-such-day"),
        pytest.param("2021-13", id="no-such-month"),
        pytest.param("2021-W54", id="no-such-week"),
        pytest.param("2021-W53", id="week-that-year-lacks"),
        pytest.param("2021-Q5", id="no-such-quarter"),
        pytest.param("2021-H3", id="no-such-half"),
        pytest.param("9999-WI", id="winter-over-the-end"),
        pytest.param("9999-W53", id="week-over-the-end"),
        pytest.param("0000", id="no-such-year"),
        pytest.param("0000-01-01", id="day-of-no-year"),
        pytest.param("BC0480", id="before-christ"),
        pytest.param("20211", id="five-digits"),
        pytest.param("2", id="one-digit"),
        pytest.param("2021-03-09/2021-03-08", id="range-backwards"),
        pytest.param("2021/", id="open-range"),
        pytest.param("2021/2022/2023", id="three"),
        pytest.param("2021-03-09\n", id="line-end"),
        pytest.param("nonsense", id="nonsense"),
        pytest.param("/" * 10_000, id="slashes"),
    ],
)
def test_a_value_that_names_no_days_covers_none(value: str) -> None:
    assert parse_period(value) is None


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_covers_days_in_order_or_none(value: str) -> None:
    days = parse_period(value)
    assert days is None or days.first <= days.last


@given(st.dates(), st.dates())
def test_two_days_in_order_are_a_range(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert parse_period(f"{first.isoformat()}/{last.isoformat()}") == Period(first, last, "range")


@given(st.dates())
def test_a_day_is_within_its_month_and_year(day: date) -> None:
    for length in (7, 4):
        days = parse_period(day.isoformat()[:length])
        assert days
        assert days.first <= day <= days.last
