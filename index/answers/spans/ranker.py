"""Ranking of the candidate spans of a sentence by a linear model over their features."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Final, NamedTuple

from index.answers.spans.context import SpanContext
from index.answers.spans.features import LABEL_FEATURES
from index.answers.spans.number_features import NUMBER_FEATURES

ANY_FORM: Final = "any"
"""Key of the weight that questions of all forms share; other forms' weights are added to it."""


class FormWeights(NamedTuple):
    """Weights of the features for questions of one form.

    Attributes:
        labels: For each of `LABEL_FEATURES`, the weights of its labels; other labels have none.
        numbers: For each of `NUMBER_FEATURES`, its weight.
    """

    labels: Sequence[Mapping[str, float]]
    numbers: Sequence[float]


class RankedSpans(NamedTuple):
    """The candidate spans of a sentence with their probabilities.

    Attributes:
        context: The candidates.
        probabilities: Of each candidate, its probability if one of them is the answer; they sum to 1.0.
        best: Index of the most probable candidate.
    """

    context: SpanContext
    probabilities: Sequence[float]
    best: int


@cache
def load_weights() -> Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]:
    """Load the weights: of the ranking's label and number features, and of the confidence."""
    loaded: Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]] = json.loads(
        (files("index.answers.spans") / "weights.json").read_text("utf-8")
    )
    return loaded


@cache
def load_form_weights(form: str) -> FormWeights:
    """Load the weights of the ranking for questions of a form.

    Args:
        form: One of `FORMS`.

    Raises:
        KeyError: A feature has no weights.
    """
    weights = load_weights()
    labels = [
        {label: _weight(each, form) for label, each in weights["labels"][feature.__name__].items()}
        for feature in LABEL_FEATURES
    ]
    numbers = [_weight(weights["numbers"][feature.__name__]["value"], form) for feature in NUMBER_FEATURES]
    return FormWeights(labels, numbers)


def _weight(weights: Mapping[str, float], form: str) -> float:
    return weights.get(ANY_FORM, 0.0) + weights.get(form, 0.0)


def rank_spans(context: SpanContext) -> RankedSpans | None:
    """Rank the candidate spans of a sentence by a conditional logit (McFadden 1974).

    Args:
        context: The candidates.

    Returns:
        Their probabilities; None without candidates.
    """
    if not context.candidates:
        return None
    return spans_by_score(context, _score_candidates(context, load_form_weights(context.question.form.name)))


def spans_by_score(context: SpanContext, scores: Sequence[float]) -> RankedSpans:
    """Return candidates with the probabilities that their scores stand for.

    Args:
        context: The candidates, at least one.
        scores: Their scores, in log odds.
    """
    best = max(range(len(scores)), key=scores.__getitem__)
    odds = [exp(score - scores[best]) for score in scores]
    total = sum(odds)
    return RankedSpans(context, [each / total for each in odds], best)


def _score_candidates(context: SpanContext, weights: FormWeights) -> list[float]:
    rows = [
        [of_labels.get(label, 0.0) for label in feature(context)]
        for feature, of_labels in zip(LABEL_FEATURES, weights.labels, strict=True)
    ]
    rows += [
        [weight * value for value in feature(context)]
        for feature, weight in zip(NUMBER_FEATURES, weights.numbers, strict=True)
    ]
    return list(map(sum, zip(*rows, strict=True)))
