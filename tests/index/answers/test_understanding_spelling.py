"""Spelling correction of terms."""

import pytest

from index.answers.understanding import correct_spelling
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine

HELD = ["lighthous", "harbor", "harbor", "harder", "leith", "ferri", "12345", "petrov"]


@pytest.fixture
def engine() -> MemoryEngine:
    filled = MemoryEngine()
    filled.update(IndexedPassage(number, 0, [term]) for number, term in enumerate(HELD))
    return filled


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        pytest.param("leeth", "leith", id="one-letter-wrong"),
        pytest.param("petrv", "petrov", id="one-missing"),
        pytest.param("leitth", "leith", id="one-too-many"),
        pytest.param("ferir", "ferri", id="swapped"),
        pytest.param("lihgthos", "lighthous", id="two-in-a-long-term"),
        pytest.param("harper", "harder", id="one-letter-from-harder"),
        pytest.param("harbr", "harbor", id="the-commonest-of-the-near"),
    ],
)
def test_the_nearest_is_meant(engine: MemoryEngine, wrong: str, meant: str) -> None:
    assert correct_spelling([wrong], engine) == {wrong: meant}


@pytest.mark.parametrize(
    "term",
    [
        pytest.param("lieht", id="two-in-a-short-term"),
        pytest.param("farbor", id="another-first-letter"),
        pytest.param("hrabor", id="another-second-letter"),
        pytest.param("leit", id="too-short"),
        pytest.param("12346", id="number"),
        pytest.param("harvest", id="english-of-its-own"),
        pytest.param("zzzzzz", id="like-none"),
    ],
)
def test_others_stay(engine: MemoryEngine, term: str) -> None:
    assert correct_spelling([term], engine) == {}
