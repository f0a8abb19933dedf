"""Terms that no article holds → the terms of the library that are spelled most like them."""

from collections.abc import Collection, Iterable
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.answers.synonyms import load_synonyms
from index.search.engine import Engine

_MIN_CORRECTED_CHARS: Final = 5
"""Letters of a term that is taken for another: shorter ones have too many neighbours."""

_TWO_EDITS_FROM_CHARS: Final = 8
"""Letters from which two of them may be wrong."""

_TRUSTED_PREFIX_CHARS: Final = 2
"""Letters at the beginning that are taken to be right: a large library has too many terms to look at all."""

_MAX_SUGGESTIONS: Final = 20


def correct_spelling(unknown: Iterable[str], engine: Engine) -> dict[str, str]:
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
        term: _closest_term(term, engine.starting_with(term[:_TRUSTED_PREFIX_CHARS]))
        for term in unknown
        if _is_correctable(term)
    }
    return {term: nearest for term, nearest in found.items() if nearest}


def _is_correctable(term: str) -> bool:
    return len(term) >= _MIN_CORRECTED_CHARS and term.isalpha() and term not in load_synonyms()


def _closest_term(term: str, held: Collection[str]) -> str | None:
    allowed = 2 if len(term) >= _TWO_EDITS_FROM_CHARS else 1
    near = extract(term, held, scorer=OSA.distance, score_cutoff=allowed, limit=_MAX_SUGGESTIONS)
    return next((found for found, _, _ in near if found.isalpha()), None)
