"""A timeline in a line or two: the heading of its picture, and what is said to those who can't see it."""

from typing import Final

from bot.timeline.event_text import event_caption
from bot.timeline.query import Timeline
from bot.ui.citations import format_count
from bot.ui.dates import format_event_date
from bot.ui.markdown import one_line
from bot.ui.strings import TIMELINE_HEADING
from bot.ui.truncate import truncate, utf16_length

MAX_ALT_TEXT_CHARS: Final = 1024

_MAX_ALT_TEXT_EVENT_CHARS: Final = 50
"""Characters of what happened."""

_MAX_TITLE_TOPIC_CHARS: Final = 300


def timeline_title(timeline: Timeline) -> str:
    """What stands above a timeline: "Timeline: moon base, from 2019 to 2024"."""
    topic = f": {truncate(one_line(timeline.topic), _MAX_TITLE_TOPIC_CHARS)}" if timeline.topic else ""
    bounds = f", {timeline.bounds}" if str(timeline.bounds) else ""
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
