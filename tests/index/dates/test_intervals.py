"""join_intervals."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.dates.timex import parse_period
from tests.index.dates.extraction import PUBLISHED_TUESDAY


def extract_intervals(text: str) -> list[tuple[str, str, bool]]:
    expressions = join_intervals(text, find_dates(text, PUBLISHED_TUESDAY))
    return [(timex.text, timex.value, timex.inferred) for timex in expressions]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        pytest.param("A base is built in 2025–2034.", "2025–2034", "2025/2034", id="en-dash"),
        pytest.param("A base is built in 2025 – 2034.", "2025 – 2034", "2025/2034", id="en-dash-spaced"),
        pytest.param("A base is built in 2025-2034.", "2025-2034", "2025/2034", id="hyphen"),
        pytest.param("A base is built in 2025-34.", "2025-34", "2025/2034", id="short-year"),
        pytest.param("It ran from 1914 to 1918.", "1914 to 1918", "1914/1918", id="from-to"),
        pytest.param("It ran between 2003 and 2006.", "2003 and 2006", "2003/2006", id="between-and"),
        pytest.param("It runs between 2025to 2040.", "2025to 2040", "2025/2040", id="run-together"),
        pytest.param(
            "It ran from March to May 2021.", "March to May 2021", "2021-03/2021-05", id="months-share-a-year"
        ),
        pytest.param(
            "It ran from 9 to 12 March 2021.", "9 to 12 March 2021", "2021-03-09/2021-03-12", id="days"
        ),
        pytest.param(
            "It ran March 9–12, 2021.", "March 9–12, 2021", "2021-03-09/2021-03-12", id="american-days"
        ),
        pytest.param(
            "It ran from November to March 2021.",
            "November to March 2021",
            "2020-11/2021-03",
            id="begins-in-the-year-before",
        ),
        pytest.param(
            "It ran from November 2020 to March.",
            "November 2020 to March",
            "2020-11/2021-03",
            id="ends-in-the-year-after",
        ),
        pytest.param(
            "It ran May 2019 to June.", "May 2019 to June", "2019-05/2019-06", id="ends-in-its-year"
        ),
    ],
)
def test_the_ends_of_an_interval_are_one_expression(text: str, words: str, value: str) -> None:
    assert extract_intervals(text) == [(words, value, False)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It came in 2003 and 2006.", id="and-without-between"),
        pytest.param("The vote was postponed from March 2021 to May 2021.", id="postponed"),
        pytest.param("It went from 2034 to 2025.", id="backwards"),
        pytest.param("In 2003 it sank, in 2006 it rose.", id="two-clauses"),
    ],
)
def test_two_dates_that_are_no_interval_stay_two(text: str) -> None:
    assert [value.count("/") for _, value, _ in extract_intervals(text)] == [0, 0]


def test_an_interval_of_days_without_a_year_is_inferred() -> None:
    assert extract_intervals("It will run between 3 and 5 May.")[0][1:] == ("2021-05-03/2021-05-05", True)


@given(
    st.lists(
        st.sampled_from(["2025", "2034", "March 2021", "9 March", " to ", "–", " and ", "between ", ". "]),
        max_size=20,
    )
)
def test_intervals_keep_the_order_and_cover_days(pieces: list[str]) -> None:
    text = "".join(pieces)
    expressions = join_intervals(text, find_dates(text, PUBLISHED_TUESDAY))
    assert all(one.end <= other.start for one, other in pairwise(expressions))
    assert all(timex.text == text[timex.start : timex.end] for timex in expressions)
    assert all(parse_period(timex.value) for timex in expressions if "/" in timex.value)
