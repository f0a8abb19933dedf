"""How far the disk engine agrees with the reference, and the reference with plain rank-bm25.

The engines find the same passages; they weigh them a little differently. Where n is how often a term occurs
and L the passage's length by the average, BM25 gives the term n (k1 + 1) / (n + k1 (1 - b + b L)). Going from
the reference's k1 = 1.5 to tantivy's 1.2 changes that by a factor between 0.88 (n large) and 1.1 (L large),
for each term and so for their sum. tantivy also rounds lengths above 40 terms down, by up to an eighth, which
makes a score at most an eighth higher.

Measured on seeded corpora of 300 passages with 30 to 120 terms, Zipf-distributed, 200 questions of one to six
terms: scores differ by factors from 0.89 to 1.05, the engines share 96 % of their top tens (one question's
80 % at worst), and the disk engine's first is always in the reference's top ten.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.search.engine import IndexedPassage, inverse_document_frequency
from index.search.memory_engine import MemoryEngine
from index.search.tantivy_engine import TantivyEngine
from tests.index.search.strategies import as_articles, documents, queries

ALL: Final = 1000
MIN_SCORE_RATIO: Final = 0.88
MAX_SCORE_RATIO: Final = 1.1
LENGTH_ROUNDING_RATIO: Final = 9 / 8
"""What the rounding of lengths adds to a score at most."""

MIN_MEAN_OVERLAP: Final = 0.95
"""The part of the top tens that the engines share, on average over the seeded questions."""

MIN_OVERLAP: Final = 0.7


@contextmanager
def both_engines(corpus: list[IndexedPassage]) -> Iterator[tuple[TantivyEngine, MemoryEngine]]:
    """The two engines, holding the same passages."""
    with TemporaryDirectory() as folder:
        disk, memory = TantivyEngine.open(Path(folder) / "search"), MemoryEngine()
        for engine in (disk, memory):
            engine.update(corpus)
        yield disk, memory
        disk.close()


def scores(engine: TantivyEngine | MemoryEngine, query: list[str]) -> dict[int, float]:
    """The scores of all passages found, by article, best first."""
    return {hit.article: hit.score for hit in engine.search(query, ALL)}


def zipf_corpus(seed: int) -> tuple[list[IndexedPassage], list[list[str]]]:
    """300 passages and 20 questions of words as common as in a language."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    words = [f"w{rank}" for rank in range(1, 401)]
    weights = [1 / rank for rank in range(1, 401)]
    corpus = as_articles(
        [tuple(chance.choices(words, weights, k=chance.randint(30, 120))) for _ in range(300)]
    )
    return corpus, [chance.choices(words, weights, k=chance.randint(1, 6)) for _ in range(20)]


@settings(max_examples=40)
@given(documents, st.lists(queries, min_size=1, max_size=5))
def test_the_engines_find_the_same_passages_with_similar_scores(
    documents: list[tuple[str, ...]], queries: list[list[str]]
) -> None:
    with both_engines(as_articles(documents)) as (disk, memory):
        for query in queries:
            found, reference = scores(disk, query), scores(memory, query)
            assert found.keys() == reference.keys()
            for article, score in found.items():
                assert MIN_SCORE_RATIO < score / reference[article] < MAX_SCORE_RATIO


@settings(max_examples=40)
@given(documents, documents, queries, st.data())
def test_the_engines_agree_after_removals(
    documents: list[tuple[str, ...]], more: list[tuple[str, ...]], query: list[str], data: st.DataObject
) -> None:
    corpus = as_articles(documents + more)
    removed = data.draw(st.sets(st.integers(1, len(corpus))))
    with both_engines(corpus[: len(documents)]) as (disk, memory):
        for engine in (disk, memory):
            engine.update(corpus[len(documents) :], removed=removed)
            engine.update(removed=removed)
        assert dict(disk.passage_counts()) == dict(memory.passage_counts())
        assert scores(disk, query).keys() == scores(memory, query).keys()


@settings(max_examples=20)
@given(documents, queries)
def test_the_engines_weigh_terms_the_same(documents: list[tuple[str, ...]], query: list[str]) -> None:
    with both_engines(as_articles(documents)) as (disk, memory):
        assert disk.idf(query) == memory.idf(query)


def test_the_engines_share_most_of_their_top_tens() -> None:
    shared = []
    for seed in range(10):
        corpus, questions = zipf_corpus(seed)
        with both_engines(corpus) as (disk, memory):
            for question in questions:
                found, reference = scores(disk, question), scores(memory, question)
                assert found.keys() == reference.keys()
                best, expected = list(found)[:10], list(reference)[:10]
                assert best[0] in expected
                shared.append(len(set(best) & set(expected)) / len(expected))
                for article, score in found.items():
                    factor = score / reference[article]
                    assert MIN_SCORE_RATIO < factor < MAX_SCORE_RATIO * LENGTH_ROUNDING_RATIO
    assert sum(shared) / len(shared) >= MIN_MEAN_OVERLAP
    assert min(shared) >= MIN_OVERLAP


@given(documents.filter(any), queries)
def test_the_reference_is_plain_rank_bm25_but_for_its_idf(
    documents: list[tuple[str, ...]], query: list[str]
) -> None:
    plain = BM25Okapi(documents)
    plain.idf = {
        term: inverse_document_frequency(len(documents), sum(term in each for each in documents))
        for term in plain.idf
    }
    expected = plain.get_scores(list(dict.fromkeys(query)))
    engine = MemoryEngine()
    engine.update(as_articles(documents))
    assert scores(engine, query) == {
        article: pytest.approx(score) for article, score in enumerate(expected, start=1) if score > 0
    }


@given(documents.filter(any), queries)
def test_where_rank_bm25_tells_apart_the_reference_does_too(
    documents: list[tuple[str, ...]], query: list[str]
) -> None:
    """Positive scores of plain rank-bm25 belong to passages that the reference finds."""
    plain = BM25Okapi(documents).get_scores(query)
    engine = MemoryEngine()
    engine.update(as_articles(documents))
    assert {article for article, score in enumerate(plain, start=1) if score > 0} <= scores(
        engine, query
    ).keys()
