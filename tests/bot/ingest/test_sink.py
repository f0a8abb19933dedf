"""The sink: new, duplicate and refused articles, quotas, the size of a batch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import Libraries
from bot.ingest.job import BatchResult
from bot.ingest.sink import MAX_BATCH_ARTICLES, IngestSink, first_batch
from index import Article
from index.ingest.workers.analysis import analyze_articles
from tests.bot.ingest.harness import AMPLE_QUOTAS, HOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.core.settings import Settings
    from index import Library
    from index.ingest.workers.analysis import AnalyzedArticle

ONE, TWO, THREE = (Article(title=f"Title {number}", text=f"Text {number}.") for number in (1, 2, 3))
BAD = Article(title="Bad", text="\ud800")


@pytest.fixture
def sink(libraries: Libraries) -> IngestSink:
    return IngestSink(libraries, AMPLE_QUOTAS)


async def test_an_empty_library(sink: IngestSink) -> None:
    assert (await sink.newest_id(HOST), await sink.count(HOST)) == (0, 0)


async def test_new_ones_and_those_that_were_there(sink: IngestSink) -> None:
    first = await sink.add(HOST, [ONE, TWO])
    assert first == BatchResult(newest_id=2, added=["Title 1", "Title 2"], duplicates=[], refused=[])
    second = await sink.add(HOST, [TWO, THREE, THREE])
    assert second == BatchResult(
        newest_id=3, added=["Title 3"], duplicates=["Title 2", "Title 3"], refused=[]
    )
    assert (await sink.newest_id(HOST), await sink.count(HOST)) == (3, 3)


async def test_what_was_added_by_a_run_that_ended_before_it_was_written_down_is_new(
    sink: IngestSink,
) -> None:
    before = await sink.newest_id(HOST)
    await sink.add(HOST, [ONE, TWO])
    again = await sink.add(HOST, [ONE, TWO, THREE], before)
    assert again.added == ["Title 1", "Title 2", "Title 3"]


async def test_a_number_that_was_given_is_not_given_again(sink: IngestSink, libraries: Libraries) -> None:
    await sink.add(HOST, [ONE, TWO])
    await libraries.run(HOST, lambda library: library.remove(2))
    assert (await sink.add(HOST, [THREE])).added == ["Title 3"]


async def test_one_that_cannot_be_stored_does_not_keep_the_others_out(sink: IngestSink) -> None:
    result = await sink.add(HOST, [ONE, BAD, TWO])
    assert result.added == ["Title 1", "Title 2"]
    assert result.refused == ["Bad: The article has characters that are not valid Unicode; save it as UTF-8."]


async def test_one_that_is_removed_meanwhile(settings: Settings) -> None:
    """While new articles are analysed, a duplicate of the same batch is removed."""
    opened: list[Library] = []

    def analyze_slowly(articles: Sequence[Article]) -> Sequence[AnalyzedArticle]:
        if articles[0].title == TWO.title:
            opened[0].remove(1)
        return analyze_articles(articles)

    libraries = Libraries.in_folder(settings.data, None, analyze=analyze_slowly)
    sink = IngestSink(libraries, AMPLE_QUOTAS)
    await sink.add(HOST, [ONE])
    await libraries.run(HOST, opened.append)
    result = await sink.add(HOST, [ONE, TWO])
    await libraries.close()
    assert (result.added, result.duplicates, result.refused) == (["Title 2"], [], [])


@pytest.mark.parametrize(
    ("most", "added", "known", "left"),
    [
        pytest.param(3, ["Title 2", "Title 3"], ["Title 1"], 0, id="what-is-there-needs-no-room"),
        pytest.param(2, ["Title 2"], ["Title 1"], 1, id="full"),
        pytest.param(1, [], [], 3, id="full-before"),
    ],
)
async def test_quotas(libraries: Libraries, most: int, added: list[str], known: list[str], left: int) -> None:
    sink = IngestSink(libraries, replace(AMPLE_QUOTAS, articles=most))
    await sink.add(HOST, [ONE])
    result = await sink.add(HOST, [ONE, TWO, THREE])
    assert (result.added, result.duplicates, result.left_count) == (added, known, left)
    assert bool(result.quota_message) == bool(left)


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        pytest.param([10], 1, id="one"),
        pytest.param([10] * (MAX_BATCH_ARTICLES + 5), MAX_BATCH_ARTICLES, id="so-many"),
        pytest.param([100_000] * 5, 2, id="so-much-text"),
        pytest.param([900_000, 10], 1, id="one-at-least"),
    ],
)
def test_a_batch(lengths: list[int], expected: int) -> None:
    articles = [Article(title="", text="x" * length) for length in lengths]
    assert first_batch(articles) == articles[:expected]
