"""Numbers in digits and words."""

import re

import pytest

from index.dates.numbers import (
    QUANTITY_PATTERN,
    SPELLED_YEAR_PATTERN,
    VAGUE_QUANTITY_PATTERN,
    parse_number,
    parse_ordinal,
    parse_spelled_year,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("12", 12, id="digits"),
        pytest.param("1,500", 1500, id="comma"),
        pytest.param("1,500,000", 1_500_000, id="commas"),
        pytest.param("2.5", 2.5, id="decimal"),
        pytest.param("3 1/2", 3.5, id="fraction"),
        pytest.param("seven", 7, id="word"),
        pytest.param("Seven", 7, id="upper-case"),
        pytest.param("nineteen", 19, id="teen"),
        pytest.param("twenty-four", 24, id="hyphen"),
        pytest.param("twenty four", 24, id="space"),
        pytest.param("two and a half", 2.5, id="half"),
        pytest.param("a hundred", 100, id="a-hundred"),
        pytest.param("three hundred and five", 305, id="hundreds-and"),
        pytest.param("a thousand", 1000, id="a-thousand"),
        pytest.param("two thousand", 2000, id="thousands"),
        pytest.param("two thousand five hundred", 2500, id="thousands-and-hundreds"),
        pytest.param("one hundred thousand", 100_000, id="hundred-thousand"),
        pytest.param("a dozen", 12, id="a-dozen"),
        pytest.param("two dozen", 24, id="dozens-counted"),
        pytest.param("half a dozen", 6, id="half-a-dozen"),
    ],
)
def test_a_number_is_read(text: str, value: float) -> None:
    assert re.fullmatch(QUANTITY_PATTERN, text, re.IGNORECASE)
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("several", None, id="several"),
        pytest.param("a few", None, id="a-few"),
        pytest.param("a large number of", None, id="a-number-of"),
        pytest.param("dozens of", None, id="dozens"),
        pytest.param("hundreds of", None, id="hundreds"),
        pytest.param("a couple of", 2, id="a-couple"),
    ],
)
def test_what_is_not_counted_has_no_number(text: str, value: float | None) -> None:
    assert re.fullmatch(VAGUE_QUANTITY_PATTERN, text)
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("9th", 9, id="digits"),
        pytest.param("21", 21, id="bare"),
        pytest.param("Third", 3, id="word"),
        pytest.param("twenty-first", 21, id="hyphen"),
        pytest.param("thirty first", 31, id="space"),
    ],
)
def test_an_ordinal_is_read(text: str, value: int) -> None:
    assert parse_ordinal(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("nineteen ninety-six", 1996, id="two-and-two"),
        pytest.param("eighteen twelve", 1812, id="teens"),
        pytest.param("Nineteen Hundred", 1900, id="hundred"),
        pytest.param("nineteen oh five", 1905, id="oh"),
        pytest.param("twenty twenty-one", 2021, id="twenties"),
        pytest.param("two thousand and nine", 2009, id="thousand-and"),
        pytest.param("two thousand twelve", 2012, id="thousand"),
    ],
)
def test_a_spoken_year_is_read(text: str, value: int) -> None:
    assert re.fullmatch(SPELLED_YEAR_PATTERN, text, re.IGNORECASE)
    assert parse_spelled_year(text) == value
