"""Both models recover known weights from random data, and stay finite in hard cases."""

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.fitting import (
    LabelledCandidates,
    Matrix,
    Vector,
    fit_conditional_logit,
    fit_logistic_regression,
)

WEIGHTS = np.array([1.5, -0.8, 0.0])
INTERCEPT = -0.5


def logistic(odds: Vector) -> Vector:
    made: Vector = 1 / (1 + np.exp(-odds))
    return made


def random_choices(questions: int) -> list[LabelledCandidates]:
    """Make choices among eight candidates, right with the probability by the weights."""
    random = np.random.default_rng(7)
    made = []
    for _ in range(questions):
        rows = random.normal(size=(8, 3)) * [1.0, 2.0, 0.5]
        odds = np.exp(rows @ WEIGHTS)
        right = np.zeros(8, bool)
        right[random.choice(8, p=odds / odds.sum())] = True
        made.append(LabelledCandidates(rows, right))
    return made


def random_cases(count: int) -> tuple[Matrix, Vector]:
    """Make cases with labels by weights and intercept, and their probabilities."""
    rows = np.random.default_rng(7).normal(size=(count, 3)) * [1.0, 2.0, 0.5]
    return rows, logistic(rows @ WEIGHTS + INTERCEPT)


def labelled_candidates(values: Sequence[float], right: str) -> LabelledCandidates:
    """Make a choice with one feature; a plus marks a right candidate."""
    return LabelledCandidates(
        np.array([[value] for value in values]), np.array([each == "+" for each in right])
    )


def test_the_weights_of_choices_are_found_again() -> None:
    assert fit_conditional_logit(random_choices(10_000), 1.0) == pytest.approx(WEIGHTS, abs=0.1)


def test_the_weights_of_chances_are_found_again() -> None:
    rows, chances = random_cases(20_000)
    true = np.random.default_rng(8).random(len(rows)) < chances
    weights, intercept = fit_logistic_regression(rows, true, 1.0)
    assert weights == pytest.approx(WEIGHTS, abs=0.1)
    assert intercept == pytest.approx(INTERCEPT, abs=0.1)


def test_the_chances_sum_to_as_many_as_are_true() -> None:
    rows, chances = random_cases(500)
    true = chances > 0.6
    weights, intercept = fit_logistic_regression(rows, true, 3.0)
    assert logistic(rows @ weights + intercept).sum() == pytest.approx(true.sum())


def test_the_same_input_gives_the_same_digits() -> None:
    choices = random_choices(50)
    assert fit_conditional_logit(choices, 1.0).tolist() == fit_conditional_logit(choices, 1.0).tolist()
    rows, chances = random_cases(50)
    (one, at_one), (other, at_other) = (fit_logistic_regression(rows, chances > 0.5, 1.0) for _ in range(2))
    assert (one.tolist(), at_one) == (other.tolist(), at_other)


@pytest.mark.parametrize("penalty", [0.01, 1.0, 100.0])
def test_what_can_be_separated_stays_finite(penalty: float) -> None:
    (chosen,) = fit_conditional_logit([labelled_candidates([1.0, 0.0], "+-")] * 20, penalty)
    (weight,), intercept = fit_logistic_regression(
        np.array([[0.0], [1.0]] * 20), np.array([False, True] * 20), penalty
    )
    assert np.isfinite([chosen, weight, intercept]).all()
    assert min(chosen, weight) > 0


def test_a_higher_penalty_makes_smaller_weights() -> None:
    choices = random_choices(100)
    mild, strict = (np.abs(fit_conditional_logit(choices, penalty)).sum() for penalty in (0.1, 100.0))
    assert strict < mild


def test_the_unit_of_a_feature_does_not_matter() -> None:
    choices = random_choices(100)
    thousandfold = [LabelledCandidates(each.rows * 1000, each.right) for each in choices]
    assert fit_conditional_logit(thousandfold, 1.0) * 1000 == pytest.approx(
        fit_conditional_logit(choices, 1.0)
    )


def test_a_feature_that_nothing_has_gets_no_weight() -> None:
    rows = np.array([[1.0, 0.0], [0.0, 0.0]])
    varying, constant = fit_conditional_logit([LabelledCandidates(rows, np.array([True, False]))] * 5, 1.0)
    assert varying > 0
    assert constant == 0


def test_any_of_several_right_candidates_will_do() -> None:
    (weight,) = fit_conditional_logit([labelled_candidates([2.0, 1.0, 0.0], "++-")] * 20, 1.0)
    assert weight > 0


@pytest.mark.parametrize(
    ("right", "tells"),
    [
        pytest.param("+-", True, id="one is right"),
        pytest.param("--", False, id="none is"),
        pytest.param("++", False, id="all are"),
    ],
)
def test_a_choice_tells_something_where_some_are_right_and_some_are_not(right: str, tells: bool) -> None:
    assert labelled_candidates([1.0, 0.0], right).is_informative is tells


def test_choices_that_tell_nothing_change_nothing() -> None:
    telling = labelled_candidates([1.0, 0.0], "+-")
    silent = labelled_candidates([3.0, 9.0], "--")
    assert fit_conditional_logit([telling, silent], 1.0) == fit_conditional_logit([telling], 1.0)
