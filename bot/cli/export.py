"""Exporting articles to files, for the command line."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.cli.progress import ProgressBar
from index import Article, FootnoteError, Library
from index.export import MAX_ARCHIVE_BYTES, export_archives


class CannotExport(FootnoteError):
    """The articles can't be written where they are wanted."""


class WrittenArchive(NamedTuple):
    """A ZIP archive that was written.

    Attributes:
        file: Where it is.
        articles: How many articles it holds.
    """

    file: Path
    articles: int


def check_archive_path(file: Path) -> None:
    """Fail where an archive can't become this file, before anything is read.

    Raises:
        CannotExport: It isn't called .zip, or it is there already.
    """
    if file.suffix.lower() != ".zip":
        raise CannotExport(f"The articles become a ZIP archive: let the name of {file} end in .zip.")
    if file.exists():
        raise CannotExport(_exists_message(file))


def export_articles(library: Library, file: Path, max_bytes: int = MAX_ARCHIVE_BYTES) -> list[WrittenArchive]:
    """Write all articles of a library into a new ZIP archive, or into several where one isn't enough.

    All of them are written or none, whatever happens.

    Args:
        library: The library.
        file: The first archive, such as "news.zip"; the next ones are "news-2.zip" and so on, beside it.
        max_bytes: Bytes of an archive at most.

    Returns:
        The archives, in the order of the articles, which is that of adding.

    Raises:
        CannotExport: There are no articles; or one of the files is there already, or can't be written.
    """
    idents = sorted(entry.id for entry in library.catalogue(limit=library.count()).entries)
    if not idents:
        raise CannotExport("There are no articles, so there is nothing to export.")
    try:
        with (
            TemporaryDirectory(prefix=f".{file.stem}-", dir=file.parent) as folder,
            ProgressBar("Exporting", len(idents)) as bar,
        ):
            load = _load_with_progress(library.article, bar)
            written = []
            for number, archive in enumerate(export_archives(load, idents, max_bytes), start=1):
                part = file if number == 1 else file.with_stem(f"{file.stem}-{number}")
                Path(folder, part.name).write_bytes(archive.data)
                written.append(WrittenArchive(part, len(archive.idents)))
            _move_files(Path(folder), [each.file for each in written])
    except FileExistsError as error:
        raise CannotExport(_exists_message(error.filename)) from error
    except OSError as error:
        raise CannotExport(f"The articles can't be written to {file}: {error.strerror}.") from error
    return written


def _move_files(folder: Path, files: list[Path]) -> None:
    """Move files out of a folder to where they are wanted: all or none, and over no other file."""
    with ExitStack() as undo:
        for file in files:
            file.touch(exist_ok=False)
            undo.callback(file.unlink)
            (folder / file.name).replace(file)
        undo.pop_all()


def _load_with_progress(load: Callable[[int], Article], bar: ProgressBar) -> Callable[[int], Article]:
    """A function that loads articles, and shows that it does."""

    def loaded(ident: int) -> Article:
        with bar.step(f"article {ident}"):
            return load(ident)

    return loaded


def _exists_message(file: Path | str) -> str:
    return f"There is a file {file} already; name another one, or remove it first."
