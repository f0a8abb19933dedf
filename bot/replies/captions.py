"""A timeline in a line or two: the heading of its picture, and what is said to those who can't see it."""

from typing import Final

from bot.timeline.event_text import caption
from bot.timeline.query import Timeline
from bot.ui.citations import counted
from bot.ui.dates import event_date
from bot.ui.markdown import one_line
from bot.ui.strings import TIMELINE
from bot.ui.truncate import clip, length

MAX_DESCRIPTION: Final = 1024

_WORDS: Final = 50
"""Characters of what happened."""

_HEADING: Final = 300


def heading(timeline: Timeline) -> str:
    """What stands above a timeline: "Timeline: moon base, from 2019 to 2024"."""
    topic = f": {clip(one_line(timeline.topic), _HEADING)}" if timeline.topic else ""
    bounds = f", {timeline.bounds}" if str(timeline.bounds) else ""
    return f"{TIMELINE}{topic}{bounds}"


def described(timeline: Timeline) -> str:
    """The events in few words, as many as fit into the description of an attachment."""
    text = f"{heading(timeline)}. {counted(len(timeline.events), 'event')}."
    for number, event in enumerate(timeline.events):
        entry = f" {event_date(event)}: {clip(caption(event), _WORDS)}"
        more = f" And {len(timeline.events) - number} more."
        if length(text + entry) + len(more) + 1 > MAX_DESCRIPTION:
            return text + more
        text += entry if entry.endswith((".", "…")) else f"{entry}."
    return text
