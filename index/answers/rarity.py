"""Rarity of terms in a language at large.

A library of a few articles says little about which words are rare: its IDF is that of a handful of passages.
"""

from typing import Final

from index.languages.language import Language

UNLISTED_RARITY: Final = 7.5
"""Rarity of a term that is not among the common ones."""

NUMBER_RARITY: Final = 6.0
"""Rarity of a number."""


def term_rarity(term: str, language: Language) -> float:
    """Return -ln of the share of paragraphs that have a term, above 0.

    The tables are written by `python -m benchmarks.term_rarity`.
    """
    if term[0].isdigit():
        return NUMBER_RARITY
    return language.conflicts.rarity.get(term, UNLISTED_RARITY)
