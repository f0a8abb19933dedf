"""Rules for earnings reports."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows, extract_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Profit rose in the latest quarter.",
            [("the latest quarter", "DATE", "2020-Q4")],
            id="latest-quarter",
        ),
        pytest.param(
            "Profit rose in the third quarter of 2020. Sales fell in the quarter.",
            [("the third quarter of 2020", "DATE", "2020-Q3"), ("the quarter", "DATE", "2020-Q3")],
            id="the-quarter-of-the-report",
        ),
        pytest.param(
            "Profit rose in the third quarter of 2020 from the year-earlier quarter.",
            [
                ("the third quarter of 2020", "DATE", "2020-Q3"),
                ("the year-earlier quarter", "DATE", "2019-Q3"),
            ],
            id="year-earlier",
        ),
        pytest.param(
            "Profit rose in the third quarter of 2020. The year-ago period was poor.",
            [("the third quarter of 2020", "DATE", "2020-Q3"), ("The year-ago period", "DATE", "2019-Q3")],
            id="year-ago-period",
        ),
        pytest.param(
            "In the third quarter of 2020 profit was higher than a year earlier.",
            [("the third quarter of 2020", "DATE", "2020-Q3"), ("a year earlier", "DATE", "2019-Q3")],
            id="a-year-earlier",
        ),
        pytest.param(
            "In the third quarter of 2020 profit was higher than a year ago.",
            [("the third quarter of 2020", "DATE", "2020-Q3"), ("a year ago", "DATE", "2019-Q3")],
            id="a-year-ago",
        ),
        pytest.param(
            "The bridge opened a year ago.", [("a year ago", "DATE", "2020")], id="a-year-ago-elsewhere"
        ),
        pytest.param(
            "In the third quarter of 2020 profit beat the year-ago quarter. The quarter was good.",
            [
                ("the third quarter of 2020", "DATE", "2020-Q3"),
                ("the year-ago quarter", "DATE", "2019-Q3"),
                ("The quarter", "DATE", "2020-Q3"),
            ],
            id="comparison-moves-nothing",
        ),
        pytest.param(
            "In the third quarter of 2020 profit beat last year's quarter.",
            [("the third quarter of 2020", "DATE", "2020-Q3"), ("last year's quarter", "DATE", "2019-Q3")],
            id="last-years-quarter",
        ),
        pytest.param(
            "Sales in February 2021 beat the same month last year.",
            [("February 2021", "DATE", "2021-02"), ("the same month last year", "DATE", "2020-02")],
            id="same-month-last-year",
        ),
        pytest.param(
            "Sales beat the same period last year.",
            [("the same period last year", "DATE", "2020")],
            id="same-period-without-mention",
        ),
        pytest.param(
            "The firm expects a loss for the year.", [("the year", "DATE", "2021")], id="for-the-year"
        ),
        pytest.param("The full year was poor.", [("The full year", "DATE", "2021")], id="full-year"),
        pytest.param(
            "In the year ended 31 December 2020 it lost money.",
            [("the year", "DURATION", "P1Y"), ("31 December 2020", "DATE", "2020-12-31")],
            id="year-ended",
        ),
    ],
)
def test_a_comparison_of_earnings_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("between", "value"),
    [
        pytest.param(10, "2019-Q3", id="near"),
        pytest.param(60, "2020", id="too-far"),
    ],
)
def test_a_comparison_is_with_a_quarter_mentioned_near(between: int, value: str) -> None:
    text = f"{'So it went. ' * 60}In the third quarter of 2020 it grew. {'So it went. ' * between}"
    assert extract_values(text + "It was smaller a year ago.") == ["2020-Q3", value]
