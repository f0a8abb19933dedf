"""rank-bm25's BM25Okapi without its faults: the one formula behind the reference engine and the sentences."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.search.engine import inverse_document_frequency


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 ships no types
    """BM25Okapi whose idf is always positive, over a corpus that may be empty.

    rank-bm25 0.2.2 gives a term of half the documents the idf 0, in small corpora a negative one, and divides
    by zero where there is no term at all.
    """

    def __init__(
        self,
        corpus: Sequence[Sequence[str]],
        k1: float = 1.5,
        b: float = 0.75,
        idf: Mapping[str, float] | None = None,
    ) -> None:
        """Index a corpus.

        Args:
            corpus: The documents, each as its terms.
            k1: How fast repetitions of a term stop counting.
            b: How much a document's length counts, 0.0 to 1.0.
            idf: The terms' weights where the corpus is only a part of a larger one; else its own.
        """
        self._given_idf = idf
        self._document_count = len(corpus)
        super().__init__(corpus or [[]], k1=k1, b=b)
        self.avgdl: float = self.avgdl or 1.0

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        given = self._given_idf
        size = self.corpus_size
        self.idf: Mapping[str, float] = (
            {term: inverse_document_frequency(size, count) for term, count in nd.items()}
            if given is None
            else given
        )

    def scores(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """The score of every document of the corpus, in order; a repeated term counts once."""
        scores: NDArray[np.float64] = self.get_scores(list(dict.fromkeys(terms)))
        return scores[: self._document_count]
