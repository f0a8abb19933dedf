"""Speed, memory and size on a corpus of news.

Every article but twenty is added to a library on disk, questions are asked, the twenty are added and removed
one by one, and the library is closed and opened again.

    index_kB_per_s              thousands of characters that `add_all` takes in within a second
    ask_p50_ms, ask_p99_ms      a whole answer of three sentences: the median, and what 1 % exceed
    add_p50_ms, remove_p50_ms   one article, durably: the median
    reopen_ms                   opening the library again, and its first answer
    memory_MB                   resident memory above that of the process before it opened the library
    disk_MB                     all files of the closed library
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.data import News, read_news
from benchmarks.machine import memory_mb, milliseconds, seconds, size_mb
from benchmarks.metrics import Figures, quantile
from benchmarks.progress import say, shown
from index import Library

SENTENCES: Final = 3
"""Sentences asked for."""


def measure_speed(data: Path) -> Figures:
    """Measure all of the above.

    Args:
        data: The folder of measurement data.

    Returns:
        The figures that the module's docstring lists.
    """
    news = read_news(data)
    with TemporaryDirectory() as place:
        folder = Path(place)
        before = memory_mb()
        with Library.open(folder) as library:
            figures = {**_indexing(library, news), **_asking(library, news), **_changing(library, news)}
            figures["memory_MB"] = round(memory_mb() - before, 1)
        figures["disk_MB"] = round(size_mb(folder), 1)
        figures["reopen_ms"] = round(1000 * seconds(lambda: _reopen(folder, news.questions[0])), 1)
    return figures


def _indexing(library: Library, news: News) -> Figures:
    say(f"indexing {len(news.articles)} articles, {news.kilobytes / 1000:.1f} MB")
    return {"index_kB_per_s": round(news.kilobytes / seconds(lambda: library.add_all(news.articles)), 1)}


def _asking(library: Library, news: News) -> Figures:
    library.ask(news.questions[0], limit=SENTENCES)
    spent = milliseconds(
        lambda question: library.ask(question, limit=SENTENCES),
        shown(news.questions, f"asking {len(news.questions)} questions"),
    )
    return {"ask_p50_ms": round(quantile(spent, 0.5), 2), "ask_p99_ms": round(quantile(spent, 0.99), 2)}


def _changing(library: Library, news: News) -> Figures:
    idents: list[int] = []
    adding = milliseconds(
        lambda article: idents.append(library.add(article)),
        shown(news.extra, f"adding and removing {len(news.extra)} articles, one by one"),
    )
    removing = milliseconds(library.remove, reversed(idents))
    return {
        "add_p50_ms": round(quantile(adding, 0.5), 2),
        "remove_p50_ms": round(quantile(removing, 0.5), 2),
    }


def _reopen(folder: Path, question: str) -> None:
    with Library.open(folder) as library:
        library.ask(question, limit=SENTENCES)
