"""One system's figures on the corpus of news: the same steps for Footnote and for each peer.

index_kB_per_s            thousands of characters taken in within a second
ask_p50_ms, ask_p99_ms    Footnote: a whole answer; a peer: its retrieval alone, which flatters the peer
add_ms                    one more article, until it can be found; a peer indexes everything again
memory_MB                 resident memory above that of the process with the corpus read and the system
                          imported: the index, not the code; a peer's holds the paragraphs it returns
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from benchmarks.data import read_news
from benchmarks.machine import resident_memory_mb, time_each_ms, time_seconds
from benchmarks.metrics import Figures, quantile
from benchmarks.progress import log_step, track_progress
from benchmarks.systems import FOOTNOTE, make_system

ARTICLES_ADDED_SINGLY: Final = 20
"""Articles that Footnote adds one by one; a peer, which takes as long for each as for all, adds one."""


class BetterDirection(StrEnum):
    """Which way a figure improves."""

    HIGHER = "higher"
    LOWER = "lower"


SYSTEM_FIGURES: Final[Mapping[str, BetterDirection]] = {
    "index_kB_per_s": BetterDirection.HIGHER,
    "ask_p50_ms": BetterDirection.LOWER,
    "ask_p99_ms": BetterDirection.LOWER,
    "add_ms": BetterDirection.LOWER,
    "memory_MB": BetterDirection.LOWER,
}
"""The figures of a system, in the table's order."""


def measure_system(name: str, data: Path, articles: int | None, questions: int) -> Figures | None:
    """Measure one system, in a process that does nothing else.

    Args:
        name: The system's name.
        data: The folder of measurement data.
        articles: How many articles are indexed; all when none.
        questions: How many questions are asked.

    Returns:
        The figures of `SYSTEM_FIGURES`; none where the system isn't installed.
    """
    news = read_news(data, articles, questions)
    try:
        system = make_system(name)
    except ImportError:
        return None
    before = resident_memory_mb()
    log_step(f"indexing {len(news.articles)} articles, {news.kilobytes / 1000:.1f} MB")
    indexing = time_seconds(lambda: system.index(news.articles))
    system.ask(news.questions[0])
    asking = time_each_ms(
        system.ask, track_progress(news.questions, f"asking {len(news.questions)} questions")
    )
    memory = resident_memory_mb() - before
    extra = news.extra[: ARTICLES_ADDED_SINGLY if name == FOOTNOTE else 1]
    adding = time_each_ms(system.add, track_progress(extra, f"adding {len(extra)} more, one by one"))
    system.close()
    return {
        "index_kB_per_s": round(news.kilobytes / indexing, 1),
        "ask_p50_ms": round(quantile(asking, 0.5), 2),
        "ask_p99_ms": round(quantile(asking, 0.99), 2),
        "add_ms": round(quantile(adding, 0.5), 2),
        "memory_MB": round(memory, 1),
    }


def improvement_ratio(figure: str, ours: float, theirs: float) -> float | None:
    """How many times better ours is: above 1 is better; none where nothing can be divided."""
    upper, lower = (ours, theirs) if SYSTEM_FIGURES[figure] is BetterDirection.HIGHER else (theirs, ours)
    return round(upper / lower, 2) if lower > 0 and upper > 0 else None
