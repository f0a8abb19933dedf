"""Facts and labels of articles, and the terminal's table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.text import articles_table, entry_facts, entry_labels
from bot.ui.options import MAX_CHOICE_CHARS
from bot.ui.truncate import utf16_length
from index import Article, ArticleEntry
from tests.bot.sample_articles import TOWN_ARTICLES
from tests.bot.strategies import (
    BIDI_CHARACTERS,
    CONTROL_CHARACTERS,
    HOSTILE_LINES,
    article_entries,
)
from tests.bot.terminal_checks import check_line_ends, check_lines, print_to_string

HARBOUR = ArticleEntry(1, "The Harbour", "Ada", date(2020, 4, 1), None, 2_345)

BARE = ArticleEntry(2, "Notes", None, None, None, 1)


def test_facts() -> None:
    assert entry_facts(HARBOUR) == "-# Ada · 1 April 2020 · 2 kB"
    assert entry_facts(BARE) == "-# 1 byte"
    assert entry_facts(BARE._replace(author="\u200b")) == "-# 1 byte"


def test_the_same_names_are_told_apart() -> None:
    assert entry_labels([HARBOUR, BARE, BARE._replace(id=3)]) == [
        "The Harbour · Ada · 1 April 2020",
        "Notes · no. 2",
        "Notes · no. 3",
    ]


def test_titles_that_are_cut_to_the_same_are_told_apart() -> None:
    long = [BARE._replace(id=number, title="x" * 200 + str(number)) for number in (8, 9)]
    assert [label[-8:] for label in entry_labels(long)] == ["… · no. 8"[-8:], "… · no. 9"[-8:]]


def test_a_title_of_nothing_to_see_has_a_name() -> None:
    assert entry_labels([BARE._replace(title="\u200b \u2060")]) == ["Untitled"]


@given(st.lists(article_entries, max_size=25, unique_by=lambda entry: entry.id))
def test_names_keep_discord_s_limit_and_hide_nothing(labels: list[ArticleEntry]) -> None:
    names = entry_labels(labels)
    assert all(0 < utf16_length(name) <= MAX_CHOICE_CHARS for name in names)
    assert len(set(names)) == len(names)
    assert not any(CONTROL_CHARACTERS.search(name) or BIDI_CHARACTERS.search(name) for name in names)


NUMBERED = [replace(each, id=number) for number, each in enumerate(TOWN_ARTICLES, 1)]


def test_a_table() -> None:
    shown = print_to_string(articles_table(NUMBERED))
    assert [line.rstrip() for line in shown.splitlines()] == [
        "ID  Published   Language  Title                 Author",
        " 1  2020-04-01  –         The Harbour of Velm   Ada Lindqvist",
        " 2  –           –         Rails to the Capital  –",
        " 3  2021-09-30  –         Twenty Lanterns       –",
    ]


def test_no_line_of_a_table_ends_in_space() -> None:
    check_line_ends(print_to_string(articles_table(NUMBERED)))


@pytest.mark.parametrize("text", HOSTILE_LINES)
def test_text_that_tries_to_act_in_a_table(text: str) -> None:
    article = Article(text, text, date(2021, 9, 30), text, text, id=1)
    check_lines(print_to_string(articles_table([article])))
