"""Rules for weekdays of months, and names made of weekdays."""

import pytest

from tests.index.dates.extraction import extract_rows, extract_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It fell on the first Saturday of July 2018.", ["2018-07-07"], id="first"),
        pytest.param("It fell on the last Sunday in March 2019.", ["2019-03-31"], id="last"),
        pytest.param("It fell on the 4th Friday of June 2020.", ["2020-06-26"], id="digits"),
        pytest.param("It will fall on the last Monday of June.", ["2021-06-28"], id="year-of-publication"),
        pytest.param("It fell on the second Sunday of Advent 2015.", ["2015"], id="no-month"),
    ],
)
def test_nth_weekdays_of_months(text: str, expected: list[str]) -> None:
    assert extract_values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The society meets on the first Monday of each month.", id="each-month"),
        pytest.param("Every second Wednesday the choir sings.", id="every-second"),
        pytest.param("Elections are held on the first Sunday in October.", id="present-tense"),
    ],
)
def test_recurring_nth_weekdays_are_sets(text: str) -> None:
    assert [kind for _, kind, _ in extract_rows(text)] == ["SET"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bloody Friday shook the harbour.", id="history"),
        pytest.param("Cyber Monday emptied the warehouse.", id="custom"),
        pytest.param("Sheffield Wednesday lost at home.", id="club"),
        pytest.param("The Sunday Herald printed the letter.", id="newspaper"),
        pytest.param("The Good Friday Agreement was signed.", id="treaty"),
    ],
)
def test_names_made_of_weekdays_are_no_dates(text: str) -> None:
    assert extract_rows(text) == []
