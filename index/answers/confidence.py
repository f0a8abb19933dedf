"""Confidence that the articles answer a question: logistic regression over signals of the ranking.

The probability is 1 / (1 + exp(-z)), where z is the intercept plus the weighted sum of the signals; it is
calibrated as by Platt scaling (Platt 1999), a logistic regression over a classifier's score. The weights in
`weights.json` were fitted on questions of which half are about articles left out of the library
(`python -m benchmarks.fit_answers`): about 80 % of the questions with a confidence of 0.8 can be answered.

Each signal is a function of a search result with at least one sentence; its name is its key in
`weights.json`.
"""

from collections.abc import Callable, Sequence
from math import exp
from operator import mul
from typing import Final

from index.answers.candidates import CandidateSentence, sum_article_scores
from index.answers.features import FEATURE_NAMES
from index.answers.ranking import SearchResult, load_weights

ANSWER_THRESHOLD: Final = 0.42
"""Default confidence from which a question counts as answered.

benchmarks/README.md has the shares of answerable and other questions that reach it.
"""

_COMPARED_HITS: Final = 5
"""Number of sentences, or of passages after the first, that the signals compare with the first."""


def best_passage(result: SearchResult) -> float:
    """BM25 of the best passage divided by 40; above 0."""
    return result.hits[0].score / 40


def passage_drop(result: SearchResult) -> float:
    """Relative drop in BM25 from the best to the sixth passage, 0.0 to 1.0."""
    best = result.hits[0].score
    return (best - result.hits[min(_COMPARED_HITS, len(result.hits) - 1)].score) / best


def article_share(result: SearchResult) -> float:
    """Share of the best article in the BM25 of all retrieved passages, 0.0 to 1.0."""
    scores = sum_article_scores(result.hits).values()
    return max(scores) / sum(scores)


def same_article(result: SearchResult) -> float:
    """Share of the first five sentences that are in the first one's article, 0.2 to 1.0."""
    first = [each.candidate.sentence.article.id for each in result.ranked[:_COMPARED_HITS]]
    return first.count(first[0]) / len(first)


def best_score(result: SearchResult) -> float:
    """Score of the best sentence divided by 10."""
    return result.ranked[0].score / 10


def found_weight(result: SearchResult) -> float:
    """Summed IDF of the question's terms in the best sentence, divided by 20."""
    return result.question.idf_coverage(_best_sentence(result).mask) * _total_idf(result) / 20


def missing_weight(result: SearchResult) -> float:
    """Summed IDF, divided by 20, of the terms neither in the best sentence nor around it nor in the title."""
    best = _best_sentence(result)
    covered = best.nearby_expanded_mask | best.earlier_mask | best.title_mask
    return (1 - result.question.idf_coverage(covered)) * _total_idf(result) / 20


def misses_name(result: SearchResult) -> float:
    """Whether a name is neither in the best sentence nor next to it nor in the title, 0 or 1."""
    return float(_best_sentence_feature(result, "names_missing") > 0)


def shares_title(result: SearchResult) -> float:
    """Whether a term of the question is in the title of the best sentence's article, 0 or 1."""
    return float(_best_sentence(result).title_mask > 0)


def shares_letters(result: SearchResult) -> float:
    """Feature `shared_letters` of the best sentence, 0.0 to 1.0."""
    return _best_sentence_feature(result, "shared_letters")


def shares_pairs(result: SearchResult) -> float:
    """Feature `bigram_overlap` of the best sentence, 0.0 to 1.0."""
    return _best_sentence_feature(result, "bigram_overlap")


def has_unknown(result: SearchResult) -> float:
    """Whether the question has a term that no article contains, 0 or 1."""
    return float(bool(result.question.unknown_terms))


SIGNALS: Final[Sequence[Callable[[SearchResult], float]]] = (
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
)
"""All signals, in the order of their weights."""

INTERCEPT: Final = "intercept"
"""Key of the intercept in `weights.json`."""

_WEIGHT_NAMES: Final = (INTERCEPT, *(signal.__name__ for signal in SIGNALS))


def signal_row(result: SearchResult) -> list[float]:
    """Return the signals of a result that has sentences, in the order of `SIGNALS`."""
    return [signal(result) for signal in SIGNALS]


def estimate_confidence(result: SearchResult) -> float:
    """Estimate the probability that the articles answer, 0.0 to 1.0; 0.0 without any sentence."""
    if not result.ranked:
        return 0.0
    log_odds = sum(map(mul, load_weights("confidence", _WEIGHT_NAMES), [1.0, *signal_row(result)]))
    return 1 / (1 + exp(-log_odds))


def _best_sentence(result: SearchResult) -> CandidateSentence:
    return result.ranked[0].candidate.sentence


def _total_idf(result: SearchResult) -> float:
    """Return the summed IDF of the question's terms."""
    return sum(result.question.idf.values())


def _best_sentence_feature(result: SearchResult, name: str) -> float:
    """Return a feature of the best sentence by its name."""
    return result.ranked[0].features[FEATURE_NAMES.index(name)]
