"""Speed, memory and size on the news corpus.

All articles but twenty are added to a library on disk, questions are asked, the twenty are added and removed
one by one, and the library is closed and opened again.

    index_kB_per_s              thousands of characters that `add_all` indexes per second
    ask_p50_ms, ask_p99_ms      latency of an answer of three sentences: median and 99th percentile
    add_p50_ms, remove_p50_ms   latency of adding and removing one article durably: median
    reopen_ms                   duration of opening the library again and of its first answer
    memory_MB                   resident memory beyond that of the process before it opened the library
    disk_MB                     size of all files of the closed library
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.data import NewsCorpus, read_news
from benchmarks.machine import folder_size_mb, resident_memory_mb, time_each_ms, time_seconds
from benchmarks.metrics import Figures, quantile
from benchmarks.progress import log_step, track_progress
from index import Library

SPEED_SENTENCES: Final = 3
"""Number of sentences requested per question."""


def measure_speed(data: Path) -> Figures:
    """Measure the figures that the module docstring defines.

    Args:
        data: Folder of measurement data.
    """
    news = read_news(data)
    with TemporaryDirectory() as place:
        folder = Path(place)
        before = resident_memory_mb()
        with Library.open(folder) as library:
            figures = {
                **_measure_indexing(library, news),
                **_measure_asking(library, news),
                **_measure_changes(library, news),
            }
            figures["memory_MB"] = round(resident_memory_mb() - before, 1)
        figures["disk_MB"] = round(folder_size_mb(folder), 1)
        figures["reopen_ms"] = round(1000 * time_seconds(lambda: _reopen(folder, news.questions[0])), 1)
    return figures


def _measure_indexing(library: Library, news: NewsCorpus) -> Figures:
    log_step(f"indexing {len(news.articles)} articles, {news.kilobytes / 1000:.1f} MB")
    return {"index_kB_per_s": round(news.kilobytes / time_seconds(lambda: library.add_all(news.articles)), 1)}


def _measure_asking(library: Library, news: NewsCorpus) -> Figures:
    library.ask(news.questions[0], limit=SPEED_SENTENCES)
    latencies = time_each_ms(
        lambda question: library.ask(question, limit=SPEED_SENTENCES),
        track_progress(news.questions, f"asking {len(news.questions)} questions"),
    )
    return {
        "ask_p50_ms": round(quantile(latencies, 0.5), 2),
        "ask_p99_ms": round(quantile(latencies, 0.99), 2),
    }


def _measure_changes(library: Library, news: NewsCorpus) -> Figures:
    idents: list[int] = []
    adding = time_each_ms(
        lambda article: idents.append(library.add(article)),
        track_progress(news.extra, f"adding and removing {len(news.extra)} articles, one by one"),
    )
    removing = time_each_ms(library.remove, reversed(idents))
    return {
        "add_p50_ms": round(quantile(adding, 0.5), 2),
        "remove_p50_ms": round(quantile(removing, 0.5), 2),
    }


def _reopen(folder: Path, question: str) -> None:
    with Library.open(folder) as library:
        library.ask(question, limit=SPEED_SENTENCES)
