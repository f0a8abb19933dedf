"""Embeds of /articles: Discord's limits and no active markup for any articles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.embed import (
    all_removed_embed,
    article_list_embed,
    article_page_embed,
    article_removed_embed,
    final_reset_confirmation_embed,
    no_match_embed,
    remove_confirmation_embed,
    reset_confirmation_embed,
)
from bot.articles.lookup import ArticleMatch
from bot.articles.pages import ARTICLES_PER_PAGE, MAX_SEARCH_CHARS, ArticleListPage, ArticlePage, article_page
from bot.articles.removal import (
    final_reset_confirmation_view,
    remove_confirmation_view,
    reset_confirmation_view,
)
from bot.ui.markdown import one_line
from bot.ui.pages import Page
from index import Article, ArticleEntry, ArticleOrder
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.strategies import article_entries, long_hostile_texts

if TYPE_CHECKING:
    import discord

MOST = 2**53
URL = "https://example.org/" + "a" * 280


def worst_case_entry(character: str, number: int = MOST) -> ArticleEntry:
    """An article with every part as long as possible."""
    return ArticleEntry(number, character * 999, character * 999, date(2021, 9, 30), URL, MOST)


def listing(entries: list[ArticleEntry], search: str = "") -> ArticleListPage:
    return ArticleListPage(search, ArticleOrder.PUBLISHED, Page(entries, 999, MOST, 9990, MOST), MOST, MOST)


typed = long_hostile_texts.map(one_line).map(lambda line: line[: MAX_SEARCH_CHARS // 2])


@SLOW_SETTINGS
@given(st.lists(article_entries, max_size=ARTICLES_PER_PAGE), typed)
def test_a_list_of_anything(entries: list[ArticleEntry], search: str) -> None:
    check_inert(check_embed(article_list_embed(listing(entries, search))))


@pytest.mark.parametrize("character", ["x", "*", "\N{FOX FACE}", "]", "-", "漢", " ", "\u202e"])
def test_the_longest_list(character: str) -> None:
    entries = [worst_case_entry(character, number) for number in range(ARTICLES_PER_PAGE)]
    shown = check_embed(article_list_embed(listing(entries, character * (MAX_SEARCH_CHARS // 2))))
    assert shown.count("30 September 2021") == ARTICLES_PER_PAGE


def test_links_stay_where_there_is_room() -> None:
    entries = [
        worst_case_entry("x")._replace(title="Short", author=None, url="https://example.org/x")
    ] * ARTICLES_PER_PAGE
    assert (
        check_embed(article_list_embed(listing(entries))).count("[Short](<https://example.org/x>)")
        == ARTICLES_PER_PAGE
    )


@SLOW_SETTINGS
@given(
    st.builds(
        ArticlePage,
        article_entries,
        long_hostile_texts.map(lambda text: text[:1500]),
        st.builds(Page, st.just([(0, 0)]), st.integers(0, 9), st.just(9)),
    )
)
def test_a_page_of_anything(shown_page: ArticlePage) -> None:
    shown = check_embed(article_page_embed(shown_page))
    assert shown.startswith("### ")
    check_inert(shown.removeprefix("### "))


@pytest.mark.parametrize("character", ["x", "*", "\N{FOX FACE}", "\n-", "\n1.", "漢 ", "# "])
def test_the_longest_page(character: str) -> None:
    text = article_page(Article("", character * 9_000)).text
    page = Page([(0, len(text))], 0, MOST)
    check_embed(article_page_embed(ArticlePage(worst_case_entry(character.strip()), text, page)))


def test_paragraphs_and_lines_are_kept() -> None:
    shown_page = article_page(Article("Lines", "One \nline.\n \n\n\nAnother\tparagraph.  \n", id=1))
    assert str(article_page_embed(shown_page).description).endswith("\n\nOne\nline.\n\nAnother paragraph.")


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("javascript:alert(1)", id="script"),
        pytest.param("https://[", id="broken"),
        pytest.param("not an address", id="words"),
    ],
)
def test_an_address_that_is_none_is_shown_and_not_linked(url: str) -> None:
    shown = check_embed(article_page_embed(article_page(Article("Odd", "Text.", url=url))))
    assert shown.startswith("### Odd\n")
    assert "](" not in shown


@SLOW_SETTINGS
@given(typed, st.lists(article_entries, max_size=5), st.integers(0, 20), st.integers(0, 3))
def test_what_is_not_clear(name: str, named: list[ArticleEntry], several: int, count: int) -> None:
    check_inert(check_embed(no_match_embed(ArticleMatch(name, count, None, several, tuple(named)))))


@SLOW_SETTINGS
@given(article_entries, st.integers(0, MOST))
def test_questions_about_anything(entry: ArticleEntry, left: int) -> None:
    for embed in (remove_confirmation_embed(entry), article_removed_embed(entry.title, left)):
        check_inert(check_embed(embed))


@pytest.mark.parametrize("count", [1, 2, MOST])
def test_questions_with_their_buttons(count: int) -> None:
    question: list[tuple[discord.Embed, discord.ui.View]] = [
        (remove_confirmation_embed(worst_case_entry("x")), remove_confirmation_view(10**18 - 1)),
        (reset_confirmation_embed(count, MOST), reset_confirmation_view(count)),
        (final_reset_confirmation_embed(count), final_reset_confirmation_view(count)),
    ]
    for embed, view in question:
        check_embed(embed, components=view.to_components())
    check_embed(all_removed_embed(count))
