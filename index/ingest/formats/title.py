"""Split of a file's blocks into title, byline and text."""

from collections.abc import Sequence
from typing import NamedTuple

from index.errors import UnreadableFile
from index.ingest.formats.blocks import HtmlBlock
from index.ingest.formats.bylines import Byline, take_byline
from index.ingest.formats.clean import clean_line
from index.ingest.formats.file_types import display_name, file_stem
from index.ingest.formats.stated_dates import detect_day_order
from index.ingest.formats.text_blocks import TextBlock, clean_blocks, join_blocks
from index.structure import Block
from index.text.titles import make_title


class SplitText(NamedTuple):
    """An article's parts.

    Attributes:
        title: Its title: declared, else a heading in first place, else made of the text or the name.
        text: Its text, without title and byline.
        blocks: The blocks of the text.
        byline: What the lines below the title state.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    byline: Byline


def split_title(
    blocks: Sequence[HtmlBlock], declared: str | None, name: str, language: str | None = None
) -> SplitText:
    """Split the blocks of a file into title, byline and text.

    Args:
        blocks: The visible blocks of the file.
        declared: The title in the file's metadata, if any.
        name: The file's name.
        language: Tag of the text's language, if known.

    Raises:
        UnreadableFile: There is no text.
    """
    title = declared
    if blocks and (blocks[0].text == declared or (declared is None and blocks[0].is_heading)):
        title, blocks = clean_line(blocks[0].text), blocks[1:]
    return split_byline(title, clean_blocks(block.content for block in blocks), name, language)


def split_byline(
    title: str | None, blocks: Sequence[TextBlock], name: str, language: str | None = None
) -> SplitText:
    """Split the blocks of a file below its title into byline and text.

    Args:
        title: The title, if any.
        blocks: The other blocks, with normalised texts.
        name: The file's name.
        language: Tag of the text's language, if known.

    Raises:
        UnreadableFile: There is no text.
    """
    order = detect_day_order("\n".join(block.text for block in blocks), language)
    byline, rest = take_byline(blocks, order, language)
    if not rest:
        byline, rest = Byline(), list(blocks)
    text, spans = join_blocks(rest)
    if not text:
        raise UnreadableFile(f"{display_name(name)} holds no text.")
    return SplitText(title or make_title(text, file_stem(name)), text, spans, byline)
