"""Queries for a timeline, and their result."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.locale.command_translator import OPTION_CONTEXT
from bot.locale.translation import pgettext
from bot.timeline.date_range import DateRange, parse_date_range
from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES, MAX_PAGED_ITEMS, Page, paginate
from index import Citation, Event, Library

MAX_SUGGESTED_TOPICS: Final = 5

MAX_TIMELINE_TOPIC_CHARS: Final = 200
"""UTF-16 code units of a topic, which the reply shows whole."""

_BOUND_OPTIONS: Final = ("since", "until")
"""Words before a bound; the names of these options in the reader's language serve too."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Result of a timeline query.

    Attributes:
        topic: The topic, as one line; empty for every topic.
        date_range: The date range.
        events: The events in order of their dates.
        has_events_outside: Whether the topic has events outside the date range; only without `events`.
        suggested_topics: Topics with events of any date; only without `events`.
    """

    topic: str = ""
    date_range: DateRange = DateRange()  # noqa: RUF009 - a tuple
    events: tuple[Event, ...] = ()
    has_events_outside: bool = False
    suggested_topics: tuple[str, ...] = ()

    def page(self, number: int) -> Page[Event]:
        """Cut a page: the most salient events on the first, then the others, each page in order of dates.

        Args:
            number: The number of the page, from 0; beyond the last page, the last one is returned.
        """
        return paginate(self.events_in_pages, number, max_pages=MAX_ITEM_PAGES)

    @property
    def events_in_pages(self) -> list[Event]:
        """The events in the order of the pages; see `page`."""
        leading = self._leading_events() if len(self.events) > ITEMS_PER_PAGE else []
        others = (each for each in range(len(self.events)) if each not in leading)
        return [self.events[each] for each in (*leading, *others)]

    def _leading_events(self) -> list[int]:
        """The indices of the most salient events, at most one a sentence while there are enough, in order."""
        ranked = sorted(range(len(self.events)), key=lambda each: self.events[each].rank)
        by_sentence: dict[Citation, int] = {}
        for index in ranked:
            by_sentence.setdefault(self.events[index].citation, index)
        firsts = list(by_sentence.values())
        repeated = [index for index in ranked if index not in firsts]
        return sorted([*firsts, *repeated][:ITEMS_PER_PAGE])


def query_timeline(
    library: Library, topic: str, date_range: DateRange, limit: int = MAX_PAGED_ITEMS
) -> Timeline:
    """Query a library's timeline; without events, find what to suggest instead.

    Args:
        library: The library.
        topic: The topic, as one line; empty for every topic.
        date_range: The date range.
        limit: Number of events at most.
    """
    topic_filter = topic or None
    events = tuple(
        library.timeline(topic_filter, limit=limit, since=date_range.first_day, until=date_range.last_day)
    )
    if events:
        return Timeline(topic, date_range, events)
    if date_range != DateRange() and library.timeline(topic_filter, limit=1):
        return Timeline(topic, date_range, has_events_outside=True)
    topics = library.topics(topic, MAX_SUGGESTED_TOPICS) or library.topics("", MAX_SUGGESTED_TOPICS)
    return Timeline(topic, date_range, suggested_topics=tuple(topics))


def parse_timeline_query(line: str, today: date) -> tuple[str, DateRange]:
    """Parse a query on one line, such as "moon base since 2020 until last year".

    Args:
        line: The topic, followed by a lower and an upper bound in either order; each part may be missing.
            The words before bounds are English or those of the current language.
        today: Reference date of relative dates.

    Returns:
        The topic, empty for every topic, and the date range.

    Raises:
        InvalidDateRange: A bound is no date, or the bounds are in the wrong order.
    """
    options = {name: name for name in _BOUND_OPTIONS}
    options |= {pgettext(OPTION_CONTEXT, name).lower(): name for name in _BOUND_OPTIONS}
    words = "|".join(map(re.escape, options))
    trailing_bound = re.compile(rf"(?:(.*\S)\s+)?({words})\s+(\S.*)", re.IGNORECASE)
    bounds = dict.fromkeys(_BOUND_OPTIONS, "")
    while match := trailing_bound.fullmatch(line):
        topic, preposition, bound = match.groups()
        option = options.get(preposition.lower(), "")
        if not option or bounds[option]:
            break
        bounds[option], line = bound, topic or ""
    return line, parse_date_range(bounds["since"], bounds["until"], today)
