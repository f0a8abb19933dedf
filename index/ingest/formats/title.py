"""Split of a file's blocks into title and text."""

from collections.abc import Sequence

from index.errors import UnreadableFile
from index.ingest.formats.blocks import HtmlBlock
from index.ingest.formats.clean import clean_line
from index.ingest.formats.file_types import display_name, file_stem
from index.ingest.formats.text_blocks import clean_blocks, join_blocks
from index.structure import Block
from index.text.titles import make_title


def split_title(
    blocks: Sequence[HtmlBlock], declared: str | None, name: str
) -> tuple[str, str, tuple[Block, ...]]:
    """Return an article's title, and its text with its structure; the text doesn't repeat the title.

    Args:
        blocks: The visible blocks of the file.
        declared: The title in the file's metadata, if any.
        name: The file's name.

    Returns:
        The title (declared, else a heading in first place, else made of the text or the name), the text, and
        its blocks.

    Raises:
        UnreadableFile: There is no text.
    """
    title = declared
    if blocks and (blocks[0].text == declared or (declared is None and blocks[0].is_heading)):
        title, blocks = clean_line(blocks[0].text), blocks[1:]
    text, spans = join_blocks(clean_blocks(block.content for block in blocks))
    if not text:
        raise UnreadableFile(f"{display_name(name)} holds no text.")
    return title or make_title(text, file_stem(name)), text, spans
