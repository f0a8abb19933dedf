"""Date expressions and their values against gold annotations by TIMEX3.

A document's expressions are found with the day that it was published on. Gold and found expressions are
paired one to one, equal spans first, then by the greatest overlap; where only the beginning of a document is
annotated, those that begin behind it don't count. The figures are F1 over all documents and all types of
expression, in percent; TempEval-3 (UzZaman et al. 2013) has the same three.

    value_F1    pairs whose values are the same, letter by letter
    relaxed_F1  all pairs: what overlaps
    strict_F1   pairs whose spans are equal
    ms_per_kB   milliseconds for a thousand characters
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
"""A text, and the day that it was published on → its date expressions."""

TimexPair = tuple[TimexSpan, TimexSpan]
"""A gold expression, and the one that was found in its place."""


class _TimexCounts(NamedTuple):
    gold: int
    found: int
    overlapping: int
    same_span: int
    same_value: int


def measure_dates(file: str, data: Path) -> Figures:
    """Measure Footnote on one set.

    Args:
        file: The set's file within the folder of measurement data.
        data: The folder.

    Returns:
        value_F1, relaxed_F1, strict_F1 and ms_per_kB.
    """
    return evaluate_dates(_find_with_footnote, read_timex_documents(data, file))


def _find_with_footnote(text: str, published: date) -> list[TimexSpan]:
    return [TimexSpan(each.start, each.end, each.value) for each in find_dates(text, published)]


def evaluate_dates(find: FindTimexes, texts: Sequence[TimexDocument]) -> Figures:
    """Let something find the dates of a set.

    Args:
        find: What finds them.
        texts: The set.

    Returns:
        The figures that the module's docstring lists.
    """
    found: list[Sequence[TimexSpan]] = []
    spent = time_each_ms(
        lambda given: found.append(find(given.text, given.published)),
        track_progress(texts, f"finding the dates of {len(texts)} documents"),
    )
    by_text = [_count_timexes(given, theirs) for given, theirs in zip(texts, found, strict=True)]
    total = _TimexCounts(*map(sum, zip(*by_text, strict=True)))
    ends = total.found + total.gold
    return {
        "value_F1": percent(2 * total.same_value, ends),
        "relaxed_F1": percent(2 * total.overlapping, ends),
        "strict_F1": percent(2 * total.same_span, ends),
        "ms_per_kB": round(1000 * sum(spent) / max(1, sum(len(given.text) for given in texts)), 2),
    }


def _count_timexes(given: TimexDocument, found: Sequence[TimexSpan]) -> _TimexCounts:
    counted = [each for each in found if each.start < given.annotated_chars]
    pairs = list(pair_timexes(given.expressions, counted))
    return _TimexCounts(
        gold=len(given.expressions),
        found=len(counted),
        overlapping=len(pairs),
        same_span=sum(ours[:2] == theirs[:2] for ours, theirs in pairs),
        same_value=sum(ours.value == theirs.value for ours, theirs in pairs),
    )


def pair_timexes(gold: Sequence[TimexSpan], found: Sequence[TimexSpan]) -> Iterator[TimexPair]:
    """Pair gold and found expressions, each with one of the other side at most.

    Args:
        gold: The gold expressions of a text.
        found: Those that were found in it.

    Yields:
        The pairs: equal spans first, then the greatest overlap, of equal overlaps the first in the text.
    """
    ours, theirs = dict(enumerate(gold)), dict(enumerate(found))
    for _, one, other in sorted(_overlapping_pairs(gold, found)):
        if one in ours and other in theirs:
            yield ours.pop(one), theirs.pop(other)


def _overlapping_pairs(
    gold: Sequence[TimexSpan], found: Sequence[TimexSpan]
) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """Each two that overlap, by their places, behind what they are to be sorted by."""
    for one, ours in enumerate(gold):
        for other, theirs in enumerate(found):
            overlap = min(ours.end, theirs.end) - max(ours.start, theirs.start)
            if overlap > 0:
                order = (ours[:2] != theirs[:2], -overlap, ours.start, theirs.start)
                yield order, one, other
