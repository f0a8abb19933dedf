"""Agreement of the disk engine with the reference engine, and of that with plain rank-bm25.

The engines find the same passages with slightly different scores. For a term frequency n and a passage length
L relative to the average, BM25's factor is n (k1 + 1) / (n + k1 (1 - b + b L)). From the reference's k1 = 1.5
to tantivy's 1.2 it changes by a ratio between 0.88 (n large) and 1.1 (L large), for each term and so for the
sum. tantivy also rounds lengths above 40 terms down by up to an eighth, which raises a score by at most an
eighth.

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
"""Maximum effect of rounded lengths on a score."""

MIN_MEAN_OVERLAP: Final = 0.95
"""Mean fraction of the top ten that the engines share, over the seeded questions."""

MIN_OVERLAP: Final = 0.7


@contextmanager
def both_engines(corpus: list[IndexedPassage]) -> Iterator[tuple[TantivyEngine, MemoryEngine]]:
    """Open both engines with the same passages."""
    with TemporaryDirectory() as folder:
        disk, memory = TantivyEngine.open(Path(folder) / "search"), MemoryEngine()
        for engine in (disk, memory):
            engine.update(corpus)
        yield disk, memory
        disk.close()


def scores(engine: TantivyEngine | MemoryEngine, query: list[str]) -> dict[int, float]:
    """Return the score of each hit by article, best first."""
    return {hit.article: hit.score for hit in engine.search(query, ALL)}


def zipf_corpus(seed: int) -> tuple[list[IndexedPassage], list[list[str]]]:
    """Return 300 passages and 20 questions of Zipf-distributed words."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    words = [f"w{rank}" for rank in range(1, 401)]
    weights = [1 / rank for rank in range(1, 401)]
    corpus = as_articles([tuple(rng.choices(words, weights, k=rng.randint(30, 120))) for _ in range(300)])
    return corpus, [rng.choices(words, weights, k=rng.randint(1, 6)) for _ in range(20)]


@settings(max_examples=40)
@given(documents, st.lists(queries, min_size=1, max_size=5))
def test_the_engines_find_the_same_passages_with_similar_scores(
    documents: list[tuple[str, ...]], queries: list[list[str]]
) -> None:
    with both_engines(as_articles(documents)) as (disk, memory):
        for query in queries:
            actual, reference = scores(disk, query), scores(memory, query)
            assert actual.keys() == reference.keys()
            for article, score in actual.items():
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
                actual, reference = scores(disk, question), scores(memory, question)
                assert actual.keys() == reference.keys()
                best, expected = list(actual)[:10], list(reference)[:10]
                assert best[0] in expected
                shared.append(len(set(best) & set(expected)) / len(expected))
                for article, score in actual.items():
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
def test_the_reference_finds_what_rank_bm25_finds(documents: list[tuple[str, ...]], query: list[str]) -> None:
    """The reference finds every passage with a positive score in plain rank-bm25."""
    plain = BM25Okapi(documents).get_scores(query)
    engine = MemoryEngine()
    engine.update(as_articles(documents))
    assert {article for article, score in enumerate(plain, start=1) if score > 0} <= scores(
        engine, query
    ).keys()
