"""Conditional logit and logistic regression with L2 penalties, fitted by Newton's method."""

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
"""Function from a point to gradient, negative Hessian and value of an objective."""


@dataclass(frozen=True, slots=True)
class LabelledCandidates:
    """The candidates of a question.

    Attributes:
        rows: Features, of shape (candidates, features).
        right: Labels, of shape (candidates,).
        weight: Weight of the question in the likelihood, above 0.0.
    """

    rows: Matrix
    right: NDArray[np.bool_]
    weight: float = 1.0

    @property
    def is_informative(self) -> bool:
        """Whether some candidates are right and some are not."""
        return bool(self.right.any() and not self.right.all())


def fit_conditional_logit(choices: Sequence[LabelledCandidates], penalty: float) -> Vector:
    """Fit a conditional logit (McFadden 1974) over the candidates of each question.

    Maximises the probability that the choice is any of the right candidates.

    Args:
        choices: The questions.
        penalty: L2 penalty on the weights of features scaled to unit variance.

    Returns:
        The weights of the unscaled features, of shape (features,).
    """
    informative = [choice for choice in choices if choice.is_informative]
    rows = np.concatenate([choice.rows for choice in informative])
    right = np.concatenate([choice.right for choice in informative])
    starts = np.cumsum([0, *(len(choice.right) for choice in informative)])[:-1]
    question = np.repeat(np.arange(len(informative)), [len(choice.right) for choice in informative])
    importance = np.array([choice.weight for choice in informative])
    scale = _column_scales(rows)
    scaled = rows / scale

    def objective(weights: Vector) -> tuple[Vector, Matrix, float]:
        scores = scaled @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[question])
        probability = odds / np.add.reduceat(odds, starts)[question]
        right_probability = np.add.reduceat(probability * right, starts)
        target = probability * right / right_probability[question]
        means = np.add.reduceat(scaled * probability[:, None], starts)
        each = importance[question]
        curvature = (scaled * (probability * each)[:, None]).T @ scaled - (
            means * importance[:, None]
        ).T @ means
        gradient = scaled.T @ ((target - probability) * each)
        return gradient, curvature, float((importance * np.log(right_probability)).sum())

    weights: Vector = _maximize(objective, np.full(rows.shape[1], penalty)) / scale
    return weights


def fit_logistic_regression(rows: Matrix, labels: NDArray[np.bool_], penalty: float) -> tuple[Vector, float]:
    """Fit a logistic regression.

    Args:
        rows: Signals, of shape (cases, signals).
        labels: Labels, of shape (cases,).
        penalty: L2 penalty on the weights of signals scaled to unit variance; the intercept has none.

    Returns:
        The weights of the unscaled signals, of shape (signals,), and the intercept.
    """
    scale = _column_scales(rows)
    scaled = np.column_stack([rows / scale, np.ones(len(rows))])

    def objective(parameters: Vector) -> tuple[Vector, Matrix, float]:
        log_odds = scaled @ parameters
        probability = 1 / (1 + np.exp(-log_odds))
        curvature = (scaled * (probability * (1 - probability))[:, None]).T @ scaled
        value = float((labels * log_odds - np.logaddexp(0, log_odds)).sum())
        return scaled.T @ (labels - probability), curvature, value

    parameters = _maximize(objective, np.append(np.full(rows.shape[1], penalty), 0.0))
    return parameters[:-1] / scale, float(parameters[-1])


def _column_scales(rows: Matrix) -> Vector:
    """Return the standard deviation of each column; 1 for constant columns."""
    spread: Vector = rows.std(axis=0)
    return np.where(spread > _TOLERANCE, spread, 1.0)


def _maximize(objective: _Objective, penalties: Vector) -> Vector:
    """Maximise an objective less L2 penalties by Newton's method with step halving."""
    at = np.zeros(len(penalties))
    gradient, curvature, value = objective(at)
    for _ in range(_MAX_STEPS):
        step = np.linalg.solve(curvature + np.diag(penalties + 1e-9), gradient - penalties * at)
        before = value - penalties @ at**2 / 2
        while True:
            gradient, curvature, value = objective(at + step)
            if value - penalties @ (at + step) ** 2 / 2 >= before or np.abs(step).max() < _TOLERANCE:
                break
            step = step / 2
        at = at + step
        if np.abs(step).max() < _TOLERANCE:
            break
    return at
