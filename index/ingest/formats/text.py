"""Plain text → article; header lines may declare title, author, date, URL and language."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_text
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.encodings import decode_text
from index.ingest.formats.file_types import FileType, display_name, file_stem
from index.ingest.formats.markdown import read_markdown
from index.model import Article
from index.text.titles import make_title

_MAX_HEADLINE_CHARS: Final = 120


# "date 2021-03-30 The text …", "Published: 2021-03-30"; the text may follow on the same line.
_DATE_FIELD: Final = re.compile(r"\s*(?:date|published)\b\s*:?\s*(\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)

_HEADER_FIELD: Final = re.compile(
    r"\s*(title|author|by|url|language)\s*:[ \t]*(\S[^\n]*)(?:\n|$)", re.IGNORECASE
)

_HEADLINE: Final = re.compile(rf"\s*(\S[^\n]{{0,{_MAX_HEADLINE_CHARS}}})\n[^\S\n]*\n\s*(?=\S)")

# Longer Markdown may nest too deep for the stack.
_MAX_IN_PROCESS_BYTES: Final[Mapping[FileType, int]] = {FileType.TEXT: 1_000_000, FileType.MARKDOWN: 4_000}


def read_plain_text(content: str, file_name: str) -> Article:
    """Read a plain text.

    Args:
        content: The file's content.
        file_name: The file's name without folder and suffix, for titles and error messages.

    Returns:
        The article. Without a declared title, a short first paragraph that is no sentence is its title.

    Raises:
        UnreadableFile: There is no text.
    """
    text, header = _split_header(clean_text(content))
    if not text.strip():
        raise UnreadableFile(f"{file_name} holds no text.")
    title = header.get("title")
    if title is None and (headline := _HEADLINE.match(text)) and headline[1].rstrip()[-1] not in ".!?…:;,":
        title, text = " ".join(headline[1].split()), text[headline.end() :]
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=_parse_header_date(header.get("date")),
        author=header.get("author") or header.get("by"),
        url=header.get("url"),
        language=normalize_language_tag(header.get("language")),
    )


def _split_header(text: str) -> tuple[str, dict[str, str]]:
    """Split a text into its body and its header fields by lower-case name."""
    header: dict[str, str] = {}
    while True:
        if (field := _DATE_FIELD.match(text)) and "date" not in header and _parse_header_date(field[1]):
            header["date"] = field[1]
        elif (field := _HEADER_FIELD.match(text)) and field[1].lower() not in header:
            header[field[1].lower()] = " ".join(field[2].split())
        else:
            return text.lstrip("\n \t") if header else text, header
        text = text[field.end() :]


def _parse_header_date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def is_safe_in_process(file_type: FileType, data: bytes) -> bool:
    """Whether a file can be parsed outside a worker process: it can neither take long nor crash."""
    return len(data) <= _MAX_IN_PROCESS_BYTES.get(file_type, -1)


def read_text_file(file_type: FileType, data: bytes, name: str, charset: str | None = None) -> Article:
    """Read a plain text or a Markdown file.

    Args:
        file_type: `FileType.MARKDOWN`, or another type for plain text.
        data: The file's content.
        name: The file's name.
        charset: The encoding that a server declares, if any.

    Returns:
        The article.

    Raises:
        UnreadableFile: The file is binary, or has no text.
    """
    reader = read_markdown if file_type is FileType.MARKDOWN else read_plain_text
    return reader(decode_text(data, display_name(name), charset), file_stem(name))
