"""Telling words: the question's words that belong to only one of several similar candidates.

Asked about the library, "The pool costs 12 million dollars and the library 7 million dollars" has two
amounts; "library" tells which: each telling word points to the nearest candidate of a shape, where a boundary
between clauses or items counts as several words. Words before all of them may be shared, and tell less.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from index.answers.spans.candidates import Candidate
from index.answers.spans.context import SpanContext

_BOUNDARY_WORDS: Final = 4
"""Number of words that a boundary between clauses counts as."""

_SHARED_WEIGHT: Final = 0.2
"""Factor of the weights of words before all candidates."""

_MAX_RIVALS: Final = 12
"""Number of candidates of a shape above which they are no alternatives."""


def telling_weights(context: SpanContext) -> Sequence[float | None]:
    """Return for each candidate the weight of the telling words that point to it, relative to the greatest.

    Args:
        context: The question–sentence pair.

    Returns:
        A weight for each candidate, 0.0 to 1.0; None for one that no other of its shape stands beside.
    """
    tellers = _telling_words(context)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(context.shapes):
        groups[form].append(number)
    shares: list[float | None] = [None] * len(context.candidates)
    for members in groups.values():
        rivals = [context.candidates[number] for number in members]
        if len(rivals) <= _MAX_RIVALS and _has_alternatives(rivals):
            for number, share in zip(members, _shares(context, rivals, tellers), strict=True):
                shares[number] = share
    return shares


def _has_alternatives(rivals: Sequence[Candidate]) -> bool:
    """Whether some candidates don't overlap."""
    return min(rival.stop for rival in rivals) <= max(rival.first for rival in rivals)


def _telling_words(context: SpanContext) -> list[int]:
    """Return the question's words that stand once in the sentence.

    What the question counts is left out: "people" in "how many people".
    """
    counted = context.question.form.head_terms
    places = [
        index
        for index, weight in enumerate(context.weights)
        if weight and counted.isdisjoint(context.words[index].terms)
    ]
    repeated = Counter(context.words[index].terms for index in places)
    return [index for index in places if repeated[context.words[index].terms] == 1]


def _shares(context: SpanContext, rivals: Sequence[Candidate], tellers: Sequence[int]) -> Iterator[float]:
    """Yield for each rival the weights of the telling words nearest to it, relative to the greatest."""
    weights = [0.0] * len(rivals)
    first = min(rival.first for rival in rivals)
    for teller in tellers:
        distances = [_distance(context, teller, rival) for rival in rivals]
        nearest = min(distances)
        weight = context.weights[teller] * (_SHARED_WEIGHT if teller < first else 1.0)
        for number, distance in enumerate(distances):
            if distance == nearest:
                weights[number] += weight
    total = max(weights)
    return (weight / total if total else 0.0 for weight in weights)


def _distance(context: SpanContext, place: int, rival: Candidate) -> int:
    """Return the distance in words, with those that boundaries count as; 0 within the rival."""
    if rival.first <= place < rival.stop:
        return 0
    end = rival.first if place < rival.first else rival.stop - 1
    return abs(place - end) + _BOUNDARY_WORDS * abs(context.clauses[place] - context.clauses[end])
