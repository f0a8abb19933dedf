"""Retrieval and ranking: a linear model over the features of the candidate sentences."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from importlib.resources import files
from operator import attrgetter, mul
from typing import Final, NamedTuple

from index.answers.answer_type import Recency
from index.answers.candidates import AnswerCandidate, CandidateSentence, find_candidates, retrieve_passages
from index.answers.features import FEATURE_NAMES, feature_row
from index.answers.outline import Outline
from index.answers.question import Question
from index.search.engine import Engine, Hit
from index.storage.store import Store, StoredArticle


@lru_cache
def load_weights(model: str, names: Sequence[str]) -> tuple[float, ...]:
    """Load the fitted weights of a model from `weights.json`.

    Args:
        model: "ranking" or "confidence".
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


MIN_STANDALONE_TERMS: Final = 2
"""Number of distinct terms below which a sentence, such as "No.", says nothing alone."""

_FIRST_BELOW_GAIN: Final = 1.0
_EMPTY_LOSS: Final = 10.0
"""Score differences, in log odds, of the first sentence below a lead-in, and of one that says nothing alone.

Chosen by hand: the training sets have neither headings nor lists.
"""


class RankedSentence(NamedTuple):
    """A candidate with its features and its score.

    Attributes:
        candidate: The candidate.
        features: Its features, in the order of `FEATURES`.
        score: Their weighted sum plus the gain for recency, in log odds.
        lead_in: The lead-in by which the candidate was found, if its own sentence was not; features and score
            are then the lead-in's.
    """

    candidate: AnswerCandidate
    features: Sequence[float]
    score: float
    lead_in: CandidateSentence | None = None


def rank_candidates(question: Question, candidates: Sequence[AnswerCandidate]) -> list[RankedSentence]:
    """Rank candidates by a linear model over their features.

    The weights are those of a conditional logit (McFadden 1974); see `benchmarks.fitting`.

    Args:
        question: The question.
        candidates: The candidates.

    Returns:
        The candidates with their features and scores, best first.
    """
    weights = load_weights("ranking", FEATURE_NAMES)
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
    """
    hits = retrieve_passages(question.search_terms, engine, question.term_factors, question.articles)
    stored = store.load({hit.article for hit in hits})
    ranked = rank_candidates(question, find_candidates(question, hits, stored))
    return SearchResult(question, hits, stored, resolve_lead_ins(ranked, stored))


def resolve_lead_ins(
    ranked: Sequence[RankedSentence], stored: Mapping[int, StoredArticle]
) -> list[RankedSentence]:
    """Replace each lead-in by the best sentence that it introduces, at the better of the two scores.

    A lead-in with nothing below it is left out, unless there is nothing else.

    Args:
        ranked: The ranked sentences, best first.
        stored: Their articles by id.

    Returns:
        The sentences, best first, none twice.
    """
    if not any(each.candidate.sentence.is_lead_in for each in ranked):
        return list(ranked)
    outlines = {ident: Outline(*each) for ident, each in stored.items() if each.segmentation.blocks}
    resolved = [
        _resolve_lead_in(each, ranked, outlines[each.candidate.sentence.article.id])
        if each.candidate.sentence.is_lead_in
        else each
        for each in ranked
    ]
    unique: dict[tuple[int, int], RankedSentence] = {}
    for each in sorted(filter(None, resolved), key=attrgetter("score"), reverse=True):
        unique.setdefault((each.candidate.sentence.article.id, each.candidate.sentence.position), each)
    return list(unique.values()) or list(ranked)


def _resolve_lead_in(
    lead_in: RankedSentence, ranked: Sequence[RankedSentence], outline: Outline
) -> RankedSentence | None:
    """Return the best ranked sentence that a lead-in introduces, with the lead-in's features and score."""
    head = lead_in.candidate.sentence
    below = outline.sentences_in(outline.blocks_just_below(head.position))
    introduced = [
        each
        for each in ranked
        if each.candidate.sentence.article.id == head.article.id
        and each.candidate.sentence.position in below
        and not each.candidate.sentence.is_lead_in
    ]
    if not introduced:
        return None

    def merit(each: RankedSentence) -> float:
        is_first = each.candidate.sentence.position == below[0]
        is_empty = len(each.candidate.sentence.analysis.vocabulary) < MIN_STANDALONE_TERMS
        return each.score + _FIRST_BELOW_GAIN * is_first - _EMPTY_LOSS * is_empty

    best = max(introduced, key=merit).candidate
    core = best.sentence
    sentence = core._replace(
        mask=core.mask | head.mask,
        expanded_mask=core.expanded_mask | head.expanded_mask,
        nearby_mask=core.nearby_mask | head.nearby_mask,
        nearby_expanded_mask=core.nearby_expanded_mask | head.nearby_expanded_mask,
    )
    return RankedSentence(replace(best, sentence=sentence), lead_in.features, lead_in.score, head)
