"""What is said where there is nothing to show: that there is nothing, a hint, and names that help."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.quotes.query import Quotes
from bot.timeline.query import Timeline
from bot.ui.markdown import escape, one_line
from bot.ui.strings import NEAREST_NAMES, ON_OTHERS, OUTSIDE, SPEAKERS, TOPICS
from bot.ui.truncate import clip

NAME: Final = 100
"""Characters of a name, and of a topic."""


class Nothing(NamedTuple):
    """That there is nothing, in plain words: a sentence, a hint where there is one, and names to ask for."""

    sentence: str
    hint: str = ""
    names: Sequence[str] = ()


def no_events(timeline: Timeline) -> Nothing:
    """That a timeline has no events."""
    words = [
        "No dated events",
        f"on {_quoted(timeline.topic)}" if timeline.topic else "",
        str(timeline.bounds),
    ]
    sentence = f"{' '.join(filter(None, words))}."
    if timeline.outside:
        return Nothing(sentence, OUTSIDE)
    return _helped(sentence, TOPICS, timeline.topics)


def no_quotes(quotes: Quotes) -> Nothing:
    """That there are no quotations."""
    topic, speaker = _quoted(quotes.topic), _quoted(quotes.speaker)
    if quotes.elsewhere:
        return Nothing(f"No quotes by {speaker} on {topic}.", ON_OTHERS)
    if quotes.speaker:
        sentence = f"Nobody called {speaker} is quoted."
    else:
        sentence = f"No quotes on {topic}." if quotes.topic else "No quotes."
    if quotes.nearest:
        return _helped(sentence, NEAREST_NAMES, quotes.nearest)
    return _helped(sentence, SPEAKERS, quotes.speakers)


def nothing_markdown(nothing: Nothing) -> str:
    """The same as Discord's Markdown."""
    lines = [f"**{escape(nothing.sentence)}**"]
    if nothing.hint:
        lines.append(f"-# {escape(nothing.hint)}")
    return "\n".join([*lines, *(f"- {escape(name)}" for name in nothing.names)])


def _helped(sentence: str, hint: str, names: Sequence[str]) -> Nothing:
    shown = [clip(one_line(name), NAME) for name in names]
    return Nothing(sentence, hint, shown) if shown else Nothing(sentence)


def _quoted(words: str) -> str:
    return f"“{clip(one_line(words), NAME)}”"
