"""The terminal's rendering: within 80 columns, nothing at the ends of lines, nothing that acts."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console

from bot.replies.plain import answer_text, articles_table
from index import Answer, Article, Citation, CitedSentence
from tests.bot.articles import ARTICLES, HARBOUR, LIGHTHOUSE, LIGHTHOUSE_SENTENCE, RAILWAY, sentence_of
from tests.bot.replies.nasty import BIDI, CONTROL, answers, silences

if TYPE_CHECKING:
    from rich.console import RenderableType

CITED = CitedSentence(Citation(HARBOUR, 2, *sentence_of(HARBOUR, LIGHTHOUSE_SENTENCE)), 1.0, ((4, 14),))
WIDTH = 80


def printed(what: RenderableType, *, terminal: bool = False) -> str:
    """What a console of 80 columns writes, with or without a terminal behind it."""
    colours: Literal["standard"] | None = "standard" if terminal else None
    console = Console(file=io.StringIO(), width=WIDTH, force_terminal=terminal, color_system=colours)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def check_lines(text: str) -> None:
    """Fail where a line is too wide, or holds what a terminal might act on."""
    assert CONTROL.search(text) is None
    assert BIDI.search(text) is None
    assert all(cell_len(line) <= WIDTH for line in text.splitlines()), text


def check_line_ends(text: str) -> None:
    """Fail where a line ends in space."""
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_an_answer() -> None:
    assert printed(answer_text(Answer(LIGHTHOUSE, (CITED,)))) == (
        "  The lighthouse was built in 1923 by the engineer Mira Solberg. ¹\n"
        "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 2\n"
        "    https://example.org/velm/harbour\n"
        "\n"
    )


def test_the_matched_words_are_bold_on_a_terminal() -> None:
    shown = printed(answer_text(Answer(LIGHTHOUSE, (CITED,))), terminal=True)
    assert "\x1b[1mlighthouse\x1b[0m" in shown


def test_sentences_are_numbered() -> None:
    shown = printed(answer_text(Answer(LIGHTHOUSE, (CITED, replace(CITED, matches=())))))
    assert [f"Solberg. {mark}" in shown for mark in "¹²³"] == [True, True, False]


def test_near_duplicates_are_named() -> None:
    other = Citation(replace(RAILWAY, id=2), 1, 0, 9)
    shown = printed(answer_text(Answer(LIGHTHOUSE, (replace(CITED, also=(other,)),))))
    assert "    also in Rails to the Capital, paragraph 1\n" in shown


@pytest.mark.parametrize(
    ("nearest", "expected"),
    [
        pytest.param((), "  The articles don't say.\n\n", id="nothing-near"),
        pytest.param(
            (HARBOUR, RAILWAY),
            "  The articles don't say.\n  Nearest titles, not an answer:\n"
            "    – The Harbour of Velm · 1 April 2020\n    – Rails to the Capital\n\n",
            id="titles",
        ),
    ],
)
def test_no_answer(nearest: tuple[Article, ...], expected: str) -> None:
    assert printed(answer_text(Answer("?", nearest=nearest))) == expected


NUMBERED = [replace(each, id=number) for number, each in enumerate(ARTICLES, 1)]


def test_the_list_of_articles() -> None:
    shown = printed(articles_table(NUMBERED))
    assert [line.rstrip() for line in shown.splitlines()] == [
        "ID  Published   Title                 Author",
        " 1  2020-04-01  The Harbour of Velm   Ada Lindqvist",
        " 2  –           Rails to the Capital  –",
        " 3  2021-09-30  Twenty Lanterns       –",
    ]


@pytest.mark.parametrize(
    "what",
    [
        pytest.param(answer_text(Answer("?", (CITED,))), id="answer"),
        pytest.param(answer_text(Answer("?", nearest=ARTICLES)), id="no-answer"),
        pytest.param(articles_table(NUMBERED), id="articles"),
    ],
)
def test_no_line_ends_in_space(what: RenderableType) -> None:
    check_line_ends(printed(what))


@pytest.mark.parametrize(
    "nasty",
    [
        pytest.param("\x1b[31mred\x1b[0m\x07", id="escape-sequences"),
        pytest.param("[bold red]rich[/] [link=https://evil.example]", id="rich-markup"),
        pytest.param("\u202eright to left\u2066", id="bidi"),
        pytest.param("a\nb\r\nc\td\u2028e\x0cf", id="line-breaks"),
        pytest.param("漢字" * 60, id="wide"),
        pytest.param("x" * 200, id="one-long-word"),
        pytest.param(":smile: 10:30 127.0.0.1", id="highlights"),
    ],
)
def test_text_that_tries_to_act(nasty: str) -> None:
    article = Article(nasty, nasty, date(2021, 9, 30), nasty, nasty, 1)
    cited = CitedSentence(Citation(article, 1, 0, len(nasty)), 1.0)
    check_lines(printed(answer_text(Answer(nasty, (cited,)))))
    check_lines(printed(answer_text(Answer(nasty, nearest=(article,)))))
    check_lines(printed(articles_table([article])))


@settings(max_examples=50, deadline=None)
@given(answers | silences)
def test_any_answer_keeps_to_its_lines(answer: Answer) -> None:
    shown = printed(answer_text(answer))
    check_lines(shown)
    check_line_ends(shown)
