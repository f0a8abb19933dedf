"""The part of an event's sentence that is shown: with its date in view, and in few words beside a picture."""

import re
from typing import Final, NamedTuple

from bot.timeline.query import Timeline
from bot.ui.dates import format_event_date, format_timex
from bot.ui.empty_state import EmptyState, in_quotation_marks, with_suggestions
from bot.ui.markdown import one_line, replace_control_characters
from bot.ui.quantities import format_count
from bot.ui.strings import EVENTS_OUTSIDE_RANGE, TIMELINE_HEADING, TOPICS_WITH_EVENTS
from bot.ui.truncate import ELLIPSIS, truncate, utf16_length, window_around
from index import Event

_CAPTION_LEAD_CHARS: Final = 110
"""Characters from which a date stands too far down to be seen: the caption then begins at its clause."""


_MAX_CAPTION_SOURCE_CHARS: Final = 400
"""Characters of a sentence that captions are made of."""


_CAPTION_CLAUSE_BREAK: Final = re.compile(r"[,;:–—] ")


_CAPTION_STATEMENT_BREAK: Final = re.compile(r"; ")
"""What divides a sentence into statements, each with dates of its own."""


_INTRODUCTORY_WORDS: Final = re.compile(
    r"(?:(?:on|in|by|since|from|until|during|around|at) )?(?:the )?", re.IGNORECASE
)
"""What may stand before a date that a comma follows, and be left out with it."""


class EventExcerpt(NamedTuple):
    """Words of a sentence, and the date in them, in characters of `text`."""

    text: str
    phrase: tuple[int, int]


def excerpt_around_date(event: Event, limit: int) -> EventExcerpt:
    """A sentence, or where it is longer than a limit, a part of it that has the date in it.

    Args:
        event: The event.
        limit: Characters that may be shown.

    Returns:
        The words on one line, from the sentence's beginning where the date stands near it.
    """
    start, end = event.phrase
    first = 0 if end <= limit else window_around(event.text, start, end, limit)[0]
    words = replace_control_characters(event.text[first:])[: 4 * limit]
    if first == 0:
        return EventExcerpt(words, event.phrase)
    begun = words.find(" ", 0, max(0, start - first)) + 1
    lead = f"{ELLIPSIS} "
    shift = len(lead) - first - begun
    return EventExcerpt(lead + words[begun:], (start + shift, end + shift))


def event_caption(event: Event) -> str:
    """What happened, in the words of the sentence, for a place that shows the date beside it.

    Returns:
        One line that begins with the sentence, or after an introductory date, or at the statement that holds
        the date, or where that stands far down, at its clause; an ellipsis stands for what is left out.
    """
    start, end = event.phrase
    text = event.text
    comma = re.match(r",\s+", text[end : end + 9])
    if comma and _INTRODUCTORY_WORDS.fullmatch(text, 0, start):
        begun = end + comma.end()
    else:
        clauses = (
            _CAPTION_CLAUSE_BREAK if start > _CAPTION_LEAD_CHARS else _CAPTION_STATEMENT_BREAK
        ).finditer(text, max(0, start - _CAPTION_LEAD_CHARS), start)
        begun = max((each.end() for each in clauses), default=0)
    words = one_line(replace_control_characters(text[begun : begun + _MAX_CAPTION_SOURCE_CHARS]))
    return f"{ELLIPSIS}{words}" if begun else words


def no_events(timeline: Timeline) -> EmptyState:
    """That a timeline has no events."""
    words = [
        "No dated events",
        f"on {in_quotation_marks(timeline.topic)}" if timeline.topic else "",
        str(timeline.date_range),
    ]
    sentence = f"{' '.join(filter(None, words))}."
    if timeline.has_events_outside:
        return EmptyState(sentence, EVENTS_OUTSIDE_RANGE)
    return with_suggestions(sentence, TOPICS_WITH_EVENTS, timeline.suggested_topics)


MAX_EVENT_CHARS: Final = 280


def event_year_heading(event: Event) -> str:
    """What an event stands under: its year; a decade or a century as a whole stands under itself."""
    if event.precision in ("decade", "century"):
        name = format_timex(event.value)
        return name[0].upper() + name[1:]
    return str(event.date.year)


MAX_ALT_TEXT_CHARS: Final = 1024


_MAX_ALT_TEXT_EVENT_CHARS: Final = 50
"""Characters of what happened."""


_MAX_TITLE_TOPIC_CHARS: Final = 300


def timeline_title(timeline: Timeline) -> str:
    """What stands above a timeline: "Timeline: moon base, from 2019 to 2024"."""
    topic = f": {truncate(one_line(timeline.topic), _MAX_TITLE_TOPIC_CHARS)}" if timeline.topic else ""
    bounds = f", {timeline.date_range}" if str(timeline.date_range) else ""
    return f"{TIMELINE_HEADING}{topic}{bounds}"


def timeline_alt_text(timeline: Timeline) -> str:
    """The events in few words, as many as fit into the description of an attachment."""
    text = f"{timeline_title(timeline)}. {format_count(len(timeline.events), 'event')}."
    for number, event in enumerate(timeline.events):
        entry = f" {format_event_date(event)}: {truncate(event_caption(event), _MAX_ALT_TEXT_EVENT_CHARS)}"
        more = f" And {len(timeline.events) - number} more."
        if utf16_length(text + entry) + len(more) + 1 > MAX_ALT_TEXT_CHARS:
            return text + more
        text += entry if entry.endswith((".", "…")) else f"{entry}."
    return text
