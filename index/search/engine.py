"""What the library asks of a search engine, whichever it is.

The contract, kept by every engine and tested on each:

* A passage belongs to an article and holds terms; an article's passages come and go together.
* `update` and `rewrite` are atomic and durable: after one returns, and after a crash at any point, either all
  of it is there or nothing. Removing an article that isn't there does nothing.
* `search` returns only passages that hold at least one of the terms, best first, by Okapi BM25 (Robertson &
  Zaragoza 2009); every score is above 0. A repeated term counts once.
* What is asked about terms may count removed passages until the index is rewritten; `wasted` says how many
  there are.
* What only reads may be called from any thread, also during an `update`; it sees the state before it or
  after it.
* The engine holds nothing that can't be made again from the store.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol


class IndexedPassage(NamedTuple):
    """A passage as the engine takes it in: its article, its place in the article's outline, its terms."""

    article: int
    number: int
    terms: Sequence[str]


class Hit(NamedTuple):
    """A passage that a search found, and its BM25 score."""

    article: int
    number: int
    score: float


NO_WEIGHTS: Final[Mapping[str, float]] = MappingProxyType({})
"""The weights of a search in which every term counts as it does."""


class Engine(Protocol):
    """Finds passages by their terms. The module's docstring is the contract."""

    def passage_counts(self) -> Mapping[int, int]:
        """The articles that have passages here, and how many each has."""
        ...

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        """Take out every passage of the removed articles, then take in the added passages, as one step.

        An article's passages are added once: its old ones must be removed before or in the same step.
        """
        ...

    def search(
        self, terms: Collection[str], limit: int, weights: Mapping[str, float] = NO_WEIGHTS
    ) -> list[Hit]:
        """The best passages for these terms, best first, at most `limit`; none for a limit of 0.

        What a term adds to a passage's score is multiplied with its weight, above 0; 1.0 where none is given.
        """
        ...

    def idf(self, terms: Collection[str]) -> dict[str, float]:
        """The weight of each term over all passages; see `inverse_document_frequency`."""
        ...

    def existing_terms(self, terms: Collection[str]) -> set[str]:
        """Those of the terms that a passage holds; one that only removed passages held may still count."""
        ...

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """The terms held that begin so, the commonest first; of removed passages too, perhaps."""
        ...

    def deleted_ratio(self) -> float:
        """The share of the index, 0.0 to 1.0, that removed passages still take up."""
        ...

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        """Hold these passages and nothing else, as one step; removed passages leave no trace."""
        ...

    def close(self) -> None:
        """Let go of files and memory; it finds nothing any more. Closing twice is no error."""
        ...


def inverse_document_frequency(documents: int, frequency: int) -> float:
    """How telling a term is: Robertson and Spärck Jones's weight, kept above 0 by adding one, as in Lucene.

    Args:
        documents: How many passages there are.
        frequency: How many of them hold the term.

    Returns:
        ln(1 + (N - n + 0.5) / (n + 0.5)), above 0 for every frequency.
    """
    return math.log1p((documents - frequency + 0.5) / (frequency + 0.5))
