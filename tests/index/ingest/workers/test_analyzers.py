"""Articles prepared in a process of their own: whatever a text does to it, the next one is prepared."""

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
from index.ingest.workers.analyzers import AnalyzerPool, AnalyzerProcess
from tests.index.ingest.workers.test_analyzer_protocol import to_comparable
from tests.index.samples import MOON, cited_article_ids, make_article, number_word

FAULTY_FUNCTION: Final = "tests.index.ingest.workers.faulty_analysis:analyze_or_fail"


TIMEOUT_MESSAGE: Final = "^The article takes too long to analyse; add it in parts\\.$"


FAILURE_MESSAGE: Final = (
    "^The article can't be analysed: that takes too much memory, or fails; add it in parts\\.$"
)


@pytest.fixture(scope="module")
def preparer() -> Iterator[AnalyzerProcess]:
    with AnalyzerProcess(FAULTY_FUNCTION, timeout_seconds=1) as made:
        yield made


def worker_pid(preparer: AnalyzerProcess) -> str:
    """The number of the process that prepares, as it tells."""
    return preparer([make_article(MOON)])[0].passage_terms[0]


def test_it_finds_what_is_found_here() -> None:
    articles = [make_article(f"{MOON} {number_word(number)} " * number) for number in range(30)]
    with AnalyzerProcess() as preparer:
        assert to_comparable(preparer(articles)) == to_comparable(analyze_articles(articles))


def test_nothing_to_prepare(preparer: AnalyzerProcess) -> None:
    assert preparer([]) == []


def test_one_process_prepares_all(preparer: AnalyzerProcess) -> None:
    assert worker_pid(preparer) == worker_pid(preparer) != str(os.getpid())


@pytest.mark.parametrize(
    ("does", "complaint"),
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
def test_a_process_that_is_lost_is_replaced(preparer: AnalyzerProcess, does: str, complaint: str) -> None:
    before = worker_pid(preparer)
    with pytest.raises(InvalidArticle, match=complaint):
        preparer([make_article(does)])
    assert worker_pid(preparer) != before


def test_a_fault_is_kept_for_developers(preparer: AnalyzerProcess) -> None:
    before = worker_pid(preparer)
    with pytest.raises(InvalidArticle, match=FAILURE_MESSAGE) as caught:
        preparer([make_article("fail")])
    assert "ZeroDivisionError: integer division" in str(caught.value.__cause__)
    assert worker_pid(preparer) == before


def test_a_process_that_died_meanwhile_costs_nothing(preparer: AnalyzerProcess) -> None:
    before = worker_pid(preparer)
    os.kill(int(before), 9)
    assert worker_pid(preparer) != before


def test_a_text_that_goes_wrong_fails_its_own_call_alone(preparer: AnalyzerProcess) -> None:
    with pytest.raises(InvalidArticle):
        preparer([make_article("One."), make_article("crash"), make_article("Two.")])
    assert len(preparer([make_article("One."), make_article("Two.")])) == 2


def test_what_cannot_be_found_to_prepare_with_is_one_clear_error() -> None:
    with AnalyzerProcess("index:nothing") as preparer, pytest.raises(InvalidArticle, match=FAILURE_MESSAGE):
        preparer([make_article("One.")])


def test_several_threads_share_it(preparer: AnalyzerProcess) -> None:
    with ThreadPoolExecutor(4) as threads:
        numbers = set(threads.map(lambda _: worker_pid(preparer), range(8)))
    assert len(numbers) == 1


def test_it_can_be_closed_and_used_again() -> None:
    preparer = AnalyzerProcess(FAULTY_FUNCTION)
    preparer.close()
    first = worker_pid(preparer)
    preparer.close()
    preparer.close()
    assert worker_pid(preparer) != first
    preparer.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc, to see whether a process is there")
def test_a_process_that_nobody_needs_is_ended() -> None:
    preparer = AnalyzerProcess(FAULTY_FUNCTION, idle_seconds=0)
    process = Path("/proc", worker_pid(preparer))
    while process.exists():  # the test's own limit of time ends it otherwise
        threading.Event().wait(0.01)
    assert worker_pid(preparer) != process.name
    preparer.close()


class TestLibrary:
    def test_adds_through_it_as_it_adds_here(self, folder: Path) -> None:
        articles = [make_article(f"{MOON} {number_word(number)}") for number in range(5)]
        with AnalyzerProcess() as preparer, Library.open(folder, preparer) as library:
            idents = library.add_all(articles)
            assert cited_article_ids(library.ask(number_word(3))) == {idents[3]}
            assert library.add(articles[0]) == idents[0]
            events = library.timeline()
        with Library.in_memory() as other:
            assert other.add_all(articles) == idents
            assert other.timeline() == events

    def test_holds_nothing_of_what_cannot_be_prepared(self, folder: Path, preparer: AnalyzerProcess) -> None:
        with Library.open(folder, preparer) as library:
            with pytest.raises(InvalidArticle):
                library.add_all([make_article("One."), make_article("crash")])
            assert library.count() == 0

    def test_answers_and_removes_while_an_article_is_prepared(self, folder: Path) -> None:
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


def test_they_find_in_order_what_is_found_here() -> None:
    articles = [make_article(f"{MOON} {number_word(number)} " * 50 * number) for number in range(12)]
    with AnalyzerPool(2) as preparers:
        assert to_comparable(preparers(articles)) == to_comparable(analyze_articles(articles))
        assert preparers([]) == []


def test_what_one_of_them_cannot_prepare_is_one_error() -> None:
    with AnalyzerPool(2, "tests.index.ingest.workers.faulty_analysis:analyze_or_fail") as preparers:
        with pytest.raises(InvalidArticle):
            preparers([make_article(MOON), make_article("crash"), make_article(MOON)])
        assert len(preparers([make_article(MOON)])) == 1
