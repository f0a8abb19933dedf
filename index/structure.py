"""Structure of a document: the blocks of its text."""

from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """Role of a block in the document's structure."""

    HEADING = "heading"
    QUESTION = "question"
    """Question of a FAQ, or a term that is defined; what follows answers it."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    BLOCK_QUOTE = "block quote"
    CODE = "code"
    CAPTION = "caption"


class Block(NamedTuple):
    """A block of an article's text, as the document structures it.

    Attributes:
        kind: Its role.
        start: First character.
        end: Character after the last.
        level: Of a heading, from 1 (the highest); of a list item, and of further blocks within it, the item's
            depth from 1; 0 for other blocks.
        is_ordered: Whether a list item is numbered.
        cells: Of a table row, the spans of its cells in characters of the article's text, in order, without
            empty ones.
        header: Of a table row, the texts of the header cells above these cells, each possibly empty; an empty
            tuple if the table has no header, and of the header row itself.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    is_ordered: bool = False
    cells: tuple[tuple[int, int], ...] = ()
    header: tuple[str, ...] = ()
