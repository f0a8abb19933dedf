"""Empty states: replies where there is nothing to show."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.ui.markdown import escape_markdown, one_line
from bot.ui.truncate import truncate

MAX_SUGGESTION_CHARS: Final = 100
"""UTF-16 code units of a suggested name, and of a repeated query."""


class EmptyState(NamedTuple):
    """An empty state as plain text: a statement, an optional hint, and suggested names."""

    sentence: str
    hint: str = ""
    suggestions: Sequence[str] = ()


def empty_state_markdown(state: EmptyState) -> str:
    """Render an empty state in Discord's Markdown."""
    lines = [f"**{escape_markdown(state.sentence)}**"]
    if state.hint:
        lines.append(f"-# {escape_markdown(state.hint)}")
    return "\n".join([*lines, *(f"- {escape_markdown(name)}" for name in state.suggestions)])


def with_suggestions(sentence: str, hint: str, names: Sequence[str]) -> EmptyState:
    """Create an empty state that suggests names; without names, without the hint too."""
    shown = [truncate(one_line(name), MAX_SUGGESTION_CHARS) for name in names]
    return EmptyState(sentence, hint, shown) if shown else EmptyState(sentence)


def shorten_typed(words: str) -> str:
    """Return typed text as one line, truncated."""
    return truncate(one_line(words), MAX_SUGGESTION_CHARS)
