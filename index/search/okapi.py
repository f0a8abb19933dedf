"""BM25 (Okapi) of rank-bm25 with an idf that is always positive."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.search.engine import inverse_document_frequency


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 ships no types
    """BM25Okapi with `inverse_document_frequency`, over a corpus that may be empty.

    rank-bm25 0.2.2 gives a term of half the documents an idf of 0, or in small corpora a negative one, and
    divides by zero in a corpus without terms.
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
            corpus: The terms of each document.
            k1: Saturation of term frequencies.
            b: Degree of length normalisation, 0.0 to 1.0.
            idf: The idf of terms in a larger corpus that this one is a part of; computed from this one if
                None.
        """
        self._given_idf = idf
        self._document_count = len(corpus)
        super().__init__(corpus or [[]], k1=k1, b=b)
        self.avgdl: float = self.avgdl or 1.0

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf: Mapping[str, float] = (
            {term: inverse_document_frequency(self.corpus_size, count) for term, count in nd.items()}
            if self._given_idf is None
            else self._given_idf
        )

    def scores(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """Return the score of each document, in order; repeating a term changes nothing."""
        scores: NDArray[np.float64] = self.get_scores(list(dict.fromkeys(terms)))
        return scores[: self._document_count]
