"""Similarity of term sets."""

import pytest

from index.text.similarity import jaccard_index, overlap_coefficient


@pytest.mark.parametrize(
    ("one", "other", "jaccard", "overlap"),
    [
        pytest.param("abcd", "abcd", 1.0, 1.0, id="same"),
        pytest.param("ab", "abcd", 0.5, 1.0, id="part"),
        pytest.param("abc", "bcd", 0.5, 2 / 3, id="overlapping"),
        pytest.param("ab", "cd", 0.0, 0.0, id="nothing-in-common"),
        pytest.param("", "ab", 0.0, 0.0, id="one-empty"),
        pytest.param("", "", 0.0, 0.0, id="both-empty"),
    ],
)
def test_likeness(one: str, other: str, jaccard: float, overlap: float) -> None:
    assert jaccard_index(set(one), set(other)) == jaccard_index(set(other), set(one)) == jaccard
    assert overlap_coefficient(set(one), set(other)) == overlap_coefficient(set(other), set(one)) == overlap
