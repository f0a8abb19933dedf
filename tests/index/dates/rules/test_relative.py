"""Rules for deictic and anaphoric dates."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained today.", [("today", "DATE", "2021-03-30")], id="today"),
        pytest.param("It rained yesterday.", [("yesterday", "DATE", "2021-03-29")], id="yesterday"),
        pytest.param("It will rain tomorrow.", [("tomorrow", "DATE", "2021-03-31")], id="tomorrow"),
        pytest.param(
            "It rained the day before yesterday.",
            [("the day before yesterday", "DATE", "2021-03-28")],
            id="day-before-yesterday",
        ),
        pytest.param(
            "It will rain the day after tomorrow.",
            [("the day after tomorrow", "DATE", "2021-04-01")],
            id="day-after-tomorrow",
        ),
    ],
)
def test_a_named_day_is_counted_from_the_publication(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met on Friday.", [("Friday", "DATE", "2021-03-26")], id="past"),
        pytest.param("They will meet on Friday.", [("Friday", "DATE", "2021-04-02")], id="future"),
        pytest.param("They met on Tuesday.", [("Tuesday", "DATE", "2021-03-30")], id="same-day"),
        pytest.param("They met last Tuesday.", [("last Tuesday", "DATE", "2021-03-23")], id="last"),
        pytest.param("They will meet next Tuesday.", [("next Tuesday", "DATE", "2021-04-06")], id="next"),
        pytest.param("They will meet this Friday.", [("this Friday", "DATE", "2021-04-02")], id="this"),
        pytest.param(
            "They met this past Friday.", [("this past Friday", "DATE", "2021-03-26")], id="this-past"
        ),
        pytest.param(
            "They met on Friday of last week.",
            [("Friday of last week", "DATE", "2021-03-26")],
            id="of-last-week",
        ),
        pytest.param(
            "They met Friday last week.", [("Friday last week", "DATE", "2021-03-26")], id="last-week-behind"
        ),
        pytest.param(
            "They will meet on Friday of next week.",
            [("Friday of next week", "DATE", "2021-04-09")],
            id="of-next-week",
        ),
        pytest.param(
            "They met on Friday of this week.",
            [("Friday of this week", "DATE", "2021-04-02")],
            id="of-this-week",
        ),
        pytest.param("FRIDAY was wet.", [("FRIDAY", "DATE", "2021-03-26")], id="upper-case"),
        pytest.param("The Sunday Times said so.", [], id="newspaper"),
        pytest.param("Shops were full on Black Friday.", [], id="black-friday"),
    ],
)
def test_a_weekday_follows_the_tense(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained last week.", [("last week", "DATE", "2021-W12")], id="last-week"),
        pytest.param("It rained this week.", [("this week", "DATE", "2021-W13")], id="this-week"),
        pytest.param("It will rain next week.", [("next week", "DATE", "2021-W14")], id="next-week"),
        pytest.param("It rained last month.", [("last month", "DATE", "2021-02")], id="last-month"),
        pytest.param("It will rain next month.", [("next month", "DATE", "2021-04")], id="next-month"),
        pytest.param("Sales fell last quarter.", [("last quarter", "DATE", "2020-Q4")], id="last-quarter"),
        pytest.param("It rained last year.", [("last year", "DATE", "2020")], id="last-year"),
        pytest.param("It will rain next year.", [("next year", "DATE", "2022")], id="next-year"),
        pytest.param(
            "It was the worst flood this decade.", [("this decade", "DATE", "202")], id="this-decade"
        ),
        pytest.param(
            "It was the worst flood last century.", [("last century", "DATE", "19")], id="last-century"
        ),
        pytest.param(
            "The budget for the coming year is small.",
            [("the coming year", "DATE", "2022")],
            id="coming-year",
        ),
        pytest.param(
            "The current month is wet.", [("The current month", "DATE", "2021-03")], id="current-month"
        ),
        pytest.param(
            "Sales will rise next fiscal year.", [("next fiscal year", "DATE", "2022")], id="fiscal-year"
        ),
        pytest.param("It rained last weekend.", [("last weekend", "DATE", "2021-W12-WE")], id="last-weekend"),
        pytest.param(
            "It will rain next weekend.", [("next weekend", "DATE", "2021-W14-WE")], id="next-weekend"
        ),
    ],
)
def test_a_unit_is_counted_from_the_publication(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It rained at the weekend.", [("the weekend", "DATE", "2021-W12-WE")], id="weekend-past"
        ),
        pytest.param(
            "It will rain at the weekend.", [("the weekend", "DATE", "2021-W13-WE")], id="weekend-ahead"
        ),
    ],
)
def test_the_weekend_follows_the_tense(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
