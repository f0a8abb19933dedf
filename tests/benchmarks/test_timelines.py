from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from benchmarks.gold import GoldTimeline
from benchmarks.metrics import MatchCounts
from benchmarks.timelines import count_common_days, measure_timelines
from index import Article, Citation, Event
from index.model import Precision
from tests.benchmarks.factories import write_json_lines

FIRST, SECOND, THIRD = date(2020, 5, 1), date(2020, 5, 2), date(2021, 7, 2)
GOLD = GoldTimeline("Elbe", frozenset({FIRST, THIRD}))
TEXT = "The Elbe rose over its banks on 1 May 2020.\n\nThe Elbe bridge was opened on 2 July 2021."


def make_event(day: date, precision: Precision = "day") -> Event:
    return Event(day, day, f"{day}", precision, Citation(Article("Elbe", "The Elbe rose."), 1, 0, 14), (0, 8))


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([make_event(FIRST), make_event(THIRD)], MatchCounts(2, 2, 2), id="the same days"),
        pytest.param([make_event(SECOND)], MatchCounts(0, 1, 2), id="a day beside"),
        pytest.param([make_event(FIRST), make_event(FIRST)], MatchCounts(1, 1, 2), id="two events of a day"),
        pytest.param(
            [make_event(FIRST), make_event(THIRD, "month")], MatchCounts(1, 1, 2), id="one without its day"
        ),
        pytest.param([], MatchCounts(0, 0, 2), id="no events"),
    ],
)
def test_agreement(events: list[Event], expected: MatchCounts) -> None:
    assert count_common_days(events, GOLD) == expected


def write_topic(data: Path, name: str, days: Sequence[date]) -> None:
    folder = data / "timelines/dev" / name
    write_json_lines(folder / "articles.jsonl", [{"title": "", "text": TEXT, "published": "2022-01-31"}])
    write_json_lines(folder / "timelines.jsonl", [{"query": "Elbe", "dates": {f"{day}": "" for day in days}}])


def measured_agreement(data: Path) -> tuple[float, float, float]:
    figures = measure_timelines(data)
    return figures["P"], figures["R"], figures["F1"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([FIRST, THIRD], (100, 100, 100), id="all days"),
        pytest.param([FIRST], (100, 100, 100), id="none outside of the timeline"),
        pytest.param([FIRST, SECOND, THIRD], (100, 66.67, 80), id="a day that the articles lack"),
        pytest.param([SECOND], (0, 0, 0), id="only such a day"),
    ],
)
def test_the_days_that_articles_tell_are_found(
    tmp_path: Path, days: Sequence[date], expected: tuple[float, float, float]
) -> None:
    write_topic(tmp_path, "Elbe", days)
    assert measured_agreement(tmp_path) == expected


def test_each_timeline_weighs_the_same(tmp_path: Path) -> None:
    write_topic(tmp_path, "found", [FIRST, THIRD])
    write_topic(tmp_path, "not found", [SECOND])
    assert measured_agreement(tmp_path) == (50, 50, 50)
