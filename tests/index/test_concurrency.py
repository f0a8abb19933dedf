"""Concurrent reads and writes."""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

from index import Library
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine
from index.storage.sqlite.store import SqliteStore
from tests.index.samples import MOON, cited_article_ids, make_article, number_word

THREAD_COUNT: Final = 3


@contextmanager
def run_concurrently(work: Callable[[], None]) -> Iterator[None]:
    """Repeat some work in several threads during the `with` block, and raise its errors."""
    done = threading.Event()
    started = threading.Barrier(THREAD_COUNT + 1)

    def repeat() -> None:
        work()
        started.wait()
        while not done.is_set():
            work()

    with ThreadPoolExecutor(THREAD_COUNT) as threads:
        futures: list[Future[None]] = [threads.submit(repeat) for _ in range(THREAD_COUNT)]
        try:
            started.wait()
            yield
        finally:
            done.set()
        for future in futures:
            future.result()


def test_no_removed_article_is_cited_after_its_removal(library: Library) -> None:
    removed: set[int] = set()

    def ask() -> None:
        before = frozenset(removed)
        answer = library.ask("When did the ferry leave?", limit=100)
        assert not before & cited_article_ids(answer)
        for sentence in answer.sentences:
            assert "ferry" in sentence.text

    with run_concurrently(ask):
        for number in range(12):
            ident = library.add(make_article(f"The ferry {number_word(number)} left the harbour at dawn."))
            if number % 4:
                library.remove(ident)
                removed.add(ident)
    assert library.count() == 3


def test_an_article_answers_all_the_while_others_go(library: Library) -> None:
    others = [make_article(f"The ferry {number_word(number)} left.") for number in range(10)]
    lasting, *going = library.add_all([make_article(MOON), *others])

    def ask() -> None:
        assert cited_article_ids(library.ask("Who signed the agreement?")) == {lasting}

    with run_concurrently(ask):
        for ident in going:
            library.remove(ident)


class WastefulEngine(MemoryEngine):
    """An engine that is rebuilt after each removal, with a callback after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.after_step: Callable[[], None] = lambda: None

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        super().update(added, removed)
        self.after_step()

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        super().rebuild(passages)
        self.after_step()

    def deleted_ratio(self) -> float:
        return 1.0


def test_rebuilding_the_index_hides_no_article() -> None:
    engine = WastefulEngine()
    with Library(SqliteStore.in_memory(), engine) as library:
        moon, ferry = library.add_all([make_article(MOON), make_article("The ferry left at dawn.")])
        answers: list[set[int]] = []
        engine.after_step = lambda: answers.append(
            cited_article_ids(library.ask("Who signed the agreement?"))
        )
        library.remove(ferry)
    assert answers == [{moon}] * len(answers)


def test_an_added_article_is_found_by_every_thread(library: Library) -> None:
    added: list[int] = []

    def ask() -> None:
        for number, ident in enumerate(tuple(added)):
            assert cited_article_ids(library.ask(number_word(number))) == {ident}
            assert library.article(ident).id == ident

    with run_concurrently(ask):
        for number in range(8):
            added.append(library.add(make_article(f"The ferry {number_word(number)} left.")))  # noqa: PERF401 - one by one


def test_several_threads_may_add_the_same_articles(library: Library) -> None:
    texts = [make_article(f"The ferry {number_word(number)} left.") for number in range(10)]
    with ThreadPoolExecutor(THREAD_COUNT) as threads:
        idents = [
            each.result() for each in [threads.submit(library.add_all, texts) for _ in range(THREAD_COUNT)]
        ]
    assert idents == [idents[0]] * THREAD_COUNT
    assert library.count() == len(texts)
    for number, ident in enumerate(idents[0]):
        assert cited_article_ids(library.ask(number_word(number))) == {ident}


def test_a_timeline_lists_what_lasts_while_others_go(library: Library) -> None:
    others = [make_article(f"The ferry {number_word(number)} left on 3 May 2020.") for number in range(10)]
    lasting, *going = library.add_all([make_article(MOON), *others])

    def look() -> None:
        signed = library.timeline("agreement")[0]
        assert (signed.value, signed.citation.article.id) == ("2021-03-09", lasting)
        assert "2021-03-09" in {event.value for event in library.timeline()}
        assert "A title" in library.topics("")

    with run_concurrently(look):
        for ident in going:
            library.remove(ident)
    assert len(library.timeline()) == 2
