"""The blocks of a file → the title and the text of its article."""

from collections.abc import Sequence

from index.errors import UnreadableFile
from index.ingest.formats.blocks import HtmlBlock
from index.ingest.formats.clean import clean_line, join_paragraphs
from index.ingest.formats.file_types import display_name, file_stem
from index.text.titles import make_title


def split_title(blocks: Sequence[HtmlBlock], declared: str | None, name: str) -> tuple[str, str]:
    """An article's title and its text, which doesn't begin with the title once more.

    Args:
        blocks: What a reader sees.
        declared: The title that the file's metadata state, where they do.
        name: The file's name, from which a title may be made.

    Returns:
        The title: stated, else the heading at the head, else made of the name or the text; and the text.

    Raises:
        UnreadableFile: There is no text.
    """
    title = declared
    if blocks and (blocks[0].text == declared or (declared is None and blocks[0].is_heading)):
        title, blocks = clean_line(blocks[0].text), blocks[1:]
    text = join_paragraphs(block.text for block in blocks)
    if not text:
        raise UnreadableFile(f"{display_name(name)} holds no text.")
    return title or make_title(text, file_stem(name)), text
