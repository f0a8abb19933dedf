"""Plain text → an article: lines at its head may give title, author, date, URL and language."""

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


# "date 2021-03-30 The text …", "Published: 2021-03-30": the text may go on in the same line.
_DATE_FIELD: Final = re.compile(r"\s*(?:date|published)\b\s*:?\s*(\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)


_HEADER_FIELD: Final = re.compile(
    r"\s*(title|author|by|url|language)\s*:[ \t]*(\S[^\n]*)(?:\n|$)", re.IGNORECASE
)


_HEADLINE: Final = re.compile(rf"\s*(\S[^\n]{{0,{_MAX_HEADLINE_CHARS}}})\n[^\S\n]*\n\s*(?=\S)")


def read_plain_text(content: str, file_name: str) -> Article:
    """Read a plain text.

    Args:
        content: The file's content.
        file_name: Its name without folder and ending, from which a title may be made.

    Returns:
        The article. Without a stated title, a short first paragraph that is no sentence is the title.

    Raises:
        UnreadableFile: There is no text.
    """
    text, head = _split_header(clean_text(content))
    if not text.strip():
        raise UnreadableFile(f"{file_name} holds no text.")
    title = head.get("title")
    if title is None and (headline := _HEADLINE.match(text)) and headline[1].rstrip()[-1] not in ".!?…:;,":
        title, text = " ".join(headline[1].split()), text[headline.end() :]
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=_parse_header_date(head.get("date")),
        author=head.get("author") or head.get("by"),
        url=head.get("url"),
        language=normalize_language_tag(head.get("language")),
    )


def _split_header(text: str) -> tuple[str, dict[str, str]]:
    """The text after the fields at its head, and these fields by their lower-case names."""
    head: dict[str, str] = {}
    while True:
        if (found := _DATE_FIELD.match(text)) and "date" not in head and _parse_header_date(found[1]):
            head["date"] = found[1]
        elif (found := _HEADER_FIELD.match(text)) and found[1].lower() not in head:
            head[found[1].lower()] = " ".join(found[2].split())
        else:
            return text.lstrip("\n").lstrip(" \t") if head else text, head
        text = text[found.end() :]


def _parse_header_date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


_MAX_IN_PROCESS_BYTES: Final[Mapping[FileType, int]] = {FileType.TEXT: 1_000_000, FileType.MARKDOWN: 4_000}
"""Bytes up to which a file is read in place: longer Markdown may nest too deep for the stack."""


def is_safe_in_process(kind: FileType, data: bytes) -> bool:
    """Whether reading a file can neither take long nor crash the process."""
    return len(data) <= _MAX_IN_PROCESS_BYTES.get(kind, -1)


def read_text_file(kind: FileType, data: bytes, name: str, charset: str | None = None) -> Article:
    """Read a plain text or a Markdown file.

    Args:
        kind: Which of the two.
        data: The content.
        name: The file's name.
        charset: The encoding that a server said it has, if one did.

    Returns:
        The article.

    Raises:
        UnreadableFile: It is no text, or holds none.
    """
    reader = read_markdown if kind is FileType.MARKDOWN else read_plain_text
    return reader(decode_text(data, display_name(name), charset), file_stem(name))
