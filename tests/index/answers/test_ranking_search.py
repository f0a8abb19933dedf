"""search_sentences: ranked sentences of a library."""

import os
import subprocess
import sys
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers.follow_up import search_in_context
from index.answers.ranking import search_sentences
from tests.index.answers.factories import LibraryUnderTest, ranked_texts
from tests.index.samples import any_text, mixed_text, valid_text

FERRY: Final = "The old ferry left Leith at dawn. It carried nine geese. Nobody swam."

SCRIPT: Final = """
from index import Article, Library
with Library.in_memory() as library:
    library.add_all([
        Article("The ferry", "The old ferry left Leith in 1921. It carried nine geese to the harbour."),
        Article("The harbour", "The harbour of Leith froze. A puppy, a dog and geese skated on it in 1921."),
    ])
    question = "When did the old dogs and geese leave Leith harbour by ferry in 1921?"
    earlier = "Did the harbour of Leith freeze in 1921, and did a puppy, old ferries and nine dogs skate?"
    for answer in (library.ask(question), library.ask("And what did it carry?", previous=[earlier])):
        for sentence in answer.sentences:
            print(repr(sentence.score), sentence.text)
"""


def test_what_is_found(library_under_test: LibraryUnderTest) -> None:
    [ident] = library_under_test.add(Article("Departures", FERRY))
    result = library_under_test.search("Which geese did the ferry carry?")
    assert [(hit.article, hit.number) for hit in result.hits] == [(ident, 0)]
    assert {each: found.article for each, found in result.stored_articles.items()} == {
        ident: library_under_test.store.article(ident)
    }
    assert ranked_texts(result)[0] == "It carried nine geese."
    assert set(ranked_texts(result)) == {
        "The old ferry left Leith at dawn.",
        "It carried nine geese.",
        "Nobody swam.",
    }
    for each in result.ranked:
        citation = each.candidate.citation
        assert (citation.article.id, citation.paragraph) == (ident, 1)
        assert FERRY[citation.start : citation.end] == citation.text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("", id="empty"),
        pytest.param("What is it?", id="function-words"),
        pytest.param("penguin", id="unknown-word"),
        pytest.param("\ud800\x00", id="no-text"),
    ],
)
def test_nothing_is_found(library_under_test: LibraryUnderTest, question: str) -> None:
    library_under_test.add(Article("Departures", FERRY))
    result = library_under_test.search(question)
    assert (result.hits, result.stored_articles, result.ranked) == ([], {}, [])


def test_an_empty_library_has_nothing(library_under_test: LibraryUnderTest) -> None:
    result = library_under_test.search("Which geese did the ferry carry?")
    assert (result.hits, result.stored_articles, result.ranked) == ([], {}, [])


def test_a_question_without_a_term_of_its_own_has_those_of_the_one_before(
    library_under_test: LibraryUnderTest,
) -> None:
    library_under_test.add(Article("Departures", FERRY))
    result = search_in_context(
        "And when?", library_under_test.engine, library_under_test.store, ["Which geese did the ferry carry?"]
    )
    assert ranked_texts(result)


def test_a_word_of_the_title_alone_finds_a_passage_but_no_sentence(
    library_under_test: LibraryUnderTest,
) -> None:
    [ident] = library_under_test.add(Article("Departures", FERRY))
    result = library_under_test.search("departures")
    assert [hit.article for hit in result.hits] == list(result.stored_articles) == [ident]
    assert result.ranked == []


def test_an_article_that_the_store_no_longer_has_is_passed_over(library_under_test: LibraryUnderTest) -> None:
    gone, kept = library_under_test.add(
        Article("Gone", "The old ferry sank."), Article("Kept", "The ferry is red.")
    )
    question = library_under_test.question("old ferry")
    library_under_test.store.remove([gone])  # and the engine not yet
    result = search_sentences(question, library_under_test.engine, library_under_test.store)
    assert {hit.article for hit in result.hits} == {gone, kept}
    assert list(result.stored_articles) == [kept]
    assert ranked_texts(result) == ["The ferry is red."]
    library_under_test.store.remove([kept])
    assert search_sentences(question, library_under_test.engine, library_under_test.store).ranked == []


def test_the_order_is_the_same_in_every_process() -> None:
    outputs = {
        subprocess.run(  # noqa: S603 - our own
            [sys.executable, "-c", SCRIPT],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) == 8


@given(st.one_of(any_text, mixed_text), st.lists(valid_text, max_size=3))
def test_what_any_question_finds(question: str, articles: list[str]) -> None:
    with LibraryUnderTest() as library:
        idents = library.add(*(Article("A title", text) for text in articles))
        result = library.search(question)
        assert {hit.article for hit in result.hits} == set(result.stored_articles) <= set(idents)
        for each in result.ranked:
            citation = each.candidate.citation
            assert result.stored_articles[citation.article.id].article == citation.article
            assert citation.text == citation.text.strip() != ""
        again = library.search(question)
        assert (again.question, again.hits, again.ranked) == (result.question, result.hits, result.ranked)
