"""Plain text → article; header lines may declare title, author, date, URL and language."""

import re
from datetime import date
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.bylines import Byline, parse_byline
from index.ingest.formats.clean import clean_text
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.encodings import decode_text
from index.ingest.formats.file_types import FileType, display_name, file_stem
from index.ingest.formats.markdown import read_markdown
from index.ingest.formats.stated_dates import detect_day_order, parse_stated_date
from index.model import Article
from index.text.titles import make_title

_MAX_HEADLINE_CHARS: Final = 120
_MAX_BYLINE_LINES: Final = 6  # blank ones included


# "date 2021-03-30 The text …", "Published: 2021-03-30"; the text may follow on the same line.
_DATE_FIELD: Final = re.compile(r"\s*(?:date|published)\b\s*:?\s*(\d{4}-\d{2}-\d{2})\b[ \t]*", re.IGNORECASE)

# The same with a date in words, on a line of its own.
_DATE_LINE: Final = re.compile(r"\s*(?:date|published)[ \t]*:[ \t]*([^\n]{1,60})(?:\n|$)", re.IGNORECASE)

_HEADER_FIELD: Final = re.compile(
    r"\s*(title|author|by|url|language)\s*:[ \t]*(\S[^\n]*)(?:\n|$)", re.IGNORECASE
)

_HEADLINE: Final = re.compile(rf"\s*(\S[^\n]{{0,{_MAX_HEADLINE_CHARS}}})\n[^\S\n]*\n\s*(?=\S)")


def read_plain_text(content: str, file_name: str) -> Article:
    """Read a plain text.

    Args:
        content: The file's content.
        file_name: The file's name without folder and suffix, for titles and error messages.

    Returns:
        The article. Without a declared title, a short first paragraph that is no sentence is its title. Lines
        below it that name only its author or its day are its byline.

    Raises:
        UnreadableFile: There is no text.
    """
    text, header = _split_header(clean_text(content))
    language = normalize_language_tag(header.get("language"))
    if not text.strip():
        raise UnreadableFile(f"{file_name} holds no text.")
    title = header.get("title")
    if title is None and (headline := _HEADLINE.match(text)) and headline[1].rstrip()[-1] not in ".!?…:;,":
        title, text = " ".join(headline[1].split()), text[headline.end() :]
    byline, text = _split_byline(text, language)
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=_parse_header_date(header.get("date"), language) or byline.published,
        author=header.get("author") or header.get("by") or byline.author,
        url=header.get("url"),
        language=language,
    )


def _split_header(text: str) -> tuple[str, dict[str, str]]:
    """Split a text into its body and its header fields by lower-case name."""
    header: dict[str, str] = {}
    while True:
        field = _DATE_FIELD.match(text) or _DATE_LINE.match(text)
        if field and "date" not in header and _parse_header_date(field[1]):
            header["date"] = field[1]
        elif (field := _HEADER_FIELD.match(text)) and field[1].lower() not in header:
            header[field[1].lower()] = " ".join(field[2].split())
        else:
            return text.lstrip("\n \t") if header else text, header
        text = text[field.end() :]


def _parse_header_date(value: str | None, language: str | None = None) -> date | None:
    return parse_stated_date(value, detect_day_order("", language), language) if value else None


def _split_byline(text: str, language: str | None) -> tuple[Byline, str]:
    """Split a text into its byline, the first lines that name its author and its day, and the others."""
    author: str | None = None
    published: date | None = None
    rest = text
    for line in text.split("\n", _MAX_BYLINE_LINES)[:_MAX_BYLINE_LINES]:
        found = parse_byline(line, language=language)
        if found and not (found.author and author) and not (found.published and published):
            author, published = author or found.author, published or found.published
        elif line.strip():
            break
        rest = rest[len(line) + 1 :]
    if not rest.strip() or not (author or published):
        return Byline(), text
    return Byline(author, published), rest.lstrip("\n")


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
