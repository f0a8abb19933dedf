"""Terms → the passages whose sentences are looked at."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from typing import Final

from index.search.engine import NO_WEIGHTS, Engine, Hit

MAX_RETRIEVED_PASSAGES: Final = 24
"""Passages that the engine is asked for."""

MAX_LEAD_PASSAGES: Final = 8
"""Of so many articles, the best by their passages found, the first passage is looked at too."""


def retrieve_passages(
    terms: Collection[str], engine: Engine, weights: Mapping[str, float] = NO_WEIGHTS
) -> list[Hit]:
    """The best passages for these terms, and the first ones of the best articles.

    There stands what a story is about, perhaps in other words than the question's.

    Args:
        terms: The question's.
        engine: Finds the passages.
        weights: What some of the terms count; see `Engine.search`.

    Returns:
        The engine's hits, best first, then the first passages that it did not find: they score no more than
        the last that it found.
    """
    hits = engine.search(terms, MAX_RETRIEVED_PASSAGES, weights)
    scores = sum_article_scores(hits)
    known = {(hit.article, hit.number) for hit in hits}
    best = nlargest(MAX_LEAD_PASSAGES, scores, key=scores.__getitem__)
    leads = [Hit(article, 0, hits[-1].score) for article in best if (article, 0) not in known]
    return hits + leads


def sum_article_scores(hits: Sequence[Hit]) -> Mapping[int, float]:
    """What each article's passages score together."""
    scores: defaultdict[int, float] = defaultdict(float)
    for hit in hits:
        scores[hit.article] += hit.score
    return scores
