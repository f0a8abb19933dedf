"""Recurring dates."""

import pytest

from tests.index.dates.extraction import extract_rows, extract_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bakery is open from Tuesday to Saturday.", ["XXXX-WXX-2", "XXXX-WXX-6"], id="weekdays"
        ),
        pytest.param("Hours: Monday to Friday, 9 a.m.", ["XXXX-WXX-1", "XXXX-WXX-5"], id="hours"),
        pytest.param("Post goes out every Tuesday and Friday.", ["XXXX-WXX-2", "XXXX-WXX-5"], id="list"),
        pytest.param("The pool opens from May to September only.", ["XXXX-05", "XXXX-09"], id="months"),
        pytest.param(
            "Fishing is banned between 1 April and 9 July.", ["XXXX-04-01", "XXXX-07-09"], id="rule"
        ),
        pytest.param("The pass is icy between December and March.", ["XXXX-12", "XXXX-03"], id="between"),
    ],
)
def test_habits_are_sets(text: str, expected: list[str]) -> None:
    assert [(kind, value) for _, kind, value in extract_rows(text)] == [("SET", value) for value in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The pool was open from May to June 2019.", ["2019-05", "2019-06"], id="year"),
        pytest.param("The pool will be closed from June to August.", ["2021-06", "2021-08"], id="future"),
        pytest.param("Talks were held on Monday and Tuesday.", ["2021-03-29", "2021-03-30"], id="past"),
    ],
)
def test_single_occasions_are_dates(text: str, expected: list[str]) -> None:
    assert extract_values(text) == expected
