"""Metrics: pure functions of counts, ranks, scores and texts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

Figures = Mapping[str, float]
"""Values of a measure by name."""

_ALPHANUMERIC_RUN: Final = re.compile(r"[^\W_]+")


class MatchCounts(NamedTuple):
    """Counts of one case: items both found and in the gold, items found, items in the gold."""

    hits: int
    found: int
    gold: int


def percent(part: float, whole: float) -> float:
    """Return a share in percent, rounded to two decimals; 0 if the whole is 0."""
    return round(100 * part / whole, 2) if whole else 0.0


def precision_recall(hits: int, found: int, gold: int) -> Figures:
    """Return precision, recall and F1 in percent, as P, R and F1.

    Args:
        hits: Number of found items that are right.
        found: Number of found items.
        gold: Number of gold items.
    """
    return {"P": percent(hits, found), "R": percent(hits, gold), "F1": percent(2 * hits, found + gold)}


def macro_precision_recall(cases: Sequence[MatchCounts]) -> Figures:
    """Return macro-averaged precision and recall and their harmonic mean in percent, as P, R and F1.

    The precision of a case without found items is 0.
    """
    p = mean([case.hits / max(1, case.found) for case in cases])
    r = mean([case.hits / max(1, case.gold) for case in cases])
    return {"P": percent(p, 1), "R": percent(r, 1), "F1": percent(2 * p * r, p + r)}


def success_rate(ranks: Sequence[int | None], depth: int) -> float:
    """Return the share of the questions with a right answer among the first `depth`, in percent (success@k).

    Args:
        ranks: Rank of the first right answer to each question, from 1; None if there is none.
        depth: Number of answers that count.
    """
    return percent(sum(rank is not None and rank <= depth for rank in ranks), len(ranks))


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float:
    """Return the mean of 1 / rank in percent; a question without a right answer counts 0."""
    return percent(sum(1 / rank for rank in ranks if rank), len(ranks))


def quantile(values: Sequence[float], fraction: float) -> float:
    """Return a quantile by nearest rank, without interpolation; 0 without values.

    Args:
        values: The values, in any order.
        fraction: Share of the values below the quantile, 0.0 to 1.0.
    """
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(fraction * len(ordered)))] if ordered else 0.0


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Return the area under the ROC curve in percent.

    It equals the probability that a positive case scores higher than a negative one, ties counting half
    (Hanley & McNeil 1982, https://doi.org/10.1148/radiology.143.1.7063747): U / (positives · negatives), with
    the U statistic of Mann & Whitney (1947) over mean ranks.

    Args:
        positive: Scores of the positive cases.
        negative: Scores of the negative cases.

    Returns:
        100 for perfect separation, 50 for none; 0 without cases of one kind.
    """
    ordered = sorted([*positive, *negative])
    ranks = sum((bisect_left(ordered, score) + 1 + bisect_right(ordered, score)) / 2 for score in positive)
    above = ranks - len(positive) * (len(positive) + 1) / 2
    return percent(above, len(positive) * len(negative))


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean; 0 without values."""
    return sum(values) / len(values) if values else 0.0


def comparable_words(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case, without punctuation."""
    return _ALPHANUMERIC_RUN.findall(text.lower())


def contains_answer(text: str, answers: Sequence[str]) -> bool:
    """Whether a text contains one of the answers word by word, ignoring punctuation between the words."""
    padded = _pad_words(text)
    return any(_pad_words(answer) in padded for answer in answers)


def _pad_words(text: str) -> str:
    """Return the words of a text with a space around each, so that only whole words match."""
    return f" {' '.join(comparable_words(text))} "
