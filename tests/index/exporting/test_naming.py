"""The names of exported files."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.exporting.naming import export_file_name
from tests.index.samples import mixed_text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("First Ascent", "0007-first-ascent.md", id="words"),
        pytest.param("  Don’t – “stop” / now: *?", "0007-don-t-stop-now.md", id="punctuation"),
        pytest.param("São Łódź Ærø", "0007-sao-lodz-aero.md", id="accents"),
        pytest.param("CON", "0007-con.md", id="reserved-on-windows"),
        pytest.param("../../etc/passwd", "0007-etc-passwd.md", id="path"),
        pytest.param("月面基地", "0007.md", id="another-script"),
        pytest.param("Луна-25 and the Moon", "0007-25-and-the-moon.md", id="two-scripts"),
        pytest.param("word " * 99, "0007-" + "word-" * 11 + "word.md", id="long"),
        pytest.param("w" * 999, f"0007-{'w' * 60}.md", id="long-word"),
    ],
)
def test_export_file_names(title: str, name: str) -> None:
    assert export_file_name(7, 12, title) == name


def test_numbers_sort_as_the_names_do() -> None:
    names = [export_file_name(number, 12_000, "a") for number in (1, 999, 1_000, 9_999, 10_000, 12_000)]
    assert names == sorted(names)
    assert names[0] == "00001-a.md"


@given(st.one_of(st.text(), mixed_text))
def test_every_file_name_is_portable(title: str) -> None:
    name = export_file_name(1, 1, title)
    assert re.fullmatch(r"[0-9]{4}(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 100
