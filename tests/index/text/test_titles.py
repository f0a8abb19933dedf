"""make_title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.titles import MAX_MADE_TITLE_CHARS, UNTITLED, make_title
from tests.index.samples import mixed_text


@pytest.mark.parametrize(
    ("text", "file_name", "title"),
    [
        pytest.param("The ferry left. Nobody waved.", "", "The ferry left.", id="first-sentence"),
        pytest.param("The ferry left.", "moon_race-2021", "Moon race 2021", id="name-in-words"),
        pytest.param("The ferry left.", "000_902d9fc373f12feb", "The ferry left.", id="name-not-in-words"),
        pytest.param("The ferry left.", "ferry", "The ferry left.", id="name-of-one-word"),
        pytest.param("Text.", "élan_vital", "Élan vital", id="accented-name"),
        pytest.param("\n\n  The\nferry  left.\n", "", "The ferry left.", id="white-space"),
        pytest.param("a " * 100, "", "a " * 44 + "a…", id="cut-after-a-word"),
        pytest.param("a" * 100, "", "a" * MAX_MADE_TITLE_CHARS + "…", id="one-long-word"),
        pytest.param("word, " * 100, "", "word, " * 14 + "word…", id="no-comma-before-the-dots"),
        pytest.param("", "", UNTITLED, id="no-text"),
        pytest.param(" \n ", "12-34", UNTITLED, id="white-space-alone"),
    ],
)
def test_titles(text: str, file_name: str, title: str) -> None:
    assert make_title(text, file_name) == title


@given(st.one_of(st.text(), mixed_text))
def test_a_title_is_one_line_of_bounded_length(text: str) -> None:
    title = make_title(text)
    assert 0 < len(title) <= MAX_MADE_TITLE_CHARS + 1
    assert title == " ".join(title.split())
