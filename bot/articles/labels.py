"""What is said of an article where it is listed, shown or asked about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.ui.citations import AUTHOR, title
from bot.ui.dates import day
from bot.ui.markdown import escape, one_line
from bot.ui.quantities import worded_size
from bot.ui.truncate import clip, length
from index import Entry

LABEL: Final = 100
"""Characters of an article's name in a list to choose from."""


def facts(entry: Entry) -> str:
    """Author, day of publication and size as Markdown in small print; each where known."""
    return f"-# {escape(' · '.join([*_source(entry), worded_size(entry.size)]))}"


def labels(entries: Iterable[Entry]) -> list[str]:
    """Names to choose from, in plain words: title, author and day, with a number where these are the same."""
    found = list(entries)
    names = [_label(entry, _source(entry)) for entry in found]
    seen = Counter(names)
    return [
        name if seen[name] == 1 else _label(entry, [*_source(entry), f"no. {entry.id}"])
        for name, entry in zip(names, found, strict=True)
    ]


def _source(entry: Entry) -> Sequence[str]:
    author = clip(one_line(entry.author or ""), AUTHOR)
    return [part for part in (author, day(entry.published) if entry.published else "") if part]


def _label(entry: Entry, rest: Sequence[str]) -> str:
    tail = "".join(f" · {part}" for part in rest)
    return title(entry, LABEL - length(tail)) + tail
