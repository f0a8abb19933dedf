"""Notices about an answer: corrections, earlier questions."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.answers.notices import (
    MAX_FOLLOWED_QUESTIONS,
    MAX_QUESTION_CHARS,
    MAX_SHOWN_CORRECTIONS,
    corrections_line,
    follow_up_lines,
)
from bot.ui.truncate import utf16_length
from index import Answer, Correction
from tests.bot.strategies import correction_lists, question_lists


def line(*corrected: tuple[str, str]) -> str:
    """The line of corrections, with asterisks for bold."""
    pieces = corrections_line(
        Answer("?", answered=True, corrections=tuple(Correction(*each) for each in corrected))
    )
    return "".join(f"*{text}*" if bold else text for text, bold in pieces)


@pytest.mark.parametrize(
    ("corrected", "expected"),
    [
        pytest.param([], "", id="none"),
        pytest.param(
            [("Roscomos", "Roscosmos")],
            "Showing results for *Roscosmos* instead of “Roscomos”.",
            id="one",
        ),
        pytest.param(
            [("Roscomos", "Roscosmos"), ("mon", "moon")],
            "Showing results for *Roscosmos* instead of “Roscomos”, *moon* instead of “mon”.",
            id="two",
        ),
        pytest.param(
            [("a", "b")] * (MAX_SHOWN_CORRECTIONS + 2),
            "Showing results for "
            + ", ".join(["*b* instead of “a”"] * MAX_SHOWN_CORRECTIONS)
            + " and 2 more.",
            id="many",
        ),
        pytest.param([("\u200b", "moon"), ("mon", "\n")], "", id="nothing-to-see"),
    ],
)
def test_corrections(corrected: list[tuple[str, str]], expected: str) -> None:
    assert line(*corrected) == expected


@given(correction_lists)
def test_any_corrections_are_one_bounded_line(corrected: tuple[Correction, ...]) -> None:
    shown = line(*corrected)
    assert len(shown.splitlines()) <= 1
    assert utf16_length(shown) <= 350


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        pytest.param([], None, id="none"),
        pytest.param(["When?"], "Follow-up to “When?”", id="one"),
        pytest.param(["When?", "Where?"], "Follow-up to “When?”\nand to “Where?”", id="two"),
        pytest.param(["", "Where?"], "Follow-up to “Where?”", id="an-empty-one"),
        pytest.param(["\u200b"], None, id="an-invisible-one"),
    ],
)
def test_earlier_questions(earlier: list[str], expected: str | None) -> None:
    assert follow_up_lines(earlier) == expected


@given(question_lists)
def test_any_earlier_questions_fit_a_footer(earlier: tuple[str, ...]) -> None:
    shown = follow_up_lines(earlier) or ""
    assert utf16_length(shown) <= MAX_FOLLOWED_QUESTIONS * (MAX_QUESTION_CHARS + 20)
    assert len(shown.splitlines()) <= MAX_FOLLOWED_QUESTIONS
