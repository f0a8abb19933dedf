"""What is said where there is nothing to show: that there is nothing, a hint, and names that help."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.quotes.query import Quotes
from bot.timeline.query import Timeline
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.strings import (
    EVENTS_OUTSIDE_RANGE,
    NEAREST_NAMES,
    QUOTED_SPEAKERS,
    QUOTES_ON_OTHER_TOPICS,
    TOPICS_WITH_EVENTS,
)
from bot.ui.truncate import truncate

MAX_SUGGESTION_CHARS: Final = 100
"""Characters of a name, and of a topic."""


class EmptyState(NamedTuple):
    """That there is nothing, in plain words: a sentence, a hint where there is one, and names to ask for."""

    sentence: str
    hint: str = ""
    names: Sequence[str] = ()


def no_events(timeline: Timeline) -> EmptyState:
    """That a timeline has no events."""
    words = [
        "No dated events",
        f"on {in_quotation_marks(timeline.topic)}" if timeline.topic else "",
        str(timeline.bounds),
    ]
    sentence = f"{' '.join(filter(None, words))}."
    if timeline.outside:
        return EmptyState(sentence, EVENTS_OUTSIDE_RANGE)
    return with_suggestions(sentence, TOPICS_WITH_EVENTS, timeline.topics)


def no_quotes(quotes: Quotes) -> EmptyState:
    """That there are no quotations."""
    topic, speaker = in_quotation_marks(quotes.topic), in_quotation_marks(quotes.speaker)
    if quotes.elsewhere:
        return EmptyState(f"No quotes by {speaker} on {topic}.", QUOTES_ON_OTHER_TOPICS)
    if quotes.speaker:
        sentence = f"Nobody called {speaker} is quoted."
    else:
        sentence = f"No quotes on {topic}." if quotes.topic else "No quotes."
    if quotes.nearest:
        return with_suggestions(sentence, NEAREST_NAMES, quotes.nearest)
    return with_suggestions(sentence, QUOTED_SPEAKERS, quotes.speakers)


def empty_state_markdown(nothing: EmptyState) -> str:
    """The same as Discord's Markdown."""
    lines = [f"**{escape_markdown(nothing.sentence)}**"]
    if nothing.hint:
        lines.append(f"-# {escape_markdown(nothing.hint)}")
    return "\n".join([*lines, *(f"- {escape_markdown(name)}" for name in nothing.names)])


def with_suggestions(sentence: str, hint: str, names: Sequence[str]) -> EmptyState:
    shown = [truncate(one_line(name), MAX_SUGGESTION_CHARS) for name in names]
    return EmptyState(sentence, hint, shown) if shown else EmptyState(sentence)


def in_quotation_marks(words: str) -> str:
    return f"“{truncate(one_line(words), MAX_SUGGESTION_CHARS)}”"
