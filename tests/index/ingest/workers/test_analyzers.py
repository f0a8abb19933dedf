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
from index.ingest.workers.analyzers import Preparer
from index.preparing.prepared import Prepared, prepare
from tests.index.ingest.workers.test_analyzer_protocol import plain
from tests.index.samples import MOON, article, cited_ids, words_of

MISBEHAVE: Final = "tests.index.ingest.workers.faulty_analysis:misbehave"
TOO_LONG: Final = "^The article takes too long to analyse; add it in parts\\.$"
FAILS: Final = "^The article can't be analysed: that takes too much memory, or fails; add it in parts\\.$"


@pytest.fixture(scope="module")
def preparer() -> Iterator[Preparer]:
    with Preparer(MISBEHAVE, seconds=1) as made:
        yield made


def process_of(preparer: Preparer) -> str:
    """The number of the process that prepares, as it tells."""
    return preparer([article(MOON)])[0].indexed[0]


def test_it_finds_what_is_found_here() -> None:
    articles = [article(f"{MOON} {words_of(number)} " * number) for number in range(30)]
    with Preparer() as preparer:
        assert plain(preparer(articles)) == plain(prepare(articles))


def test_nothing_to_prepare(preparer: Preparer) -> None:
    assert preparer([]) == []


def test_one_process_prepares_all(preparer: Preparer) -> None:
    assert process_of(preparer) == process_of(preparer) != str(os.getpid())


@pytest.mark.parametrize(
    ("does", "complaint"),
    [
        pytest.param("hang", TOO_LONG, id="hang"),
        pytest.param("crash", FAILS, id="crash"),
        pytest.param("leave", FAILS, id="leave"),
        pytest.param(
            "grow",
            FAILS,
            id="grow",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux alone"),
        ),
    ],
)
def test_a_process_that_is_lost_is_replaced(preparer: Preparer, does: str, complaint: str) -> None:
    before = process_of(preparer)
    with pytest.raises(InvalidArticle, match=complaint):
        preparer([article(does)])
    assert process_of(preparer) != before


def test_a_fault_is_kept_for_developers(preparer: Preparer) -> None:
    before = process_of(preparer)
    with pytest.raises(InvalidArticle, match=FAILS) as caught:
        preparer([article("fail")])
    assert "ZeroDivisionError: integer division" in str(caught.value.__cause__)
    assert process_of(preparer) == before


def test_a_process_that_died_meanwhile_costs_nothing(preparer: Preparer) -> None:
    before = process_of(preparer)
    os.kill(int(before), 9)
    assert process_of(preparer) != before


def test_a_text_that_goes_wrong_fails_its_own_call_alone(preparer: Preparer) -> None:
    with pytest.raises(InvalidArticle):
        preparer([article("One."), article("crash"), article("Two.")])
    assert len(preparer([article("One."), article("Two.")])) == 2


def test_what_cannot_be_found_to_prepare_with_is_one_clear_error() -> None:
    with Preparer("index:nothing") as preparer, pytest.raises(InvalidArticle, match=FAILS):
        preparer([article("One.")])


def test_several_threads_share_it(preparer: Preparer) -> None:
    with ThreadPoolExecutor(4) as threads:
        numbers = set(threads.map(lambda _: process_of(preparer), range(8)))
    assert len(numbers) == 1


def test_it_can_be_closed_and_used_again() -> None:
    preparer = Preparer(MISBEHAVE)
    preparer.close()
    first = process_of(preparer)
    preparer.close()
    preparer.close()
    assert process_of(preparer) != first
    preparer.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc, to see whether a process is there")
def test_a_process_that_nobody_needs_is_ended() -> None:
    preparer = Preparer(MISBEHAVE, rest=0)
    process = Path("/proc", process_of(preparer))
    while process.exists():  # the test's own limit of time ends it otherwise
        threading.Event().wait(0.01)
    assert process_of(preparer) != process.name
    preparer.close()


class TestLibrary:
    def test_adds_through_it_as_it_adds_here(self, folder: Path) -> None:
        articles = [article(f"{MOON} {words_of(number)}") for number in range(5)]
        with Preparer() as preparer, Library.open(folder, preparer) as library:
            idents = library.add_all(articles)
            assert cited_ids(library.ask(words_of(3))) == {idents[3]}
            assert library.add(articles[0]) == idents[0]
            events = library.timeline()
        with Library.in_memory() as other:
            assert other.add_all(articles) == idents
            assert other.timeline() == events

    def test_holds_nothing_of_what_cannot_be_prepared(self, folder: Path, preparer: Preparer) -> None:
        with Library.open(folder, preparer) as library:
            with pytest.raises(InvalidArticle):
                library.add_all([article("One."), article("crash")])
            assert library.count() == 0

    def test_answers_and_removes_while_an_article_is_prepared(self, folder: Path) -> None:
        begun, may_end = threading.Event(), threading.Event()

        def slowly(articles: Sequence[Article]) -> Sequence[Prepared]:
            begun.set()
            assert may_end.wait(30)
            return prepare(articles)

        with Library.open(folder) as library:
            ident, other = library.add_all([article(MOON), article("The ferry left at dawn.")])
        with Library.open(folder, slowly) as library, ThreadPoolExecutor(1) as threads:
            adding = threads.submit(library.add, article("The harbour was rebuilt."))
            assert begun.wait(30)
            assert cited_ids(library.ask("Who signed the agreement?")) == {ident}
            library.remove(other)
            may_end.set()
            adding.result()
            assert library.count() == 2
