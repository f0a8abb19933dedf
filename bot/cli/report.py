"""Report of `footnote add` and `footnote follow`: articles added, known and refused."""

from dataclasses import dataclass, field
from typing import Any, Final

import typer

from bot.cli.json import article_data
from bot.locale.sentences import translate_sentence
from bot.locale.translation import gettext, ngettext
from bot.ui.markdown import one_line
from index import Article

MAX_REPORTED_ARTICLES: Final = 50
"""Up to this many articles are listed; more are only counted."""


@dataclass
class AddReport:
    """Outcome of each article; the field names are keys of `--json`.

    Attributes:
        added: New articles, as JSON-ready data.
        known: Duplicates of articles that are in the library, as JSON-ready data.
        refused: Path or URL ("file") and a sentence ("reason") of what could not be added.
    """

    added: list[dict[str, Any]] = field(default_factory=list)
    known: list[dict[str, Any]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)

    def record(self, article: Article, *, is_new: bool) -> None:
        """Record an article that is in the library now; `is_new` is false for a duplicate."""
        (self.added if is_new else self.known).append(article_data(article))

    def refuse(self, source: str, reason: str) -> None:
        """Record something that could not be added.

        Args:
            source: Path or URL; its key is "file" for both, so that programs find it.
            reason: A sentence.
        """
        self.refused.append({"file": source, "reason": reason})

    def echo(self) -> None:
        """Print the report as text, refusals to standard error."""
        if len(self.added) + len(self.known) <= MAX_REPORTED_ARTICLES:
            for article in self.added:
                typer.echo(_article_line(article))
            for article in self.known:
                typer.echo(gettext("{article} (was there already)", article=_article_line(article)))
        for refusal in self.refused:
            line = refusal_line(refusal["file"], translate_sentence(refusal["reason"]))
            typer.echo(gettext("refused: {reason}", reason=line), err=True)
        typer.echo(self._counts_line())

    def _counts_line(self) -> str:
        added, known, refused = len(self.added), len(self.known), len(self.refused)
        counts = [
            ngettext("{number} article added", "{number} articles added", added)
            if added
            else gettext("No article added")
        ]
        counts += [ngettext("{number} there already", "{number} there already", known)] if known else []
        counts += [ngettext("{number} refused", "{number} refused", refused)] if refused else []
        return gettext("{outcomes}.", outcomes=", ".join(counts))


def refusal_line(source: str, reason: str) -> str:
    """Format a refusal as one line; a reason that names the source stands alone."""
    return one_line(reason if source in reason else f"{source}: {reason}")


def _article_line(article: dict[str, Any]) -> str:
    return f"{article['article_id']:>5}  {one_line(article['title'])}"
