"""Confidence that the articles answer a question: two logistic regressions over signals of the ranking.

The confidence is the product of two probabilities, each 1 / (1 + exp(-z)), where z is an intercept plus a
weighted sum of signals: that the articles tell of what the question is about, and that the best sentence
answers this question rather than another one about the same. The weights in `weights.json` were fitted on
questions about articles left out of the library, and on questions changed so that nothing answers them
(`python -m benchmarks.fit_answers`); benchmarks/README.md has the shares of questions that are answered
rightly at each confidence.

Each signal is a function of the evidence; its name is its key in `weights.json`. Those of the second
probability are in `index.answers.conflicts`.
"""

from collections.abc import Callable, Mapping, Sequence
from math import exp, prod
from operator import mul
from typing import Final

from index.answers.candidates import sum_article_scores
from index.answers.conflicts import CONFLICTS
from index.answers.evidence import Evidence
from index.answers.ranking import SearchResult, load_weights

ANSWER_THRESHOLD: Final = 0.38
"""Default confidence from which a question counts as answered.

benchmarks/README.md has the shares of answerable and other questions that reach it.
"""

_COMPARED_HITS: Final = 5
"""Number of sentences, or of passages after the first, that the signals compare with the first."""


def best_passage(evidence: Evidence) -> float:
    """BM25 of the best passage divided by 40; above 0."""
    return evidence.result.hits[0].score / 40


def passage_drop(evidence: Evidence) -> float:
    """Relative drop in BM25 from the best to the sixth passage, 0.0 to 1.0."""
    best = evidence.result.hits[0].score
    return (best - evidence.result.hits[min(_COMPARED_HITS, len(evidence.result.hits) - 1)].score) / best


def article_share(evidence: Evidence) -> float:
    """Share of the best article in the BM25 of all retrieved passages, 0.0 to 1.0."""
    scores = sum_article_scores(evidence.result.hits).values()
    return max(scores) / sum(scores)


def same_article(evidence: Evidence) -> float:
    """Share of the first five sentences that are in the first one's article, 0.2 to 1.0."""
    first = [each.candidate.sentence.article.id for each in evidence.result.ranked[:_COMPARED_HITS]]
    return first.count(first[0]) / len(first)


def best_score(evidence: Evidence) -> float:
    """Score of the best sentence divided by 10."""
    return evidence.result.ranked[0].score / 10


def found_weight(evidence: Evidence) -> float:
    """Summed IDF of the question's terms in the best sentence, divided by 20."""
    return evidence.question.idf_coverage(evidence.sentence.mask) * evidence.total_idf / 20


def missing_weight(evidence: Evidence) -> float:
    """Summed IDF, divided by 20, of the terms neither in the best sentence nor around it nor in the title."""
    return (1 - evidence.question.idf_coverage(evidence.covered)) * evidence.total_idf / 20


def misses_name(evidence: Evidence) -> float:
    """Whether a name, or a word related to it, is neither in nor around the best sentence, 0 or 1."""
    return float(evidence.question.name_mask & ~evidence.covered > 0)


def shares_title(evidence: Evidence) -> float:
    """Whether a term of the question is in the title of the best sentence's article, 0 or 1."""
    return float(evidence.sentence.title_mask > 0)


def shares_letters(evidence: Evidence) -> float:
    """Feature `shared_letters` of the best sentence, 0.0 to 1.0."""
    return evidence.feature("shared_letters")


def shares_pairs(evidence: Evidence) -> float:
    """Feature `bigram_overlap` of the best sentence, 0.0 to 1.0."""
    return evidence.feature("bigram_overlap")


def has_unknown(evidence: Evidence) -> float:
    """Whether no article contains a term of the question, and no related word is around; 0 or 1."""
    return float(bool(evidence.uncovered_unknown))


def missing_here(evidence: Evidence) -> float:
    """Share of the question's terms, by IDF, that neither the best sentence nor a related word in it has."""
    return 1 - evidence.question.idf_coverage(evidence.sentence.expanded_mask)


def missing_most(evidence: Evidence) -> float:
    """Largest share of one term in the question's IDF that is neither in the best sentence nor around it."""
    missing = evidence.weights_outside(evidence.covered, evidence.question.idf.values())
    return max(missing, default=0.0) / evidence.total_idf


def misses_name_here(evidence: Evidence) -> float:
    """Share of the question's names that are not in the best sentence, 0.0 to 1.0."""
    return 1 - evidence.feature("names_found") if evidence.question.name_mask else 0.0


def unknown_share(evidence: Evidence) -> float:
    """Share of such terms among the question's, 0.0 to 1.0; see `has_unknown`."""
    return evidence.uncovered_unknown.bit_count() / len(evidence.question.idf)


def found_rarity(evidence: Evidence) -> float:
    """Summed rarity of the question's terms in the best sentence, divided by 20."""
    missing = evidence.weights_outside(evidence.sentence.expanded_mask, evidence.rarities)
    return (sum(evidence.rarities) - sum(missing)) / 20


def missing_rarity(evidence: Evidence) -> float:
    """Share of the question's summed rarity neither in the best sentence nor around it, 0.0 to 1.0."""
    return sum(evidence.weights_outside(evidence.covered, evidence.rarities)) / sum(evidence.rarities)


def context_coverage(evidence: Evidence) -> float:
    """Feature `loose_context` of the best sentence, 0.0 to 1.0."""
    return evidence.feature("loose_context")


def near_terms(evidence: Evidence) -> float:
    """Feature `near_pairs` of the best sentence, 0.0 to 1.0."""
    return evidence.feature("near_pairs")


def exact_terms(evidence: Evidence) -> float:
    """Feature `exact_coverage` of the best sentence, 0.0 to 1.0."""
    return evidence.feature("exact_coverage")


def question_terms(evidence: Evidence) -> float:
    """Number of the question's terms, divided by 10."""
    return len(evidence.question.idf) / 10


def rarest_idf(evidence: Evidence) -> float:
    """Largest IDF of the question's terms, divided by 10: small in a small library."""
    return max(evidence.question.idf.values()) / 10


SIGNALS: Final[Sequence[Callable[[Evidence], float]]] = (
    best_passage,
    passage_drop,
    article_share,
    same_article,
    best_score,
    found_weight,
    missing_weight,
    misses_name,
    shares_title,
    shares_letters,
    shares_pairs,
    has_unknown,
    missing_here,
    missing_most,
    misses_name_here,
    unknown_share,
    found_rarity,
    missing_rarity,
    context_coverage,
    near_terms,
    exact_terms,
    question_terms,
    rarest_idf,
)
"""Signals that the articles tell of what is asked about, in the order of their weights."""

INTERCEPT: Final = "intercept"
"""Key of the intercept in `weights.json`."""

SIGNALS_OF_MODEL: Final[Mapping[str, Sequence[Callable[[Evidence], float]]]] = {
    "confidence": SIGNALS,
    "conflicts": CONFLICTS,
}
"""The models in `weights.json` whose probabilities are multiplied, with their signals."""

_WEIGHT_NAMES: Final = {
    model: (INTERCEPT, *(signal.__name__ for signal in signals))
    for model, signals in SIGNALS_OF_MODEL.items()
}


def signal_row(evidence: Evidence, model: str) -> list[float]:
    """Return the signals of a model, in the order of `SIGNALS_OF_MODEL`."""
    return [signal(evidence) for signal in SIGNALS_OF_MODEL[model]]


def estimate_confidence(result: SearchResult) -> float:
    """Estimate the probability that the articles answer, 0.0 to 1.0; 0.0 without any sentence."""
    if not result.ranked:
        return 0.0
    evidence = Evidence(result)
    return prod(_estimate_probability(evidence, model) for model in SIGNALS_OF_MODEL)


def _estimate_probability(evidence: Evidence, model: str) -> float:
    weights = load_weights(model + evidence.question.language.weights_suffix, _WEIGHT_NAMES[model])
    log_odds = sum(map(mul, weights, [1.0, *signal_row(evidence, model)]))
    return 1 / (1 + exp(-log_odds))
