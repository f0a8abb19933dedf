"""Timeline queries: arguments, suggestions without events, parsing of a line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.timeline.date_range import DateRange, InvalidDateRange
from bot.timeline.query import Timeline, parse_timeline_query, query_timeline
from bot.ui.pages import MAX_PAGED_ITEMS
from tests.bot.fake_libraries import ChronicleLibrary, TimelineCall
from tests.bot.sample_events import CHRONICLE_EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 22)


@pytest.fixture
def library() -> Iterator[ChronicleLibrary]:
    with ChronicleLibrary.in_memory() as opened:
        yield opened


class TestFinding:
    def test_events(self, library: ChronicleLibrary) -> None:
        result = query_timeline(library, "lantern", DateRange("1960", "1961"))
        assert result == Timeline("lantern", DateRange("1960", "1961"), CHRONICLE_EVENTS[10:12])
        assert library.timeline_calls == [
            TimelineCall("lantern", MAX_PAGED_ITEMS, date(1960, 1, 1), date(1961, 12, 31))
        ]

    def test_everything(self, library: ChronicleLibrary) -> None:
        assert query_timeline(library, "", DateRange(), 3).events == CHRONICLE_EVENTS[:3]
        assert library.timeline_calls == [TimelineCall(None, 3, None, None)]

    def test_none_within_the_bounds(self, library: ChronicleLibrary) -> None:
        result = query_timeline(library, "lantern", DateRange("2010", ""))
        assert (result.events, result.has_events_outside, result.suggested_topics) == ((), True, ())

    @pytest.mark.parametrize("bounds", [DateRange(), DateRange("2010", "")])
    def test_none_at_all_names_topics(self, library: ChronicleLibrary, bounds: DateRange) -> None:
        result = query_timeline(library, "cheese", bounds)
        assert (result.events, result.has_events_outside) == ((), False)
        assert result.suggested_topics[0] == "The Harbour of Velm"

    def test_topics_like_the_one_asked_for_come_first(self, library: ChronicleLibrary) -> None:
        library.served_events = ()
        assert query_timeline(library, "mira", DateRange()).suggested_topics == ("Mira Solberg",)


@pytest.mark.parametrize(
    ("line", "topic", "bounds"),
    [
        pytest.param("", "", DateRange(), id="nothing"),
        pytest.param("moon base", "moon base", DateRange(), id="topic"),
        pytest.param(
            "moon base since 2020 until March 2021", "moon base", DateRange("2020", "2021-03"), id="both"
        ),
        pytest.param(
            "moon base until 2021 since 2020", "moon base", DateRange("2020", "2021"), id="other-order"
        ),
        pytest.param("since last year", "", DateRange("2025"), id="no-topic"),
        pytest.param("Until Today", "", DateRange(until="2026-11-22"), id="capitals"),
        pytest.param("life since then since 2020", "life since then", DateRange("2020"), id="in-a-topic"),
        pytest.param("ever since", "ever since", DateRange(), id="nothing-behind"),
        pytest.param("sincerity", "sincerity", DateRange(), id="part-of-a-word"),
    ],
)
def test_a_line(line: str, topic: str, bounds: DateRange) -> None:
    assert parse_timeline_query(line, TODAY) == (topic, bounds)


@pytest.mark.parametrize("line", ["moon since the landing", "since until", "x since 2020 until 2019"])
def test_a_line_with_a_bad_date(line: str) -> None:
    with pytest.raises(InvalidDateRange):
        parse_timeline_query(line, TODAY)


@pytest.mark.parametrize("word", ["x", "since", "until since", "a since 2020"])
def test_a_long_line(word: str) -> None:
    line = " ".join([word] * 10_000)
    try:
        topic, _ = parse_timeline_query(line, TODAY)
    except InvalidDateRange:
        return
    assert line.startswith(topic)
