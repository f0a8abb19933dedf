"""What is said where there is nothing to show: that there is nothing, a hint, and names that help."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.ui.markdown import escape_markdown, one_line
from bot.ui.truncate import truncate

MAX_SUGGESTION_CHARS: Final = 100
"""Characters of a name, and of a topic."""


class EmptyState(NamedTuple):
    """That there is nothing, in plain words: a sentence, a hint where there is one, and names to ask for."""

    sentence: str
    hint: str = ""
    suggestions: Sequence[str] = ()


def empty_state_markdown(nothing: EmptyState) -> str:
    """The same as Discord's Markdown."""
    lines = [f"**{escape_markdown(nothing.sentence)}**"]
    if nothing.hint:
        lines.append(f"-# {escape_markdown(nothing.hint)}")
    return "\n".join([*lines, *(f"- {escape_markdown(name)}" for name in nothing.suggestions)])


def with_suggestions(sentence: str, hint: str, names: Sequence[str]) -> EmptyState:
    """Make an empty state that suggests names, or one without a hint where there are none."""
    shown = [truncate(one_line(name), MAX_SUGGESTION_CHARS) for name in names]
    return EmptyState(sentence, hint, shown) if shown else EmptyState(sentence)


def in_quotation_marks(words: str) -> str:
    """What somebody typed, on one line, truncated and in quotation marks."""
    return f"“{truncate(one_line(words), MAX_SUGGESTION_CHARS)}”"
