"""Gold and split sentence boundaries."""

import pytest

from benchmarks.sentences import gold_boundaries, split_boundaries


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param((), set(), id="an empty paragraph"),
        pytest.param(("One.",), set(), id="one sentence has no inner end"),
        pytest.param(("One.", "Two.", "Three."), {4, 9}, id="three sentences"),
    ],
)
def test_gold_boundaries(sentences: tuple[str, ...], expected: set[int]) -> None:
    assert gold_boundaries(sentences) == expected


def test_split_boundaries_agree_with_plain_gold() -> None:
    sentences = ("The river rose.", "Nobody slept.")
    assert split_boundaries(" ".join(sentences)) == gold_boundaries(sentences)
