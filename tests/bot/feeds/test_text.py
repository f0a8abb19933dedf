"""Feeds as a table, and times in words."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

import pytest
from rich.console import Console

from bot.feeds.text import feeds_table, format_moment, plain_feed_title
from index.storage.feeds import Feed

NOW: Final = datetime(2021, 3, 9, 12, 30).astimezone()
"""Half past twelve in the local time zone."""

FEED: Final = Feed(
    id=3,
    url="https://example.org/feed",
    resolved_url="https://example.org/feed",
    title="News of Velm",
    added_by=None,
    channel_id=None,
    added_at=0.0,
    read_at=(NOW - timedelta(minutes=10)).timestamp(),
    next_poll_at=(NOW + timedelta(minutes=50)).timestamp(),
)


def table(*feeds: Feed) -> list[list[str]]:
    """The cells of the table by row."""
    console = Console(file=io.StringIO(), width=200)
    console.print(feeds_table(feeds, NOW.timestamp()))
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]


def test_a_feed() -> None:
    assert table(FEED) == [
        ["ID", "Title", "Address", "Last read", "Next read"],
        ["3", "News of Velm", "https://example.org/feed", "today, 12:20", "today, 13:20"],
    ]


def test_a_feed_without_a_title_shows_its_address_once() -> None:
    _, row = table(replace(FEED, title=FEED.url))
    assert row[1:3] == ["–", "https://example.org/feed"]


def test_a_feed_that_fails() -> None:
    failing = replace(FEED, id=4, failing_since=(NOW - timedelta(days=1)).timestamp())
    head, *rows = table(FEED, failing)
    assert head[-1] == "Failing since"
    assert [row[-1] for row in rows] == ["–", "yesterday, 12:30"]


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        pytest.param(replace(FEED, next_poll_at=NOW.timestamp()), "due now", id="due"),
        pytest.param(replace(FEED, next_poll_at=0.0), "due now", id="overdue"),
        pytest.param(replace(FEED, next_poll_at=0.0, ended=True), "never, it has ended", id="ended"),
    ],
)
def test_when_a_feed_is_read_next(feed: Feed, words: str) -> None:
    assert table(feed)[1][-1] == words


def test_a_title_is_one_short_line() -> None:
    assert plain_feed_title(replace(FEED, title="News\x1b[2J\nof Velm")) == "News[2J of Velm"
    assert len(plain_feed_title(replace(FEED, title="news " * 1_000))) <= 100


@pytest.mark.parametrize(
    ("at", "words"),
    [
        pytest.param(datetime(2021, 3, 9, 0, 0, tzinfo=UTC), "today, 00:00", id="midnight"),
        pytest.param(datetime(2021, 3, 9, 23, 59, 59, tzinfo=UTC), "today, 23:59", id="to-the-minute"),
        pytest.param(datetime(2021, 3, 8, 23, 59, tzinfo=UTC), "yesterday, 23:59", id="yesterday"),
        pytest.param(datetime(2021, 3, 10, 0, 5, tzinfo=UTC), "tomorrow, 00:05", id="tomorrow"),
        pytest.param(datetime(2021, 3, 7, 8, 5, tzinfo=UTC), "7 March 2021, 08:05", id="before"),
        pytest.param(datetime(2021, 3, 11, 8, 5, tzinfo=UTC), "11 March 2021, 08:05", id="later"),
        pytest.param(datetime(2020, 3, 9, 8, 5, tzinfo=UTC), "9 March 2020, 08:05", id="another-year"),
    ],
)
def test_a_moment_in_words(at: datetime, words: str) -> None:
    now = datetime(2021, 3, 9, 12, 30, tzinfo=UTC).timestamp()
    assert format_moment(at.timestamp(), now, UTC) == words


def test_a_day_is_one_of_the_time_zone() -> None:
    now, at = datetime(2021, 3, 9, 22, tzinfo=UTC), datetime(2021, 3, 9, 23, 30, tzinfo=UTC)
    assert format_moment(at.timestamp(), now.timestamp(), timezone(timedelta(hours=1))) == "tomorrow, 00:30"
