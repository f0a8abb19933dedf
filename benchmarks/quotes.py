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

from benchmarks.gold import QuoteDocument, SpeakerQuote, mention_span, read_quote_documents
from benchmarks.machine import time_each_ms
from benchmarks.metrics import Figures, percent
from benchmarks.progress import track_progress
from index.quotes import find_quotations

FindQuotes = Callable[[str], Sequence[SpeakerQuote]]
"""A text → its quotations."""

SpeakersAgree = Callable[[SpeakerQuote, SpeakerQuote], bool]
"""A gold and a found quotation that match → whether the found speaker is right."""

_MIN_WORD_OVERLAP: Final = 0.8
_LONGER_QUOTE_WORDS: Final = 3
_EDGE_CHARS: Final = " \t\n\r\"“”„'‘’«»`.,;:!?…—–-"
_WORD_RUN: Final = re.compile(r"\w+")


class TrimmedQuote(NamedTuple):
    """A quotation without what is cut off at its ends, and where in the text its words begin."""

    quote: SpeakerQuote
    word_starts: frozenset[int]


class _QuoteCounts(NamedTuple):
    gold: int
    found: int
    matched: int
    right: int


def measure_quotes(file: str, agree: SpeakersAgree, data: Path) -> Figures:
    """Measure Footnote on one set.

    Args:
        file: The set's file within the folder of measurement data.
        agree: Which speakers are right.
        data: The folder.

    Returns:
        span_F1, speaker, joint_F1, joint3_F1 and ms_per_kB.
    """
    return evaluate_quotes(_find_quotes_with_footnote, agree, read_quote_documents(data, file))


def _find_quotes_with_footnote(text: str) -> list[SpeakerQuote]:
    return [
        SpeakerQuote(
            each.start, each.end, each.speaker or "", mention_span(each.speaker_start, each.speaker_end)
        )
        for each in find_quotations(text)
    ]


def evaluate_quotes(find: FindQuotes, agree: SpeakersAgree, texts: Sequence[QuoteDocument]) -> Figures:
    """Let something find the quotations of a set.

    Args:
        find: What finds them.
        agree: Which speakers are right.
        texts: The set.

    Returns:
        The figures that the module's docstring lists.
    """
    found: list[Sequence[SpeakerQuote]] = []
    spent = time_each_ms(
        lambda given: found.append(find(given.text)),
        track_progress(texts, f"finding the quotations of {len(texts)} documents"),
    )
    pairs = list(zip(texts, found, strict=True))
    every, longer = (_sum_counts(pairs, agree, least) for least in (1, _LONGER_QUOTE_WORDS))
    return {
        "span_F1": percent(2 * every.matched, every.found + every.gold),
        "speaker": percent(every.right, every.matched),
        "joint_F1": percent(2 * every.right, every.found + every.gold),
        "joint3_F1": percent(2 * longer.right, longer.found + longer.gold),
        "ms_per_kB": round(1000 * sum(spent) / max(1, sum(len(given.text) for given in texts)), 2),
    }


def _sum_counts(
    documents: Sequence[tuple[QuoteDocument, Sequence[SpeakerQuote]]], agree: SpeakersAgree, least: int
) -> _QuoteCounts:
    """The counts of all documents, each given with what was found in it."""
    by_text = [_count_quotes(given, found, agree, least) for given, found in documents]
    return _QuoteCounts(*map(sum, zip(*by_text, strict=True)))


def _count_quotes(
    given: QuoteDocument, found: Sequence[SpeakerQuote], agree: SpeakersAgree, least: int
) -> _QuoteCounts:
    gold = _distinct_gold(trim_quotes(given.text, given.quotations, least))
    counted = trim_quotes(given.text, found, least)
    pairs = list(pair_quotes(gold, counted))
    return _QuoteCounts(
        gold=len(gold),
        found=len(counted),
        matched=len(pairs),
        right=sum(agree(ours.quote, theirs.quote) for ours, theirs in pairs),
    )


def trim_quotes(text: str, quotations: Sequence[SpeakerQuote], min_words: int) -> list[TrimmedQuote]:
    """What counts of quotations.

    Args:
        text: The text that they stand in.
        quotations: The quotations.
        min_words: How many words one must have to count.
    """
    cut = (_trim_quote(text, each) for each in quotations)
    return [each for each in cut if len(each.word_starts) >= min_words]


def _trim_quote(text: str, quoted: SpeakerQuote) -> TrimmedQuote:
    opened = text[quoted.start : quoted.end].rstrip(_EDGE_CHARS)
    end = quoted.start + len(opened)
    start = end - len(opened.lstrip(_EDGE_CHARS))
    words = frozenset(word.start() for word in _WORD_RUN.finditer(text, start, end))
    return TrimmedQuote(quoted._replace(start=start, end=end), words)


def _distinct_gold(gold: Sequence[TrimmedQuote]) -> list[TrimmedQuote]:
    """The gold in the order of the text; of what is annotated twice, the first annotation."""
    by_span: dict[tuple[int, int], TrimmedQuote] = {}
    for each in gold:
        by_span.setdefault((each.quote.start, each.quote.end), each)
    return sorted(by_span.values(), key=lambda each: each.quote.start)


def pair_quotes(
    gold: Sequence[TrimmedQuote], found: Sequence[TrimmedQuote]
) -> Iterator[tuple[TrimmedQuote, TrimmedQuote]]:
    """Match gold and found quotations, each with one of the other side at most.

    Args:
        gold: The gold of a text, in the order that it is matched in.
        found: What was found in the text.

    Yields:
        The matches; of equally good ones the first that was found.
    """
    left = list(found)
    for ours in gold:
        best = max(left, key=partial(_word_overlap, ours), default=None)
        if best is not None and _word_overlap(ours, best) >= _MIN_WORD_OVERLAP:
            left.remove(best)
            yield ours, best


def _word_overlap(one: TrimmedQuote, other: TrimmedQuote) -> float:
    """The share of the words of both that are common to both; each has a word at least."""
    return len(one.word_starts & other.word_starts) / len(one.word_starts | other.word_starts)
