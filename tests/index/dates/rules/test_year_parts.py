"""Rules for parts of a year."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met in the spring of 2019.", [("the spring of 2019", "DATE", "2019-SP")], id="season-year"
        ),
        pytest.param("They met in summer 2019.", [("summer 2019", "DATE", "2019-SU")], id="season-year-bare"),
        pytest.param("They met last winter.", [("last winter", "DATE", "2020-WI")], id="last-season"),
        pytest.param("They will meet next autumn.", [("next autumn", "DATE", "2021-FA")], id="next-season"),
        pytest.param("They will meet this summer.", [("this summer", "DATE", "2021-SU")], id="this-season"),
        pytest.param("They meet in spring.", [("spring", "DATE", "2021-SP")], id="running-season"),
        pytest.param(
            "They met in the fall of 2019.", [("the fall of 2019", "DATE", "2019-FA")], id="fall-as-season"
        ),
        pytest.param(
            "They met in 1931. In the fall of the same year they parted.",
            [("1931", "DATE", "1931"), ("the fall of the same year", "DATE", "1931-FA")],
            id="fall-with-year-told",
        ),
        pytest.param("The fall of Rome was slow.", [], id="fall-of-rome"),
        pytest.param("Before the fall of the old wall he fled.", [], id="before-the-fall"),
        pytest.param("Prices fall and spring back.", [], id="prices-fall"),
        pytest.param("The spring was cold.", [], id="spring-water"),
        pytest.param("The winter was cold.", [("The winter", "DATE", "2020-WI")], id="the-winter"),
        pytest.param("The winter-proof tent.", [], id="winter-games"),
    ],
)
def test_a_season_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sales rose in the third quarter of 2020.",
            [("the third quarter of 2020", "DATE", "2020-Q3")],
            id="quarter",
        ),
        pytest.param(
            "Sales rose in the fourth quarter.",
            [("the fourth quarter", "DATE", "2020-Q4")],
            id="quarter-without-year",
        ),
        pytest.param(
            "Sales will rise in the first quarter.",
            [("the first quarter", "DATE", "2021-Q1")],
            id="quarter-running",
        ),
        pytest.param(
            "Sales will rise in the third quarter.",
            [("the third quarter", "DATE", "2021-Q3")],
            id="quarter-ahead",
        ),
        pytest.param(
            "Sales rose in the fiscal second quarter of 2020.",
            [("the fiscal second quarter of 2020", "DATE", "2020-Q2")],
            id="fiscal-quarter",
        ),
        pytest.param(
            "Sales rose in the final quarter of 2020.",
            [("the final quarter of 2020", "DATE", "2020-Q4")],
            id="final-quarter",
        ),
        pytest.param(
            "Sales rose in the 3rd quarter of 2020.",
            [("the 3rd quarter of 2020", "DATE", "2020-Q3")],
            id="ordinal-digits",
        ),
        pytest.param(
            "Sales rose in last year's third quarter.",
            [("last year's third quarter", "DATE", "2020-Q3")],
            id="last-years-quarter",
        ),
        pytest.param("Sales rose in Q3 2020.", [("Q3 2020", "DATE", "2020-Q3")], id="short-quarter"),
        pytest.param("The part q3 broke.", [], id="short-quarter-lower"),
        pytest.param(
            "Sales rose in the first half of 2020.",
            [("the first half of 2020", "DATE", "2020-H1")],
            id="half",
        ),
        pytest.param(
            "Sales rose in the second half of last year.",
            [("the second half of last year", "DATE", "2020-H2")],
            id="second-half",
        ),
        pytest.param(
            "Sales rose in the first half of the year.",
            [("the first half", "DATE", "2021-H1")],
            id="half-of-the-year",
        ),
        pytest.param("The first half of the match was dull.", [], id="half-of-no-year"),
        pytest.param("Sales rose in H1 2020.", [("H1 2020", "DATE", "2020-H1")], id="short-half"),
        pytest.param("Sales will rise by year-end.", [("year-end", "DATE", "2021-12-31")], id="year-end"),
        pytest.param(
            "The debt at year's end 2019 was low.",
            [("year's end 2019", "DATE", "2019-12-31")],
            id="end-of-year-said",
        ),
    ],
)
def test_a_quarter_or_half_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
