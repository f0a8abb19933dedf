"""nearest_titles: a hint where nothing answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.nearest import nearest_titles
from tests.index.texts import any_text

TITLES = {1: "Russia and China sign a pact", 2: "A ferry to Bergen", 3: "China’s new ferry", 4: ""}


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        pytest.param("bergn", [2], id="letter-left-out"),
        pytest.param("Rusia", [1], id="doubled-letter-left-out"),
        pytest.param("new ferries", [3, 2], id="most-words-first"),
        pytest.param("ferry", [2, 3], id="in-their-order-where-alike"),
        pytest.param("penguins", [], id="nothing-alike"),
        pytest.param("What is the?", [], id="function-words"),
        pytest.param("", [], id="empty"),
    ],
)
def test_nearest_titles(question: str, nearest: list[int]) -> None:
    assert nearest_titles(question, TITLES, 2) == nearest


def test_limit() -> None:
    assert nearest_titles("china ferry", TITLES, 1) == [3]


def test_no_titles() -> None:
    assert nearest_titles("china", {}, 3) == []


@given(any_text, st.dictionaries(st.integers(), any_text, max_size=5))
def test_any_question_and_titles(question: str, titles: dict[int, str]) -> None:
    nearest = nearest_titles(question, titles, 3)
    assert len(nearest) == len(set(nearest)) <= 3
    assert set(nearest) <= titles.keys()
