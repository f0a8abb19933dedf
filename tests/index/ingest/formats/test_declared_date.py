"""Dates of publication from datelines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.declared_metadata import declared_date
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "30 March 2021",
        "March 30, 2021",
        "Tuesday, 30 March 2021",
        "2021-03-30",
        "Published: 30 March 2021",
        "Published on 30 March 2021.",
        "DATE: 30 March 2021",
        "– Issued 30 March 2021 –",
    ],
)
def test_datelines(line: str) -> None:
    assert declared_date(["The Ferry", line, *SAMPLE_PARAGRAPHS]) == date(2021, 3, 30)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The ferry sank on 30 March 2021", id="a-sentence"),
        pytest.param("March 2021", id="month"),
        pytest.param("2021", id="year"),
        pytest.param("yesterday", id="relative"),
        pytest.param("03/04/2021", id="ambiguous"),
        pytest.param("30 March 2021 – 2 April 2021", id="two"),
        pytest.param("30 February 2021", id="no-such-day"),
        pytest.param("Meeting: 30 March 2021", id="another-day"),
    ],
)
def test_other_lines(line: str) -> None:
    assert declared_date([line, *SAMPLE_PARAGRAPHS]) is None


def test_the_first_dateline_counts() -> None:
    assert declared_date(["30 March 2021", "31 March 2021"]) == date(2021, 3, 30)
    assert declared_date([*SAMPLE_PARAGRAPHS, *SAMPLE_PARAGRAPHS, "30 March 2021"]) is None


@given(st.lists(st.text(max_size=80), max_size=8))
def test_any_paragraphs(paragraphs: list[str]) -> None:
    declared_date(paragraphs)
