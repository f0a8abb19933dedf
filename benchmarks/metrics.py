"""The arithmetic behind the figures: pure functions of counts, of ranks and of texts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

Figures = Mapping[str, float]
"""What one measure found: values by name."""

_ALPHANUMERIC_RUN: Final = re.compile(r"[^\W_]+")


class MatchCounts(NamedTuple):
    """What was found against gold: how many of those found are right, were found, and should be."""

    hits: int
    found: int
    gold: int


def percent(part: float, whole: float) -> float:
    """A share in percent, to two decimals; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def precision_recall(hits: int, found: int, gold: int) -> Figures:
    """How well what was found agrees with what should be found.

    Args:
        hits: How many of those found are right.
        found: How many were found.
        gold: How many there are.

    Returns:
        P, the share of the found that is right; R, the share of the gold that was found; F1, their harmonic
        mean. All in percent.
    """
    return {"P": percent(hits, found), "R": percent(hits, gold), "F1": percent(2 * hits, found + gold)}


def macro_precision_recall(cases: Sequence[MatchCounts]) -> Figures:
    """How well what was found agrees with gold, each case weighing the same however much there is in it.

    Returns:
        P and R, the means of the cases' own, a case where nothing was found having the precision 0; F1, the
        harmonic mean of these means. All in percent.
    """
    p = mean([case.hits / max(1, case.found) for case in cases])
    r = mean([case.hits / max(1, case.gold) for case in cases])
    return {"P": percent(p, 1), "R": percent(r, 1), "F1": percent(2 * p * r, p + r)}


def success_rate(ranks: Sequence[int | None], depth: int) -> float:
    """How many of the questions, in percent, have their first right answer among the first `depth`.

    Args:
        ranks: The rank of each question's first right answer, from 1; none where there is no right one.
        depth: How many answers of a question count.
    """
    return percent(sum(rank is not None and rank <= depth for rank in ranks), len(ranks))


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float:
    """The mean of 1 ÷ rank, in percent; a question without a right answer counts 0."""
    return percent(sum(1 / rank for rank in ranks if rank), len(ranks))


def quantile(values: Sequence[float], fraction: float) -> float:
    """The value that the given share of all values lies below: the nearest rank, without interpolation."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(fraction * len(ordered)))] if ordered else 0.0


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """How well scores tell the positive cases from the negative: the area under the ROC curve, in percent.

    That is how probable it is that a positive case scores higher than a negative one, a tie counting half:
    U ÷ (positive · negative), with the U of Mann & Whitney (1947), where equal scores share their mean rank.
    That this is the area: Hanley & McNeil (1982), https://doi.org/10.1148/radiology.143.1.7063747.

    Returns:
        50 where the scores tell nothing, 100 where every positive case is above every negative; 0 where
        there are none of one kind.
    """
    ordered = sorted([*positive, *negative])
    ranks = sum((bisect_left(ordered, score) + 1 + bisect_right(ordered, score)) / 2 for score in positive)
    above = ranks - len(positive) * (len(positive) + 1) / 2
    return percent(above, len(positive) * len(negative))


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def comparable_words(text: str) -> list[str]:
    """The words and numbers of a text, in lower case: what two wordings are compared by."""
    return _ALPHANUMERIC_RUN.findall(text.lower())


def contains_answer(text: str, answers: Sequence[str]) -> bool:
    """Whether a text contains one of the answers, word for word, whatever stands between the words."""
    said = _pad_words(text)
    return any(_pad_words(answer) in said for answer in answers)


def _pad_words(text: str) -> str:
    """A text's words with a space before and after each, so that only whole words are found in it."""
    return f" {' '.join(comparable_words(text))} "
