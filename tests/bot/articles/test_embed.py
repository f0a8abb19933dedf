"""The embeds of /articles: whatever the articles hold, Discord's limits are kept and nothing acts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.embed import list_embed
from bot.articles.lookup import Chosen
from bot.articles.pages import MAX_SEARCH, PAGE, Listing
from bot.leafing import Leaf, leaf_of
from bot.replies.articles_remove import all_removed, last_question, remove_question, removed, reset_question
from bot.replies.articles_show import leaf_embed, unclear_embed
from bot.replies.removing_buttons import last_view, remove_view, reset_view
from bot.ui.markdown import one_line
from index import Article, Entry, Order
from tests.bot.answers.test_embed import PATIENT, check, check_tame
from tests.bot.articles.test_labels import entries
from tests.bot.strategies import long_text

if TYPE_CHECKING:
    import discord

MOST = 2**53
URL = "https://example.org/" + "a" * 280


def worst(character: str, number: int = MOST) -> Entry:
    """An article whose every part is as long as can be."""
    return Entry(number, character * 999, character * 999, date(2021, 9, 30), URL, MOST)


def listing(found: list[Entry], search: str = "") -> Listing:
    return Listing(search, Order.PUBLISHED, 999, tuple(found), MOST, MOST, MOST)


typed = long_text.map(one_line).map(lambda line: line[: MAX_SEARCH // 2])


@PATIENT
@given(st.lists(entries, max_size=PAGE), typed)
def test_a_list_of_anything(found: list[Entry], search: str) -> None:
    check_tame(check(list_embed(listing(found, search))))


@pytest.mark.parametrize("character", ["x", "*", "\N{FOX FACE}", "]", "-", "漢", " ", "\u202e"])
def test_the_longest_list(character: str) -> None:
    found = [worst(character, number) for number in range(PAGE)]
    shown = check(list_embed(listing(found, character * (MAX_SEARCH // 2))))
    assert shown.count("30 September 2021") == PAGE


def test_links_stay_where_there_is_room() -> None:
    found = [worst("x")._replace(title="Short", author=None, url="https://example.org/x")] * PAGE
    assert check(list_embed(listing(found))).count("[Short](<https://example.org/x>)") == PAGE


@PATIENT
@given(st.builds(Leaf, entries, long_text.map(lambda text: text[:1500]), st.integers(0, 9), st.just(9)))
def test_a_page_of_anything(leaf: Leaf) -> None:
    shown = check(leaf_embed(leaf))
    assert shown.startswith("### ")
    check_tame(shown.removeprefix("### "))


@pytest.mark.parametrize("character", ["x", "*", "\N{FOX FACE}", "\n-", "\n1.", "漢 ", "# "])
def test_the_longest_page(character: str) -> None:
    leaf = leaf_of(Article("", character * 9_000))
    check(leaf_embed(Leaf(worst(character.strip()), leaf.text, 0, MOST)))


def test_paragraphs_and_lines_are_kept() -> None:
    leaf = leaf_of(Article("Lines", "One \nline.\n \n\n\nAnother\tparagraph.  \n", id=1))
    assert str(leaf_embed(leaf).description).endswith("\n\nOne\nline.\n\nAnother paragraph.")


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("https://[", id="broken"),
        pytest.param("not an address", id="words"),
    ],
)
def test_an_address_that_is_none_is_shown_and_not_linked(url: str) -> None:
    shown = check(leaf_embed(leaf_of(Article("Odd", "Text.", url=url))))
    assert shown.startswith("### Odd\n")
    assert "](" not in shown


@PATIENT
@given(typed, st.lists(entries, max_size=5), st.integers(0, 20), st.integers(0, 3))
def test_what_is_not_clear(name: str, named: list[Entry], several: int, count: int) -> None:
    check_tame(check(unclear_embed(Chosen(name, count, None, several, tuple(named)))))


@PATIENT
@given(entries, st.integers(0, MOST))
def test_questions_about_anything(entry: Entry, left: int) -> None:
    for embed in (remove_question(entry), removed(entry.title, left)):
        check_tame(check(embed))


@pytest.mark.parametrize("count", [1, 2, MOST])
def test_questions_with_their_buttons(count: int) -> None:
    asked: list[tuple[discord.Embed, discord.ui.View]] = [
        (remove_question(worst("x")), remove_view(10**18 - 1)),
        (reset_question(count, MOST), reset_view(count)),
        (last_question(count), last_view(count)),
    ]
    for embed, view in asked:
        check(embed, components=view.to_components())
    check(all_removed(count))
