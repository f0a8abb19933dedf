"""The order of the candidates: a linear model over the features of those that a rough look leaves."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter, mul
from typing import Final, NamedTuple

from index.answers.answer_type import Age
from index.answers.candidates import Candidate
from index.answers.features import NAMES, feature_row
from index.answers.question import Question
from index.ranking.weights import weights_of

_AGE: Final = 1.5
"""What the newest article's sentences gain over the oldest's, in log odds, where the latest is asked for.

Chosen, not fitted: the train sets hardly ask so.
"""


class Ranked(NamedTuple):
    """A candidate, the features that were found and the score that they make."""

    candidate: Candidate
    features: Sequence[float]
    score: float


def rank(question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
    """The candidates, best first."""
    weights = weights_of("ranking", NAMES)
    ages = _ages(question, candidates)
    ranked = []
    for candidate in candidates:
        row = feature_row(question, candidate)
        score = sum(map(mul, weights, row)) + ages.get(candidate.sentence.article.published, 0.0)
        ranked.append(Ranked(candidate, row, score))
    return sorted(ranked, key=attrgetter("score"), reverse=True)


def _ages(question: Question, candidates: Sequence[Candidate]) -> Mapping[date | None, float]:
    """What a day of publication adds where a question asks for the latest, or for the earliest."""
    if question.age is None:
        return {}
    known = {candidate.sentence.article.published for candidate in candidates} - {None}
    days = sorted(filter(None, known), reverse=question.age is Age.OLDEST)
    return {day: _AGE * place / max(1, len(days) - 1) for place, day in enumerate(days)}
