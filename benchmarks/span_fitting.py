"""Conditional logit over label features with weights per question form, fitted by AdaGrad."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import shuffle_items
from benchmarks.fitting import Vector

MIN_LABEL_CANDIDATES: Final = 15
"""Number of candidates with a label below which it gets no weight."""

MIN_FORM_CANDIDATES: Final = 40
"""Number of candidates with a label in questions of a form below which the form gets no weight of its own."""

_EPOCHS: Final = 4
_LEARNING_RATE: Final = 0.05
_L2_PENALTY: Final = 0.01
_FIRST_SQUARES: Final = 0.01
"""Initial value of the sums of squared gradients."""

Labels = Sequence[Sequence[str]]
"""Labels of the candidates of a sentence by feature, of shape (features, candidates)."""


@dataclass(frozen=True, slots=True)
class SpanChoice:
    """The candidate spans of a sentence.

    Attributes:
        form: Index of the question's form.
        labels: Their labels.
        numbers: Their number features, of shape (candidates, features).
        reward: How well each fits the gold answer, 0.0 to 1.0, of shape (candidates,).
    """

    form: int
    labels: Labels
    numbers: NDArray[np.float64]
    reward: Vector


class SpanModel:
    """Weights of labels and numbers: row 0 for all forms, row 1 + i in addition for form i.

    Attributes:
        ids: Columns of the labels by feature and label, from 1; column 0 is that of rare labels and stays 0.
        label_weights: Weights, of shape (1 + forms, 1 + labels).
        number_weights: Weights, of shape (1 + forms, number features).
    """

    def __init__(self, choices: Sequence[SpanChoice], form_count: int) -> None:
        counts: Counter[tuple[int, str]] = Counter()
        form_counts: Counter[tuple[int, int, str]] = Counter()
        for choice in choices:
            for feature, labels in enumerate(choice.labels):
                counts.update((feature, label) for label in labels)
                form_counts.update((choice.form, feature, label) for label in labels)
        kept = sorted(key for key, count in counts.items() if count >= MIN_LABEL_CANDIDATES)
        self.ids = {key: number for number, key in enumerate(kept, 1)}
        self.has_weight = np.zeros((form_count + 1, len(kept) + 1), bool)
        self.has_weight[0, 1:] = True
        for (form, feature, label), count in form_counts.items():
            number = self.ids.get((feature, label))
            if number and count >= MIN_FORM_CANDIDATES:
                self.has_weight[form + 1, number] = True
        self.label_weights = np.zeros(self.has_weight.shape)
        self.number_weights = np.zeros((form_count + 1, choices[0].numbers.shape[1]))

    def encode(self, labels: Labels) -> NDArray[np.int64]:
        """Return the columns of labels, of shape (features, candidates)."""
        return np.array(
            [[self.ids.get((feature, label), 0) for label in row] for feature, row in enumerate(labels)]
        )

    def score(self, form: int, columns: NDArray[np.int64], numbers: NDArray[np.float64]) -> Vector:
        """Return the scores of candidates, in log odds."""
        weights = self.label_weights[0] + self.label_weights[form + 1]
        total: Vector = weights[columns].sum(0) + numbers @ (
            self.number_weights[0] + self.number_weights[form + 1]
        )
        return total


def fit_span_model(choices: Sequence[SpanChoice], form_count: int, seed: int) -> SpanModel:
    """Maximise the expected reward of the choice, with the mean weights of the later epochs.

    Args:
        choices: The sentences.
        form_count: Number of forms.
        seed: Determines the order of the sentences.
    """
    model = SpanModel(choices, form_count)
    encoded = [(model.encode(choice.labels), choice) for choice in choices]
    squares = (
        np.full_like(model.label_weights, _FIRST_SQUARES),
        np.full_like(model.number_weights, _FIRST_SQUARES),
    )
    sums = np.zeros_like(model.label_weights), np.zeros_like(model.number_weights)
    averaged = range(_EPOCHS // 2, _EPOCHS)
    for epoch in range(_EPOCHS):
        for columns, choice in shuffle_items(encoded, seed + epoch):
            _step(model, squares, columns, choice)
        if epoch in averaged:
            sums[0][:] += model.label_weights
            sums[1][:] += model.number_weights
    model.label_weights, model.number_weights = sums[0] / len(averaged), sums[1] / len(averaged)
    return model


def _step(
    model: SpanModel,
    squares: tuple[NDArray[np.float64], NDArray[np.float64]],
    columns: NDArray[np.int64],
    choice: SpanChoice,
) -> None:
    """Move the weights along the gradient of one sentence's log expected reward."""
    scores = model.score(choice.form, columns, choice.numbers)
    odds = np.exp(scores - scores.max())
    probability = odds / odds.sum()
    expected = float(probability @ choice.reward)
    if expected <= 0.0:
        return
    gradient = probability * choice.reward / expected - probability
    sums = np.bincount(
        columns.ravel(), np.tile(gradient, len(columns)), minlength=model.label_weights.shape[1]
    )
    touched = np.flatnonzero(sums)
    number_gradient = gradient @ choice.numbers
    for row in (0, choice.form + 1):
        here = touched[model.has_weight[row, touched]]
        _ascend(model.label_weights[row], squares[0][row], here, sums[here])
        _ascend(model.number_weights[row], squares[1][row], np.arange(len(number_gradient)), number_gradient)


def _ascend(weights: Vector, squares: Vector, columns: NDArray[np.int64], gradient: Vector) -> None:
    slope = gradient - _L2_PENALTY * weights[columns]
    squares[columns] += slope * slope
    weights[columns] += _LEARNING_RATE * slope / np.sqrt(squares[columns])
