"""The blocks of a file → the title and the text of its article."""

from collections.abc import Sequence

from index.errors import UnreadableFile
from index.ingest.formats.blocks import Block
from index.ingest.formats.clean import joined_paragraphs, tidy_line
from index.readers.naming import shown_name, stem_of
from index.text.titles import title_of


def title_and_text(blocks: Sequence[Block], stated: str | None, name: str) -> tuple[str, str]:
    """An article's title and its text, which doesn't begin with the title once more.

    Args:
        blocks: What a reader sees.
        stated: The title that the file's metadata state, where they do.
        name: The file's name, from which a title may be made.

    Returns:
        The title: stated, else the heading at the head, else made of the name or the text; and the text.

    Raises:
        UnreadableFile: There is no text.
    """
    title = stated
    if blocks and (blocks[0].text == stated or (stated is None and blocks[0].heading)):
        title, blocks = tidy_line(blocks[0].text), blocks[1:]
    text = joined_paragraphs(block.text for block in blocks)
    if not text:
        raise UnreadableFile(f"{shown_name(name)} holds no text.")
    return title or title_of(text, stem_of(name)), text
