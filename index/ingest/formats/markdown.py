"""Markdown with front matter → article: the rendered text, without markup, and its structure."""

from contextlib import suppress
from typing import Final

from index.blocks import decode_text_blocks
from index.errors import UnreadableFile
from index.ingest.formats.bylines import Byline, take_byline
from index.ingest.formats.clean import clean_text
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.front_matter import FrontMatter, split_front_matter
from index.ingest.formats.markdown_blocks import iter_markdown_blocks
from index.ingest.formats.text_blocks import join_blocks
from index.model import Article
from index.structure import Block, BlockKind
from index.text.titles import make_title

BLOCKS_KEY: Final = "blocks"
"""Key of the front matter under which an exported article declares its blocks."""

_AUTHOR_KEYS: Final = ("author", "authors", "by", "creator")
_DAY_KEYS: Final = ("published", "date", "publishdate", "pubdate", "created")  # in order of precedence


def read_markdown(content: str, file_name: str) -> Article:
    """Read a Markdown text.

    Args:
        content: The file's content, with or without front matter (title, author, published, url, language).
        file_name: The file's name without folder and suffix, for titles and error messages.

    Returns:
        The article. Without a title in the front matter, a heading in first place is its title, and lines
        below it that name only an author and a day are its byline.

    Raises:
        UnreadableFile: There is no text.
    """
    metadata, body = split_front_matter(clean_text(content))
    text_blocks = list(iter_markdown_blocks(body))
    title = metadata.line("title")
    language = normalize_language_tag(metadata.line("language", "lang"))
    byline = Byline()
    if title is None:
        if text_blocks and text_blocks[0].kind is BlockKind.HEADING:
            title = " ".join(text_blocks.pop(0).text.split())
        byline, text_blocks = take_byline(text_blocks, language=language)
    text, read_blocks = join_blocks(text_blocks)
    if not text:
        raise UnreadableFile(f"{file_name} holds no text.")
    declared_blocks = _declared_blocks(metadata, text)
    return Article(
        title=title or make_title(text, file_name),
        text=text,
        published=metadata.day(*_DAY_KEYS) or byline.published,
        author=metadata.line(*_AUTHOR_KEYS) or byline.author,
        url=metadata.line("url"),
        language=language,
        blocks=read_blocks if declared_blocks is None else declared_blocks,
    )


def _declared_blocks(metadata: FrontMatter, text: str) -> tuple[Block, ...] | None:
    """Return the blocks that an exported article declares in its front matter; None if it declares none.

    They are ignored if the text has been edited since.
    """
    declared = metadata.values.get(BLOCKS_KEY)
    if isinstance(declared, str):
        with suppress(ValueError):
            return decode_text_blocks(declared, text)
    return None
