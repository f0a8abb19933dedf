"""Names: finding them in sentences, and listing them."""

from collections import Counter

import pytest
from hypothesis import given

from index.text.names import (
    MAX_NAME_CHARS,
    find_names,
    most_common_spelling,
    name_key,
    split_name_words,
    truncate_name,
)
from tests.index.samples import any_text, valid_text


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("Then Ada Lovelace met Charles Babbage.", {"Ada Lovelace", "Charles Babbage"}, id="two"),
        pytest.param("In Moscow the U.S. delegation left.", {"Moscow", "U.S."}, id="dotted"),
        pytest.param("The Bank of Ulm saw Jean de la Tour.", {"Bank of Ulm", "Jean de la Tour"}, id="links"),
        pytest.param("So Russia’s Luna 25 met O'Brien.", {"Russia", "Luna 25", "O'Brien"}, id="possessive"),
        pytest.param("On Monday, 3 March, Mr Hu left Paris.", {"Hu", "Paris"}, id="dates-and-address"),
        pytest.param("There Theresa May met Ada May 3.", {"Theresa May", "Ada"}, id="named-like-a-month"),
        pytest.param("Ships wait.", set(), id="only-the-sentence-s-start"),
        pytest.param("Ada Lovelace wrote.", {"Ada Lovelace"}, id="name-at-the-start"),
        pytest.param("So I said that WHO and US officials came.", {"WHO", "US"}, id="capitals"),
        pytest.param("“Luna 25 is lost.”", {"Luna 25"}, id="behind-a-quotation-mark"),
        pytest.param("", set(), id="nothing"),
    ],
)  # fmt: skip
def test_names_are_runs_of_capitalised_words(sentence: str, names: set[str]) -> None:
    assert set(find_names([sentence])) == names


def test_a_name_counts_once_a_sentence() -> None:
    assert find_names(["Then Ada met Ada.", "Then later on, Ada left."]) == {"Ada": 2}


@given(valid_text)
def test_names_stand_in_the_text(text: str) -> None:
    assert all(name in text and len(name) <= MAX_NAME_CHARS for name in find_names([text]))


@pytest.mark.parametrize("run", ["A", "Aa ", "A.", "Aa of ", "A’", "Aa-", "Of the "])
def test_long_runs_are_no_trouble(run: str) -> None:
    assert all(len(name) <= MAX_NAME_CHARS for name in find_names([run * 100_000]))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Ada Nyberg", " ada nyberg", id="case"),
        pytest.param("  São   Paulo’s ", " sao paulo s", id="accents-and-marks"),
        pytest.param("Chang'e_5-T1", " chang e 5 t1", id="parts"),
        pytest.param("?!", "", id="no-word"),
    ],
)
def test_a_key_is_the_words_without_case_and_accents(name: str, key: str) -> None:
    assert name_key(name) == key
    assert split_name_words(name) == key.split()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ada \n Nyberg", "Ada Nyberg", id="spaces"),
        pytest.param("word " * 40, ("word " * 20).strip(), id="after-a-word"),
        pytest.param("y" * 300, "y" * MAX_NAME_CHARS, id="within-a-word"),
    ],
)
def test_a_long_name_is_cut(name: str, expected: str) -> None:
    assert truncate_name(name) == expected


@given(any_text)
def test_no_name_is_too_long(name: str) -> None:
    assert len(truncate_name(name)) <= MAX_NAME_CHARS


def test_the_commonest_spelling() -> None:
    assert most_common_spelling(Counter({"NASA": 2, "Nasa": 3})) == "Nasa"
    assert most_common_spelling(Counter({"Nasa": 2, "NASA": 2})) == "NASA"
