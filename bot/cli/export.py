"""`footnote export`: write a library's articles into ZIP archives, all or none."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.cli.progress import ProgressBar
from bot.locale.translation import gettext
from index import Article, FootnoteError, Library
from index.export import MAX_ARCHIVE_BYTES, export_archives


class CannotExport(FootnoteError):
    """The articles can't be written to the named file."""


class WrittenArchive(NamedTuple):
    """A ZIP archive that was written.

    Attributes:
        file: Its path.
        articles: Number of articles in it.
    """

    file: Path
    articles: int


def check_archive_path(file: Path) -> None:
    """Check that an archive can be created at a path.

    Raises:
        CannotExport: The suffix isn't .zip, or the file exists.
    """
    if file.suffix.lower() != ".zip":
        raise CannotExport(
            gettext("The articles become a ZIP archive: let the name of {file} end in .zip.", file=file)
        )
    if file.exists():
        raise CannotExport(_exists_message(file))


def export_articles(library: Library, file: Path, max_bytes: int = MAX_ARCHIVE_BYTES) -> list[WrittenArchive]:
    """Write all articles of a library into one new ZIP archive, or several if one can't hold them.

    Either all archives are written or none.

    Args:
        library: The library.
        file: Path of the first archive, such as "news.zip"; "news-2.zip" and so on follow beside it.
        max_bytes: Maximum size of an archive.

    Returns:
        The archives, with the articles in the order of their ids.

    Raises:
        CannotExport: The library is empty, or a file exists already or can't be written.
    """
    idents = sorted(entry.id for entry in library.catalogue(limit=library.count()).entries)
    if not idents:
        raise CannotExport(gettext("There are no articles, so there is nothing to export."))
    try:
        with (
            TemporaryDirectory(prefix=f".{file.stem}-", dir=file.parent) as folder,
            ProgressBar(gettext("Exporting"), len(idents)) as bar,
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
        raise CannotExport(
            gettext("The articles can't be written to {file}: {reason}.", file=file, reason=error.strerror)
        ) from error
    return written


def _move_files(folder: Path, files: list[Path]) -> None:
    """Move files of the same names out of a folder: all or none, overwriting none."""
    with ExitStack() as undo:
        for file in files:
            file.touch(exist_ok=False)
            undo.callback(file.unlink)
            (folder / file.name).replace(file)
        undo.pop_all()


def _load_with_progress(load: Callable[[int], Article], bar: ProgressBar) -> Callable[[int], Article]:
    """Wrap a loader so that each article it loads is a step of a progress bar."""

    def load_article(ident: int) -> Article:
        with bar.step(gettext("article {number}", number=ident)):
            return load(ident)

    return load_article


def _exists_message(file: Path | str) -> str:
    return gettext("There is a file {file} already; name another one, or remove it first.", file=file)
