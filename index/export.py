"""Articles → ZIP archives, each within what the readers take; one article at a time is in memory."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from index.errors import UnknownArticle
from index.exporting.markdown import as_markdown
from index.exporting.naming import exported_name
from index.ingest.formats.limits import Limits
from index.model import Article

_LIMITS: Final = Limits()

LARGEST: Final = _LIMITS.file_bytes
"""Bytes of the largest archive that the readers take."""

_HEADERS: Final = 30 + 46  # bytes of a file's two entries in an archive, beside its name in each
_END: Final = 22  # bytes of what an archive ends with
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)  # ZIP's first moment, so that the same articles give the same bytes
_READABLE: Final = 0o644 << 16


class Archive(NamedTuple):
    """A ZIP archive of articles.

    Attributes:
        data: The archive.
        idents: The numbers of the articles in it, in its order.
    """

    data: bytes
    idents: tuple[int, ...]


class _File(NamedTuple):
    """An article as a file that is to be packed.

    Attributes:
        entry: Its name, and how it is packed.
        content: Its content.
        size: Bytes that it takes in an archive.
    """

    entry: zipfile.ZipInfo
    content: bytes
    size: int


def archives(
    load: Callable[[int], Article], idents: Sequence[int], most_bytes: int = LARGEST
) -> Iterator[Archive]:
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
    packing = _Packing()
    for number, ident in enumerate(idents, start=1):
        try:
            article = load(ident)
        except UnknownArticle:
            continue
        file = _file(exported_name(number, len(idents), article.title), as_markdown(article).encode())
        if packing.idents and not packing.fits(file, most_bytes):
            yield packing.close()
            packing = _Packing()
        packing.add(file, ident)
    if packing.idents:
        yield packing.close()


def _file(name: str, content: bytes) -> _File:
    """A file, packed unless that would make it look like a bomb to the readers."""
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = len(deflating.compress(content)) + len(deflating.flush())
    entry = zipfile.ZipInfo(name, _NO_TIME)
    entry.create_system = 3  # Unix, wherever this runs
    entry.external_attr = _READABLE
    too_tight = len(content) > _LIMITS.ratio * packed
    entry.compress_type = zipfile.ZIP_STORED if too_tight else zipfile.ZIP_DEFLATED
    return _File(entry, content, _HEADERS + 2 * len(name) + (len(content) if too_tight else packed))


class _Packing:
    """An archive that is being filled."""

    def __init__(self) -> None:
        self.idents: list[int] = []
        self._data = io.BytesIO()
        self._archive = zipfile.ZipFile(self._data, "w")
        self._size = _END
        self._unpacked = 0

    def fits(self, file: _File, most_bytes: int) -> bool:
        """Whether the archive stays within the limits with one more file."""
        return (
            len(self.idents) < _LIMITS.articles
            and self._unpacked + len(file.content) <= _LIMITS.unpacked_bytes
            and self._size + file.size <= most_bytes
        )

    def add(self, file: _File, ident: int) -> None:
        self._archive.writestr(file.entry, file.content)
        self.idents.append(ident)
        self._size += file.size
        self._unpacked += len(file.content)

    def close(self) -> Archive:
        self._archive.close()
        return Archive(self._data.getvalue(), tuple(self.idents))
