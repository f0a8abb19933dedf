"""Terms that no article holds → the terms of the library that are spelled most like them."""

from collections.abc import Collection, Iterable
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.answers.synonyms import synonyms
from index.search.engine import Engine

_SHORTEST: Final = 5
"""Letters of a term that is taken for another: shorter ones have too many neighbours."""

_LONG: Final = 8
"""Letters from which two of them may be wrong."""

_RIGHT: Final = 2
"""Letters at the beginning that are taken to be right: a large library has too many terms to look at all."""

_CLOSEST: Final = 20


def nearest_terms(unknown: Iterable[str], engine: Engine) -> dict[str, str]:
    """What misspelled terms were probably meant to be.

    One letter may be wrong, missing, added or swapped with its neighbour, two in a long term (Damerau 1964);
    the first two are taken to be right. Of terms equally near, the commonest is chosen.

    Args:
        unknown: Terms that no article holds.
        engine: Knows those that are held.

    Returns:
        The terms meant, by the unknown ones; those that are like none, or that are English, are left out.
    """
    found = {
        term: _nearest(term, engine.starting_with(term[:_RIGHT])) for term in unknown if _may_be_wrong(term)
    }
    return {term: nearest for term, nearest in found.items() if nearest}


def _may_be_wrong(term: str) -> bool:
    return len(term) >= _SHORTEST and term.isalpha() and term not in synonyms()


def _nearest(term: str, held: Collection[str]) -> str | None:
    allowed = 2 if len(term) >= _LONG else 1
    near = extract(term, held, scorer=OSA.distance, score_cutoff=allowed, limit=_CLOSEST)
    return next((found for found, _, _ in near if found.isalpha()), None)
