"""Latency of answers while articles are added.

A library on disk holds the news corpus except for a thousand articles. In a fresh process, questions are
asked one after the other, as by the bot, while the thousand articles are added in batches, as by the bot; in
another fresh process, the same questions are asked without adding. A task that repeatedly sleeps for 5 ms
measures the delay of the event loop.

    ask_p50_ms, ask_p99_ms, ask_max_ms              latency of an answer of three sentences, without adding
    ask_p50_adding_ms, …                            the same while articles are added
    loop_p50_ms, loop_p99_ms, loop_max_ms           delay of the event loop, without adding
    loop_p50_adding_ms, …                           the same while articles are added
    ask_p99_times                                   ask_p99_adding_ms / ask_p99_ms
    adding_s, adding_kB_per_s                       duration of adding; thousands of characters per second
"""

import asyncio
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.data import read_news
from benchmarks.machine import run_in_fresh_process
from benchmarks.metrics import Figures, quantile
from benchmarks.progress import log_step
from bot.core.libraries import Libraries
from bot.core.library_folders import guild_folder
from bot.core.runtime import tune_interpreter
from index import Answer, Article, Library
from index.ingest.workers.analyzers import Analyzers

MAX_ARTICLES_ADDED: Final = 1_000
"""Maximum number of articles added; at most half of the corpus."""

_BATCH_ARTICLES: Final = 10
"""Articles stored together; small enough that a concurrent question waits only a few milliseconds."""

_ADDING_SENTENCES: Final = 3
_MAX_QUESTIONS: Final = 3_000
_SLEEP_SECONDS: Final = 0.005
_GUILD_ID: Final = 1


@dataclass
class _AddingRun:
    """Durations measured in one process, in milliseconds.

    Attributes:
        answer_ms: Latency of each answer.
        loop_delay_ms: Delays of the event loop.
        adding_ms: Duration of adding; 0 without.
    """

    answer_ms: list[float] = field(default_factory=list)
    loop_delay_ms: list[float] = field(default_factory=list)
    adding_ms: float = 0.0


def measure_adding(data: Path) -> Figures:
    """Measure the figures that the module docstring defines.

    Args:
        data: Folder of measurement data.
    """
    news = read_news(data, questions=_MAX_QUESTIONS)
    added = news.articles[-min(MAX_ARTICLES_ADDED, len(news.articles) // 2) :]
    with TemporaryDirectory() as place:
        folder = Path(place)
        log_step(f"indexing {len(news.articles) - len(added)} articles")
        with Library.open(folder) as library:
            library.add_all(news.articles[: -len(added)])
        log_step(f"asking while {len(added)} articles are added")
        adding = run_in_fresh_process(_run_questions, folder, news.questions, added)
        log_step(f"asking the same {len(adding.answer_ms)} questions")
        quiet = run_in_fresh_process(
            _run_questions, folder, [*islice(cycle(news.questions), len(adding.answer_ms))], []
        )
    kilobytes = sum(len(article.text) for article in added) / 1000
    return {
        **_latency_figures("ask", "", quiet.answer_ms),
        **_latency_figures("ask", "_adding", adding.answer_ms),
        **_latency_figures("loop", "", quiet.loop_delay_ms),
        **_latency_figures("loop", "_adding", adding.loop_delay_ms),
        "ask_p99_times": round(quantile(adding.answer_ms, 0.99) / quantile(quiet.answer_ms, 0.99), 2),
        "adding_s": round(adding.adding_ms / 1000, 1),
        "adding_kB_per_s": round(1000 * kilobytes / adding.adding_ms, 1),
    }


def _latency_figures(name: str, how: str, spent: Sequence[float]) -> Figures:
    return {
        f"{name}_p50{how}_ms": round(quantile(spent, 0.5), 2),
        f"{name}_p99{how}_ms": round(quantile(spent, 0.99), 2),
        f"{name}_max{how}_ms": round(max(spent), 2),
    }


def _run_questions(library: Path, questions: Sequence[str], articles: Sequence[Article]) -> _AddingRun:
    """Ask all questions; if there are articles to add, repeatedly until they are added."""
    with TemporaryDirectory() as place, Analyzers() as analyzers:
        shutil.copytree(library, guild_folder(Path(place), _GUILD_ID))
        return asyncio.run(_ask_while_adding(Path(place), analyzers, questions, articles))


async def _ask_while_adding(
    data: Path, analyzers: Analyzers, questions: Sequence[str], articles: Sequence[Article]
) -> _AddingRun:
    run = _AddingRun()
    libraries = Libraries.in_folder(data, None, analyze=analyzers)
    await libraries.run(_GUILD_ID, partial(_ask, question=questions[0]))
    tune_interpreter()
    watching = asyncio.create_task(_watch_loop_delay(run.loop_delay_ms))
    adding = asyncio.create_task(_add_batches(libraries, articles, run)) if articles else None
    for question in cycle(questions) if adding else questions:
        if adding and adding.done():
            break
        with _record_ms(run.answer_ms):
            await libraries.run(_GUILD_ID, partial(_ask, question=question))
    watching.cancel()
    if adding:
        await adding
    await libraries.close()
    return run


async def _add_batches(libraries: Libraries, articles: Sequence[Article], run: _AddingRun) -> None:
    spent: list[float] = []
    for place in range(0, len(articles), _BATCH_ARTICLES):
        batch = articles[place : place + _BATCH_ARTICLES]
        with _record_ms(spent):
            await libraries.run_long(_GUILD_ID, lambda library, added=batch: library.add_all(added))  # type: ignore[misc]
    run.adding_ms = sum(spent)


async def _watch_loop_delay(late: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(_SLEEP_SECONDS)
        late.append(1000 * (time.perf_counter() - began - _SLEEP_SECONDS))


def _ask(library: Library, question: str) -> Answer:
    return library.ask(question, limit=_ADDING_SENTENCES)


@contextmanager
def _record_ms(spent: list[float]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    spent.append(1000 * (time.perf_counter() - began))
