"""What became of files, pages and feeds that were to be added, for the command line."""

from dataclasses import dataclass, field
from typing import Any, Final

import typer

from bot.cli.json import article_data
from bot.ui.markdown import one_line
from bot.ui.quantities import format_count
from index import Library

MAX_REPORTED_ARTICLES: Final = 50
"""Articles up to which each is listed; more of them are counted."""


@dataclass
class AddReport:
    """What became of each.

    Attributes:
        added: The articles that are new in the library, as data.
        known: Those that were there already.
        refused: What is not in it: the file or the address, and the reason, a sentence.
    """

    added: list[dict[str, Any]] = field(default_factory=list)
    known: list[dict[str, Any]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)

    def refuse(self, source: str, reason: str) -> None:
        """Note that something can't be added.

        Args:
            source: The file, or the address; its key is "file" in any case, so that programs find it.
            reason: A sentence.
        """
        self.refused.append({"file": source, "reason": reason})

    def echo(self) -> None:
        """Print it for a person, what was refused to standard error."""
        if len(self.added) + len(self.known) <= MAX_REPORTED_ARTICLES:
            for article in self.added:
                typer.echo(_article_line(article))
            for article in self.known:
                typer.echo(f"{_article_line(article)} (was there already)")
        for refusal in self.refused:
            typer.echo(f"refused: {refusal_line(refusal['file'], refusal['reason'])}", err=True)
        typer.echo(self._counts_line())

    def _counts_line(self) -> str:
        others = {"there already": len(self.known), "refused": len(self.refused)}
        counts = (f", {number:,} {what}" for what, number in others.items() if number)
        added = format_count(len(self.added), "article") if self.added else "No article"
        return f"{added} added{''.join(counts)}."


class AddRecorder:
    """Notes in a summary which articles are new in a library, and which were there already."""

    def __init__(self, library: Library, report: AddReport) -> None:
        """Call those new that are added from now on."""
        self._library = library
        self._report = report
        self._highest_ident = max((entry.id for entry in library.catalogue(limit=1).entries), default=0)

    def record(self, ident: int) -> None:
        """Note an article that was handed to the library, after those that were before it.

        Args:
            ident: Its number: a new one's is higher than all others.
        """
        is_new = ident > self._highest_ident
        self._highest_ident = max(ident, self._highest_ident)
        articles = self._report.added if is_new else self._report.known
        articles.append(article_data(self._library.article(ident)))


def refusal_line(source: str, reason: str) -> str:
    """A line that says what was refused and why; a reason that names it stands alone."""
    return one_line(reason if source in reason else f"{source}: {reason}")


def _article_line(article: dict[str, Any]) -> str:
    return f"{article['article_id']:>5}  {one_line(article['title'])}"
