"""Articles → ZIP archives, each within what the readers take; one article at a time is in memory."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from index.errors import UnknownArticle
from index.exporting.markdown import to_markdown
from index.exporting.naming import export_file_name
from index.ingest.formats.limits import FileLimits
from index.model import Article

_IMPORT_LIMITS: Final = FileLimits()

MAX_ARCHIVE_BYTES: Final = _IMPORT_LIMITS.file_bytes
"""Bytes of the largest archive that the readers take."""

_ZIP_HEADER_BYTES: Final = 30 + 46  # bytes of a file's two entries in an archive, beside its name in each
_ZIP_END_BYTES: Final = 22  # bytes of what an archive ends with
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # ZIP's first moment, so that the same articles give the same bytes
_ZIP_FILE_MODE: Final = 0o644 << 16


class ExportArchive(NamedTuple):
    """A ZIP archive of articles.

    Attributes:
        data: The archive.
        idents: The numbers of the articles in it, in its order.
    """

    data: bytes
    idents: tuple[int, ...]


class _ExportFile(NamedTuple):
    """An article as a file that is to be packed.

    Attributes:
        entry: Its name, and how it is packed.
        content: Its content.
        size: Bytes that it takes in an archive.
    """

    entry: zipfile.ZipInfo
    content: bytes
    size: int


def export_archives(
    load: Callable[[int], Article], idents: Sequence[int], most_bytes: int = MAX_ARCHIVE_BYTES
) -> Iterator[ExportArchive]:
    """Pack articles into as few archives as their order and the limits allow.

    Args:
        load: Gives an article by its number; called once for each, when its turn comes.
        idents: The numbers of the articles, in the order in which they are to be read back.
        most_bytes: Bytes of an archive at most. An article that takes more has an archive of its own, larger
            than that.

    Yields:
        The archives, none of them empty: the same articles give the same bytes. An article that was removed
        before its turn came is left out.
    """
    packing = _ArchiveBuilder()
    for number, ident in enumerate(idents, start=1):
        try:
            article = load(ident)
        except UnknownArticle:
            continue
        file = _compress_file(
            export_file_name(number, len(idents), article.title), to_markdown(article).encode()
        )
        if packing.idents and not packing.fits(file, most_bytes):
            yield packing.close()
            packing = _ArchiveBuilder()
        packing.add(file, ident)
    if packing.idents:
        yield packing.close()


def _compress_file(name: str, content: bytes) -> _ExportFile:
    """A file, packed unless that would make it look like a bomb to the readers."""
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = len(deflating.compress(content)) + len(deflating.flush())
    entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
    entry.create_system = 3  # Unix, wherever this runs
    entry.external_attr = _ZIP_FILE_MODE
    too_tight = len(content) > _IMPORT_LIMITS.ratio * packed
    entry.compress_type = zipfile.ZIP_STORED if too_tight else zipfile.ZIP_DEFLATED
    return _ExportFile(
        entry, content, _ZIP_HEADER_BYTES + 2 * len(name) + (len(content) if too_tight else packed)
    )


class _ArchiveBuilder:
    """An archive that is being filled."""

    def __init__(self) -> None:
        self.idents: list[int] = []
        self._data = io.BytesIO()
        self._archive = zipfile.ZipFile(self._data, "w")
        self._size = _ZIP_END_BYTES
        self._unpacked = 0

    def fits(self, file: _ExportFile, most_bytes: int) -> bool:
        """Whether the archive stays within the limits with one more file."""
        return (
            len(self.idents) < _IMPORT_LIMITS.articles
            and self._unpacked + len(file.content) <= _IMPORT_LIMITS.unpacked_bytes
            and self._size + file.size <= most_bytes
        )

    def add(self, file: _ExportFile, ident: int) -> None:
        self._archive.writestr(file.entry, file.content)
        self.idents.append(ident)
        self._size += file.size
        self._unpacked += len(file.content)

    def close(self) -> ExportArchive:
        self._archive.close()
        return ExportArchive(self._data.getvalue(), tuple(self.idents))
