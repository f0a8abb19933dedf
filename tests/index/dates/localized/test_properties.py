"""Properties of find_dates on words of each language's table, in any order and spelling."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.dates.timex import parse_period
from index.languages.cldr_dates import find_date_words
from index.languages.date_words import DateWords
from tests.index.dates.test_extract_properties import VALUES

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "ru", "hu", "tr", "th", "fa", "zh", "ja")

NUMBERS = [
    *(
        "0",
        "1",
        "3.",
        "9",
        "12",
        "29",
        "30",
        "31",
        "99",
        "1900",
        "2021",
        "1399",
        "2564",
        "9999",
        "00",
        "14.30",
    ),
    *(
        "14:30",
        "20 h",
        "31.02.2021",
        "30/2/1999",
        "2021-02-30",
        "1999-2000",
        "1620-21",
        "XIX",
        "XXIII",
        "IIII",
    ),
    *("٣", "२०२१", "３", "²", "元", "1er", "1º", "'90", "90er", "1990er", "44"),
]
MARKS = [",", ".", "-", "–", "/", "(", ")", "'", "’", ";", "\n", "\n\n", "|", "\u2009"]
LETTERS = ["\u017f", "\u0130", "\u0131", "\u212a", "ß", "ẞ", "\u0307"]
"""Letters with unusual cases: a long s, a dotted capital I, a dotless i, a Kelvin sign."""


def table_words(words: DateWords) -> list[str]:
    """The words of a table, and the literal words of its modifiers."""
    names = [*words.months, *words.weekdays, *words.units, *words.numerals, *words.ordinals, *words.seasons]
    phrases = [*words.directions, *words.day_words, *words.day_parts, *words.modifiers, *words.eras]
    return [*names, *phrases, *words.bc_eras, *words.year_openers, *words.approximators, *words.set_words]


def texts(language: str) -> st.SearchStrategy[tuple[str, str]]:
    words = find_date_words(language)
    assert words is not None
    word = st.sampled_from([*table_words(words), *NUMBERS, *MARKS, *LETTERS])
    spelled = st.tuples(word, st.sampled_from([str, str.title, str.upper])).map(lambda pair: spell(*pair))
    joined = st.tuples(st.lists(spelled, max_size=25), st.sampled_from([" ", " ", ""]))
    return joined.map(lambda pair: (language, pair[1].join(pair[0])))


def spell(word: str, case: Any) -> str:
    return str(case(word))


@given(st.sampled_from(LANGUAGES).flatmap(texts), st.sampled_from([None, date(2021, 6, 16), date(1, 1, 1)]))
def test_expressions_of_table_words(case: tuple[str, str], published: date | None) -> None:
    language, text = case
    end = 0
    for each in find_dates(text, published, language):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert VALUES[each.type].fullmatch(each.value) or parse_period(each.value)
        end = each.end
