"""Similarity of two sets of terms, 0.0 to 1.0."""

from collections.abc import Set as AbstractSet
from typing import Final

NEAR_DUPLICATE_JACCARD: Final = 0.8
"""Jaccard index from which two sentences count as near-duplicates."""


def jaccard_index(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Return the size of the intersection divided by that of the union (Jaccard 1912); 0.0 for empty sets."""
    common = len(one & other)
    return common / ((len(one) + len(other) - common) or 1)


def overlap_coefficient(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """Return the size of the intersection divided by that of the smaller set (Szymkiewicz–Simpson)."""
    return len(one & other) / (min(len(one), len(other)) or 1)
