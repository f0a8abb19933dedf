"""Retrieval and ranking: a linear model over the features of the candidate sentences."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from operator import attrgetter, mul
from typing import Final, NamedTuple

from index.answers.answer_type import Recency
from index.answers.candidates import AnswerCandidate, find_candidates, retrieve_passages
from index.answers.features import FEATURE_NAMES, feature_row
from index.answers.question import Question
from index.search.engine import Engine, Hit
from index.storage.store import Store, StoredArticle


@lru_cache
def load_weights(model: str, names: Sequence[str]) -> tuple[float, ...]:
    """The weights of a model's features, in the order of their names.

    Args:
        model: "ranking" or "confidence".
        names: The features' names, as a tuple.

    Raises:
        KeyError: The file was fitted over other features.
    """
    fitted = json.loads((files("index.answers") / "weights.json").read_text("utf-8"))[model]
    return tuple(float(fitted[name]) for name in names)


_RECENCY_GAIN_LOG_ODDS: Final = 1.5
"""What the newest article's sentences gain over the oldest's, in log odds, where the latest is asked for.

Chosen, not fitted: the train sets hardly ask so.
"""


class RankedSentence(NamedTuple):
    """A candidate, the features that were found and the score that they make."""

    candidate: AnswerCandidate
    features: Sequence[float]
    score: float


def rank_candidates(question: Question, candidates: Sequence[AnswerCandidate]) -> list[RankedSentence]:
    """The candidates, best first."""
    weights = load_weights("ranking", FEATURE_NAMES)
    ages = _recency_gains(question, candidates)
    ranked = []
    for candidate in candidates:
        row = feature_row(question, candidate)
        score = sum(map(mul, weights, row)) + ages.get(candidate.sentence.article.published, 0.0)
        ranked.append(RankedSentence(candidate, row, score))
    return sorted(ranked, key=attrgetter("score"), reverse=True)


def _recency_gains(question: Question, candidates: Sequence[AnswerCandidate]) -> Mapping[date | None, float]:
    """What a day of publication adds where a question asks for the latest, or for the earliest."""
    if question.recency is None:
        return {}
    known = {candidate.sentence.article.published for candidate in candidates} - {None}
    days = sorted(filter(None, known), reverse=question.recency is Recency.OLDEST)
    return {day: _RECENCY_GAIN_LOG_ODDS * place / max(1, len(days) - 1) for place, day in enumerate(days)}


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a question finds.

    Attributes:
        question: What was asked.
        hits: The passages found, best first.
        stored_articles: Their articles; one that was removed meanwhile is missing.
        ranked: Their most promising sentences, best first; none where no sentence has a word of the question.
    """

    question: Question
    hits: Sequence[Hit]
    stored_articles: Mapping[int, StoredArticle]
    ranked: Sequence[RankedSentence]


def search_sentences(question: Question, engine: Engine, store: Store) -> SearchResult:
    """Look for a question's answer.

    Args:
        question: What was asked.
        engine: Finds the passages.
        store: Holds the articles.
    """
    hits = retrieve_passages(question.search_terms, engine, question.term_factors)
    stored = store.load({hit.article for hit in hits})
    return SearchResult(
        question, hits, stored, rank_candidates(question, find_candidates(question, hits, stored))
    )
