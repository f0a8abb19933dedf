"""Articles on their way into a library: some at a time, each noted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.cli.add import Adder
from bot.cli.report import Summary
from index import Article, Library, LibraryUnwritable
from index.ingest.workers.readers import Reading, Refusal
from tests.bot.sample_articles import HARBOUR, LANTERNS, RAILWAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.in_memory() as opened:
        yield opened


class FullDisk(Library):
    """A library that can't be written."""

    def add_all(self, articles: Iterable[Article]) -> list[int]:
        raise LibraryUnwritable(f"No room for {len(list(articles))} articles.")


def titles(articles: Iterable[dict[str, object]]) -> list[object]:
    return [article["title"] for article in articles]


def numbered(number: int, length: int = 20) -> Reading:
    """An article unlike those of other numbers."""
    return Reading((Article(f"No. {number}", f"{number} ".ljust(length, "x")),))


def test_what_is_new_and_what_was_there(library: Library) -> None:
    library.add_all([LANTERNS, HARBOUR])
    summary = Summary()
    adder = Adder(library, summary)
    again = replace(RAILWAY, title="Rails, Again")
    adder.take("a.zip", Reading((HARBOUR, RAILWAY, again), (Refusal("b.pdf", "b.pdf isn't a PDF."),)))
    adder.flush()
    adder.take("c.md", Reading((RAILWAY,)))
    adder.flush()
    assert titles(summary.added) == [RAILWAY.title]
    assert titles(summary.known) == [HARBOUR.title, RAILWAY.title, RAILWAY.title]
    assert summary.refused == [{"file": "a.zip/b.pdf", "reason": "b.pdf isn't a PDF."}]


def test_articles_are_added_some_at_a_time(library: Library) -> None:
    adder = Adder(library, Summary())
    counts = []
    for number in range(401):
        adder.take(f"{number}.txt", numbered(number))
        counts.append(library.count())
    assert sorted(set(counts)) == [0, 200, 400]
    adder.flush()
    assert library.count() == 401


def test_a_long_article_waits_for_no_others(library: Library) -> None:
    adder = Adder(library, Summary())
    adder.take("long.txt", numbered(1, 2_000_000))
    assert library.count() == 1


def test_an_article_that_is_refused_does_not_stop_the_others(library: Library) -> None:
    summary = Summary()
    adder = Adder(library, summary)
    for article in (HARBOUR, replace(RAILWAY, text="\ud800"), LANTERNS):
        adder.take(f"{article.title}.md", Reading((article,)))
    adder.flush()
    assert titles(summary.added) == [HARBOUR.title, LANTERNS.title]
    assert [refusal["file"] for refusal in summary.refused] == [f"{RAILWAY.title}.md"]


def test_a_library_that_cannot_be_written_ends_it() -> None:
    with FullDisk.in_memory() as library:
        summary = Summary()
        adder = Adder(library, summary)
        adder.take("a.md", Reading((HARBOUR, RAILWAY)))
        with pytest.raises(LibraryUnwritable, match=r"^No room for 2 articles\.$"):
            adder.flush()
    assert summary == Summary()
