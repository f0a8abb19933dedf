"""retrieve_passages and sum_article_scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers.candidates import (
    MAX_LEAD_PASSAGES,
    MAX_RETRIEVED_PASSAGES,
    retrieve_passages,
    sum_article_scores,
)
from index.answers.question import Question
from index.search.engine import Hit, IndexedPassage
from index.search.memory_engine import MemoryEngine
from tests.index.answers.factories import LibraryUnderTest
from tests.index.search.strategies import VOCABULARY, queries

FERRY = Question("Ferry?", {"ferri": 1.0})
LONG = "The geese grazed on the common until the frost came. " * 12


def _of_terms(terms: list[str]) -> Question:
    return Question(" ".join(terms), dict.fromkeys(terms, 1.0))


def hit_keys(hits: list[Hit]) -> list[tuple[int, int]]:
    return [(hit.article, hit.number) for hit in hits]


def test_the_first_passage_of_a_good_article_is_looked_at_too(library_under_test: LibraryUnderTest) -> None:
    story = f"Snow fell on the mill.\n\n{LONG}\n\nThe ferry sank."
    [first, second] = library_under_test.add(
        Article("Winter", story), Article("Summer", "The ferry was painted red.")
    )
    assert len(library_under_test.store.load([first])[first].segmentation.passages) == 2
    hits = retrieve_passages(FERRY, library_under_test.engine)
    assert set(hit_keys(hits[:2])) == {(first, 1), (second, 0)}
    assert hit_keys(hits[2:]) == [(first, 0)]
    assert hits[2].score == min(hit.score for hit in hits[:2])


def test_a_first_passage_that_was_found_is_not_repeated(library_under_test: LibraryUnderTest) -> None:
    [ident] = library_under_test.add(Article("Winter", "The ferry sank."))
    assert hit_keys(retrieve_passages(FERRY, library_under_test.engine)) == [(ident, 0)]


@pytest.mark.parametrize("terms", [[], ["penguin"]], ids=["no-terms", "unknown-term"])
def test_nothing_is_found(library_under_test: LibraryUnderTest, terms: list[str]) -> None:
    library_under_test.add(Article("Winter", "The ferry sank."))
    assert retrieve_passages(_of_terms(terms), library_under_test.engine) == []


def test_an_empty_engine_finds_nothing(library_under_test: LibraryUnderTest) -> None:
    assert retrieve_passages(FERRY, library_under_test.engine) == []


def test_passages_and_leads_are_bounded(library_under_test: LibraryUnderTest) -> None:
    count = MAX_RETRIEVED_PASSAGES + 9
    library_under_test.engine.update(
        IndexedPassage(article, number, ["ferri"] if number else ["geese"])
        for article in range(1, count + 1)
        for number in range(2)
    )
    hits = retrieve_passages(FERRY, library_under_test.engine)
    assert [hit.number for hit in hits] == [1] * MAX_RETRIEVED_PASSAGES + [0] * MAX_LEAD_PASSAGES
    assert len(set(hit_keys(hits))) == len(hits)


def test_the_leads_are_those_of_the_articles_that_score_most_together(
    library_under_test: LibraryUnderTest,
) -> None:
    once = [IndexedPassage(article, 1, ["ferri"]) for article in range(1, MAX_LEAD_PASSAGES + 1)]
    twice = [IndexedPassage(MAX_LEAD_PASSAGES + 1, number, ["ferri"]) for number in (1, 2)]
    library_under_test.engine.update([*once, *twice])
    leads = hit_keys(retrieve_passages(FERRY, library_under_test.engine))[MAX_LEAD_PASSAGES + 2 :]
    assert len(leads) == MAX_LEAD_PASSAGES
    assert leads[0] == (MAX_LEAD_PASSAGES + 1, 0)


def test_article_scores_are_sums() -> None:
    hits = [Hit(7, 2, 4.0), Hit(3, 0, 2.0), Hit(7, 0, 1.5)]
    assert sum_article_scores(hits) == {7: 5.5, 3: 2.0}
    assert sum_article_scores([]) == {}


@given(
    st.lists(
        st.lists(st.lists(st.sampled_from(VOCABULARY), max_size=9), min_size=1, max_size=4), max_size=12
    ),
    queries,
)
def test_found_passages_and_leads(articles: list[list[list[str]]], query: list[str]) -> None:
    engine = MemoryEngine()
    engine.update(
        IndexedPassage(article, number, words)
        for article, passages in enumerate(articles, start=1)
        for number, words in enumerate(passages)
    )
    hits = retrieve_passages(_of_terms(query), engine)
    found = engine.search(query, MAX_RETRIEVED_PASSAGES)
    assert hits[: len(found)] == found
    assert len(set(hit_keys(hits))) == len(hits)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    for lead in hits[len(found) :]:
        assert lead.number == 0
        assert lead.article in {hit.article for hit in found}
