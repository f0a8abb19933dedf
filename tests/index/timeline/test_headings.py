"""Headings by their looks, and the sections that they date."""

import pytest

from index.dates import find_dates
from index.timeline.headings import find_dated_sections, find_headings

NOTES = """2.1 (4 May 2021)

The harbour mode was added.

2.0 (1 March 2021)

Saved games are kept."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(NOTES, ["2.1 (4 May 2021)", "2.0 (1 March 2021)"], id="paragraphs"),
        pytest.param("1. Roof\nThe board agreed to it.", ["1. Roof"], id="line-above-text"),
        pytest.param("The board agreed to it.\nIt was late.", [], id="sentence"),
        pytest.param("Cost | 4 | 6\n\nIt is dear.", [], id="table-row"),
        pytest.param("A line that was broken by hand " * 2 + "here\nAnd goes on.", [], id="wrapped"),
    ],
)
def test_find_headings(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_headings(text)] == expected


def test_sections_have_the_dates_of_their_headings() -> None:
    sections = find_dated_sections(NOTES, find_dates(NOTES, None))
    assert [(each.timex.value, NOTES[each.start : each.end].strip()) for each in sections] == [
        ("2021-05-04", "The harbour mode was added."),
        ("2021-03-01", "Saved games are kept."),
    ]


def test_a_single_date_is_a_byline() -> None:
    text = "By Oona Reed, 4 May 2021\n\nThe ferry was sold."
    assert find_dated_sections(text, find_dates(text, None)) == []
