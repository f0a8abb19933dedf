"""The engine protocol: an index of passages, searched by BM25.

The contract, tested on every engine; it asks for no more than an engine on a network can promise. The index
is derived data: whatever is lost or left half done is repaired by comparing `passage_counts` with the store.

* A passage belongs to an article and is identified by the article's id and its own number.
* After `update` or `rebuild` has returned, every thread finds the added passages and none of the removed
  ones, and a crash of this process changes nothing about it. What an engine loses later is missing from
  `passage_counts`; removed passages never come back.
* While one of them runs, reads may see any part of it. Passages that are held before and after are found
  throughout.
* When one of them has failed, or was cut off by a crash, each article that it was to add or remove is held as
  before, as after, or in part, and `passage_counts` tells. All other articles are held as before. The engine
  stays usable: the same call may be repeated with the added articles among the removed ones.
* Writes are serialised by the caller. Reads may run in any thread, also during a write.
* `search` ranks by Okapi BM25 (Robertson & Zaragoza 2009) over the passages of this library alone. It returns
  passages with at least one of the terms, by descending score; every score is above 0. Repeating a term in a
  query changes nothing. Terms are literals: an engine neither analyses nor parses them.
* Statistics of terms may include removed passages until `rebuild`; `deleted_ratio` tells how many there are.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol


class IndexedPassage(NamedTuple):
    """A passage to index.

    Attributes:
        article: The article's id.
        number: The passage's index in the article's segmentation.
        terms: Its terms, repetitions included.
    """

    article: int
    number: int
    terms: Sequence[str]


class Hit(NamedTuple):
    """A passage found by a search, with its BM25 score."""

    article: int
    number: int
    score: float


NO_WEIGHTS: Final[Mapping[str, float]] = MappingProxyType({})
"""Term weights of an unweighted search."""


class Engine(Protocol):
    """Full-text index of passages. The module's docstring is the contract."""

    def passage_counts(self) -> Mapping[int, int]:
        """Return the number of passages of each article that has any, by the article's id."""
        ...

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        """Remove articles, then add passages.

        Args:
            added: Passages of articles that are not held, or are among the removed ones.
            removed: Ids of articles; those that are not held are ignored.
        """
        ...

    def search(
        self, terms: Collection[str], limit: int, weights: Mapping[str, float] = NO_WEIGHTS
    ) -> list[Hit]:
        """Return the highest-scoring passages for some terms.

        Args:
            terms: The query.
            limit: The maximum number of hits, 0 or more.
            weights: Factors, above 0, of the terms' contributions to a score; 1.0 where a term has none.
        """
        ...

    def idf(self, terms: Collection[str]) -> dict[str, float]:
        """Return the `inverse_document_frequency` of each term over all passages."""
        ...

    def existing_terms(self, terms: Collection[str]) -> set[str]:
        """Return those of the terms that occur in a passage."""
        ...

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """Return the terms with a prefix that occur in a passage, by descending document frequency."""
        ...

    def deleted_ratio(self) -> float:
        """Return the fraction of the index, 0.0 to 1.0, that removed passages take up."""
        ...

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        """Replace the whole index with these passages, leaving no trace of removed ones."""
        ...

    def close(self) -> None:
        """Release files and memory; searches find nothing afterwards. Closing twice is no error."""
        ...


def inverse_document_frequency(documents: int, frequency: int) -> float:
    """Compute the idf of Robertson and Spärck Jones, plus one inside the logarithm, as Lucene does.

    Args:
        documents: The number of passages, N.
        frequency: The number of passages with the term, n, at most N.

    Returns:
        ln(1 + (N - n + 0.5) / (n + 0.5)), above 0 for every frequency.
    """
    return math.log1p((documents - frequency + 0.5) / (frequency + 0.5))
