"""Quotations and their speakers against gold annotations.

Words in quotation marks count; indirect speech doesn't. The marks, points and spaces at the ends are cut off,
and what has no word then is left out. A gold and a found quotation match where at least 0.8 of the words of
both together are common to both (Jaccard); each is matched once at most, the gold ones in the order of the
text, each with the best that is left. Whether the speaker of a match is right: speakers.py. The figures are
over all documents, in percent.

    span_F1    what matches
    speaker    the share of the matches whose speaker is right
    joint_F1   matches whose speaker is right
    joint3_F1  the same among quotations of three words or more
    ms_per_kB  milliseconds for a thousand characters
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.gold import Quoted, QuotedText, mention, read_quoted_texts
from benchmarks.machine import milliseconds
from benchmarks.metrics import Figures, percent
from benchmarks.progress import shown
from index.quotes import find_quotations

Find = Callable[[str], Sequence[Quoted]]
"""A text → its quotations."""

Agree = Callable[[Quoted, Quoted], bool]
"""A gold and a found quotation that match → whether the found speaker is right."""

_ENOUGH: Final = 0.8
_LONGER: Final = 3
_EDGES: Final = " \t\n\r\"“”„'‘’«»`.,;:!?…—–-"
_WORD: Final = re.compile(r"\w+")


class Stretch(NamedTuple):
    """A quotation without what is cut off at its ends, and where in the text its words begin."""

    quoted: Quoted
    words: frozenset[int]


class _Counts(NamedTuple):
    gold: int
    found: int
    matched: int
    right: int


def measure_quotes(file: str, agree: Agree, data: Path) -> Figures:
    """Measure Footnote on one set.

    Args:
        file: The set's file within the folder of measurement data.
        agree: Which speakers are right.
        data: The folder.

    Returns:
        span_F1, speaker, joint_F1, joint3_F1 and ms_per_kB.
    """
    return examine(_find, agree, read_quoted_texts(data, file))


def _find(text: str) -> list[Quoted]:
    return [
        Quoted(each.start, each.end, each.speaker or "", mention(each.speaker_start, each.speaker_end))
        for each in find_quotations(text)
    ]


def examine(find: Find, agree: Agree, texts: Sequence[QuotedText]) -> Figures:
    """Let something find the quotations of a set.

    Args:
        find: What finds them.
        agree: Which speakers are right.
        texts: The set.

    Returns:
        The figures that the module's docstring lists.
    """
    found: list[Sequence[Quoted]] = []
    spent = milliseconds(
        lambda given: found.append(find(given.text)),
        shown(texts, f"finding the quotations of {len(texts)} documents"),
    )
    pairs = list(zip(texts, found, strict=True))
    every, longer = (_total(pairs, agree, least) for least in (1, _LONGER))
    return {
        "span_F1": percent(2 * every.matched, every.found + every.gold),
        "speaker": percent(every.right, every.matched),
        "joint_F1": percent(2 * every.right, every.found + every.gold),
        "joint3_F1": percent(2 * longer.right, longer.found + longer.gold),
        "ms_per_kB": round(1000 * sum(spent) / max(1, sum(len(given.text) for given in texts)), 2),
    }


def _total(documents: Sequence[tuple[QuotedText, Sequence[Quoted]]], agree: Agree, least: int) -> _Counts:
    """The counts of all documents, each given with what was found in it."""
    by_text = [_counts(given, found, agree, least) for given, found in documents]
    return _Counts(*map(sum, zip(*by_text, strict=True)))


def _counts(given: QuotedText, found: Sequence[Quoted], agree: Agree, least: int) -> _Counts:
    gold = _distinct(stretches(given.text, given.quotations, least))
    counted = stretches(given.text, found, least)
    pairs = list(paired(gold, counted))
    return _Counts(
        gold=len(gold),
        found=len(counted),
        matched=len(pairs),
        right=sum(agree(ours.quoted, theirs.quoted) for ours, theirs in pairs),
    )


def stretches(text: str, quotations: Sequence[Quoted], least: int) -> list[Stretch]:
    """What counts of quotations.

    Args:
        text: The text that they stand in.
        quotations: The quotations.
        least: How many words one must have to count.
    """
    cut = (_stretch(text, each) for each in quotations)
    return [each for each in cut if len(each.words) >= least]


def _stretch(text: str, quoted: Quoted) -> Stretch:
    opened = text[quoted.start : quoted.end].rstrip(_EDGES)
    end = quoted.start + len(opened)
    start = end - len(opened.lstrip(_EDGES))
    words = frozenset(word.start() for word in _WORD.finditer(text, start, end))
    return Stretch(quoted._replace(start=start, end=end), words)


def _distinct(gold: Sequence[Stretch]) -> list[Stretch]:
    """The gold in the order of the text; of what is annotated twice, the first annotation."""
    by_span: dict[tuple[int, int], Stretch] = {}
    for each in gold:
        by_span.setdefault((each.quoted.start, each.quoted.end), each)
    return sorted(by_span.values(), key=lambda each: each.quoted.start)


def paired(gold: Sequence[Stretch], found: Sequence[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Match gold and found quotations, each with one of the other side at most.

    Args:
        gold: The gold of a text, in the order that it is matched in.
        found: What was found in the text.

    Yields:
        The matches; of equally good ones the first that was found.
    """
    left = list(found)
    for ours in gold:
        best = max(left, key=partial(_common, ours), default=None)
        if best is not None and _common(ours, best) >= _ENOUGH:
            left.remove(best)
            yield ours, best


def _common(one: Stretch, other: Stretch) -> float:
    """The share of the words of both that are common to both; each has a word at least."""
    return len(one.words & other.words) / len(one.words | other.words)
