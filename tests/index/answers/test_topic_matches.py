"""match_topic: coverage of articles and passages."""

from collections.abc import Mapping

import pytest

from index.answers.topic_matches import TopicMatches, match_topic
from index.answers.understanding import understand
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine
from index.storage.sqlite.store import SqliteStore
from index.text.tokens import extract_terms


def match_topic_in(text: str, articles: Mapping[int, list[str]]) -> TopicMatches:
    """Match a topic against articles of these passages."""
    engine = MemoryEngine()
    engine.update(
        IndexedPassage(ident, number, extract_terms(passage))
        for ident, passages in articles.items()
        for number, passage in enumerate(passages)
    )
    store = SqliteStore.in_memory()
    try:
        return match_topic(understand(text, engine, store), engine)
    finally:
        store.close()


ARTICLES = {
    1: ["Ada Lovelace wrote letters.", "Lovelace met Babbage.", "It rained."],
    2: ["Ada Byron wrote letters.", "The lovelace is a lace."],
    3: ["Ada slept. The weather was fine."],
}


def test_an_article_counts_by_the_words_that_it_has_of_the_topic() -> None:
    assert match_topic_in("Ada Lovelace", ARTICLES).article_coverage == {1: 1.0, 2: 1.0, 3: 0.5}
    assert match_topic_in("Lovelace", ARTICLES).article_coverage == {1: 1.0, 2: 1.0}


def test_each_word_counts_the_same_however_common() -> None:
    articles = {number: ["Ada wrote."] for number in range(1, 9)} | {9: ["Ada wrote to Babbage and Noel."]}
    found = match_topic_in("Ada Babbage Noel", articles).article_coverage
    assert [found[1], found[9]] == [pytest.approx(1 / 3), 1.0]


def test_passages_are_looked_at_in_articles_that_have_enough_of_the_topic() -> None:
    assert {article for article, _ in match_topic_in("Ada Lovelace", ARTICLES).passage_coverage} == {1, 2}


def test_in_such_an_article_the_last_word_stands_for_the_topic() -> None:
    found = match_topic_in("Ada Lovelace", ARTICLES).passage_coverage
    assert found == {(1, 0): 1.0, (1, 1): 1.0, (2, 1): 1.0}


@pytest.mark.parametrize(
    ("words", "share"),
    [
        pytest.param("Lovelace went home", 1.0, id="last-word"),
        pytest.param("Ada Lovelace", 1.0, id="all"),
        pytest.param("nobody went home", 0.0, id="none"),
    ],
)
def test_how_much_of_a_topic_some_words_have(words: str, share: float) -> None:
    assert match_topic_in("Ada Lovelace", ARTICLES).coverage(frozenset(extract_terms(words))) == share


def test_a_first_word_alone_is_a_part() -> None:
    assert match_topic_in("Ada Lovelace", ARTICLES).coverage(frozenset({"ada"})) == 0.5


def test_a_hyphen_hides_no_name() -> None:
    articles = {1: ["Ada King - Noel spoke."], 2: ["Ada King-Noel spoke."], 3: ["Someone spoke."]}
    assert match_topic_in("Ada King-Noel", articles).article_coverage == {1: 1.0, 2: 1.0}


@pytest.mark.parametrize("text", ["", "the of and", "?!", "zebra", "zebra crossing"])
def test_what_no_article_has_is_no_topic(text: str) -> None:
    found = match_topic_in(text, ARTICLES)
    assert (found.passage_coverage, found.article_coverage) == ({}, {})
