"""`BatchAdder`: batches, duplicates, refusals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.cli.add import BatchAdder
from bot.cli.report import AddReport
from index import AddResult, Article, Library, LibraryUnwritable
from index.ingest.workers.readers import ReadResult, RejectedFile
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERNS_ARTICLE, RAILWAY_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as opened:
        yield opened


class UnwritableLibrary(Library):
    """A library that can't be written."""

    def ingest(self, articles: Iterable[Article]) -> list[AddResult]:
        raise LibraryUnwritable(f"No room for {len(list(articles))} articles.")


def titles_of(articles: Iterable[dict[str, object]]) -> list[object]:
    return [article["title"] for article in articles]


def numbered_reading(number: int, length: int = 20) -> ReadResult:
    """An article unlike those of other numbers."""
    return ReadResult((Article(f"No. {number}", f"{number} ".ljust(length, "x")),))


def test_what_is_new_and_what_was_there(library: Library) -> None:
    library.add_all([LANTERNS_ARTICLE, HARBOUR_ARTICLE])
    report = AddReport()
    adder = BatchAdder(library, report)
    again = replace(RAILWAY_ARTICLE, title="Rails, Again")
    adder.collect(
        "a.zip",
        ReadResult((HARBOUR_ARTICLE, RAILWAY_ARTICLE, again), (RejectedFile("b.pdf", "b.pdf isn't a PDF."),)),
    )
    adder.flush()
    adder.collect("c.md", ReadResult((RAILWAY_ARTICLE,)))
    adder.flush()
    assert titles_of(report.added) == [RAILWAY_ARTICLE.title]
    assert titles_of(report.known) == [HARBOUR_ARTICLE.title, RAILWAY_ARTICLE.title, RAILWAY_ARTICLE.title]
    assert report.refused == [{"file": "a.zip/b.pdf", "reason": "b.pdf isn't a PDF."}]


def test_articles_are_added_some_at_a_time(library: Library) -> None:
    adder = BatchAdder(library, AddReport())
    counts = []
    for number in range(401):
        adder.collect(f"{number}.txt", numbered_reading(number))
        counts.append(library.count())
    assert sorted(set(counts)) == [0, 200, 400]
    adder.flush()
    assert library.count() == 401


def test_a_long_article_waits_for_no_others(library: Library) -> None:
    adder = BatchAdder(library, AddReport())
    adder.collect("long.txt", numbered_reading(1, 2_000_000))
    assert library.count() == 1


def test_an_article_that_is_refused_does_not_stop_the_others(library: Library) -> None:
    report = AddReport()
    adder = BatchAdder(library, report)
    for article in (HARBOUR_ARTICLE, replace(RAILWAY_ARTICLE, text="\ud800"), LANTERNS_ARTICLE):
        adder.collect(f"{article.title}.md", ReadResult((article,)))
    adder.flush()
    assert titles_of(report.added) == [HARBOUR_ARTICLE.title, LANTERNS_ARTICLE.title]
    assert [refusal["file"] for refusal in report.refused] == [f"{RAILWAY_ARTICLE.title}.md"]


def test_a_library_that_cannot_be_written_ends_it() -> None:
    with UnwritableLibrary.in_memory() as library:
        report = AddReport()
        adder = BatchAdder(library, report)
        adder.collect("a.md", ReadResult((HARBOUR_ARTICLE, RAILWAY_ARTICLE)))
        with pytest.raises(LibraryUnwritable, match=r"^No room for 2 articles\.$"):
            adder.flush()
    assert report == AddReport()
