"""Patterns of dates, amounts, places and reasons."""

import re

import pytest

from index.answers.patterns import (
    CAPITALIZED_WORD,
    YEAR_WORD,
)
from index.languages.en.answer_patterns import (
    COUNTED_NOUN,
    DATE_FORMS,
    MONEY_OR_SHARE,
    PLACE_WORD,
    REASON_MARKER,
)

DAY = "What day did the ferry sink?"
CENTURY = "What century is the chapel from?"
ANY_YEAR = "What year did the ferry sink?"


def date_patterns_for(question: str) -> list[re.Pattern[str]]:
    return [date for asking, date in DATE_FORMS if asking.search(question)]


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param(DAY, "9 March 1921", id="day-month-year"),
        pytest.param(DAY, "March 9, 1921", id="month-day-year"),
        pytest.param(DAY, "on the 9th of March", id="ordinal-of-month"),
        pytest.param(DAY, "on the 1st March", id="ordinal-month"),
        pytest.param(DAY, "22nd march", id="lower-case"),
        pytest.param(DAY, "Sept. 5", id="short-month-with-a-full-stop"),
        pytest.param(DAY, "31 Dec", id="short-month"),
        pytest.param(DAY, "May 3", id="may"),
        pytest.param("On which date did it sink?", "9 March", id="which-date"),
        pytest.param("Give the exact date of the fire.", "9 March", id="exact-date"),
        pytest.param(CENTURY, "the 12th century", id="century"),
        pytest.param(CENTURY, "the twelfth and thirteenth centuries", id="centuries"),
        pytest.param(CENTURY, "in the 1730s", id="decade-of-a-century"),
        pytest.param("What decade was it?", "the 80s", id="short-decade"),
        pytest.param("In which decade was it?", "two decades later", id="the-word-decade"),
        pytest.param(ANY_YEAR, "by 1731 or so", id="year"),
        pytest.param("Which years were dry?", "since 2019.", id="years"),
    ],
)
def test_a_date_of_the_form_asked_for(question: str, date: str) -> None:
    [form] = date_patterns_for(question)
    assert form.search(date)


@pytest.mark.parametrize(
    ("question", "date"),
    [
        pytest.param(DAY, "in March 1921", id="month-and-year-are-no-day"),
        pytest.param(DAY, "in 1921", id="year-is-no-day"),
        pytest.param(DAY, "9 marches", id="no-month"),
        pytest.param(DAY, "9 miles", id="number-is-no-day"),
        pytest.param(CENTURY, "in 1731", id="year-is-no-century"),
        pytest.param(CENTURY, "centurions", id="word-that-only-begins-like-it"),
        pytest.param(ANY_YEAR, "the 1730s", id="decade-is-no-year"),
        pytest.param(ANY_YEAR, "9 March", id="day-is-no-year"),
        pytest.param(ANY_YEAR, "17310 boats", id="longer-number"),
        pytest.param(ANY_YEAR, "3021", id="far-future"),
    ],
)
def test_a_date_of_another_form(question: str, date: str) -> None:
    [form] = date_patterns_for(question)
    assert not form.search(date)


@pytest.mark.parametrize(
    "question", ["When did it sink?", "Who sank it?", "What did the dates taste like?", ""]
)
def test_a_question_that_asks_for_no_form(question: str) -> None:
    assert date_patterns_for(question) == []


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        pytest.param(
            YEAR_WORD, ["1066", "1999", "2021", "1990s", "2010s", "90s"], ["999", "2145", "10660"], id="year"
        ),
        pytest.param(
            CAPITALIZED_WORD, ["Ada", "O’Brien", "St.-Kilda", "X"], ["ada", "9Ada", "the Ada"], id="name"
        ),
        pytest.param(
            COUNTED_NOUN,
            ["how many boats", "How much grain", "how many red boats"],
            ["how many", "many"],
            id="count",
        ),
    ],
)
def test_whole_words(pattern: re.Pattern[str], fits: list[str], fails: list[str]) -> None:
    assert all(pattern.fullmatch(text) for text in fits)
    assert not any(pattern.fullmatch(text) for text in fails)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param(MONEY_OR_SHARE, "It cost £30.", id="pounds-sign"),
        pytest.param(MONEY_OR_SHARE, "It cost $ 30.", id="dollar-sign-apart"),
        pytest.param(MONEY_OR_SHARE, "It cost 30 Euros.", id="currency-word"),
        pytest.param(MONEY_OR_SHARE, "About 30% sank.", id="percent-sign"),
        pytest.param(MONEY_OR_SHARE, "About 30 per cent sank.", id="per-cent"),
        pytest.param(MONEY_OR_SHARE, "Nearly a million geese.", id="million"),
        pytest.param(PLACE_WORD, "They met in Leith.", id="in"),
        pytest.param(PLACE_WORD, "They met near the North Mole.", id="with-article"),
        pytest.param(PLACE_WORD, "They met in northern Norway.", id="direction"),
        pytest.param(REASON_MARKER, "It sank because it leaked.", id="because"),
        pytest.param(REASON_MARKER, "Due to ice, it sank.", id="due-to"),
        pytest.param(REASON_MARKER, "The leak caused panic.", id="caused"),
        pytest.param(REASON_MARKER, "They turned to avoid ice.", id="purpose"),
        pytest.param(REASON_MARKER, "The reasons are unclear.", id="reasons"),
    ],
)
def test_a_pattern_matches(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param(MONEY_OR_SHARE, "It carried 30 geese.", id="bare-number"),
        pytest.param(MONEY_OR_SHARE, "The centre of town.", id="word-that-begins-like-cent"),
        pytest.param(MONEY_OR_SHARE, "Costs were high.", id="no-number"),
        pytest.param(PLACE_WORD, "They met in time.", id="no-capital"),
        pytest.param(PLACE_WORD, "Leith was cold.", id="no-preposition"),
        pytest.param(PLACE_WORD, "They sat within Leith.", id="longer-preposition"),
        pytest.param(REASON_MARKER, "It sank at noon.", id="no-reason"),
        pytest.param(REASON_MARKER, "The causeway was long.", id="word-that-begins-like-cause"),
        pytest.param(REASON_MARKER, "They went to sea.", id="to-a-noun"),
    ],
)
def test_a_pattern_does_not_match(pattern: re.Pattern[str], text: str) -> None:
    assert not pattern.search(text)
