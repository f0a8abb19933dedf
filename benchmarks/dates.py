"""Date expressions and their values against gold TIMEX3 annotations.

Expressions are found with the publication date of their document. Gold and found expressions are paired one
to one, equal spans first, then by the greatest overlap; if only the beginning of a document is annotated,
expressions after it don't count. The figures are F1 over all documents and all types, in percent, as in
TempEval-3 (UzZaman et al. 2013).

    value_F1    pairs with equal values
    relaxed_F1  all pairs, which overlap
    strict_F1   pairs with equal spans
    ms_per_kB   milliseconds per thousand characters
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold import TimexDocument, TimexSpan, read_timex_documents
from benchmarks.machine import time_each_ms
from benchmarks.metrics import Figures, percent
from benchmarks.progress import track_progress
from index.dates import find_dates

FindTimexes = Callable[[str, date], Sequence[TimexSpan]]
"""Function from a text and its publication date to its date expressions."""

TimexPair = tuple[TimexSpan, TimexSpan]
"""A gold expression and the found one paired with it."""


class _TimexCounts(NamedTuple):
    gold: int
    found: int
    overlapping: int
    same_span: int
    same_value: int


def measure_dates(file: str, data: Path) -> Figures:
    """Measure Footnote on one set.

    Args:
        file: File of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        value_F1, relaxed_F1, strict_F1 and ms_per_kB.
    """
    return evaluate_dates(_find_with_footnote, read_timex_documents(data, file))


def _find_with_footnote(text: str, published: date) -> list[TimexSpan]:
    return [TimexSpan(each.start, each.end, each.value) for each in find_dates(text, published)]


def evaluate_dates(find: FindTimexes, texts: Sequence[TimexDocument]) -> Figures:
    """Evaluate a date finder on a set.

    Args:
        find: The date finder.
        texts: The documents of the set.

    Returns:
        The figures that the module docstring defines.
    """
    found: list[Sequence[TimexSpan]] = []
    durations = time_each_ms(
        lambda document: found.append(find(document.text, document.published)),
        track_progress(texts, f"finding the dates of {len(texts)} documents"),
    )
    by_text = [_count_timexes(document, theirs) for document, theirs in zip(texts, found, strict=True)]
    total = _TimexCounts(*map(sum, zip(*by_text, strict=True)))
    ends = total.found + total.gold
    return {
        "value_F1": percent(2 * total.same_value, ends),
        "relaxed_F1": percent(2 * total.overlapping, ends),
        "strict_F1": percent(2 * total.same_span, ends),
        "ms_per_kB": round(1000 * sum(durations) / max(1, sum(len(document.text) for document in texts)), 2),
    }


def _count_timexes(document: TimexDocument, found: Sequence[TimexSpan]) -> _TimexCounts:
    counted = [each for each in found if each.start < document.annotated_chars]
    pairs = list(pair_timexes(document.expressions, counted))
    return _TimexCounts(
        gold=len(document.expressions),
        found=len(counted),
        overlapping=len(pairs),
        same_span=sum(ours[:2] == theirs[:2] for ours, theirs in pairs),
        same_value=sum(ours.value == theirs.value for ours, theirs in pairs),
    )


def pair_timexes(gold: Sequence[TimexSpan], found: Sequence[TimexSpan]) -> Iterator[TimexPair]:
    """Pair gold and found expressions one to one.

    Args:
        gold: Gold expressions of a text.
        found: Expressions found in it.

    Yields:
        The pairs: equal spans first, then by decreasing overlap, ties in the order of the text.
    """
    ours, theirs = dict(enumerate(gold)), dict(enumerate(found))
    for _, one, other in sorted(_overlapping_pairs(gold, found)):
        if one in ours and other in theirs:
            yield ours.pop(one), theirs.pop(other)


def _overlapping_pairs(
    gold: Sequence[TimexSpan], found: Sequence[TimexSpan]
) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """Yield the indices of each two expressions that overlap, after their sort key."""
    for one, ours in enumerate(gold):
        for other, theirs in enumerate(found):
            overlap = min(ours.end, theirs.end) - max(ours.start, theirs.start)
            if overlap > 0:
                order = (ours[:2] != theirs[:2], -overlap, ours.start, theirs.start)
                yield order, one, other
