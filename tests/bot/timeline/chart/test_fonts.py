"""Font metrics: supported characters, widths, line breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.chart.fonts import drawable_text, text_width, truncate_to_width, wrap_text
from tests.bot.strategies import long_hostile_texts

SIZE, ROOM = 25.0, 280.0

drawables = long_hostile_texts.map(drawable_text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mira Solberg’s pier – “new”…", "Mira Solberg’s pier – “new”…", id="typography"),
        pytest.param("Ærø, Łódź, Ялта, Ἀθῆναι", "Ærø, Łódź, Ялта, Ἀθῆναι", id="letters"),
        pytest.param("a 漢字 b", "a b", id="no-such-letters"),
        pytest.param("a \U0001f680\ufe0f b", "a b", id="emoji"),
        pytest.param("$x_1$ \\frac{a}{b}", "$x_1$ \\frac{a}{b}", id="no-formula"),
        pytest.param("a\x00\x1b[31m\n\tb\u202e", "a[31m b", id="what-acts"),
        pytest.param("漢字", "", id="nothing-left"),
    ],
)
def test_drawable(text: str, expected: str) -> None:
    assert drawable_text(text) == expected


def test_bold_letters_are_wider_and_larger_ones_in_proportion() -> None:
    assert text_width("pier", SIZE, bold=True) > text_width("pier", SIZE)
    assert text_width("pier", 2 * SIZE) == pytest.approx(2 * text_width("pier", SIZE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The pier", "The pier", id="fits"),
        pytest.param("The pier of the old harbour of Velm", "The pier of the old…", id="after-a-word"),
        pytest.param("The x" + "x" * 60, "The…", id="before-a-long-word"),
        pytest.param("x" * 60, "x" * 17 + "…", id="in-the-only-word"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_shortened(text: str, expected: str) -> None:
    assert truncate_to_width(text, SIZE, ROOM) == expected


def test_lines_break_between_words_and_the_last_one_is_cut() -> None:
    text = "A railway has joined Velm to the capital since the year 1932, and it still does."
    assert wrap_text(text, SIZE, ROOM, 3) == [
        "A railway has joined",
        "Velm to the capital",
        "since the year…",
    ]
    assert wrap_text(text, SIZE, ROOM, 1) == ["A railway has…"]
    assert wrap_text("", SIZE, ROOM, 3) == []


def test_a_word_wider_than_a_line_goes_on_in_the_next_one() -> None:
    first, second = wrap_text("x" * 30, SIZE, ROOM, 3)
    assert first + second == "x" * 30


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=30), st.integers(1, 4))
def test_lines_hold_whole_words(words: list[str], most: int) -> None:
    lines = wrap_text(" ".join(words), SIZE, ROOM, most)
    shown = " ".join(lines).removesuffix("…").split(" ")
    assert shown == words[: len(shown)]


@given(drawables, st.integers(1, 4))
def test_any_lines_fit(text: str, most: int) -> None:
    lines = wrap_text(text, SIZE, ROOM, most)
    assert len(lines) <= most
    assert all(text_width(line, SIZE) <= ROOM for line in lines)
    assert bool(lines) == bool(text)


@given(drawables)
def test_drawable_text_stays_as_it_is(text: str) -> None:
    assert drawable_text(text) == text
