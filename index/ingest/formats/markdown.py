"""Markdown with front matter → an article: what a reader sees, without the markup."""

from collections.abc import Iterator, Sequence
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
        content: The file's content, with or without YAML front matter (title, author, published, url,
            language).
        file_name: Its name without folder and ending, from which a title may be made.

    Returns:
        The article. Without a title in the front matter, a heading at the text's head is the title.

    Raises:
        UnreadableFile: The front matter can't be read, or there is no text.
    """
    try:
        head, body = frontmatter.parse(clean_text(content))
    except yaml.YAMLError:
        raise UnreadableFile(
            f"{file_name} has front matter that isn't YAML; put values with a colon or a bracket in quotes."
        ) from None
    except ValueError:  # a date of YAML's own
        raise UnreadableFile(
            f"{file_name} has a date that isn't in the calendar; write it as 2021-03-30."
        ) from None
    paragraphs = list(_iter_paragraphs(_COMMONMARK_PARSER.parse(body)))
    title = _front_matter_line(head.get("title"))
    if title is None and paragraphs and paragraphs[0][0]:
        title = " ".join(paragraphs.pop(0)[1].split())
    text = "\n\n".join(paragraph for _, paragraph in paragraphs)
    if not text:
        raise UnreadableFile(f"{file_name} holds no text.")
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=next(
            (day for key in _FRONT_MATTER_DATE_KEYS if (day := _front_matter_date(head.get(key), file_name))),
            None,
        ),
        author=_front_matter_line(head.get("author")),
        url=_front_matter_line(head.get("url")),
        language=normalize_language_tag(_front_matter_line(head.get("language") or head.get("lang"))),
    )


def _iter_paragraphs(tokens: Sequence[Token]) -> Iterator[tuple[bool, str]]:
    """Each paragraph, heading, list item or block of code: whether it is a heading, and its words."""
    heading = False
    for token in tokens:
        if token.type in ("heading_open", "paragraph_open"):
            heading = token.type == "heading_open"
        elif token.type == "inline" and (words := _inline_text(token)):
            yield heading, words
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield False, token.content.strip("\n")


def _inline_text(token: Token) -> str:
    """The words of a piece of inline markup: link texts without links, no pictures, no HTML.

    The breaks that a reader sees stay, those at which the file's lines are wrapped become spaces.
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
    """A front matter's value as one line; lists as their items with commas.

    What is nested deeper is passed over: YAML's aliases can make a few lines of it fill the memory.
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
