"""The kinds of files that are known, by their names, the types that servers state, and their first bytes."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_line

_MAX_DISPLAY_NAME_CHARS: Final = 120


def base_name(name: str) -> str:
    """The last part of a path or of an address, without the folders before it or the query behind it."""
    path = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    return PurePosixPath(path.replace("\\", "/")).name


def display_name(name: str) -> str:
    """A name on one line, without what can't be seen, its middle left out where it is very long."""
    line = clean_line(name) or "The file"
    return (
        line
        if len(line) <= _MAX_DISPLAY_NAME_CHARS
        else f"{line[: _MAX_DISPLAY_NAME_CHARS // 2]}…{line[-_MAX_DISPLAY_NAME_CHARS // 2 + 1 :]}"
    )


def file_stem(name: str) -> str:
    """A file's name without folders and ending, from which a title may be made."""
    return PurePosixPath(base_name(clean_line(name) or "")).stem


class FileType(StrEnum):
    """A kind of file, and what it is called where a person is told."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "Word file"
    EPUB = "EPUB"
    ZIP = "ZIP archive"
    FEED = "feed"  # no file's kind: what is read as one is said where it is read


FILE_TYPES_BY_SUFFIX: Final[Mapping[str, FileType]] = {
    ".md": FileType.MARKDOWN,
    ".markdown": FileType.MARKDOWN,
    ".txt": FileType.TEXT,
    ".html": FileType.HTML,
    ".htm": FileType.HTML,
    ".xhtml": FileType.HTML,
    ".pdf": FileType.PDF,
    ".docx": FileType.DOCX,
    ".epub": FileType.EPUB,
    ".zip": FileType.ZIP,
}
"""The kinds by the endings of names, in lower case."""


_FILE_TYPES_BY_MEDIA_TYPE: Final[Mapping[str, FileType]] = {
    "text/html": FileType.HTML,
    "application/xhtml+xml": FileType.HTML,
    "text/markdown": FileType.MARKDOWN,
    "text/x-markdown": FileType.MARKDOWN,
    "application/pdf": FileType.PDF,
    "application/x-pdf": FileType.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": FileType.DOCX,
    "application/epub+zip": FileType.EPUB,
}


# What servers say of anything: the name's ending tells more, where it is one that is known.
_FALLBACK_FILE_TYPES: Final[Mapping[str, FileType]] = {
    "text/plain": FileType.TEXT,
    "application/zip": FileType.ZIP,
    "application/x-zip-compressed": FileType.ZIP,
}


ARCHIVE_SUFFIXES: Final = frozenset({".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar"})
"""The endings of archives, none of which is read inside of another."""


_BINARY_SIGNATURES: Final[Mapping[bytes, str]] = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive, a Word file or an EPUB",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG\r\n\x1a\n": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF87a": "a picture",
    b"GIF89a": "a picture",
    b"RIFF": "a picture, a film or a sound",
    b"ID3": "a sound",
    b"OggS": "a sound or a film",
    b"\x1f\x8b": "an archive",
    b"7z\xbc\xaf\x27\x1c": "an archive",
    b"Rar!\x1a\x07": "an archive",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
}


def detect_file_type(name: str, content_type: str | None = None) -> FileType:
    """The kind of a file.

    Args:
        name: Its name, or the last part of its address.
        content_type: What a server says it is, such as "text/html; charset=utf-8"; none for a file on disk.

    Returns:
        The kind by the type where that is a known and certain one, else by the name's ending.

    Raises:
        UnreadableFile: It is none of the kinds known.
    """
    stated = (content_type or "").split(";")[0].strip().lower()
    kind = (
        _FILE_TYPES_BY_MEDIA_TYPE.get(stated)
        or FILE_TYPES_BY_SUFFIX.get(PurePosixPath(name).suffix.lower())
        or _FALLBACK_FILE_TYPES.get(stated)
    )
    if kind is None:
        raise UnreadableFile(
            f"{display_name(name)} can't be read: the files known are {', '.join(FILE_TYPES_BY_SUFFIX)}."
        )
    return kind


def detect_binary_type(data: bytes) -> str | None:
    """What a file is by its first bytes, such as "a PDF", where these are known and no text's."""
    return next((what for first, what in _BINARY_SIGNATURES.items() if data.startswith(first)), None)


def find_article_files(folder: Path) -> Iterator[Path]:
    """The files of a folder and its folders that are of a known kind, by name; hidden ones are left out."""
    return (
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in FILE_TYPES_BY_SUFFIX
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
