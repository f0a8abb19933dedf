"""Articles as plain text: labels to choose from, facts, and the terminal's table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.locale.translation import current_language, gettext
from bot.ui.citations import MAX_SHOWN_AUTHOR_CHARS, display_title
from bot.ui.dates import format_day
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.quantities import format_bytes
from bot.ui.terminal_text import IndentedBlock
from bot.ui.truncate import truncate, utf16_length
from index import Article, ArticleEntry
from index.languages.names import language_name

MAX_LABEL_CHARS: Final = 100
"""Discord's limit of a choice's name, in UTF-16 code units."""


def articles_table(articles: Sequence[Article]) -> RenderableType:
    """Render a table of articles: number, date, language, title and author."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(gettext("ID"), justify="right", no_wrap=True)
    table.add_column(gettext("Published"), no_wrap=True)
    table.add_column(gettext("Language"), no_wrap=True)
    table.add_column(gettext("Title"), overflow="fold")
    table.add_column(gettext("Author"), overflow="fold")
    for article in articles:
        published = article.published.isoformat() if article.published else "–"
        language = language_name(article.language, current_language().code) if article.language else "–"
        table.add_row(
            str(article.id),
            published,
            Text(one_line(language)),
            Text(display_title(article)),
            Text(one_line(article.author or "–")),
        )
    return IndentedBlock(table)


def entry_facts(entry: ArticleEntry) -> str:
    """Return author, day of publication, language and size, as far as known, as small print in Markdown."""
    language = [one_line(language_name(entry.language, current_language().code))] if entry.language else []
    facts = [*_author_and_day(entry), *language, format_bytes(entry.size)]
    return f"-# {escape_markdown(' · '.join(facts))}"


def entry_labels(entries: Iterable[ArticleEntry]) -> list[str]:
    """Return labels of title, author and day; those that would be the same get the articles' numbers."""
    listed = list(entries)
    labels = [_entry_label(entry, _author_and_day(entry)) for entry in listed]
    counts = Counter(labels)
    return [
        label
        if counts[label] == 1
        else _entry_label(entry, [*_author_and_day(entry), gettext("no. {number}", number=entry.id)])
        for label, entry in zip(labels, listed, strict=True)
    ]


def _numbered_label(entry: ArticleEntry) -> str:
    return _entry_label(entry, [*_author_and_day(entry), gettext("no. {number}", number=entry.id)])


def _author_and_day(entry: ArticleEntry) -> Sequence[str]:
    author = truncate(one_line(entry.author or ""), MAX_SHOWN_AUTHOR_CHARS)
    return [part for part in (author, format_day(entry.published) if entry.published else "") if part]


def _entry_label(entry: ArticleEntry, details: Sequence[str]) -> str:
    tail = "".join(f" · {detail}" for detail in details)
    return display_title(entry, MAX_LABEL_CHARS - utf16_length(tail)) + tail
