"""File types, by suffix, media type and signature; file names."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_line

_MAX_DISPLAY_NAME_CHARS: Final = 120


def base_name(name: str) -> str:
    """Return the last part of a path or URL, without folders and query."""
    path = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    return PurePosixPath(path.replace("\\", "/")).name


def display_name(name: str) -> str:
    """Return a name for messages: on one line, printable, with its middle left out if it is very long."""
    line = clean_line(name) or "The file"
    return (
        line
        if len(line) <= _MAX_DISPLAY_NAME_CHARS
        else f"{line[: _MAX_DISPLAY_NAME_CHARS // 2]}…{line[-_MAX_DISPLAY_NAME_CHARS // 2 + 1 :]}"
    )


def file_stem(name: str) -> str:
    """Return a file's name without folders and suffix, from which a title may be made."""
    return PurePosixPath(base_name(clean_line(name) or "")).stem


class FileType(StrEnum):
    """A file type; its value is its name in messages."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "Word file"
    EPUB = "EPUB"
    ZIP = "ZIP archive"
    FEED = "feed"  # never detected: feeds are read on request only


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
"""File types by suffix, in lower case."""

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


# Media types that servers declare for anything: a known suffix takes precedence.
_FALLBACK_FILE_TYPES: Final[Mapping[str, FileType]] = {
    "text/plain": FileType.TEXT,
    "application/zip": FileType.ZIP,
    "application/x-zip-compressed": FileType.ZIP,
}

ARCHIVE_SUFFIXES: Final = frozenset({".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar"})
"""Suffixes of archives, which are not read inside another archive."""

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
    """Detect the type of a file.

    Args:
        name: Its name, or the last part of its URL.
        content_type: The Content-Type that a server declares, such as "text/html; charset=utf-8", if any.

    Returns:
        The type by a specific media type, else by the suffix, else by a generic media type.

    Raises:
        UnreadableFile: The type is unknown.
    """
    media_type = (content_type or "").split(";")[0].strip().lower()
    file_type = (
        _FILE_TYPES_BY_MEDIA_TYPE.get(media_type)
        or FILE_TYPES_BY_SUFFIX.get(PurePosixPath(name).suffix.lower())
        or _FALLBACK_FILE_TYPES.get(media_type)
    )
    if file_type is None:
        raise UnreadableFile(
            f"{display_name(name)} can't be read: the files known are {', '.join(FILE_TYPES_BY_SUFFIX)}."
        )
    return file_type


def detect_binary_type(data: bytes) -> str | None:
    """Return the type of a binary file by its signature, such as "a PDF", or None."""
    return next((name for signature, name in _BINARY_SIGNATURES.items() if data.startswith(signature)), None)


def find_article_files(folder: Path) -> Iterator[Path]:
    """Yield the files of known types in a folder and its subfolders, by path, without hidden ones."""
    return (
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in FILE_TYPES_BY_SUFFIX
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
