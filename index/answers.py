"""Question → the best sentences of the best passages, each with its citation, or none.

The engine finds passages; their sentences are then ranked by rank-bm25 over these candidates, weighted by how
rare the words are in the whole library, together with the score of their passage.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from index.model import Answer, Article, Citation, CitedSentence
from index.nearest import nearest_titles
from index.search.engine import Engine, Hit
from index.search.okapi import Okapi
from index.store import Store, StoredArticle
from index.words import matching_spans, terms

PASSAGES: Final = 20
"""Passages whose sentences are looked at."""

MAX_TERMS: Final = 64
"""Different terms of a question that count."""

K1: Final = 0.1
B: Final = 0.0
"""BM25 among sentences: too short for repetition and length to tell anything."""

PASSAGE_WEIGHT: Final = 0.5
"""What the passage's score adds to its sentences'."""

NEAREST: Final = 3
"""Titles that are named when nothing answers."""

SAME: Final = 0.8
"""Sentences that share this part of their terms (Jaccard 1912) say the same."""


class _Candidate(NamedTuple):
    """A sentence that may answer."""

    citation: Citation
    terms: Sequence[str]
    vocabulary: frozenset[str]
    passage_score: float


class _Scored(NamedTuple):
    """A candidate with its score."""

    candidate: _Candidate
    score: float


def find_answer(question: str, engine: Engine, store: Store, limit: int) -> Answer:
    """Answer a question with sentences of the library's articles.

    Args:
        question: What was asked, in any wording.
        engine: Finds the passages.
        store: Holds the articles.
        limit: How many sentences at most; below 1, none.

    Returns:
        The answer; not answered when none of the question's words, function words aside, occurs in a
        sentence: then it names the nearest titles.
    """
    asked = list(dict.fromkeys(terms(question)))[:MAX_TERMS]
    hits = engine.search(asked, PASSAGES)
    stored = store.load({hit.article for hit in hits})
    idf = engine.idf(asked)
    ranked = _rank(list(_candidates(hits, stored)), asked, idf)
    if not ranked:
        return Answer(question, nearest=_nearest(question, store))
    sentences = tuple(islice(_distinct(ranked, set(asked)), max(0, limit)))
    return Answer(question, sentences, _coverage(ranked[0].candidate.vocabulary, idf))


def _nearest(question: str, store: Store) -> tuple[Article, ...]:
    idents = nearest_titles(question, store.titles(), NEAREST)
    stored = store.load(idents)
    return tuple(stored[ident].article for ident in idents if ident in stored)


def _candidates(hits: Sequence[Hit], stored: Mapping[int, StoredArticle]) -> Iterator[_Candidate]:
    """Every sentence of the passages found; an article removed meanwhile is passed over."""
    for hit in hits:
        if hit.article in stored:
            article, outline = stored[hit.article]
            passage = outline.passages[hit.number]
            for start, end, paragraph in outline.sentences[passage.first : passage.last]:
                citation = Citation(article, paragraph, start, end)
                words = terms(citation.text)
                yield _Candidate(citation, words, frozenset(words), hit.score)


def _rank(candidates: Sequence[_Candidate], asked: Sequence[str], idf: Mapping[str, float]) -> list[_Scored]:
    """The candidates that hold a word of the question, best first."""
    okapi = Okapi([candidate.terms for candidate in candidates], k1=K1, b=B, idf=idf)
    scored = [
        _Scored(candidate, float(score) + PASSAGE_WEIGHT * candidate.passage_score)
        for candidate, score in zip(candidates, okapi.scores(asked), strict=True)
        if score > 0
    ]
    return sorted(scored, key=lambda each: -each.score)


def _distinct(ranked: Sequence[_Scored], asked: set[str]) -> Iterator[CitedSentence]:
    """The ranked sentences, each with its near-duplicates folded into it."""
    left = list(ranked)
    while left:
        best, *rest = left
        same: list[_Scored] = []
        left = []
        for other in rest:
            (same if _alike(best.candidate, other.candidate) else left).append(other)
        yield CitedSentence(
            citation=best.candidate.citation,
            score=best.score,
            matches=matching_spans(best.candidate.citation.text, asked),
            also=tuple(other.candidate.citation for other in same),
        )


def _alike(one: _Candidate, other: _Candidate) -> bool:
    """Whether two sentences have nearly the same terms."""
    shared = len(one.vocabulary & other.vocabulary)
    return shared >= SAME * (len(one.vocabulary) + len(other.vocabulary) - shared)


def _coverage(found: Collection[str], idf: Mapping[str, float]) -> float:
    """The share of the question that a sentence holds, its words weighted by their rarity: 0.0 to 1.0."""
    total = sum(idf.values())
    return sum(weight for term, weight in idf.items() if term in found) / total if total else 0.0
