"""Modifiers of expressions."""

import pytest

from index.dates import find_dates
from index.model import Mod
from tests.index.dates.extraction import PUBLISHED_TUESDAY


@pytest.mark.parametrize(
    ("text", "expression", "mod"),
    [
        pytest.param("It rained in early March 2020.", "early March 2020", "START", id="early"),
        pytest.param("It rained in mid-May.", "mid-May", "MID", id="mid"),
        pytest.param("It rained in the late 1990s.", "the late 1990s", "END", id="late"),
        pytest.param("It rained in the beginning of 2020.", "the beginning of 2020", "START", id="beginning"),
        pytest.param("It rained in the middle of 2020.", "the middle of 2020", "MID", id="middle"),
        pytest.param("It rained at the end of last year.", "the end of last year", "END", id="end"),
        pytest.param("It rained early last week.", "early last week", "START", id="early-unit"),
        pytest.param("It rained late on Friday.", "late on Friday", "END", id="late-on"),
        pytest.param("It rained early in the morning.", "early in the morning", "START", id="early-in"),
        pytest.param(
            "It rained in the first half of May.", "the first half of May", "START", id="first-half-of-month"
        ),
        pytest.param(
            "It rained in the latter part of 2020.", "the latter part of 2020", "END", id="latter-part"
        ),
        pytest.param("It was built about 1900.", "about 1900", "APPROX", id="about-year"),
        pytest.param("It was built circa 1500.", "circa 1500", "APPROX", id="circa"),
        pytest.param("It was built c. 1500.", "c. 1500", "APPROX", id="circa-short"),
        pytest.param("It was built about two years ago.", "about two years ago", "APPROX", id="about-ago"),
        pytest.param("It lasted some three years.", "some three years", "APPROX", id="some"),
        pytest.param(
            "It lasted an estimated three years.", "an estimated three years", "APPROX", id="estimated"
        ),
        pytest.param("It lasted nearly a year.", "nearly a year", "LESS_THAN", id="nearly"),
        pytest.param("It lasted less than a year.", "less than a year", "LESS_THAN", id="less-than"),
        pytest.param("It lasted over two years.", "over two years", "MORE_THAN", id="over"),
        pytest.param("It lasted more than two years.", "more than two years", "MORE_THAN", id="more-than"),
        pytest.param("It lasted at least two days.", "at least two days", "EQUAL_OR_MORE", id="at-least"),
        pytest.param("It lasted at most two days.", "at most two days", "EQUAL_OR_LESS", id="at-most"),
        pytest.param("It lasted up to two days.", "up to two days", "EQUAL_OR_LESS", id="up-to"),
        pytest.param(
            "It lasted no more than two days.", "no more than two days", "EQUAL_OR_LESS", id="no-more-than"
        ),
        pytest.param(
            "It lasted no less than two days.", "no less than two days", "EQUAL_OR_MORE", id="no-less-than"
        ),
        pytest.param(
            "It lasted as long as two days.", "as long as two days", "EQUAL_OR_LESS", id="as-long-as"
        ),
        pytest.param("It rained in March 2020.", "March 2020", None, id="nothing-before"),
        pytest.param("It rained for the late king in March 2020.", "March 2020", None, id="elsewhere"),
        pytest.param("It rained over the past weeks.", "the past weeks", None, id="over-the-past"),
        pytest.param("It is only now that it rains.", "now", None, id="vague-date"),
        pytest.param("They meet nearly every day.", "every day", None, id="set"),
    ],
)
def test_what_stands_before_an_expression_modifies_it(text: str, expression: str, mod: Mod | None) -> None:
    [only] = find_dates(text, PUBLISHED_TUESDAY)
    assert (only.text, only.mod) == (expression, mod)


def test_a_modifier_stays_behind_the_expression_before_it() -> None:
    first, second = find_dates("It rained in 2019, late in 2020.", PUBLISHED_TUESDAY)
    assert (first.text, second.text) == ("2019", "late in 2020")
