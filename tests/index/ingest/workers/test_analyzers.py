"""Analysis in worker processes: after any fault, the next article is analysed."""

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from index import Article, InvalidArticle, Library
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles
from index.ingest.workers.analyzers import Analyzers
from tests.index.samples import MOON, cited_article_ids, make_article, number_word

FAULTY_FUNCTION: Final = "tests.index.ingest.workers.faulty_analysis:analyze_or_fail"


TIMEOUT_MESSAGE: Final = "^The article takes too long to analyse; add it in parts\\.$"


FAILURE_MESSAGE: Final = (
    "^The article can't be analysed: that takes too much memory, or fails; add it in parts\\.$"
)


@pytest.fixture(scope="module")
def analyzers() -> Iterator[Analyzers]:
    with Analyzers(FAULTY_FUNCTION, timeout_seconds=3) as opened:
        yield opened


def analyzer_pid(analyzers: Analyzers) -> str:
    """The PID of the process, as the analysis reports it."""
    return analyzers([make_article(MOON)])[0].passage_terms[0]


def test_the_process_finds_what_the_function_finds() -> None:
    articles = [make_article(f"{MOON} {number_word(number)} " * number) for number in range(30)]
    with Analyzers() as analyzers:
        assert analyzers(articles) == analyze_articles(articles)


def test_no_articles(analyzers: Analyzers) -> None:
    assert analyzers([]) == []


def test_one_process_answers_all_requests(analyzers: Analyzers) -> None:
    assert analyzer_pid(analyzers) == analyzer_pid(analyzers) != str(os.getpid())


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        pytest.param("hang", TIMEOUT_MESSAGE, id="hang"),
        pytest.param("crash", FAILURE_MESSAGE, id="crash"),
        pytest.param("leave", FAILURE_MESSAGE, id="leave"),
        pytest.param(
            "grow",
            FAILURE_MESSAGE,
            id="grow",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux alone"),
        ),
    ],
)
def test_a_lost_process_is_replaced(analyzers: Analyzers, word: str, complaint: str) -> None:
    before = analyzer_pid(analyzers)
    with pytest.raises(InvalidArticle, match=complaint):
        analyzers([make_article(word)])
    assert analyzer_pid(analyzers) != before


def test_a_fault_is_kept_for_developers(analyzers: Analyzers) -> None:
    before = analyzer_pid(analyzers)
    with pytest.raises(InvalidArticle, match=FAILURE_MESSAGE) as caught:
        analyzers([make_article("fail")])
    assert "ZeroDivisionError: integer division" in str(caught.value.__cause__)
    assert analyzer_pid(analyzers) == before


def test_a_process_that_died_between_requests_is_replaced(analyzers: Analyzers) -> None:
    before = analyzer_pid(analyzers)
    (worker,) = analyzers._workers
    assert worker._process is not None
    os.kill(int(before), 9)
    worker._process._process.wait(10)  # the process ends some time after os.kill returns
    assert analyzer_pid(analyzers) != before


def test_a_faulty_text_fails_its_own_call_alone(analyzers: Analyzers) -> None:
    with pytest.raises(InvalidArticle):
        analyzers([make_article("One."), make_article("crash"), make_article("Two.")])
    assert len(analyzers([make_article("One."), make_article("Two.")])) == 2


def test_a_missing_function() -> None:
    with Analyzers("index:nothing") as analyzers, pytest.raises(InvalidArticle, match=FAILURE_MESSAGE):
        analyzers([make_article("One.")])


def test_several_threads_share_it(analyzers: Analyzers) -> None:
    with ThreadPoolExecutor(4) as threads:
        numbers = set(threads.map(lambda _: analyzer_pid(analyzers), range(8)))
    assert len(numbers) == 1


def test_it_can_be_closed_and_used_again() -> None:
    analyzers = Analyzers(FAULTY_FUNCTION)
    analyzers.close()
    first = analyzer_pid(analyzers)
    analyzers.close()
    analyzers.close()
    assert analyzer_pid(analyzers) != first
    analyzers.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_an_idle_process_is_ended() -> None:
    analyzers = Analyzers(FAULTY_FUNCTION, idle_seconds=0)
    process = Path("/proc", analyzer_pid(analyzers))
    while process.exists():  # bounded by the timeout of tests
        threading.Event().wait(0.01)
    assert analyzer_pid(analyzers) != process.name
    analyzers.close()


class TestLibrary:
    def test_adds_the_same_as_in_process(self, folder: Path) -> None:
        articles = [make_article(f"{MOON} {number_word(number)}") for number in range(5)]
        with Analyzers() as analyzers, Library.open(folder, analyzers) as library:
            idents = library.add_all(articles)
            assert cited_article_ids(library.ask(number_word(3))) == {idents[3]}
            assert library.add(articles[0]) == idents[0]
            events = library.timeline()
        with Library.in_memory() as other:
            assert other.add_all(articles) == idents
            assert other.timeline() == events

    def test_keeps_nothing_of_a_call_that_fails(self, folder: Path, analyzers: Analyzers) -> None:
        with Library.open(folder, analyzers) as library:
            with pytest.raises(InvalidArticle):
                library.add_all([make_article("One."), make_article("crash")])
            assert library.count() == 0

    def test_answers_and_removes_during_analysis(self, folder: Path) -> None:
        begun, may_end = threading.Event(), threading.Event()

        def slowly(articles: Sequence[Article]) -> Sequence[AnalyzedArticle]:
            begun.set()
            assert may_end.wait(30)
            return analyze_articles(articles)

        with Library.open(folder) as library:
            ident, other = library.add_all([make_article(MOON), make_article("The ferry left at dawn.")])
        with Library.open(folder, slowly) as library, ThreadPoolExecutor(1) as threads:
            adding = threads.submit(library.add, make_article("The harbour was rebuilt."))
            assert begun.wait(30)
            assert cited_article_ids(library.ask("Who signed the agreement?")) == {ident}
            library.remove(other)
            may_end.set()
            adding.result()
            assert library.count() == 2


def test_several_processes_keep_the_order() -> None:
    articles = [make_article(f"{MOON} {number_word(number)} " * 50 * number) for number in range(12)]
    with Analyzers(count=2) as analyzers:
        assert analyzers(articles) == analyze_articles(articles)
        assert analyzers([]) == []


def test_a_fault_in_one_of_several_processes() -> None:
    with Analyzers(FAULTY_FUNCTION, count=2) as analyzers:
        with pytest.raises(InvalidArticle):
            analyzers([make_article(MOON), make_article("crash"), make_article(MOON)])
        assert len(analyzers([make_article(MOON)])) == 1
