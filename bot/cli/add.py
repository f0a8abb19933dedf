"""Articles on their way into a library, for the command line; `footnote add` with files."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.cli.progress import ProgressBar
from bot.cli.report import AddRecorder, AddReport
from index import Article, InvalidArticle, Library, UnreadableFile
from index.ingest.workers.readers import Readers, ReadResult
from index.preparing.prepared import ArticleAnalyzer, analyze_articles
from index.preparing.preparers import AnalyzerPool

_MIN_PARALLEL_FILES: Final = 20
"""Files from which it takes its time."""

_MAX_BATCH_ARTICLES: Final = 200
_MAX_BATCH_CHARS: Final = 2_000_000
"""How much waits to be added together, which is faster."""


class BatchAdder:
    """Adds articles to a library, some at a time; notes what became of each."""

    def __init__(self, library: Library, summary: AddReport) -> None:
        """Add to a library, and note it in a summary."""
        self._library = library
        self._summary = summary
        self._noting = AddRecorder(library, summary)
        self._waiting: list[tuple[str, Article]] = []

    def take(self, source: str, reading: ReadResult) -> None:
        """Take what a file or a page gave.

        Args:
            source: The file or the address.
            reading: The articles in it; of an archive, also what of it can't be read.
        """
        for refusal in reading.refused:
            self.refuse(f"{source}/{refusal.name}", refusal.reason)
        self._waiting += [(source, article) for article in reading.articles]
        if len(self._waiting) >= _MAX_BATCH_ARTICLES or self._characters() >= _MAX_BATCH_CHARS:
            self.flush()

    def refuse(self, source: str, reason: str) -> None:
        """Note that a file or an address can't be added."""
        self._summary.refuse(source, reason)

    def flush(self) -> None:
        """Add what waits.

        Raises:
            LibraryError: The library can't be written any more.
        """
        waiting, self._waiting = self._waiting, []
        self._add(waiting)

    def _add(self, found: Sequence[tuple[str, Article]]) -> None:
        try:
            idents = self._library.add_all(article for _, article in found)
        except InvalidArticle as error:
            if len(found) == 1:
                self.refuse(found[0][0], str(error))
                return
            for each in found:  # so that the others are added all the same
                self._add([each])
            return
        for ident in idents:
            self._noting.note(ident)

    def _characters(self) -> int:
        return sum(len(article.text) for _, article in self._waiting)


@contextmanager
def open_preparer(files: Sequence[Path]) -> Iterator[ArticleAnalyzer]:
    """What prepares the articles of files: where there are many, a process for each processor."""
    if len(files) < _MIN_PARALLEL_FILES:
        yield analyze_articles
        return
    with AnalyzerPool(os.cpu_count() or 1) as preparers:
        yield preparers


def add_files(files: Iterable[Path], readers: Readers, adder: BatchAdder, bar: ProgressBar) -> None:
    """Add the articles of files, one file after the other.

    Args:
        files: The files.
        readers: Read them.
        adder: Adds the articles, and is told what can't be read.
        bar: Shows which one is being read.

    Raises:
        LibraryError: The library can't be written any more.
    """
    for file in files:
        with bar.at(file.name):
            try:
                adder.take(str(file), readers.read_file(file))
            except UnreadableFile as error:
                adder.refuse(str(file), str(error))
    adder.flush()
