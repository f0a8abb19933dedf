"""Adding articles from files, for the command line."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import typer
from rich.console import Console
from rich.progress import track

from bot.replies.data import article_data
from bot.replies.markdown import one_line
from index import Article, FootnoteError, Library, UnreadableFile
from index.preparing.prepared import Prepare, prepare
from index.preparing.preparers import Preparers
from index.readers import ENDINGS, Readers, article_files

_MANY: Final = 20
"""Files from which it takes its time."""

_BATCH: Final = 200
_CHARACTERS: Final = 2_000_000
"""How much waits to be added together, which is faster."""


@dataclass
class Outcome:
    """What became of the files that were to be added."""

    added: list[dict[str, Any]] = field(default_factory=list)
    known: list[dict[str, Any]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)

    def add(self, library: Library, found: Sequence[tuple[Path, Article]]) -> None:
        """Add articles, and note what became of each.

        Args:
            library: Where they are added.
            found: The articles, each with the file that it was found in.
        """
        before = library.count()
        try:
            idents = library.add_all(article for _, article in found)
        except FootnoteError as error:
            if len(found) == 1:
                self.refuse(found[0][0], str(error))
                return
            for each in found:  # so that the others are added all the same
                self.add(library, [each])
            return
        grown = library.count() - before
        new = set(sorted(set(idents))[-grown:]) if grown else set()  # later articles have higher numbers
        for ident in idents:
            (self.added if ident in new else self.known).append(article_data(library.article(ident)))
            new.discard(ident)

    def refuse(self, file: Path, reason: str) -> None:
        """Note that a file can't be added."""
        self.refused.append({"file": str(file), "reason": reason})

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
        raise UnreadableFile(f"There are no articles ({', '.join(ENDINGS)}) in these folders.")
    return files


@contextmanager
def preparing(files: Sequence[Path]) -> Iterator[Prepare]:
    """What prepares the articles of files: where there are many, a process for each processor."""
    if len(files) < _MANY:
        yield prepare
        return
    with Preparers(os.cpu_count() or 1) as preparers:
        yield preparers


def add_files(library: Library, files: list[Path]) -> Outcome:
    """Add the articles of files, with a progress bar on a terminal where there are many."""
    outcome = Outcome()
    waiting: list[tuple[Path, Article]] = []
    with Readers() as readers:
        for file in _with_progress(files):
            waiting += [(file, article) for article in _articles(readers, file, outcome)]
            if len(waiting) >= _BATCH or sum(len(article.text) for _, article in waiting) >= _CHARACTERS:
                outcome.add(library, waiting)
                waiting.clear()
    outcome.add(library, waiting)
    return outcome


def _articles(readers: Readers, file: Path, outcome: Outcome) -> Sequence[Article]:
    """The articles of a file; what can't be read is noted."""
    try:
        reading = readers.read_file(file)
    except UnreadableFile as error:
        outcome.refuse(file, str(error))
        return ()
    for refusal in reading.refused:
        outcome.refuse(file / refusal.name, refusal.reason)
    return reading.articles


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from article_files(path)
        else:
            yield path


def _with_progress(files: list[Path]) -> Iterable[Path]:
    console = Console(stderr=True)
    if len(files) < _MANY or not console.is_terminal:
        return files
    return track(files, "Adding", console=console, transient=True)
