"""The two models that are fitted: which sentence answers, and whether any does. Newton's method, in numpy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

_MAX_STEPS: Final = 60
_TOLERANCE: Final = 1e-9

_Objective = Callable[[Vector], tuple[Vector, Matrix, float]]
"""A function's gradient, its negative curvature and its value at a point."""


@dataclass(frozen=True, slots=True)
class LabelledCandidates:
    """A question's candidates: a row of features each, and which of them are right."""

    rows: Matrix
    right: NDArray[np.bool_]

    @property
    def is_informative(self) -> bool:
        """Whether something can be learnt of it: some are right and some are not."""
        return bool(self.right.any() and not self.right.all())


def fit_conditional_logit(choices: Sequence[LabelledCandidates], penalty: float) -> Vector:
    """The weights that make the right candidates most probable.

    A conditional logit (McFadden 1974) over each question's candidates, where any right one will do.

    Args:
        choices: The questions.
        penalty: What a squared weight costs, features having the variance 1.

    Returns:
        A weight for each feature.
    """
    told = [choice for choice in choices if choice.is_informative]
    rows = np.concatenate([choice.rows for choice in told])
    right = np.concatenate([choice.right for choice in told])
    starts = np.cumsum([0, *(len(choice.right) for choice in told)])[:-1]
    question = np.repeat(np.arange(len(told)), [len(choice.right) for choice in told])
    scale = _column_scales(rows)
    scaled = rows / scale

    def slope(weights: Vector) -> tuple[Vector, Matrix, float]:
        scores = scaled @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[question])
        chance = odds / np.add.reduceat(odds, starts)[question]
        good = np.add.reduceat(chance * right, starts)
        wanted = chance * right / good[question]
        means = np.add.reduceat(scaled * chance[:, None], starts)
        curvature = (scaled * chance[:, None]).T @ scaled - means.T @ means
        return scaled.T @ (wanted - chance), curvature, float(np.log(good).sum())

    weights: Vector = _maximize(slope, np.full(rows.shape[1], penalty)) / scale
    return weights


def fit_logistic_regression(rows: Matrix, true: NDArray[np.bool_], penalty: float) -> tuple[Vector, float]:
    """A logistic regression.

    Args:
        rows: The signals of each case.
        true: Which cases are true.
        penalty: What a squared weight costs, signals having the variance 1.

    Returns:
        A weight for each signal, and the intercept.
    """
    scale = _column_scales(rows)
    scaled = np.column_stack([rows / scale, np.ones(len(rows))])

    def slope(found: Vector) -> tuple[Vector, Matrix, float]:
        odds = scaled @ found
        chance = 1 / (1 + np.exp(-odds))
        curvature = (scaled * (chance * (1 - chance))[:, None]).T @ scaled
        value = float((true * odds - np.logaddexp(0, odds)).sum())
        return scaled.T @ (true - chance), curvature, value

    found = _maximize(slope, np.append(np.full(rows.shape[1], penalty), 0.0))
    return found[:-1] / scale, float(found[-1])


def _column_scales(rows: Matrix) -> Vector:
    """The standard deviation of each column; 1 for one that never changes."""
    spread: Vector = rows.std(axis=0)
    return np.where(spread > _TOLERANCE, spread, 1.0)


def _maximize(slope: _Objective, penalties: Vector) -> Vector:
    """The top of a function less the penalties on squared weights, by Newton's method with halved steps."""
    at = np.zeros(len(penalties))
    gradient, curvature, value = slope(at)
    for _ in range(_MAX_STEPS):
        step = np.linalg.solve(curvature + np.diag(penalties + 1e-9), gradient - penalties * at)
        before = value - penalties @ at**2 / 2
        while True:
            gradient, curvature, value = slope(at + step)
            if value - penalties @ (at + step) ** 2 / 2 >= before or np.abs(step).max() < _TOLERANCE:
                break
            step = step / 2
        at = at + step
        if np.abs(step).max() < _TOLERANCE:
            break
    return at
