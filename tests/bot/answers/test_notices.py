"""What is said about an answer: corrections in words, and earlier questions, which can be read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.notices import (
    MAX_FOLLOWED_QUESTIONS,
    MAX_QUESTION_CHARS,
    MAX_SHOWN_CORRECTIONS,
    corrections_line,
    follow_up_lines,
    parse_follow_up_lines,
)
from bot.ui.markdown import one_line
from bot.ui.truncate import utf16_length
from index import Answer, Correction
from tests.bot.strategies import correction_lists, question_lists


def line(*taken: tuple[str, str]) -> str:
    """The line of corrections, what stands out in asterisks."""
    pieces = corrections_line(
        Answer("?", answered=True, corrections=tuple(Correction(*each) for each in taken))
    )
    return "".join(f"*{text}*" if bold else text for text, bold in pieces)


@pytest.mark.parametrize(
    ("taken", "expected"),
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
def test_corrections(taken: list[tuple[str, str]], expected: str) -> None:
    assert line(*taken) == expected


@given(correction_lists)
def test_any_corrections_are_one_bounded_line(taken: tuple[Correction, ...]) -> None:
    shown = line(*taken)
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
def test_any_earlier_questions_fit_a_footer_and_can_be_read_again(earlier: tuple[str, ...]) -> None:
    shown = follow_up_lines(earlier)
    assert utf16_length(shown or "") <= MAX_FOLLOWED_QUESTIONS * (MAX_QUESTION_CHARS + 20)
    read = parse_follow_up_lines(shown)
    assert follow_up_lines(read) == shown
    assert len(read) <= MAX_FOLLOWED_QUESTIONS
    short = [
        one_line(each)
        for each in earlier[-MAX_FOLLOWED_QUESTIONS:]
        if utf16_length(one_line(each)) <= MAX_QUESTION_CHARS
    ]
    assert [each for each in read if not each.endswith("…")] == [
        each for each in short if each and not each.endswith("…")
    ]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who said “one small step”?", id="quotation-marks"),
        pytest.param("”“", id="nothing-but-marks"),
        pytest.param("Follow-up to “x”", id="our-own-words"),
        pytest.param("and to “x", id="our-own-words-unclosed"),
    ],
)
def test_a_question_like_our_own_words_can_be_read_again(question: str) -> None:
    assert parse_follow_up_lines(follow_up_lines([question, question])) == (question, question)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(None, id="none"),
        pytest.param("3 articles here · version 1", id="another-footer"),
        pytest.param("He said “when?”", id="another-quotation"),
        pytest.param("Follow-up to “”", id="an-empty-one"),
        pytest.param("Follow-up to “When?", id="unclosed"),
    ],
)
def test_other_footers_name_no_question(lines: str | None) -> None:
    assert parse_follow_up_lines(lines) == ()


@given(st.text())
def test_any_footer_can_be_read(lines: str) -> None:
    assert len(parse_follow_up_lines(lines)) <= MAX_FOLLOWED_QUESTIONS
