"""The reference engine: rank-bm25 over passages in memory, for tests and small libraries."""

import threading
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from index.search.engine import NO_WEIGHTS, Hit, IndexedPassage, inverse_document_frequency
from index.search.okapi import Okapi


class _EngineState(NamedTuple):
    """Immutable snapshot, read by searches while an update builds the next one."""

    passages: Sequence[IndexedPassage]
    frequencies: Mapping[str, int]
    okapi: Okapi


class MemoryEngine:
    """Scores every passage for every term. Implements `Engine`; updates are atomic."""

    def __init__(self) -> None:
        self._update_lock = threading.Lock()
        self._state = _build_state([])

    def passage_counts(self) -> Mapping[int, int]:
        """See `Engine.passage_counts`."""
        return Counter(passage.article for passage in self._state.passages)

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        """See `Engine.update`."""
        with self._update_lock:
            kept = [passage for passage in self._state.passages if passage.article not in removed]
            self._state = _build_state([*kept, *added])

    def search(
        self, terms: Collection[str], limit: int, weights: Mapping[str, float] = NO_WEIGHTS
    ) -> list[Hit]:
        """See `Engine.search`."""
        state = self._state
        scores = state.okapi.scores([term for term in terms if term not in weights])
        for term in (term for term in dict.fromkeys(terms) if term in weights):
            scores += weights[term] * state.okapi.scores([term])
        best = np.argsort(-scores, kind="stable")[:limit]
        return [
            Hit(state.passages[index].article, state.passages[index].number, float(scores[index]))
            for index in best
            if scores[index] > 0
        ]

    def idf(self, terms: Collection[str]) -> dict[str, float]:
        """See `Engine.idf`."""
        state = self._state
        documents = len(state.passages)
        return {term: inverse_document_frequency(documents, state.frequencies.get(term, 0)) for term in terms}

    def existing_terms(self, terms: Collection[str]) -> set[str]:
        """See `Engine.existing_terms`."""
        return {term for term in terms if term in self._state.frequencies}

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """See `Engine.terms_with_prefix`."""
        frequencies = self._state.frequencies
        matches = [term for term in frequencies if term.startswith(prefix)]
        return sorted(matches, key=lambda term: (-frequencies[term], term))

    def deleted_ratio(self) -> float:
        """See `Engine.deleted_ratio`: always 0.0, removed passages are dropped at once."""
        return 0.0

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        """See `Engine.rebuild`."""
        with self._update_lock:
            self._state = _build_state(list(passages))

    def close(self) -> None:
        """See `Engine.close`."""
        self._state = _build_state([])


def _build_state(passages: Sequence[IndexedPassage]) -> _EngineState:
    frequencies = Counter(term for passage in passages for term in set(passage.terms))
    return _EngineState(passages, frequencies, Okapi([passage.terms for passage in passages]))
