"""Names as lists match and cut them."""

from collections import Counter

import pytest
from hypothesis import given

from index.text.name_keys import (
    MAX_LISTED_NAME_CHARS,
    most_common_spelling,
    name_key,
    split_name_words,
    truncate_name,
)
from tests.index.samples import any_text


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
        pytest.param("y" * 300, "y" * MAX_LISTED_NAME_CHARS, id="within-a-word"),
    ],
)
def test_a_long_name_is_cut(name: str, expected: str) -> None:
    assert truncate_name(name) == expected


@given(any_text)
def test_no_name_is_too_long(name: str) -> None:
    assert len(truncate_name(name)) <= MAX_LISTED_NAME_CHARS


def test_the_commonest_spelling() -> None:
    assert most_common_spelling(Counter({"NASA": 2, "Nasa": 3})) == "Nasa"
    assert most_common_spelling(Counter({"Nasa": 2, "NASA": 2})) == "NASA"
