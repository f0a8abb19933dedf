"""How sure it is that the articles answer: a logistic regression over what the ranking has found.

The weights in `weights.json` were fitted on questions of which half are about articles that were left out
(`python -m benchmarks.fit_answers`): of the questions that get 0.8, about 80 % can be answered.
"""

from collections.abc import Callable, Sequence
from math import exp
from operator import mul
from typing import Final

from index.answers.candidates import CandidateSentence, sum_article_scores
from index.answers.features import FEATURE_NAMES
from index.answers.ranking import SearchResult, load_weights

ANSWER_THRESHOLD: Final = 0.42
"""The confidence from which a question counts as answered, unless told otherwise.

benchmarks/README.md says how many reach it of the questions that can be answered, and of the others.
"""

_COMPARED_HITS: Final = 5
"""Sentences, and passages, that are compared with the first."""


def best_passage(result: SearchResult) -> float:
    """The best passage's BM25, in forties."""
    return result.hits[0].score / 40


def passage_drop(result: SearchResult) -> float:
    """How much less the sixth passage has, as a share of the best one's."""
    best = result.hits[0].score
    return (best - result.hits[min(_COMPARED_HITS, len(result.hits) - 1)].score) / best


def article_share(result: SearchResult) -> float:
    """The best article's share of the BM25 of all passages found."""
    scores = sum_article_scores(result.hits).values()
    return max(scores) / sum(scores)


def same_article(result: SearchResult) -> float:
    """How many of the first five sentences stand in the first one's article."""
    first = [each.candidate.sentence.article.id for each in result.ranked[:_COMPARED_HITS]]
    return first.count(first[0]) / len(first)


def best_score(result: SearchResult) -> float:
    """The best sentence's score, in tens."""
    return result.ranked[0].score / 10


def found_weight(result: SearchResult) -> float:
    """The weight of the question's terms in it, in twenties."""
    return result.question.idf_coverage(_best_sentence(result).mask) * _total_idf(result) / 20


def missing_weight(result: SearchResult) -> float:
    """The weight of those neither in it nor around or before it nor in the title, in twenties."""
    best = _best_sentence(result)
    found = best.nearby_expanded_mask | best.earlier_mask | best.title_mask
    return (1 - result.question.idf_coverage(found)) * _total_idf(result) / 20


def misses_name(result: SearchResult) -> float:
    """Whether a name of the question is neither in it nor around it nor in the title."""
    return float(_best_sentence_feature(result, "names_missing") > 0)


def shares_title(result: SearchResult) -> float:
    """Whether a term of the question is in the title."""
    return float(_best_sentence(result).title_mask > 0)


def shares_letters(result: SearchResult) -> float:
    """The share of the question's runs of letters in it."""
    return _best_sentence_feature(result, "shared_letters")


def shares_pairs(result: SearchResult) -> float:
    """The share of the question's neighbouring words in it."""
    return _best_sentence_feature(result, "bigram_overlap")


def has_unknown(result: SearchResult) -> float:
    """Whether the question has a term that no article has."""
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

INTERCEPT: Final = "intercept"

_WEIGHT_NAMES: Final = (INTERCEPT, *(signal.__name__ for signal in SIGNALS))


def signal_row(result: SearchResult) -> list[float]:
    """Every signal of a finding that has sentences, in the order of `SIGNALS`."""
    return [signal(result) for signal in SIGNALS]


def estimate_confidence(result: SearchResult) -> float:
    """How probable it is that the articles answer: 0.0 to 1.0."""
    if not result.ranked:
        return 0.0
    odds = sum(map(mul, load_weights("confidence", _WEIGHT_NAMES), [1.0, *signal_row(result)]))
    return 1 / (1 + exp(-odds))


def _best_sentence(result: SearchResult) -> CandidateSentence:
    return result.ranked[0].candidate.sentence


def _total_idf(result: SearchResult) -> float:
    """The weights of all the question's terms together."""
    return sum(result.question.idf.values())


def _best_sentence_feature(result: SearchResult, name: str) -> float:
    """A feature of the best sentence."""
    return result.ranked[0].features[FEATURE_NAMES.index(name)]
