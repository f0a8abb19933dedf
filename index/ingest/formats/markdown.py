"""Markdown with YAML front matter → article: the rendered text, without markup, and its structure."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Final

import frontmatter
import yaml

from index.blocks import decode_text_blocks
from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_text
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.markdown_blocks import iter_markdown_blocks
from index.ingest.formats.text_blocks import join_blocks
from index.model import Article
from index.structure import Block, BlockKind
from index.text.titles import make_title

BLOCKS_KEY: Final = "blocks"
"""Key of the front matter under which an exported article declares its blocks."""

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
    text_blocks = list(iter_markdown_blocks(body))
    title = _front_matter_line(metadata.get("title"))
    if title is None and text_blocks and text_blocks[0].kind is BlockKind.HEADING:
        title = " ".join(text_blocks.pop(0).text.split())
    text, read_blocks = join_blocks(text_blocks)
    if not text:
        raise UnreadableFile(f"{file_name} holds no text.")
    declared_blocks = _declared_blocks(metadata, text)
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=_publication_date(metadata, file_name),
        author=_front_matter_line(metadata.get("author")),
        url=_front_matter_line(metadata.get("url")),
        language=normalize_language_tag(_front_matter_line(metadata.get("language") or metadata.get("lang"))),
        blocks=read_blocks if declared_blocks is None else declared_blocks,
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


def _declared_blocks(metadata: Mapping[str, object], text: str) -> tuple[Block, ...] | None:
    """Return the blocks that an exported article declares in its front matter; None if it declares none.

    They are ignored if the text has been edited since.
    """
    declared = metadata.get(BLOCKS_KEY)
    if isinstance(declared, str):
        with suppress(ValueError):
            return decode_text_blocks(declared, text)
    return None


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
