"""Retrieval and ranking: a linear model over the features of the candidate sentences."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
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
from index.errors import UnknownArticle
from index.search.engine import Engine, Hit
from index.storage.store import Store, StoredArticle


@lru_cache
def load_weights(model: str, names: Sequence[str]) -> tuple[float, ...]:
    """Load the fitted weights of a model from `weights.json`.

    Args:
        model: "ranking", "confidence" or "conflicts", with the language's suffix.
        names: Keys of the weights; a tuple, as the result is cached.

    Returns:
        The weights in the order of the names.

    Raises:
        KeyError: The model has no weight of such a name.
    """
    fitted = json.loads((files("index.answers") / "weights.json").read_text("utf-8"))[model]
    return tuple(float(fitted[name]) for name in names)


_RECENCY_GAIN_LOG_ODDS: Final = 1.5
"""Score difference, in log odds, between the newest and the oldest article if a question asks for the latest.

Chosen by hand: the training sets have hardly any such question.
"""


class RankedSentence(NamedTuple):
    """A candidate with its features and its score.

    Attributes:
        candidate: The candidate.
        features: Its features, in the order of `FEATURES`.
        score: Their weighted sum plus the gain for recency, in log odds.
    """

    candidate: AnswerCandidate
    features: Sequence[float]
    score: float


def rank_candidates(question: Question, candidates: Sequence[AnswerCandidate]) -> list[RankedSentence]:
    """Rank candidates by a linear model over their features.

    The weights are those of a conditional logit (McFadden 1974); see `benchmarks.fitting`.

    Args:
        question: The question.
        candidates: The candidates.

    Returns:
        The candidates with their features and scores, best first.
    """
    weights = load_weights(f"ranking{question.language.weights_suffix}", FEATURE_NAMES)
    recency_gains = _recency_gains(question, candidates)
    ranked = []
    for candidate in candidates:
        row = feature_row(question, candidate)
        score = sum(map(mul, weights, row)) + recency_gains.get(candidate.sentence.article.published, 0.0)
        ranked.append(RankedSentence(candidate, row, score))
    return sorted(ranked, key=attrgetter("score"), reverse=True)


def _recency_gains(question: Question, candidates: Sequence[AnswerCandidate]) -> Mapping[date | None, float]:
    """Return the score that each date of publication adds if the question asks for the latest or earliest."""
    if question.recency is None:
        return {}
    known = {candidate.sentence.article.published for candidate in candidates} - {None}
    days = sorted(filter(None, known), reverse=question.recency is Recency.OLDEST)
    return {day: _RECENCY_GAIN_LOG_ODDS * place / max(1, len(days) - 1) for place, day in enumerate(days)}


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The result of a search for a question's answer.

    Attributes:
        question: The question.
        hits: The retrieved passages, best first.
        stored_articles: Their articles by id; one that has been removed meanwhile is missing.
        ranked: Their candidate sentences, best first; none if no sentence has a term of the question.
    """

    question: Question
    hits: Sequence[Hit]
    stored_articles: Mapping[int, StoredArticle]
    ranked: Sequence[RankedSentence]


def search_sentences(question: Question, engine: Engine, store: Store) -> SearchResult:
    """Retrieve passages for a question and rank their sentences.

    Args:
        question: The question.
        engine: Retrieves the passages.
        store: Holds the articles.

    Raises:
        ArticleDamaged: All articles with matching passages are damaged.
    """
    hits = retrieve_passages(question, engine)
    stored = store.load({hit.article for hit in hits})
    if hits and not stored:
        with suppress(UnknownArticle):  # removed in the meantime
            store.article(hits[0].article)
    ranked = rank_candidates(question, find_candidates(question, hits, stored))
    return SearchResult(question, hits, stored, ranked)
