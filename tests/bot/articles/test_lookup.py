"""Lookup of articles by choice, title or words; ambiguous names match none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.articles.lookup import MAX_SUGGESTED_ARTICLES, article_choice_value, article_choices, match_article
from bot.core.libraries import Libraries
from bot.ui.options import MAX_CHOICES
from index import Article, Library
from tests.bot.sample_articles import HARBOUR_ARTICLE, TOWN_ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.settings import Settings

NOTES = [Article("Notes", "First notes."), Article("Notes", "Second notes.")]
ODD = [Article("???", "What was that?"), Article("footnote:article:1", "A trap.")]


@pytest.fixture
def library() -> Iterator[Library]:
    """The town's articles 1 to 3, two called Notes, and two with odd titles."""
    with Library.in_memory() as opened:
        opened.add_all([*TOWN_ARTICLES, *NOTES, *ODD])
        yield opened


@pytest.mark.parametrize(
    ("typed", "ident"),
    [
        pytest.param("footnote:article:3", 3, id="offered"),
        pytest.param("footnote:article:1", 1, id="offered-and-another-s-title"),
        pytest.param("the harbour of velm", 1, id="title"),
        pytest.param(" The\u200b Harbour\n of Velm ", 1, id="title-oddly-typed"),
        pytest.param("harb", 1, id="word"),
        pytest.param("lindqvist velm", 1, id="author-and-title"),
        pytest.param("???", 6, id="title-without-words"),
    ],
)
def test_the_article_that_is_meant(library: Library, typed: str, ident: int) -> None:
    chosen = match_article(library, typed)
    assert chosen.article is not None
    assert chosen.article.id == ident


@pytest.mark.parametrize(
    ("typed", "several", "named"),
    [
        pytest.param("notes", 2, [4, 5], id="the-same-title-twice"),
        pytest.param("twenty harbour", 0, [1, 3], id="words-of-two-articles"),
        pytest.param("capitol harbour", 0, [1], id="one-word-right"),
        pytest.param("submarine", 0, [], id="nothing-like-it"),
        pytest.param("!!", 0, [], id="no-words"),
        pytest.param("\u200b ", 0, [], id="blank"),
        pytest.param("3", 0, [], id="a-number-alone"),
    ],
)
def test_what_is_not_clear(library: Library, typed: str, several: int, named: list[int]) -> None:
    chosen = match_article(library, typed)
    assert (chosen.article, chosen.match_count) == (None, several)
    assert sorted(entry.id for entry in chosen.suggestions) == named
    assert chosen.library_size == 7


def test_an_offered_article_that_is_gone(library: Library) -> None:
    library.remove(1)
    chosen = match_article(library, article_choice_value(1))
    assert (chosen.typed, chosen.article) == ("", None)


@pytest.mark.parametrize(
    "value", [article_choice_value(10**18 - 1), article_choice_value(0), f"{article_choice_value(1)}0"]
)
def test_a_forged_value_is_no_article(library: Library, value: str) -> None:
    assert match_article(library, value).article is None


def test_a_few_of_many_are_named() -> None:
    with Library.in_memory() as library:
        library.add_all(Article(f"Moon {number}", f"Text {number}.") for number in range(20))
        chosen = match_article(library, "moon")
    assert (chosen.match_count, len(chosen.suggestions)) == (20, MAX_SUGGESTED_ARTICLES)


class TestOffered:
    async def test_by_title_and_author(self, libraries: Libraries) -> None:
        await libraries.run(1, lambda library: library.add_all(TOWN_ARTICLES))
        (offered,) = await article_choices(libraries, 1, "HAR")
        assert offered.to_dict() == {
            "name": "The Harbour of Velm · Ada Lindqvist · 1 April 2020",
            "value": "footnote:article:1",
        }

    async def test_as_many_as_discord_takes_the_newest_first(self, libraries: Libraries) -> None:
        many = [Article(f"Moon {number}", f"Text {number}.") for number in range(MAX_CHOICES + 5)]
        await libraries.run(1, lambda library: library.add_all(many))
        offered = await article_choices(libraries, 1, "")
        assert [each.name for each in offered] == [f"Moon {number}" for number in range(29, 4, -1)]

    async def test_nothing_in_direct_messages(self, libraries: Libraries) -> None:
        await libraries.run(None, lambda library: library.add(HARBOUR_ARTICLE))
        assert await article_choices(libraries, None, "") == []

    async def test_nothing_of_a_library_that_is_unusable(self, settings: Settings) -> None:
        (settings.data / "servers").write_text("in the way")
        assert await article_choices(Libraries.in_folder(settings.data, None), 1, "") == []
