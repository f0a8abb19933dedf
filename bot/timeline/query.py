"""A timeline of a library: what was asked for, the events, and what helps where there are none."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.timeline.date_range import DateRange, parse_date_range
from bot.ui.pages import MAX_PAGED_ITEMS
from index import Event, Library

MAX_SUGGESTED_TOPICS: Final = 5
"""Topics that are named where there are no events on one."""

MAX_TIMELINE_TOPIC_CHARS: Final = 200
"""Characters of a topic: the reply carries it whole, so that its buttons can ask again."""


_TRAILING_BOUND: Final = re.compile(r"(?:(.*\S)\s+)?(since|until)\s+(\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events on a topic, in the order of their dates.

    Attributes:
        topic: What they are about; everything where it is empty.
        date_range: From when until when.
        events: The events.
        has_events_outside: Where there are none: whether there are some before or after the bounds.
        suggested_topics: Where there are none: topics that have some, not necessarily within the bounds.
    """

    topic: str = ""
    date_range: DateRange = DateRange()  # noqa: RUF009 - a tuple
    events: tuple[Event, ...] = ()
    has_events_outside: bool = False
    suggested_topics: tuple[str, ...] = ()


def query_timeline(
    library: Library, topic: str, date_range: DateRange, limit: int = MAX_PAGED_ITEMS
) -> Timeline:
    """The timeline that somebody asks for.

    Args:
        library: The library that is asked.
        topic: What about, as one line; empty for everything.
        date_range: From when until when.
        limit: How many events at most.
    """
    about = topic or None
    events = tuple(
        library.timeline(about, limit=limit, since=date_range.first_day, until=date_range.last_day)
    )
    if events:
        return Timeline(topic, date_range, events)
    outside = date_range != DateRange() and bool(library.timeline(about, limit=1))
    topics = (
        ()
        if outside
        else library.topics(topic, MAX_SUGGESTED_TOPICS) or library.topics("", MAX_SUGGESTED_TOPICS)
    )
    return Timeline(topic, date_range, (), outside, tuple(topics))


def parse_timeline_query(words: str, today: date) -> tuple[str, DateRange]:
    """What is asked for in one line, such as "moon base since 2020 until last year".

    Args:
        words: The topic, then from when and until when in either order; each may be missing.
        today: What "last year" is counted from.

    Returns:
        The topic, empty for everything, and the bounds.

    Raises:
        NotADate: What stands behind "since" or "until" can't be read as a date.
    """
    typed = {"since": "", "until": ""}
    while found := _TRAILING_BOUND.fullmatch(words):
        topic, word, when = found.groups()
        if typed[word.lower()]:
            break
        typed[word.lower()], words = when, topic or ""
    return words, parse_date_range(typed["since"], typed["until"], today)
