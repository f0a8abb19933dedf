"""Queries for quotations: arguments, suggestions without results, parsing of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.quotes.query import Quotes, parse_quotes_query, query_quotes
from bot.ui.pages import MAX_PAGED_ITEMS
from tests.bot.fake_libraries import QuotationsCall, QuotingLibrary
from tests.bot.sample_quotations import LAMPLIGHTER_QUOTATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def library() -> Iterator[QuotingLibrary]:
    with QuotingLibrary.in_memory() as opened:
        yield opened


class TestFinding:
    def test_quotations(self, library: QuotingLibrary) -> None:
        result = query_quotes(library, "lantern", "Rask")
        assert result == Quotes("lantern", "Rask", LAMPLIGHTER_QUOTATIONS[:MAX_PAGED_ITEMS])
        assert library.quotations_calls == [QuotationsCall("Rask", "lantern", MAX_PAGED_ITEMS)]

    def test_anything_by_anybody(self, library: QuotingLibrary) -> None:
        assert query_quotes(library, "", "", 3).quotations == LAMPLIGHTER_QUOTATIONS[:3]
        assert library.quotations_calls == [QuotationsCall(None, None, 3)]

    def test_nothing_on_a_topic_names_speakers(self, library: QuotingLibrary) -> None:
        result = query_quotes(library, "cheese", "")
        assert (result.quotations, result.has_other_topics, result.nearest_speakers) == ((), False, ())
        assert result.top_speakers[:2] == ("Jo Rask", "Ingrid Hald")

    def test_nothing_by_a_speaker_on_a_topic(self, library: QuotingLibrary) -> None:
        assert query_quotes(library, "cheese", "Rask") == Quotes("cheese", "Rask", has_other_topics=True)

    @pytest.mark.parametrize("topic", ["", "lantern", "cheese"])
    @pytest.mark.parametrize(
        ("speaker", "nearest"),
        [
            pytest.param("Anna Hald", ("Ingrid Hald",), id="surname"),
            pytest.param("Ingrid Berg", ("Ingrid Hald",), id="first-name"),
            pytest.param("hald", ("Ingrid Hald",), id="part"),
            pytest.param("Ingrid Hald", ("Ingrid Hald",), id="whole-name-once"),
        ],
    )
    def test_nobody_by_a_name_gives_the_nearest(
        self, library: QuotingLibrary, topic: str, speaker: str, nearest: tuple[str, ...]
    ) -> None:
        assert query_quotes(library, topic, speaker) == Quotes(topic, speaker, nearest_speakers=nearest)

    @pytest.mark.parametrize(
        "speaker",
        [
            pytest.param("Cassandra", id="unlike"),
            pytest.param("J. R.", id="initials"),
            pytest.param("Hald" + " of Velm" * 12, id="many-parts"),
        ],
    )
    def test_nobody_like_that_gives_who_is_quoted_most(self, library: QuotingLibrary, speaker: str) -> None:
        result = query_quotes(library, "", speaker)
        assert (result.quotations, result.has_other_topics, result.nearest_speakers) == ((), False, ())
        assert result.top_speakers[:2] == ("Jo Rask", "Ingrid Hald")


@pytest.mark.parametrize(
    ("line", "topic", "speaker"),
    [
        pytest.param("", "", "", id="nothing"),
        pytest.param("moon base", "moon base", "", id="topic"),
        pytest.param("moon base by Dmitry Peskov", "moon base", "Dmitry Peskov", id="both"),
        pytest.param("by Peskov", "", "Peskov", id="speaker"),
        pytest.param("moon By Peskov", "moon", "Peskov", id="capitals"),
        pytest.param("landing by night by Peskov", "landing by night", "Peskov", id="in-a-topic"),
        pytest.param("stand by", "stand by", "", id="nothing-behind"),
        pytest.param("byways", "byways", "", id="part-of-a-word"),
    ],
)
def test_a_line(line: str, topic: str, speaker: str) -> None:
    assert parse_quotes_query(line) == (topic, speaker)


@pytest.mark.parametrize("word", ["x", "by", "by x", "x by"])
def test_a_long_line(word: str) -> None:
    line = " ".join([word] * 10_000)
    topic, speaker = parse_quotes_query(line)
    assert line.startswith(topic)
    assert line.endswith(speaker)
