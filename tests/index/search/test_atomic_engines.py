"""More than the contract asks: updates of the engines inside this process are atomic."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.search.engine import Engine, IndexedPassage
from tests.index.search.strategies import MOON, failing_passages, make_passage, search_results


def test_a_failed_update_leaves_everything_as_it_was(moon: Engine) -> None:
    before = moon.search(["moon", "ferry"], 10)
    with pytest.raises(ConnectionError):
        moon.update(failing_passages(), removed=[1, 3])
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}
    assert moon.search(["moon", "ferry"], 10) == before
    assert search_results(moon, "halfway") == []


def test_an_engine_works_on_after_a_failed_update(moon: Engine) -> None:
    with pytest.raises(ConnectionError):
        moon.update(failing_passages())
    moon.update([make_passage(4, "dust")])
    assert search_results(moon, "dust halfway") == [(4, 0)]


def test_a_failed_rewrite_leaves_everything(moon: Engine) -> None:
    def failing() -> Iterator[IndexedPassage]:
        yield MOON[0]
        raise LookupError

    with pytest.raises(LookupError):
        moon.rebuild(failing())
    assert dict(moon.passage_counts()) == {1: 2, 2: 1, 3: 1}


def test_a_search_sees_the_state_before_or_after_an_update(engine: Engine) -> None:
    states = [[make_passage(number, "moon"), make_passage(number, "moon", number=1)] for number in (1, 2)]
    engine.update(states[0])
    done = threading.Event()

    def search() -> set[tuple[tuple[int, int], ...]]:
        seen = set()
        while not done.is_set():
            assert engine.idf(["moon"])["moon"] > 0
            seen.add(tuple(search_results(engine, "moon")))
        return seen

    with ThreadPoolExecutor(2) as threads:
        searches = [threads.submit(search) for _ in range(2)]
        for turn in range(1, 16):
            engine.update(states[turn % 2], removed=[2 - turn % 2])
        done.set()
        seen = set().union(*(each.result() for each in searches))
    assert seen <= {((1, 0), (1, 1)), ((2, 0), (2, 1))}
