"""Numbers of candidate spans: features with one weight each, which is multiplied by the value.

They are functions as those of `features`, and their weights were fitted together.
"""

from collections.abc import Callable, Sequence
from typing import Final

from index.answers.spans.context import SpanContext


def nearness_before(context: SpanContext) -> Sequence[float]:
    """Decayed weights of the question's words before it, 0.0 to 1.0."""
    return [context.nearness_before[candidate.first] for candidate in context.candidates]


def nearness_after(context: SpanContext) -> Sequence[float]:
    """Decayed weights of the question's words after it, 0.0 to 1.0."""
    return [context.nearness_after[candidate.stop - 1] for candidate in context.candidates]


def nearness(context: SpanContext) -> Sequence[float]:
    """The greater of the two, 0.0 to 1.0."""
    return list(map(max, nearness_before(context), nearness_after(context)))


def clause_weight(context: SpanContext) -> Sequence[float]:
    """Weight of the question's words in its clause relative to the best clause, 0.0 to 1.0."""
    weights, clauses = context.clause_weights, context.clauses
    best = max(weights.values(), default=0.0) or 1.0
    return [weights[clauses[candidate.first]] / best for candidate in context.candidates]


def position(context: SpanContext) -> Sequence[float]:
    """Its position in the sentence, 0.0 to 1.0."""
    return [candidate.first / len(context.words) for candidate in context.candidates]


def asked_weight(context: SpanContext) -> Sequence[float]:
    """Weight of the question's words within it, 0.0 to 1.0."""
    return [sum(context.weights[each.first : each.stop]) for each in context.candidates]


def new_words(context: SpanContext) -> Sequence[float]:
    """Number of its content words that are not in the question, divided by 4."""
    is_new = [
        bool(word.terms) and not asked for word, asked in zip(context.words, context.is_asked, strict=True)
    ]
    return [sum(is_new[each.first : each.stop]) / 4 for each in context.candidates]


NUMBER_FEATURES: Final[Sequence[Callable[[SpanContext], Sequence[float]]]] = (
    nearness_before,
    nearness_after,
    nearness,
    clause_weight,
    position,
    asked_weight,
    new_words,
)
"""Features with one weight each."""
