"""Footnotes: one an article, links and near-duplicates only where enough room is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.ui.footnotes import (
    MIN_ENTRY_CHARS,
    Footnote,
    collect_footnotes,
    fit_footnotes,
    footnote_lines,
    legend_line,
    number_articles,
    with_mark,
)
from tests.bot.answers.samples import BY_1925, CLOSED, LIGHT, STANDS
from tests.bot.sample_articles import HARBOUR_ARTICLE
from tests.bot.sample_events import RAILWAY_JOINED, STATION_CLOSED
from tests.bot.sample_quotations import WAITED_QUOTATION

if TYPE_CHECKING:
    from index import CitedSentence, Event, Quotation

ELSEWHERE = replace(STATION_CLOSED.citation, article=replace(STATION_CLOSED.citation.article, id=9))
SPEECH = WAITED_QUOTATION.citation.article
WHOLE = (
    "-# ¹² [A Speech at the Harbour](<https://example.org/velm/speech>)"
    " · Ada Lindqvist · 4 May 2024 · paragraphs 7, 2 and 3\n"
    "-# also in Rails to the Capital, paragraph 1"
)


def test_a_whole_note() -> None:
    assert footnote_lines(Footnote(12, SPEECH, (7, 2, 3), (ELSEWHERE,))) == WHOLE


def test_a_brief_note() -> None:
    assert footnote_lines(Footnote(1, SPEECH, (2,), (ELSEWHERE,)), brief=True) == (
        "-# ¹ A Speech at the Harbour · Ada Lindqvist · 4 May 2024 · paragraph 2"
    )


def test_a_missing_date_is_named_where_it_matters() -> None:
    footnote = Footnote(1, STATION_CLOSED.citation.article, (1,), is_dated=True)
    assert footnote_lines(footnote) == "-# ¹ Rails to the Capital · undated · paragraph 1"


def test_what_is_cited_of_an_article_shares_a_footnote() -> None:
    repeated = replace(STANDS, also=(ELSEWHERE,))
    cited: list[CitedSentence | Event | Quotation] = [LIGHT, BY_1925, repeated, RAILWAY_JOINED, CLOSED]
    numbers = number_articles(cited)
    harbour, guide, railway = collect_footnotes(cited, numbers)
    assert harbour == Footnote(1, HARBOUR_ARTICLE, (2,), (ELSEWHERE,))
    assert [guide.number, railway.number] == [2, 3]
    assert railway.paragraphs == (1,)


def test_a_page_s_footnotes_have_the_numbers_of_the_whole_list() -> None:
    numbers = number_articles([LIGHT, BY_1925, CLOSED])
    assert [footnote.number for footnote in collect_footnotes([CLOSED], numbers)] == [3]


def test_the_footnote_names_where_what_is_shown_begins() -> None:
    opening = replace(STANDS, before=replace(LIGHT.citation, paragraph=1))
    (footnote,) = collect_footnotes([opening], number_articles([opening]))
    assert footnote.paragraphs == (1,)


@pytest.mark.parametrize(
    ("spare", "is_brief"), [pytest.param(0, False, id="enough"), pytest.param(-1, True, id="too-little")]
)
def test_what_fits(spare: int, *, is_brief: bool) -> None:
    footnote = Footnote(12, SPEECH, (7, 2, 3), (ELSEWHERE,))
    render = fit_footnotes([footnote], 2, 2 * MIN_ENTRY_CHARS + len(WHOLE) + spare)
    assert render(footnote) == footnote_lines(footnote, brief=is_brief)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        pytest.param("> It is white.", "> It is white.\xa0¹", id="sentence"),
        pytest.param("Run it:\n```\nrun\n```", "Run it:\xa0¹\n```\nrun\n```", id="code-below-a-line"),
        pytest.param("```\nrun\n```", "```\nrun\n```\n¹", id="nothing-but-code"),
        pytest.param("```\na\n```\nb\n```\nc\n```", "```\na\n```\nb\xa0¹\n```\nc\n```", id="two-blocks"),
    ],
)
def test_the_mark_stands_behind_words(words: str, marked: str) -> None:
    assert with_mark(words, 1) == marked


def test_an_explanation() -> None:
    assert legend_line("* so", needed=True) == "\n-# \\* so"
    assert legend_line("* so", needed=False) == ""
