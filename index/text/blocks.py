"""Blocks of a text: the declared or inferred ones, completed, and the headings above them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.sentences.split import split_sentences
from index.structure import Block, BlockKind
from index.text.block_inference import infer_blocks

HEADING_KINDS: Final = frozenset({BlockKind.HEADING, BlockKind.QUESTION})
"""Kinds of blocks that stand over others."""

QUESTION_LEVEL: Final = 9
"""Level of a question among the headings: the lowest, since it ends at the next heading or question."""

_WHOLE_KINDS: Final = HEADING_KINDS | {BlockKind.TABLE_ROW, BlockKind.CODE}
"""Kinds of blocks that are one sentence each, unless they are long."""

_MAX_WHOLE_CHARS: Final = 600
"""Length in characters up to which such a block is one sentence."""

_MAX_BLOCKS_TO_HEADING: Final = 200
"""Number of blocks above one that are searched for its headings."""

_MARKER_LINE: Final = re.compile(
    r"[^\w\n]*(?:\(?(?:\d{1,2}|[A-Za-z])[.):]|(?:Q|A|Question|Answer)\s?\d{0,2}\s?[:.)])?[^\w\n]*(?:\n|\Z)"
)
"""A line of a gap between blocks that is no text: a bullet, an item's number, a ruler, a fence."""

_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")


def complete_blocks(text: str, declared: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Return the blocks of a text: those that are declared, else those inferred, and paragraphs between them.

    Args:
        text: The text.
        declared: The blocks that the document declares; empty if it declares none.

    Returns:
        The blocks in order, without overlaps; they cover the text but for white space and the marks of items
        and headings. Empty if all would be paragraphs.
    """
    blocks = list(_valid_blocks(text, declared or infer_blocks(text)))
    if all(block.kind is BlockKind.PARAGRAPH for block in blocks):
        return ()
    completed: list[Block] = []
    position = 0
    for block in blocks:
        completed += _paragraphs_between(text, position, block.start)
        completed.append(block)
        position = block.end
    return (*completed, *_paragraphs_between(text, position, len(text)))


def _valid_blocks(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks without white space at their ends, leaving out empty and overlapping ones."""
    position = 0
    for block in sorted(blocks, key=attrgetter("start")):
        start, end = max(block.start, position), min(block.end, len(text))
        for first, last in _strip_span(text, start, end):
            yield block._replace(start=first, end=last)
            position = last


def _paragraphs_between(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield the paragraphs of a gap without lines that are mere marks, such as the next item's bullet."""
    position = start
    for blank in [*_BLANK_LINE.finditer(text, start, end), None]:
        first, last = position, blank.start() if blank else end
        position = blank.end() if blank else end
        while first < last and (opening := _MARKER_LINE.match(text, first, last)):
            first = opening.end()
        while first < last and (closing := _match_last_line(text, first, last)):
            last = max(first, closing.start() - 1)
        for span in _strip_span(text, first, last):
            yield Block(BlockKind.PARAGRAPH, *span)


def _match_last_line(text: str, first: int, last: int) -> re.Match[str] | None:
    return _MARKER_LINE.match(text, max(first, text.rfind("\n", first, last) + 1), last)


def _strip_span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    last = start + len(inner.rstrip())
    if first < last:
        yield first, last


def split_block(text: str, block: Block, language: Language = ENGLISH) -> Iterator[tuple[int, int]]:
    """Yield the spans of a block's sentences, in characters of the text."""
    if block.kind in _WHOLE_KINDS and block.end - block.start <= _MAX_WHOLE_CHARS:
        yield block.start, block.end
        return
    for start, end in split_sentences(text[block.start : block.end], language.code):
        yield block.start + start, block.start + end


def block_index(blocks: Sequence[Block], position: int) -> int:
    """Return the index of the last block that begins at or before a character; -1 for none."""
    return bisect_right(blocks, position, key=attrgetter("start")) - 1


def heading_level(block: Block) -> int:
    """Return the level of a heading or question, from 1, the highest."""
    return QUESTION_LEVEL if block.kind is BlockKind.QUESTION else max(1, block.level)


def headings_above(blocks: Sequence[Block], index: int) -> list[int]:
    """Return the indices of the headings and questions over a block, the nearest first.

    Args:
        blocks: The text's blocks.
        index: Index of the block, which is not among its own headings.
    """
    own = blocks[index]
    level = heading_level(own) if own.kind in HEADING_KINDS else QUESTION_LEVEL + 1
    above = []
    for other in range(index - 1, max(-1, index - 1 - _MAX_BLOCKS_TO_HEADING), -1):
        block = blocks[other]
        if block.kind in HEADING_KINDS and heading_level(block) < level:
            above.append(other)
            level = heading_level(block)
            if level == 1:
                break
    return above


def section_end(blocks: Sequence[Block], index: int) -> int:
    """Return the index after the last block below a heading or question, its subsections included."""
    level = heading_level(blocks[index])
    last = index + 1
    while last < len(blocks) and not (
        blocks[last].kind in HEADING_KINDS and heading_level(blocks[last]) <= level
    ):
        last += 1
    return last


def is_header_row(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a table's header row, which stands directly before the rows that have a header."""
    return (
        index + 1 < len(blocks)
        and blocks[index].kind is blocks[index + 1].kind is BlockKind.TABLE_ROW
        and not blocks[index].header
        and bool(blocks[index + 1].header)
    )
