"""How much two sentences have in common."""

from collections.abc import Set as AbstractSet
from typing import Final

NEAR_DUPLICATE_JACCARD: Final = 0.8
"""Sentences that share this part of their terms (Jaccard 1912) say the same."""


def jaccard_index(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The share of common terms among all of two sentences: 0.0 to 1.0."""
    common = len(one & other)
    return common / ((len(one) + len(other) - common) or 1)


def overlap_coefficient(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The share of common terms among those of the shorter sentence (Szymkiewicz and Simpson): 0.0 to 1.0."""
    return len(one & other) / (min(len(one), len(other)) or 1)
