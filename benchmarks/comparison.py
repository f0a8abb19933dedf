"""Speed and memory of one system on the news corpus, in the same steps for Footnote and each peer.

index_kB_per_s            thousands of characters indexed per second ask_p50_ms, ask_p99_ms    latency of a
whole answer of Footnote, but only of the retrieval of a peer add_ms                    latency of adding one
article until it can be found; a peer indexes everything again memory_MB                 resident memory
beyond that of the process with the corpus read and the system imported: the index without the code; a peer's
index holds the paragraphs it returns
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
"""Articles that Footnote adds one by one; a peer, which indexes everything each time, adds one."""


class BetterDirection(StrEnum):
    """Direction in which a figure improves."""

    HIGHER = "higher"
    LOWER = "lower"


SYSTEM_FIGURES: Final[Mapping[str, BetterDirection]] = {
    "index_kB_per_s": BetterDirection.HIGHER,
    "ask_p50_ms": BetterDirection.LOWER,
    "ask_p99_ms": BetterDirection.LOWER,
    "add_ms": BetterDirection.LOWER,
    "memory_MB": BetterDirection.LOWER,
}
"""The figures of a system in the order of the table."""


def measure_system(name: str, data: Path, articles: int | None, questions: int) -> Figures | None:
    """Measure one system, in a process that does nothing else.

    Args:
        name: Name of the system.
        data: Folder of measurement data.
        articles: Number of articles to index; None for all.
        questions: Number of questions to ask.

    Returns:
        The figures of `SYSTEM_FIGURES`; None if the system is not installed.
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
    """Return the factor by which our value is better, above 1 if it is; None if it cannot be computed.

    Args:
        figure: Name of the figure, which determines the direction.
        ours: Footnote's value.
        theirs: The peer's value.
    """
    upper, lower = (ours, theirs) if SYSTEM_FIGURES[figure] is BetterDirection.HIGHER else (theirs, ours)
    return round(upper / lower, 2) if lower > 0 and upper > 0 else None
