"""Which titles come nearest to a question that nothing answers: a hint for the reader, never an answer."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from index.words import terms

_ALIKE: Final = 0.7
"""How alike two terms are at least, by difflib's ratio (Ratcliff & Obershelp 1988)."""

_TERMS: Final = 16
"""Terms of a question that are looked at."""


def nearest_titles(question: str, titles: Mapping[int, str], limit: int) -> list[int]:
    """The articles whose titles have words spelled like those of a question.

    Args:
        question: What was asked.
        titles: The titles by their articles' ids.
        limit: How many at most.

    Returns:
        Ids of articles, the nearest first; none where no word is alike.
    """
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for ident, title in titles.items():
        for term in terms(title):
            holders[term].add(ident)
    alike: Counter[int] = Counter()
    for term in terms(question)[:_TERMS]:
        # A word's first letter is seldom the wrong one, and asking for it spares most comparisons.
        candidates = [word for word in holders if word[0] == term[0]]
        near = get_close_matches(term, candidates, 3, _ALIKE)
        alike.update({ident for word in near for ident in holders[word]})
    return [ident for ident, _ in alike.most_common(limit)]
