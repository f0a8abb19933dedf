"""Blocks of text as the readers find them, and their join to an article's text with its structure."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from index.blocks import MAX_BLOCK_LEVEL, MAX_HEADER_CELL_CHARS, MAX_HEADER_CHARS_PER_CHAR
from index.ingest.formats.clean import clean_paragraph
from index.structure import Block, BlockKind

CELL_SEPARATOR: Final = " | "
"""Separator of a table row's cells in the text."""

LOWEST_HEADING_LEVEL: Final = 6
"""Level of a line that is a heading by its weight alone."""

_MAX_HEADING_LINE_CHARS: Final = 100
_SENTENCE_END_MARKS: Final = ".!;,…"

BULLETS: Final = "•●○▪◦‣∙"
"""Bullets that stand for nothing else."""

DASHES: Final = "·–"
"""Other marks that stand before list items."""

LIST_MARKER: Final = re.compile(rf"(?:[{BULLETS}{DASHES}]|\(?\d{{1,2}}[.)]|\(?[a-z]\))\s")
"""Marker at the start of a list item."""

_BLOCK_SEPARATOR: Final = "\n\n"


class TextBlock(NamedTuple):
    """A block of text.

    Attributes:
        text: Its text; of a table row, its cells joined by `CELL_SEPARATOR`.
        kind: Its role.
        level: See `Block.level`.
        is_ordered: See `Block.is_ordered`.
        cells: Of a table row, the texts of its cells, without empty ones.
        header: Of a table row, the texts of the header cells above these cells; see `Block.header`.
    """

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_ordered: bool = False
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()


def is_heading_line(text: str) -> bool:
    """Whether a paragraph in bold type is a heading: short, with a letter, and no end of a sentence."""
    return (
        0 < len(text) <= _MAX_HEADING_LINE_CHARS
        and text.rstrip()[-1:] not in _SENTENCE_END_MARKS
        and any(map(str.isalpha, text))
    )


def make_table_row(cells: Iterable[tuple[str, str]], *, has_header: bool) -> TextBlock:
    """Make the block of a table row.

    Args:
        cells: Text of each cell on one line, with that of the header cell above it.
        has_header: Whether the table has a header above the row.

    Returns:
        The block; its text is empty if all cells are.
    """
    filled = [(cell, header) for cell, header in cells if cell]
    header = tuple(_shorten_header(header) for _, header in filled) if has_header else ()
    texts = tuple(cell for cell, _ in filled)
    return TextBlock(CELL_SEPARATOR.join(texts), BlockKind.TABLE_ROW, cells=texts, header=header)


def clean_blocks(blocks: Iterable[TextBlock]) -> list[TextBlock]:
    """Normalise the texts of blocks, without blank lines inside them, and leave out empty ones."""
    cleaned = (_clean_block(block) for block in blocks)
    return [block for block in cleaned if block.text.strip()]


def join_blocks(blocks: Iterable[TextBlock]) -> tuple[str, tuple[Block, ...]]:
    """Join blocks to a text, separated by blank lines.

    Args:
        blocks: Blocks with normalised texts, none of them empty.

    Returns:
        The text, and the blocks in it; none if all are paragraphs.
    """
    found = list(blocks)
    is_structured = any(block.kind is not BlockKind.PARAGRAPH or block.level for block in found)
    texts: list[str] = []
    spans: list[Block] = []
    position = 0
    for block in _mark_typed_items(found) if is_structured else found:
        spans.append(_place_block(block, position))
        texts.append(block.text)
        position += len(block.text) + len(_BLOCK_SEPARATOR)
    text = _BLOCK_SEPARATOR.join(texts)
    return text, tuple(_limit_headers(spans, len(text))) if is_structured else ()


def _mark_typed_items(blocks: Iterable[TextBlock]) -> Iterator[TextBlock]:
    """Yield blocks, the paragraphs with a typed bullet or number as list items; the marker stays.

    A bullet that stands for nothing else makes an item by itself, other markers if another one follows.
    """
    for is_typed, group in groupby(blocks, _is_typed_item):
        run = list(group)
        is_list = is_typed and (len(run) > 1 or run[0].text[0] in BULLETS)
        for block in run:
            is_ordered = block.text[0] not in BULLETS + DASHES
            yield (
                block._replace(kind=BlockKind.LIST_ITEM, level=1, is_ordered=is_ordered) if is_list else block
            )


def _is_typed_item(block: TextBlock) -> bool:
    is_paragraph = block.kind is BlockKind.PARAGRAPH and not block.level
    return is_paragraph and bool(LIST_MARKER.match(block.text))


def _clean_block(block: TextBlock) -> TextBlock:
    if block.kind is not BlockKind.TABLE_ROW:
        return block._replace(text=clean_paragraph(block.text))
    headers = block.header or [""] * len(block.cells)
    cells = zip(map(_clean_cell, block.cells), map(_clean_cell, headers), strict=True)
    return make_table_row(cells, has_header=bool(block.header))


def _clean_cell(text: str) -> str:
    return " ".join(clean_paragraph(text).split())


def _shorten_header(header: str) -> str:
    is_short = len(header) <= MAX_HEADER_CELL_CHARS
    return header if is_short else header[: MAX_HEADER_CELL_CHARS - 1].rstrip() + "…"


def _place_block(block: TextBlock, start: int) -> Block:
    """Return a block of the text, without the white space around it unless it is code."""
    first, last = start, start + len(block.text)
    if block.kind is not BlockKind.CODE:
        first, last = last - len(block.text.lstrip()), start + len(block.text.rstrip())
    cells = []
    place = start
    for cell in block.cells:
        cells.append((place, place + len(cell)))
        place += len(cell) + len(CELL_SEPARATOR)
    level = min(block.level, MAX_BLOCK_LEVEL)
    return Block(block.kind, first, last, level, block.is_ordered, tuple(cells), block.header)


def _limit_headers(blocks: Iterable[Block], text_chars: int) -> Iterable[Block]:
    """Yield blocks, without headers where those of hostile tables would exceed the text many times."""
    left = MAX_HEADER_CHARS_PER_CHAR * text_chars
    for block in blocks:
        left -= sum(map(len, block.header))
        yield block if left >= 0 or not block.header else block._replace(header=())
