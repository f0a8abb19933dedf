"""Quotations and their speakers against gold annotations.

Only words in quotation marks count, not indirect speech. Marks, punctuation and white space at the ends are
cut off; quotations without a word are dropped. A gold and a found quotation match if the Jaccard index of
their words is at least 0.8. They are matched one to one: the gold ones in the order of the text, each with
the best one left. The agreement of speakers is defined in `benchmarks.speakers`. The figures are over all
documents, in percent.

    span_F1    F1 of the matches
    speaker    share of the matches whose speaker is right
    joint_F1   F1 of the matches whose speaker is right
    joint3_F1  the same for quotations of three words or more
    ms_per_kB  milliseconds per thousand characters
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
"""Function from a text to its quotations."""

SpeakersAgree = Callable[[SpeakerQuote, SpeakerQuote], bool]
"""Predicate of a gold and a found quotation that match: whether the found speaker is right."""

_MIN_WORD_OVERLAP: Final = 0.8
_LONGER_QUOTE_WORDS: Final = 3
_EDGE_CHARS: Final = " \t\n\r\"“”„'‘’«»`.,;:!?…—–-"
_WORD_RUN: Final = re.compile(r"\w+")


class TrimmedQuote(NamedTuple):
    """A trimmed quotation.

    Attributes:
        quote: The quotation with the trimmed span.
        word_starts: Offsets of its words in the text.
    """

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
        file: File of the set, relative to the data folder.
        agree: Agreement of speakers.
        data: Folder of measurement data.

    Returns:
        span_F1, speaker, joint_F1, joint3_F1 and ms_per_kB.
    """
    return evaluate_quotes(_find_quotes_with_footnote, agree, read_quote_documents(data, file))


def _find_quotes_with_footnote(text: str) -> list[SpeakerQuote]:
    return [
        SpeakerQuote(
            each.start, each.end, each.speaker or "", mention_span(each.speaker_start, each.speaker_end)
        )
        for each in find_quotations(text, "en")
    ]


def evaluate_quotes(find: FindQuotes, agree: SpeakersAgree, texts: Sequence[QuoteDocument]) -> Figures:
    """Evaluate a finder of quotations on a set.

    Args:
        find: The finder.
        agree: Agreement of speakers.
        texts: The documents of the set.

    Returns:
        The figures that the module docstring defines.
    """
    found: list[Sequence[SpeakerQuote]] = []
    durations = time_each_ms(
        lambda document: found.append(find(document.text)),
        track_progress(texts, f"finding the quotations of {len(texts)} documents"),
    )
    pairs = list(zip(texts, found, strict=True))
    every, longer = (_sum_counts(pairs, agree, min_words) for min_words in (1, _LONGER_QUOTE_WORDS))
    return {
        "span_F1": percent(2 * every.matched, every.found + every.gold),
        "speaker": percent(every.right, every.matched),
        "joint_F1": percent(2 * every.right, every.found + every.gold),
        "joint3_F1": percent(2 * longer.right, longer.found + longer.gold),
        "ms_per_kB": round(1000 * sum(durations) / max(1, sum(len(document.text) for document in texts)), 2),
    }


def _sum_counts(
    documents: Sequence[tuple[QuoteDocument, Sequence[SpeakerQuote]]], agree: SpeakersAgree, min_words: int
) -> _QuoteCounts:
    """Sum the counts of all documents, each paired with the quotations found in it."""
    by_text = [_count_quotes(document, found, agree, min_words) for document, found in documents]
    return _QuoteCounts(*map(sum, zip(*by_text, strict=True)))


def _count_quotes(
    document: QuoteDocument, found: Sequence[SpeakerQuote], agree: SpeakersAgree, min_words: int
) -> _QuoteCounts:
    gold = _distinct_gold(trim_quotes(document.text, document.quotations, min_words))
    counted = trim_quotes(document.text, found, min_words)
    pairs = list(pair_quotes(gold, counted))
    return _QuoteCounts(
        gold=len(gold),
        found=len(counted),
        matched=len(pairs),
        right=sum(agree(ours.quote, theirs.quote) for ours, theirs in pairs),
    )


def trim_quotes(text: str, quotations: Sequence[SpeakerQuote], min_words: int) -> list[TrimmedQuote]:
    """Trim quotations and drop short ones.

    Args:
        text: The text.
        quotations: The quotations.
        min_words: Minimum number of words of a quotation.
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
    """Return the gold in the order of the text; of equal spans, the first annotation."""
    by_span: dict[tuple[int, int], TrimmedQuote] = {}
    for each in gold:
        by_span.setdefault((each.quote.start, each.quote.end), each)
    return sorted(by_span.values(), key=lambda each: each.quote.start)


def pair_quotes(
    gold: Sequence[TrimmedQuote], found: Sequence[TrimmedQuote]
) -> Iterator[tuple[TrimmedQuote, TrimmedQuote]]:
    """Match gold and found quotations one to one.

    Args:
        gold: Gold quotations of a text, in the order of matching.
        found: Quotations found in the text.

    Yields:
        The matches; of equally good ones the first found.
    """
    remaining = list(found)
    for ours in gold:
        best = max(remaining, key=partial(_word_overlap, ours), default=None)
        if best is not None and _word_overlap(ours, best) >= _MIN_WORD_OVERLAP:
            remaining.remove(best)
            yield ours, best


def _word_overlap(one: TrimmedQuote, other: TrimmedQuote) -> float:
    """Return the Jaccard index of the words; both have at least one word."""
    return len(one.word_starts & other.word_starts) / len(one.word_starts | other.word_starts)
