"""SentenceAnalysis: properties of a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answers.sentence_analysis import (
    SentenceAnalysis,
    analyze_sentence,
    stemmed_bigrams,
    term_prefix,
)
from index.languages.en.calendar_names import DATE_WORDS
from index.languages.registry import ENGLISH
from index.text.tokens import extract_terms, lowercase_words
from tests.index.samples import any_text, mixed_text


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("The mill was built by Ada Brook.", {"ada", "brook"}, id="inside"),
        pytest.param("Ada Brook built the mill.", {"ada", "brook"}, id="two-names-at-the-start"),
        pytest.param("“Ada Brook built it,” he said.", {"ada", "brook"}, id="two-names-after-a-quote"),
        pytest.param("Boats left Leith.", {"leith"}, id="the-first-word-may-only-begin-the-sentence"),
        pytest.param("“Boats left Leith,” he said.", {"leith"}, id="the-first-word-of-a-quote"),
        pytest.param("Leith lost boats in Leith.", set(), id="the-first-word-again"),
        pytest.param("They met O’Brien’s aunt.", {"obrien", "brien"}, id="apostrophes"),
        pytest.param("It left for the U.S. again.", {"us"}, id="abbreviation"),
        pytest.param("Nobody at NASA knew.", {"nasa"}, id="acronym"),
        pytest.param("the boats were lost.", set(), id="none"),
        pytest.param("", set(), id="empty"),
    ],
)
def test_names(sentence: str, names: set[str]) -> None:
    assert SentenceAnalysis(sentence).name_terms == names


@pytest.mark.parametrize(
    ("sentence", "years", "numbers"),
    [
        pytest.param("It sank in 1921.", {"1921"}, set(), id="year"),
        pytest.param("It sank in the 1920s, or the 30s.", {"1920s", "30s"}, set(), id="decades"),
        pytest.param("It was sold (1919–1921).", {"1919", "1921"}, set(), id="range-of-years"),
        pytest.param("It had 9 masts and 3 funnels.", set(), {"9", "3"}, id="digits"),
        pytest.param("Twelve of two dozen were lost.", set(), {"twelve", "two", "dozen"}, id="words"),
        pytest.param("Twenty-one were lost.", set(), {"twenty", "one"}, id="compound"),
        pytest.param("The 3rd of 40000.", set(), {"3rd", "40000"}, id="ordinal-and-large-number"),
        pytest.param("On 9 March 1921 it sank.", {"1921"}, {"9"}, id="both"),
        pytest.param("It sank.", set(), set(), id="neither"),
        pytest.param("B52 and A4 are no numbers.", set(), set(), id="digits-inside-a-word"),
    ],
)
def test_years_and_numbers(sentence: str, years: set[str], numbers: set[str]) -> None:
    found = SentenceAnalysis(sentence)
    assert found.years == years
    assert found.numbers == numbers


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        pytest.param("It sank on Friday, 9 March.", {"friday", "march"}, id="weekday-and-month"),
        pytest.param("It sank in Sept. or OCT. that year.", {"sept", "oct"}, id="short-months"),
        pytest.param("It sank in May 1921.", {"may"}, id="may-the-month"),
        pytest.param("It may sink yet.", set(), id="may-the-verb"),
        pytest.param("It may sink in May or June.", {"may", "june"}, id="may-twice"),
        pytest.param("It will sink tomorrow.", {"tomorrow"}, id="tomorrow"),
        pytest.param("It is of the last century.", {"century"}, id="century"),
        pytest.param("It sank at noon.", set(), id="none"),
    ],
)
def test_dates(sentence: str, dates: set[str]) -> None:
    assert SentenceAnalysis(sentence).date_words == dates


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("They met in Leith.", {"leith"}, id="in"),
        pytest.param("They sailed from Leith to the Orkneys.", {"leith", "orkneys"}, id="from-and-to-the"),
        pytest.param("They live in northern Norway.", {"norway"}, id="direction"),
        pytest.param("They met near the South Mole.", {"south"}, id="direction-as-a-name"),
        pytest.param("Leith saw them in time.", set(), id="no-preposition-before-the-name"),
    ],
)
def test_places(sentence: str, places: set[str]) -> None:
    assert SentenceAnalysis(sentence).place_names == places


@pytest.mark.parametrize(
    ("sentence", "leans", "pronoun"),
    [
        pytest.param("She built the mill.", True, True, id="she"),
        pytest.param("“It leaked,” said Ada.", True, True, id="quoted-it"),
        pytest.param("THEY built the mill.", True, True, id="capitals"),
        pytest.param("This was the mill.", True, False, id="this"),
        pytest.param("The mill was hers and its wheel turned.", False, True, id="inside"),
        pytest.param("The mill stood empty.", False, False, id="none"),
        pytest.param("Items of theology.", False, False, id="words-that-begin-like-pronouns"),
        pytest.param("?!", False, False, id="no-word"),
    ],
)
def test_pronouns(sentence: str, *, leans: bool, pronoun: bool) -> None:
    found = SentenceAnalysis(sentence)
    assert found.opens_with_anaphor is leans
    assert found.has_pronoun is pronoun


@pytest.mark.parametrize(
    ("name", "has", "lacks"),
    [
        pytest.param(
            "has_quotation_marks", "It was called “Gull”.", "It was called Gull.", id="typographic-quotes"
        ),
        pytest.param(
            "has_quotation_marks", 'It was called "Gull".', "It wasn't called ‘Gull’.", id="straight-quotes"
        ),
        pytest.param("has_time_unit", "It took nine Weeks.", "It took weekly turns.", id="unit"),
        pytest.param("has_amount", "It cost nine pounds.", "It cost dear.", id="amount"),
        pytest.param("has_reason", "It sank because of ice.", "It sank in ice.", id="reason"),
    ],
)
def test_a_property_is_there_or_not(name: str, has: str, lacks: str) -> None:
    assert getattr(SentenceAnalysis(has), name) is True
    assert getattr(SentenceAnalysis(lacks), name) is False


def test_tokens_are_the_words_in_order() -> None:
    tokens = SentenceAnalysis("On 9 March 1921 Ada’s two boats sank.").tokens
    assert [token.lower for token in tokens] == ["on", "9", "march", "1921", "ada’s", "two", "boats", "sank"]
    assert [token.terms for token in tokens if not token.terms] == [()]
    assert [token.lower for token in tokens if token.is_name] == ["on", "march", "ada’s"]
    assert [token.lower for token in tokens if token.is_date] == ["march", "1921"]
    assert [token.lower for token in tokens if token.is_number] == ["9", "two"]


def test_bigrams_are_stemmed_but_for_function_words() -> None:
    assert SentenceAnalysis("The boats were sinking.").bigrams == {"the boat", "boat were", "were sink"}
    assert stemmed_bigrams(["boats"], ENGLISH) == stemmed_bigrams([], ENGLISH) == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("Germany", "German", True, id="country-and-people"),
        pytest.param("liquefaction", "liquefy", True, id="noun-and-verb"),
        pytest.param("mill", "mills", False, id="too-short"),
        pytest.param("boat", "harbour", False, id="different"),
    ],
)
def test_prefixes(one: str, other: str, *, alike: bool) -> None:
    assert (not SentenceAnalysis(one).prefixes.isdisjoint(SentenceAnalysis(other).prefixes)) is alike


def test_a_short_term_has_no_prefix() -> None:
    assert (term_prefix(""), term_prefix("mill"), term_prefix("mills")) == ("", "", "mills")


def test_what_is_too_long_for_a_sentence_is_cut() -> None:
    found = SentenceAnalysis("mill " * 100_000 + "Leith harbour")
    assert found.vocabulary == {"mill"}
    assert not found.name_terms
    assert len(found.padded_text) < 10_000


def test_analyses_are_cached() -> None:
    assert analyze_sentence("The mill stood empty.") is analyze_sentence("The mill stood empty.")


@given(st.one_of(any_text, mixed_text))
def test_analysis_of_any_text(text: str) -> None:
    found = SentenceAnalysis(text)
    assert found.vocabulary == set(extract_terms(text)) == set(found.terms)
    assert found.words == set(lowercase_words(text))
    assert found.years | found.numbers | found.date_words <= found.words
    assert found.years.isdisjoint(found.numbers)
    assert found.date_words <= DATE_WORDS
    assert all(place == place.lower() for place in found.place_names)
    assert all(len(start) == 5 for start in found.prefixes)
    for value in (
        found.opens_with_anaphor,
        found.has_pronoun,
        found.has_quotation_marks,
        found.has_time_unit,
    ):
        assert value in (True, False)
    assert found.has_amount in (True, False)
    assert found.has_reason in (True, False)
    assert len(found.bigrams) <= max(0, len(lowercase_words(text)) - 1)
