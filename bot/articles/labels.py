"""What is said of an article where it is listed, shown or asked about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.ui.citations import MAX_SHOWN_AUTHOR_CHARS, display_title
from bot.ui.dates import format_day
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.quantities import format_bytes
from bot.ui.truncate import truncate, utf16_length
from index import ArticleEntry

MAX_LABEL_CHARS: Final = 100
"""Characters of an article's name in a list to choose from."""


def entry_facts(entry: ArticleEntry) -> str:
    """Author, day of publication and size as Markdown in small print; each where known."""
    return f"-# {escape_markdown(' · '.join([*_author_and_day(entry), format_bytes(entry.size)]))}"


def entry_labels(entries: Iterable[ArticleEntry]) -> list[str]:
    """Names to choose from, in plain words: title, author and day, with a number where these are the same."""
    found = list(entries)
    names = [_entry_label(entry, _author_and_day(entry)) for entry in found]
    seen = Counter(names)
    return [
        name if seen[name] == 1 else _entry_label(entry, [*_author_and_day(entry), f"no. {entry.id}"])
        for name, entry in zip(names, found, strict=True)
    ]


def _author_and_day(entry: ArticleEntry) -> Sequence[str]:
    author = truncate(one_line(entry.author or ""), MAX_SHOWN_AUTHOR_CHARS)
    return [part for part in (author, format_day(entry.published) if entry.published else "") if part]


def _entry_label(entry: ArticleEntry, rest: Sequence[str]) -> str:
    tail = "".join(f" · {part}" for part in rest)
    return display_title(entry, MAX_LABEL_CHARS - utf16_length(tail)) + tail
