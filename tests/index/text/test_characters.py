"""Normalisation to the forms of Unicode."""

import sys
import unicodedata
from typing import Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.characters import MAX_COMBINING_MARKS, normalize_unicode

ALL_MARKS: Final = [
    chr(point)
    for point in range(sys.maxunicode + 1)
    if unicodedata.combining(unicodedata.normalize("NFKD", chr(point))[0])
]


@given(st.text(st.sampled_from("aé\u0301\u0327\u0fb7क़ﷺﾞ \n"), max_size=MAX_COMBINING_MARKS))
def test_usual_texts_are_normalized_as_by_unicodedata(text: str) -> None:
    assert normalize_unicode("NFC", text) == unicodedata.normalize("NFC", text)
    assert normalize_unicode("NFKD", text) == unicodedata.normalize("NFKD", text)


@pytest.mark.parametrize("form", ["NFC", "NFKD"])
@pytest.mark.parametrize("mark", [pytest.param(mark, id=f"U+{ord(mark):04X}") for mark in ALL_MARKS[::40]])
def test_marks_in_a_row_are_bounded(mark: str, form: Literal["NFC", "NFKD"]) -> None:
    normalized = normalize_unicode(form, "a" + (mark + "\u0315\u0300") * 100 + "b" + mark * 100)
    assert len(normalized) <= 2 + 2 * 3 * MAX_COMBINING_MARKS


def test_every_mark_that_is_reordered_is_bounded() -> None:
    assert len(normalize_unicode("NFKD", "a" + "".join(ALL_MARKS) * 2)) <= 1 + 3 * MAX_COMBINING_MARKS


def test_a_mark_after_the_bound_belongs_to_no_other_letter() -> None:
    assert normalize_unicode("NFC", "a" + "\u0300" * 50 + "b\u0301").endswith("\u0300b\u0301")
