"""Confidence in the best span of a sentence: a logistic regression over signals of its ranking."""

from collections.abc import Callable, Sequence
from math import exp, log
from typing import Final

from index.answers.spans.features import negated, unit
from index.answers.spans.question_form import FORMS
from index.answers.spans.ranker import RankedSpans, load_weights

_MIN_PROBABILITY: Final = 1e-4
"""Distance from 0 and 1 that probabilities keep, so that their log odds stay finite."""


def support(ranked: RankedSpans) -> float:
    """Log odds of the summed probability of the candidates that contain the best or are part of it."""
    first, stop, _ = ranked.context.candidates[ranked.best]
    return _log_odds(
        sum(
            probability
            for probability, each in zip(ranked.probabilities, ranked.context.candidates, strict=True)
            if (first <= each.first and each.stop <= stop) or (each.first <= first and stop <= each.stop)
        )
    )


def best_probability(ranked: RankedSpans) -> float:
    """Log odds of the probability of the best candidate."""
    return _log_odds(ranked.probabilities[ranked.best])


def rival_probability(ranked: RankedSpans) -> float:
    """Log odds of the probability of the best candidate that does not overlap the best."""
    first, stop, _ = ranked.context.candidates[ranked.best]
    return _log_odds(
        max(
            (
                probability
                for probability, each in zip(ranked.probabilities, ranked.context.candidates, strict=True)
                if each.stop <= first or stop <= each.first
            ),
            default=0.0,
        )
    )


def question_coverage(ranked: RankedSpans) -> float:
    """Share of the question's terms in the sentence, weighted by IDF; repetitions count; at most 1.0."""
    return min(1.0, sum(ranked.context.weights))


def clause_coverage(ranked: RankedSpans) -> float:
    """The same of the clause of the best candidate."""
    context = ranked.context
    return min(1.0, context.clause_weights[context.clauses[context.candidates[ranked.best].first]])


def candidate_count(ranked: RankedSpans) -> float:
    """Logarithm of the number of candidates."""
    return log(len(ranked.probabilities))


def lacks_unit(ranked: RankedSpans) -> float:
    """Whether the sentence lacks the noun after the interrogative, 0 or 1."""
    return float(unit(ranked.context)[ranked.best] == "missing")


def has_unit(ranked: RankedSpans) -> float:
    """Whether that noun is in the best candidate or beside it, 0 or 1."""
    return float(unit(ranked.context)[ranked.best] in ("last", "within", "after"))


def is_negated(ranked: RankedSpans) -> float:
    """Whether a negation stands in or before the best candidate, 0 or 1."""
    return float(negated(ranked.context)[ranked.best] == "yes")


def lacks_turning_word(ranked: RankedSpans) -> float:
    """Whether the sentence lacks a word that turns the question round, such as "before"; 0 or 1."""
    words = {word.lower for word in ranked.context.words}
    return float(not ranked.context.question.form.turning_words <= words)


def is_long(ranked: RankedSpans) -> float:
    """Length of the best candidate in words, divided by 10."""
    candidate = ranked.context.candidates[ranked.best]
    return (candidate.stop - candidate.first) / 10


SIGNALS: Final[Sequence[Callable[[RankedSpans], float]]] = (
    support,
    best_probability,
    rival_probability,
    question_coverage,
    clause_coverage,
    candidate_count,
    lacks_unit,
    has_unit,
    is_negated,
    lacks_turning_word,
    is_long,
)
"""All signals, in the order of their weights."""

SIGNAL_NAMES: Final = (*(signal.__name__ for signal in SIGNALS), *(f"form: {form}" for form in FORMS))
"""Keys of the signals in `weights.json`: those of `SIGNALS`, then one for each form of question, 0 or 1."""

INTERCEPT: Final = "intercept"


def signal_row(ranked: RankedSpans) -> list[float]:
    """Return the signals of a ranking, in the order of `SIGNAL_NAMES`."""
    form = ranked.context.question.form.name
    return [*(signal(ranked) for signal in SIGNALS), *(float(form == each) for each in FORMS)]


def estimate_confidence(ranked: RankedSpans) -> float:
    """Return the probability that the best span holds the answer, if the sentence does; 0.0 to 1.0."""
    weights = load_weights()["confidence"]["signals"]["value"]
    total = weights[INTERCEPT] + sum(signal(ranked) * weights[signal.__name__] for signal in SIGNALS)
    return 1 / (1 + exp(-(total + weights[f"form: {ranked.context.question.form.name}"])))


def _log_odds(probability: float) -> float:
    kept = min(max(probability, _MIN_PROBABILITY), 1 - _MIN_PROBABILITY)
    return log(kept / (1 - kept))
