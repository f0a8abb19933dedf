"""Sentence boundaries against gold sentences.

The gold sentences of a paragraph are joined with one space and split again. The figures count the boundaries
within paragraphs, over all paragraphs of the set; the ends of paragraphs don't count.

    P, R, F1    precision, recall and their harmonic mean, in percent
    MB_per_s    millions of characters per second
"""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.data import find_files, read_paragraphs
from benchmarks.machine import time_each_ms
from benchmarks.metrics import Figures, precision_recall
from benchmarks.progress import track_progress
from index.sentences.split import split_sentences


def measure_sentences(file: str, data: Path) -> Figures:
    """Measure the splitter on one set.

    Args:
        file: File of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        P, R, F1 and MB_per_s.
    """
    (path,) = find_files(data, file)
    paragraphs = read_paragraphs(path)
    texts = [" ".join(sentences) for sentences in paragraphs]
    gold = [gold_boundaries(sentences) for sentences in paragraphs]
    found: list[set[int]] = []
    durations = time_each_ms(
        lambda text: found.append(split_boundaries(text)),
        track_progress(texts, f"splitting {len(texts)} paragraphs"),
    )
    agreement = precision_recall(
        sum(len(ours & theirs) for ours, theirs in zip(found, gold, strict=True)),
        sum(map(len, found)),
        sum(map(len, gold)),
    )
    return {**agreement, "MB_per_s": round(sum(map(len, texts)) / 1000 / max(sum(durations), 1e-9), 2)}


def gold_boundaries(sentences: Sequence[str]) -> set[int]:
    """Return the offsets of the sentence ends in the joined paragraph, without its own end."""
    ends: set[int] = set()
    position = -1
    for sentence in sentences:
        position += 1 + len(sentence)
        ends.add(position)
    return ends - {position}


def split_boundaries(text: str) -> set[int]:
    """Return the offsets of the sentence ends that the splitter finds in a paragraph, without its own end."""
    return {end for _, end in split_sentences(text)} - {len(text)}
