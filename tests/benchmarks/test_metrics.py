from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.metrics import (
    MatchCounts,
    auroc,
    comparable_words,
    contains_answer,
    macro_precision_recall,
    mean,
    mean_reciprocal_rank,
    percent,
    precision_recall,
    quantile,
    success_rate,
)


@pytest.mark.parametrize(
    ("hits", "found", "gold", "expected"),
    [
        pytest.param(4, 4, 4, (100, 100, 100), id="all found"),
        pytest.param(0, 3, 4, (0, 0, 0), id="none right"),
        pytest.param(2, 4, 2, (50, 100, 66.67), id="half of the found are wrong"),
        pytest.param(1, 1, 4, (100, 25, 40), id="most are not found"),
        pytest.param(0, 0, 0, (0, 0, 0), id="nothing to find"),
    ],
)
def test_precision_recall(hits: int, found: int, gold: int, expected: tuple[float, float, float]) -> None:
    assert tuple(precision_recall(hits, found, gold).values()) == expected


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        pytest.param([MatchCounts(2, 2, 2)], (100, 100, 100), id="all found"),
        pytest.param(
            [MatchCounts(1, 1, 1), MatchCounts(0, 9, 9)], (50, 50, 50), id="a large case weighs no more"
        ),
        pytest.param(
            [MatchCounts(1, 1, 4), MatchCounts(0, 0, 4)], (50, 12.5, 20), id="one where nothing was found"
        ),
        pytest.param([MatchCounts(0, 3, 4)], (0, 0, 0), id="none right"),
        pytest.param([], (0, 0, 0), id="no cases"),
    ],
)
def test_macro_precision_recall(cases: Sequence[MatchCounts], expected: tuple[float, float, float]) -> None:
    assert tuple(macro_precision_recall(cases).values()) == expected


@given(st.integers(0, 9), st.integers(1, 9), st.integers(1, 9))
def test_of_one_case_the_mean_is_its_own(hits: int, more_found: int, more_gold: int) -> None:
    case = MatchCounts(hits, hits + more_found, hits + more_gold)
    assert macro_precision_recall([case]) == pytest.approx(precision_recall(*case), abs=0.01)


@pytest.mark.parametrize(
    ("ranks", "depth", "expected"),
    [
        pytest.param([1, 2, None, 4], 1, 25, id="first"),
        pytest.param([1, 2, None, 4], 3, 50, id="among three"),
        pytest.param([1, 2, None, 4], 5, 75, id="a question without a right answer"),
        pytest.param([], 5, 0, id="no questions"),
    ],
)
def test_success(ranks: Sequence[int | None], depth: int, expected: float) -> None:
    assert success_rate(ranks, depth) == expected


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        pytest.param([1, 1], 100, id="always first"),
        pytest.param([2, None], 25, id="second, and none"),
        pytest.param([3], 33.33, id="third"),
        pytest.param([], 0, id="no questions"),
    ],
)
def test_mean_reciprocal_rank(ranks: Sequence[int | None], expected: float) -> None:
    assert mean_reciprocal_rank(ranks) == expected


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        pytest.param([3, 1, 2], 0.5, 2, id="median of three"),
        pytest.param([4, 1, 2, 3], 0.5, 3, id="median of four is the upper one"),
        pytest.param(range(100), 0.99, 99, id="99 % of a hundred"),
        pytest.param([7], 0.99, 7, id="one value"),
        pytest.param([], 0.5, 0, id="no values"),
    ],
)
def test_quantile(values: Sequence[float], share: float, expected: float) -> None:
    assert quantile(values, share) == expected


@pytest.mark.parametrize(
    ("positive", "negative", "expected"),
    [
        pytest.param([0.8, 0.9], [0.1, 0.2], 100, id="all above"),
        pytest.param([0.1, 0.2], [0.8, 0.9], 0, id="all below"),
        pytest.param([0.5, 0.5], [0.5], 50, id="all tied"),
        pytest.param([0.3, 0.9], [0.5], 50, id="one above, one below"),
        pytest.param([0.5, 0.9], [0.5, 0.1], 87.5, id="of four pairs, three above and one tied"),
        pytest.param([], [0.5], 0, id="no positive"),
        pytest.param([0.5], [], 0, id="no negative"),
    ],
)
def test_auroc(positive: Sequence[float], negative: Sequence[float], expected: float) -> None:
    assert auroc(positive, negative) == expected


SCORES = st.lists(st.integers(0, 5), min_size=1)


@given(SCORES, SCORES)
def test_auroc_counts_the_pairs_that_are_in_order(positive: list[int], negative: list[int]) -> None:
    pairs = [1.0 if high > low else 0.5 if high == low else 0.0 for high in positive for low in negative]
    assert auroc(positive, negative) == percent(sum(pairs), len(pairs))


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        pytest.param("It opened in London.", ["London"], True, id="the word"),
        pytest.param("It opened in LONDON!", ["london"], True, id="case and punctuation"),
        pytest.param("It opened in Londonderry.", ["London"], False, id="a part of a word"),
        pytest.param("The well-known U.S. firm", ["well known U S"], True, id="other joints"),
        pytest.param("In New Jersey, not York", ["New York"], False, id="the words apart"),
        pytest.param("In Paris", ["Rome", "Paris"], True, id="the second wording"),
        pytest.param("In Paris", [], False, id="no answer"),
    ],
)
def test_says(text: str, answers: Sequence[str], expected: bool) -> None:
    assert contains_answer(text, answers) is expected


def test_words_are_lower_case_without_marks() -> None:
    assert comparable_words("The U.S. Army’s 2nd_line") == ["the", "u", "s", "army", "s", "2nd", "line"]


def test_nothing_of_nothing_is_zero() -> None:
    assert percent(0, 0) == mean([]) == 0
