"""Footnotes: links and near-duplicates only where enough room is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ui.citations import MIN_ENTRY_CHARS, fit_footnotes, footnote_lines, legend_line
from tests.bot.answers.samples import STANDS
from tests.bot.sample_events import STATION_CLOSED
from tests.bot.sample_quotations import WAITED_QUOTATION

ELSEWHERE = replace(STATION_CLOSED.citation, article=replace(STATION_CLOSED.citation.article, id=9))
LONG = replace(WAITED_QUOTATION, also=(ELSEWHERE,))


def test_a_whole_note() -> None:
    assert footnote_lines(LONG, 12, brief=False) == (
        "-# ¹² [A Speech at the Harbour](<https://example.org/velm/speech>)"
        " · Ada Lindqvist · 4 May 2024 · paragraph 2\n"
        "-# also in Rails to the Capital, paragraph 1"
    )


def test_a_brief_note() -> None:
    assert footnote_lines(LONG, 1, brief=True) == (
        "-# ¹ A Speech at the Harbour · Ada Lindqvist · 4 May 2024 · paragraph 2"
    )


def test_a_missing_date_is_named_where_it_matters() -> None:
    assert (
        footnote_lines(STATION_CLOSED, 1, brief=True, dated=True)
        == "-# ¹ Rails to the Capital · undated · paragraph 1"
    )


def test_the_footnote_names_what_is_shown() -> None:
    shown = footnote_lines(STANDS, 1, brief=True, citation=ELSEWHERE)
    assert shown == "-# ¹ Rails to the Capital · paragraph 1"


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        pytest.param(2 * (MIN_ENTRY_CHARS + 9), ["x" * 9, "x" * 9], id="enough"),
        pytest.param(2 * (MIN_ENTRY_CHARS + 9) - 1, ["x", "x"], id="too-little"),
    ],
)
def test_what_fits(room: int, expected: list[str]) -> None:
    assert fit_footnotes(lambda brief: ["x" if brief else "x" * 9] * 2, room) == expected


def test_an_explanation() -> None:
    assert legend_line("* so", needed=True) == "\n\n-# \\* so"
    assert legend_line("* so", needed=False) == ""
