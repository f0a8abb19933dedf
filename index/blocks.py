"""Blocks of an article's text: validation and encoding as JSON."""

import json
import zlib
from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

from index.structure import Block, BlockKind

MAX_BLOCK_LEVEL: Final = 9
"""Maximum level of a heading, or depth of a list item."""

MAX_HEADER_CELL_CHARS: Final = 200
"""Maximum length of a header cell that is repeated for its rows."""

MAX_HEADER_CHARS_PER_CHAR: Final = 8
"""Maximum total length of all rows' headers, as a multiple of the text's length."""

_KINDS: Final = (
    BlockKind.HEADING,
    BlockKind.QUESTION,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
    BlockKind.BLOCK_QUOTE,
    BlockKind.CODE,
    BlockKind.CAPTION,
)
"""Kinds by their code; the codes are stored, so further ones go to the end."""

_KIND_CODES: Final = {kind: code for code, kind in enumerate(_KINDS)}
_OPTIONAL_FIELDS: Final[Sequence[Any]] = (
    0,
    0,
    [],
    0,
)  # level, whether it is ordered, edges of cells, number of the header
_MIN_FIELDS: Final = 3


def are_valid_blocks(blocks: Sequence[Block], text_chars: int) -> bool:
    """Whether blocks are in order, without overlaps and within a text, and cells likewise within their row.

    Args:
        blocks: Blocks, of any origin.
        text_chars: Length of the text.
    """
    end, header_chars = 0, 0
    for block in blocks:
        if not (end <= block.start < block.end <= text_chars and 0 <= block.level <= MAX_BLOCK_LEVEL):
            return False
        if (block.cells or block.header) and not _is_valid_row(block):
            return False
        end = block.end
        header_chars += sum(map(len, block.header))
    return header_chars <= MAX_HEADER_CHARS_PER_CHAR * text_chars


def _is_valid_row(row: Block) -> bool:
    """Whether a row's cells are in order within it, each with a header cell if there is a header."""
    edges = [row.start, *(edge for cell in row.cells for edge in cell), row.end]
    return (
        row.kind is BlockKind.TABLE_ROW
        and edges == sorted(edges)
        and all(start < end for start, end in row.cells)
        and len(row.header) in (0, len(row.cells))
        and all(len(each) <= MAX_HEADER_CELL_CHARS for each in row.header)
    )


def encode_blocks(blocks: Sequence[Block]) -> str:
    """Encode blocks as JSON in ASCII.

    Returns:
        `[headers, rows]`: the distinct headers of tables, and of each block its kind, start and end, then as
        far as they are set its level, whether it is ordered, its cells, and the number of its header from 1.
    """
    headers: dict[tuple[str, ...], int] = {}
    rows: list[list[int | list[int]]] = []
    for block in blocks:
        number = headers.setdefault(block.header, len(headers) + 1) if block.header else 0
        row = [_KIND_CODES[block.kind], block.start, block.end, block.level, int(block.is_ordered)]
        rows.append([*row, [edge for cell in block.cells for edge in cell], number])
        while len(rows[-1]) > _MIN_FIELDS and not rows[-1][-1]:
            rows[-1].pop()
    return json.dumps([list(headers), rows], separators=(",", ":"))


def decode_blocks(encoded: str) -> tuple[Block, ...]:
    """Decode what `encode_blocks` returned.

    Raises:
        ValueError: It is not the encoding of blocks.
    """
    try:
        headers, rows = json.loads(encoded)
        has_header_types = set(map(type, chain.from_iterable(headers))) <= {str}
        if not has_header_types or not set(map(type, chain.from_iterable(rows))) <= {int, list}:
            raise ValueError("blocks of other types")
        shared = [(), *map(tuple, headers)]
        return tuple(_decode_block(row, shared) for row in rows)
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError("no encoded blocks") from error


def encode_text_blocks(blocks: Sequence[Block], text: str) -> str:
    """Encode blocks together with a checksum of their text, for a file that may be edited."""
    return f"{_text_checksum(text)} {encode_blocks(blocks)}"


def decode_text_blocks(encoded: str, text: str) -> tuple[Block, ...]:
    """Decode what `encode_text_blocks` returned.

    Raises:
        ValueError: It is not the encoding of blocks of this text.
    """
    checksum, _, rest = encoded.partition(" ")
    blocks = decode_blocks(rest)
    if checksum != _text_checksum(text) or not are_valid_blocks(blocks, len(text)):
        raise ValueError("blocks of another text")
    return blocks


def _text_checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"


def _decode_block(row: Sequence[Any], headers: Sequence[tuple[str, ...]]) -> Block:
    fields: list[Any] = [*row, *_OPTIONAL_FIELDS[len(row) - _MIN_FIELDS :]]
    kind, start, end, level, is_ordered, edges, header = fields
    if not set(map(type, edges)) <= {int}:
        raise TypeError("cells of other types")
    cells = tuple(zip(edges[::2], edges[1::2], strict=True))
    return Block(_KINDS[kind], start, end, level, bool(is_ordered), cells, headers[header])
