"""Adding articles from files, for the command line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.progress import track

from bot.replies.data import article_data
from bot.replies.markdown import one_line
from index import FootnoteError, Library, UnreadableFile
from index.readers import article_files, read_article


@dataclass
class Outcome:
    """What became of the files that were to be added."""

    added: list[dict[str, Any]] = field(default_factory=list)
    known: list[dict[str, Any]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)

    def add(self, library: Library, file: Path) -> None:
        """Add a file's article, and note what became of it."""
        before = library.count()
        try:
            article = library.article(library.add(read_article(file)))
        except FootnoteError as error:
            self.refused.append({"file": str(file), "reason": str(error)})
        else:
            (self.added if library.count() > before else self.known).append(article_data(article))

    def tell(self) -> None:
        """Print it for a person, what was refused to standard error."""
        for article in self.added:
            typer.echo(f"{article['article_id']:>5}  {one_line(article['title'])}")
        for article in self.known:
            typer.echo(f"{article['article_id']:>5}  {one_line(article['title'])} (was there already)")
        for refusal in self.refused:
            typer.echo(one_line(f"refused: {refusal['file']}: {refusal['reason']}"), err=True)


def article_files_of(paths: Iterable[Path]) -> list[Path]:
    """These files, and those of these folders that hold articles.

    Raises:
        UnreadableFile: There is none.
    """
    files = list(_files(paths))
    if not files:
        raise UnreadableFile("There are no articles (.md, .txt) in these folders.")
    return files


def add_files(library: Library, files: list[Path]) -> Outcome:
    """Add the articles of files, with a progress bar on a terminal where there are many."""
    outcome = Outcome()
    for file in _with_progress(files):
        outcome.add(library, file)
    return outcome


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from article_files(path)
        else:
            yield path


def _with_progress(files: list[Path]) -> Iterable[Path]:
    console = Console(stderr=True)
    if len(files) < 20 or not console.is_terminal:
        return files
    return track(files, "Adding", console=console, transient=True)
