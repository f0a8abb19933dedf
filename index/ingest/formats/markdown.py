"""Markdown with YAML front matter → article: the rendered text, without markup."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Final

import frontmatter
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_text
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.model import Article
from index.text.titles import make_title

_COMMONMARK_PARSER: Final = MarkdownIt("commonmark")
_FRONT_MATTER_DATE_KEYS: Final = ("published", "date")


def read_markdown(content: str, file_name: str) -> Article:
    """Read a Markdown text.

    Args:
        content: The file's content, with or without front matter (title, author, published, url, language).
        file_name: The file's name without folder and suffix, for titles and error messages.

    Returns:
        The article. Without a title in the front matter, a heading in first place is its title.

    Raises:
        UnreadableFile: The front matter is malformed, or there is no text.
    """
    metadata, body = _split_front_matter(content, file_name)
    paragraphs = list(_iter_paragraphs(_COMMONMARK_PARSER.parse(body)))
    title = _front_matter_line(metadata.get("title"))
    if title is None and paragraphs and paragraphs[0][0]:
        title = " ".join(paragraphs.pop(0)[1].split())
    text = "\n\n".join(paragraph for _, paragraph in paragraphs)
    if not text:
        raise UnreadableFile(f"{file_name} holds no text.")
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=_publication_date(metadata, file_name),
        author=_front_matter_line(metadata.get("author")),
        url=_front_matter_line(metadata.get("url")),
        language=normalize_language_tag(_front_matter_line(metadata.get("language") or metadata.get("lang"))),
    )


def _split_front_matter(content: str, file_name: str) -> tuple[dict[str, object], str]:
    """Return the front matter's values by key, and the body."""
    try:
        return frontmatter.parse(clean_text(content))
    except yaml.YAMLError:
        raise UnreadableFile(
            f"{file_name} has front matter that isn't YAML; put values with a colon or a bracket in quotes."
        ) from None
    except ValueError:  # raised by YAML for a date like 2021-02-30
        raise UnreadableFile(
            f"{file_name} has a date that isn't in the calendar; write it as 2021-03-30."
        ) from None


def _publication_date(metadata: Mapping[str, object], file_name: str) -> date | None:
    dates = (_front_matter_date(metadata.get(key), file_name) for key in _FRONT_MATTER_DATE_KEYS)
    return next(filter(None, dates), None)


def _iter_paragraphs(tokens: Sequence[Token]) -> Iterator[tuple[bool, str]]:
    """Yield each paragraph, heading, list item and code block: whether it is a heading, and its text."""
    is_heading = False
    for token in tokens:
        if token.type in ("heading_open", "paragraph_open"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline" and (text := _inline_text(token)):
            yield is_heading, text
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield False, token.content.strip("\n")


def _inline_text(token: Token) -> str:
    """Return the text of inline markup: link texts without URLs, no images, no HTML.

    Hard line breaks stay, soft ones become spaces.
    """
    pieces = []
    for child in token.children or []:
        if child.type in ("text", "code_inline", "text_special"):
            pieces.append(child.content)
        elif child.type == "softbreak":
            pieces.append(" ")
        elif child.type == "hardbreak" or child.content.startswith("<br"):
            pieces.append("\n")
    lines = (" ".join(line.split()) for line in clean_text("".join(pieces)).split("\n"))
    return "\n".join(filter(None, lines))


def _front_matter_line(value: object) -> str | None:
    """Return a scalar of the front matter as one line, or the scalars of a list joined by commas.

    Deeper nesting is ignored: YAML's aliases can expand it beyond memory.
    """
    items = value if isinstance(value, list) else [value]
    lines = [
        " ".join(clean_text(str(item)).split())
        for item in items
        if isinstance(item, str | int | float | date)
    ]
    return ", ".join(filter(None, lines)) or None


def _front_matter_date(value: object, file_name: str) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, str | int):
        with suppress(ValueError):
            return date.fromisoformat(str(value)[:10])
    raise UnreadableFile(f"{file_name} has a date that can't be read; write it as 2021-03-30.")
