"""Merging of expressions, and shared months and years."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows, extract_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met on 4 and 5 May 2020.",
            [("4", "DATE", "2020-05-04"), ("5 May 2020", "DATE", "2020-05-05")],
            id="two-days",
        ),
        pytest.param(
            "They met on May 4 and 5, 2020.",
            [("May 4", "DATE", "2020-05-04"), ("5, 2020", "DATE", "2020-05-05")],
            id="days-behind",
        ),
        pytest.param(
            "They met on January 25–29, 2021.",
            [("January 25", "DATE", "2021-01-25"), ("29, 2021", "DATE", "2021-01-29")],
            id="range-of-days",
        ),
        pytest.param(
            "They met from 25 to 29 January 2021.",
            [("25", "DATE", "2021-01-25"), ("29 January 2021", "DATE", "2021-01-29")],
            id="range-of-days-before",
        ),
        pytest.param(
            "It rained on March 4, 5, 6 June.",
            [
                ("March 4", "DATE", "2021-03-04"),
                ("5", "DATE", "2021-03-05"),
                ("6 June", "DATE", "2020-06-06"),
            ],
            id="between-two-lists",
        ),
        pytest.param(
            "They sailed from March to May 2020.",
            [("March", "DATE", "2020-03"), ("May 2020", "DATE", "2020-05")],
            id="shared-year",
        ),
        pytest.param(
            "They sailed from 3 March to 9 May 2020.",
            [("3 March", "DATE", "2020-03-03"), ("9 May 2020", "DATE", "2020-05-09")],
            id="shared-year-days",
        ),
        pytest.param(
            "They sailed from November to March 2020.",
            [("November", "DATE", "2019-11"), ("March 2020", "DATE", "2020-03")],
            id="shared-across-new-year",
        ),
        pytest.param(
            "They met in March, May and June 2020.",
            [("March", "DATE", "2020-03"), ("May", "DATE", "2020-05"), ("June 2020", "DATE", "2020-06")],
            id="listed-months",
        ),
        pytest.param(
            "Shops closed on Wednesday. Yesterday, they opened.",
            [("Wednesday", "DATE", "2021-03-24"), ("Yesterday", "DATE", "2021-03-29")],
            id="next-sentence",
        ),
        pytest.param(
            "They plan from 2025to 2040.",
            [("2025", "DATE", "2025"), ("2040", "DATE", "2040")],
            id="run-together",
        ),
        pytest.param(
            "They plan in 2025and 2040.",
            [("2025", "DATE", "2025"), ("2040", "DATE", "2040")],
            id="run-together-and",
        ),
        pytest.param(
            "They sailed from 3 March 2021to June.",
            [("3 March 2021", "DATE", "2021-03-03"), ("June", "DATE", "2020-06")],
            id="run-together-day",
        ),
        pytest.param(
            "The fair began in June 2020. It closed on the 9th.",
            [("June 2020", "DATE", "2020-06"), ("9th", "DATE", "2020-06-09")],
            id="day-of-mentioned-month",
        ),
        pytest.param(
            "The fair began in June 2020. It closed on the 31st.",
            [("June 2020", "DATE", "2020-06")],
            id="day-the-month-lacks",
        ),
        pytest.param(
            "It closed on the 9th.", [("9th", "DATE", "2021-03-09")], id="day-of-the-publication-month"
        ),
        pytest.param("It closed the 9th.", [], id="day-of-no-month"),
    ],
)
def test_days_and_years_are_shared(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


def test_a_time_that_has_its_day_is_joined_with_no_other() -> None:
    assert extract_values("It rained on Friday, tonight it will snow.") == ["2021-03-26", "2021-03-30TNI"]
