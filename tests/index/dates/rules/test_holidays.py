"""Rules for holidays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.rules.holidays import easter_sunday
from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met at Christmas 2019.", [("Christmas 2019", "DATE", "2019-12-25")], id="christmas"
        ),
        pytest.param(
            "They met on Christmas Eve 2019.",
            [("Christmas Eve 2019", "DATE", "2019-12-24")],
            id="christmas-eve",
        ),
        pytest.param(
            "They met on New Year's Eve 2019.",
            [("New Year's Eve 2019", "DATE", "2019-12-31")],
            id="new-years-eve",
        ),
        pytest.param(
            "They met on New Year’s Day 2019.",
            [("New Year’s Day 2019", "DATE", "2019-01-01")],
            id="new-years-day",
        ),
        pytest.param(
            "They met on Boxing Day, 2019.", [("Boxing Day, 2019", "DATE", "2019-12-26")], id="boxing-day"
        ),
        pytest.param(
            "They met on Halloween 2019.", [("Halloween 2019", "DATE", "2019-10-31")], id="halloween"
        ),
        pytest.param(
            "They met on St. Patrick's Day 2019.",
            [("St. Patrick's Day 2019", "DATE", "2019-03-17")],
            id="st-patrick",
        ),
        pytest.param(
            "They met on April Fools' Day 2019.",
            [("April Fools' Day 2019", "DATE", "2019-04-01")],
            id="april-fools",
        ),
        pytest.param("They met on May Day 2019.", [("May Day 2019", "DATE", "2019-05-01")], id="may-day"),
        pytest.param(
            "They met on Armistice Day 2018.", [("Armistice Day 2018", "DATE", "2018-11-11")], id="armistice"
        ),
    ],
)
def test_a_holiday_on_a_fixed_day_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met at Easter 2018.", [("Easter 2018", "DATE", "2018-04-01")], id="easter"),
        pytest.param(
            "They met on Easter Monday 2016.",
            [("Easter Monday 2016", "DATE", "2016-03-28")],
            id="easter-monday",
        ),
        pytest.param(
            "They met on Good Friday 2019.", [("Good Friday 2019", "DATE", "2019-04-19")], id="good-friday"
        ),
        pytest.param(
            "They met on Palm Sunday 2019.", [("Palm Sunday 2019", "DATE", "2019-04-14")], id="palm-sunday"
        ),
        pytest.param(
            "They met at Pentecost 2019.", [("Pentecost 2019", "DATE", "2019-06-09")], id="pentecost"
        ),
        pytest.param(
            "They met on Thanksgiving Day 2019.",
            [("Thanksgiving Day 2019", "DATE", "2019-11-28")],
            id="thanksgiving",
        ),
        pytest.param(
            "They met on Labor Day 2019.", [("Labor Day 2019", "DATE", "2019-09-02")], id="labor-day"
        ),
        pytest.param(
            "They met on Memorial Day 2019.", [("Memorial Day 2019", "DATE", "2019-05-27")], id="memorial-day"
        ),
        pytest.param(
            "They met on Martin Luther King Day 2019.",
            [("Martin Luther King Day 2019", "DATE", "2019-01-21")],
            id="martin-luther-king",
        ),
        pytest.param(
            "They met on Presidents' Day 2019.",
            [("Presidents' Day 2019", "DATE", "2019-02-18")],
            id="presidents-day",
        ),
        pytest.param(
            "They met on Columbus Day 2019.", [("Columbus Day 2019", "DATE", "2019-10-14")], id="columbus-day"
        ),
    ],
)
def test_a_movable_feast_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met last Christmas.", [("last Christmas", "DATE", "2020-12-25")], id="last-christmas"
        ),
        pytest.param(
            "They will meet next Easter.", [("next Easter", "DATE", "2021-04-04")], id="next-easter"
        ),
        pytest.param("They met at Easter.", [("Easter", "DATE", "2020-04-12")], id="easter-past"),
        pytest.param("They will meet at Easter.", [("Easter", "DATE", "2021-04-04")], id="easter-ahead"),
        pytest.param("they met at easter", [], id="lower-case"),
    ],
)
def test_the_year_of_a_holiday_is_found(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(1818, 3, 22), id="earliest"),
        pytest.param(date(1943, 4, 25), id="latest"),
        pytest.param(date(1981, 4, 19), id="exception-of-the-golden-number"),
        pytest.param(date(2000, 4, 23), id="leap-century"),
        pytest.param(date(2024, 3, 31), id="march"),
    ],
)
def test_easter_is_as_the_tables_have_it(day: date) -> None:
    assert easter_sunday(day.year) == day


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter_sunday(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
