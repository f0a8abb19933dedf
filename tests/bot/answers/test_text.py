"""Answers in the terminal: 80 columns, no trailing space, no control characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from bot.answers.text import answer_text
from index import Answer, Article, Citation, CitedSentence
from tests.bot.answers import samples
from tests.bot.answers.samples import BUILT
from tests.bot.sample_articles import (
    HARBOUR_ARTICLE,
    LIGHTHOUSE_QUESTION,
    LIGHTHOUSE_SENTENCE,
    RAILWAY_ARTICLE,
    TOWN_ARTICLES,
    span_of,
)
from tests.bot.strategies import HOSTILE_LINES, answers, unanswered
from tests.bot.terminal_checks import check_line_ends, check_lines, print_to_string

if TYPE_CHECKING:
    from rich.console import RenderableType


CITED = CitedSentence(
    Citation(HARBOUR_ARTICLE, 2, *span_of(HARBOUR_ARTICLE, LIGHTHOUSE_SENTENCE)), 1.0, ((4, 14),)
)


def sure_answer_of(*sentences: CitedSentence, **more: Any) -> Answer:
    """A sure answer."""
    return Answer(LIGHTHOUSE_QUESTION, sentences, 0.9, answered=True, **more)


def test_an_answer() -> None:
    assert print_to_string(answer_text(sure_answer_of(CITED))) == (
        "  The lighthouse was built in 1923 by the engineer Mira Solberg. ¹\n"
        "\n"
        "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 2\n"
        "      https://example.org/velm/harbour\n"
        "\n"
    )


def test_the_matched_words_are_bold_on_a_terminal() -> None:
    shown = print_to_string(answer_text(sure_answer_of(CITED)), terminal=True)
    assert "\x1b[1mlighthouse\x1b[0m" in shown


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(samples.UNSURE_ANSWER, ["  Perhaps this answers it:", f"  {BUILT} ¹"], id="perhaps"),
        pytest.param(
            samples.CORRECTED_ANSWER,
            ["  Showing results for lighthouse instead of “lighthuose”.", f"  {BUILT} ¹"],
            id="corrected",
        ),
        pytest.param(
            samples.TWO_SENTENCE_ANSWER,
            [f"  {BUILT} It stands on", "  the northern pier and can be seen from thirty miles away. ¹"],
            id="with-the-sentence-before",
        ),
        pytest.param(
            samples.FOLLOW_UP_ANSWER,
            ["  Follow-up to “Where does the lighthouse stand?”", "  and to “And when?”", f"  {BUILT} ¹"],
            id="follow-up",
        ),
        pytest.param(
            samples.NO_ANSWER_FOUND,
            ["  The articles don't say."],
            id="silent",
        ),
    ],
)
def test_what_stands_above_and_before_an_answer(answer: Answer, expected: list[str]) -> None:
    assert print_to_string(answer_text(answer)).split("\n")[: len(expected)] == expected


@pytest.mark.parametrize(
    ("confidence", "heading"),
    [
        pytest.param(0.9, "The articles differ:", id="sure"),
        pytest.param(0.6, "Perhaps, but the articles differ:", id="unsure"),
    ],
)
def test_differing_sentences_come_with_their_dates(confidence: float, heading: str) -> None:
    assert print_to_string(answer_text(replace(samples.DIFFERING_ANSWER, confidence=confidence))) == (
        f"  {heading}\n"
        "  The lighthouse was built in 1923 by the engineer Mira Solberg. ¹\n"
        "\n"
        "  The lighthouse of Velm was built in 1925, they say. ²\n"
        "\n"
        "  Further sentences:\n"
        "\n"
        "  The station closed in 1987. ³\n"
        "\n"
        "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 2\n"
        "      https://example.org/velm/harbour\n"
        "    ² A Guide to Velm · undated · paragraph 1\n"
        "    ³ Rails to the Capital · paragraph 1\n\n"
    )


def test_the_footnote_names_where_the_sentence_before_stands() -> None:
    before = Citation(
        HARBOUR_ARTICLE, 1, *span_of(HARBOUR_ARTICLE, "Fishing boats had used the bay for centuries before.")
    )
    shown = print_to_string(answer_text(sure_answer_of(replace(samples.STANDS, before=before))))
    assert "1 April 2020 · paragraph 1\n" in shown


def test_only_the_sentence_before_is_dim() -> None:
    shown = print_to_string(answer_text(samples.TWO_SENTENCE_ANSWER), terminal=True)
    assert f"\x1b[2m{BUILT} \x1b[0mIt stands on\n  the \x1b[1mnorthern pier\x1b[0m and can" in shown


def test_sentences_of_an_article_share_a_footnote() -> None:
    elsewhere = replace(CITED, citation=replace(CITED.citation, paragraph=5))
    shown = print_to_string(answer_text(sure_answer_of(CITED, samples.CLOSED, elsewhere)))
    assert [shown.count(f"Solberg. {mark}") for mark in "¹²³"] == [2, 0, 0]
    assert "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraphs 2 and 5\n" in shown


def test_near_duplicates_are_named() -> None:
    other = Citation(replace(RAILWAY_ARTICLE, id=2), 1, 0, 9)
    shown = print_to_string(answer_text(sure_answer_of(replace(CITED, also=(other,)))))
    assert "      also in Rails to the Capital, paragraph 1\n" in shown


@pytest.mark.parametrize(
    ("nearest", "expected"),
    [
        pytest.param((), "  The articles don't say.\n\n", id="nothing-near"),
        pytest.param(
            (HARBOUR_ARTICLE, RAILWAY_ARTICLE),
            "  The articles don't say.\n  Nearest titles, not an answer:\n"
            "    – The Harbour of Velm · 1 April 2020\n    – Rails to the Capital\n\n",
            id="titles",
        ),
    ],
)
def test_no_answer(nearest: tuple[Article, ...], expected: str) -> None:
    assert print_to_string(answer_text(Answer("?", nearest=nearest))) == expected


@pytest.mark.parametrize(
    "what",
    [
        pytest.param(answer_text(sure_answer_of(CITED)), id="answer"),
        pytest.param(answer_text(Answer("?", nearest=TOWN_ARTICLES)), id="no-answer"),
    ],
)
def test_no_line_ends_in_space(what: RenderableType) -> None:
    check_line_ends(print_to_string(what))


@pytest.mark.parametrize("text", HOSTILE_LINES)
def test_text_that_tries_to_act(text: str) -> None:
    article = Article(text, text, date(2021, 9, 30), text, text, id=1)
    cited = CitedSentence(Citation(article, 1, 0, len(text)), 1.0)
    check_lines(print_to_string(answer_text(sure_answer_of(cited))))
    check_lines(print_to_string(answer_text(Answer(text, nearest=(article,)))))


@settings(max_examples=50, deadline=None)
@given(answers | unanswered)
def test_any_answer_keeps_to_its_lines(answer: Answer) -> None:
    shown = print_to_string(answer_text(answer))
    check_lines(shown)
    check_line_ends(shown)
