"""`Library.ingest`: one result per article, and a refused article keeps no other out."""

from collections.abc import Callable, Sequence

import pytest

from index import AddResult, Article, InvalidArticle, Library
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles
from index.search.memory_engine import MemoryEngine
from index.storage.sqlite.store import SqliteStore
from index.validate import MAX_FIELD_CHARS, MAX_TEXT_CHARS
from tests.index.samples import MOON, cited_article_ids, make_article, number_word

INDIGESTIBLE = "Indigestible."


def analyze_or_refuse(articles: Sequence[Article]) -> list[AnalyzedArticle]:
    """Analyse articles as usual, except one text that can't be analysed."""
    if any(article.text == INDIGESTIBLE for article in articles):
        raise InvalidArticle("The article takes too long to analyse; add it in parts.")
    return analyze_articles(articles)


@pytest.fixture
def picky_library() -> Library:
    return Library(SqliteStore.in_memory(), MemoryEngine(), analyze=analyze_or_refuse)


def statuses(results: Sequence[AddResult]) -> list[str]:
    return [result.status for result in results]


def test_new_articles_get_ids_in_order(library: Library) -> None:
    results = library.ingest(make_article(f"The ferry {number_word(number)} left.") for number in range(40))
    assert statuses(results) == ["new"] * 40
    assert [result.id for result in results] == [article.id for article in library.articles()]
    assert cited_article_ids(library.ask(number_word(17))) == {results[17].id}


def test_no_articles_give_no_results(library: Library) -> None:
    assert library.ingest([]) == []
    assert library.is_uninitialised


def test_a_stored_text_is_a_duplicate_of_its_article(library: Library) -> None:
    moon = library.add(make_article(MOON))
    results = library.ingest(
        [make_article("Between."), make_article(MOON.replace(" ", "  "), "Another title")]
    )
    assert statuses(results) == ["new", "duplicate"]
    assert results[1] == AddResult("duplicate", moon)
    assert library.article(moon).title == "A title"


def test_of_equal_texts_the_first_is_new_and_the_others_duplicates_of_it(library: Library) -> None:
    first, other, second, third = library.ingest(
        [make_article(text) for text in ("A text.", "Other.", "A  text.", "A text.\n")]
    )
    assert statuses([first, other]) == ["new", "new"]
    assert second == third == AddResult("duplicate", first.id)
    assert library.count() == 2


def test_only_duplicates(library: Library) -> None:
    idents = library.add_all([make_article(MOON), make_article("Other.")])
    assert library.ingest(library.articles()) == [AddResult("duplicate", ident) for ident in idents]


def test_a_removed_text_is_new_again(library: Library) -> None:
    first = library.add(make_article("One text."))
    library.remove(first)
    [result] = library.ingest([make_article("One text.")])
    assert result.status == "new"
    assert result.id > first


@pytest.mark.parametrize(
    ("invalid", "reason"),
    [
        pytest.param(make_article("x" * (MAX_TEXT_CHARS + 1)), "5,000,000 characters", id="text-too-long"),
        pytest.param(make_article("Text.", "x" * (MAX_FIELD_CHARS + 1)), "title", id="title-too-long"),
        pytest.param(make_article("Half a pair: \ud83d"), "not valid Unicode", id="broken-text"),
    ],
)
def test_an_invalid_article_is_refused_alone(library: Library, invalid: Article, reason: str) -> None:
    good, refused, too = library.ingest([make_article(MOON), invalid, make_article("Good too.")])
    assert (good.status, refused.status, too.status) == ("new", "refused", "new")
    assert refused.id == 0
    assert reason in refused.reason
    assert [article.id for article in library.articles()] == [good.id, too.id]
    assert cited_article_ids(library.ask("Who signed the agreement?")) == {good.id}


def test_nothing_but_invalid_articles(library: Library) -> None:
    assert statuses(library.ingest([make_article("\ud83d"), make_article("\ud83d")])) == ["refused"] * 2
    assert library.is_uninitialised


def test_an_article_that_cannot_be_analysed_is_refused_alone(picky_library: Library) -> None:
    texts = [MOON, INDIGESTIBLE, "Good too.", MOON, INDIGESTIBLE]
    results = picky_library.ingest(map(make_article, texts))
    assert statuses(results) == ["new", "refused", "new", "duplicate", "refused"]
    assert results[1].reason == "The article takes too long to analyse; add it in parts."
    assert results[3].id == results[0].id
    assert [article.text for article in picky_library.articles()] == [MOON, "Good too."]


def test_a_lone_article_that_cannot_be_analysed(picky_library: Library) -> None:
    assert statuses(picky_library.ingest([make_article(INDIGESTIBLE)])) == ["refused"]
    assert picky_library.is_uninitialised


@pytest.mark.parametrize(
    "add",
    [
        pytest.param(lambda library: library.add(make_article(INDIGESTIBLE)), id="add"),
        pytest.param(
            lambda library: library.add_all([make_article("Good."), make_article(INDIGESTIBLE)]), id="add-all"
        ),
    ],
)
def test_add_and_add_all_raise_instead(picky_library: Library, add: Callable[[Library], object]) -> None:
    with pytest.raises(InvalidArticle, match="takes too long"):
        add(picky_library)
    assert picky_library.is_uninitialised
