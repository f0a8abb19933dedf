"""The structure around an article's sentences: what introduces what.

A lead-in is a sentence that means nothing without what follows: a heading, a question of a FAQ, a table's
header row, a line that ends in a colon.
"""

from bisect import bisect_left
from functools import cached_property
from operator import attrgetter
from typing import Final

from index.model import Article
from index.spans import Segmentation, SentenceSpan
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, block_index, headings_above, is_header_row, section_end

_MIN_HEADINGS: Final = 3
"""Number of headings from which an article is no news story."""

_MIN_HEADING_RATIO: Final = 0.25
"""Share of headings among the blocks from which it is none."""

_MAX_NEAR_CHARS: Final = 600
"""Distance in characters up to which something is near the lead-in above it."""

LIST_KINDS: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE})
"""Kinds of blocks that come in runs: lists, tables, listings."""


class Outline:
    """An article's sentences and blocks; indices of sentences are those of the segmentation."""

    def __init__(self, article: Article, segmentation: Segmentation) -> None:
        self.article = article
        self.sentences = segmentation.sentences
        self.blocks = segmentation.blocks
        self._headings: dict[int, list[int]] = {}  # headings above a heading, by its index

    @cached_property
    def is_divided(self) -> bool:
        """Whether the article has many headings, as manuals have and news stories have not."""
        headings = sum(block.kind in HEADING_KINDS for block in self.blocks)
        return headings >= max(_MIN_HEADINGS, _MIN_HEADING_RATIO * len(self.blocks))

    def text(self, span: SentenceSpan | Block) -> str:
        """The words of a sentence or block."""
        return self.article.text[span.start : span.end]

    def block_of(self, sentence: int) -> int:
        """Return the index of a sentence's block."""
        return block_index(self.blocks, self.sentences[sentence].start)

    def is_lead_in(self, sentence: int) -> bool:
        """Whether a sentence only introduces what follows it."""
        index = self.block_of(sentence)
        if self.blocks[index].kind in HEADING_KINDS or is_header_row(self.blocks, index):
            return True
        return self._ends_in_colon(sentence) and self.blocks[index].kind is not BlockKind.TABLE_ROW

    def _ends_in_colon(self, sentence: int) -> bool:
        return self.article.text[self.sentences[sentence].end - 1] == ":"

    def blocks_below(self, lead_in: int) -> range:
        """Return the indices of the blocks that a lead-in introduces; none at the end of the text."""
        index = self.block_of(lead_in)
        block = self.blocks[index]
        if block.kind in HEADING_KINDS:
            end = section_end(self.blocks, index)
            if index + 1 < end and self.blocks[index + 1].kind in LIST_KINDS and not self.is_divided:
                end = self.run_end(index + 1)
            return range(index + 1, end)
        following = index + 1
        if following >= len(self.blocks) or self.blocks[following].kind in HEADING_KINDS:
            return range(0)
        return range(following, self.run_end(following))

    def blocks_just_below(self, lead_in: int) -> range:
        """Return those of the blocks below a lead-in that are near it: the list directly below it, or all."""
        below = self.blocks_below(lead_in)
        start = self.blocks[below[0]].start if below else 0
        near = [index for index in below if self.blocks[index].start - start < _MAX_NEAR_CHARS]
        for index in near:
            if self.blocks[index].kind in LIST_KINDS:
                return range(below[0], self.run_end(index))
            if self.blocks[index].kind not in HEADING_KINDS and not self._introduces_list(index):
                break
        return below[: len(near)]

    def _introduces_list(self, index: int) -> bool:
        return self.article.text[self.blocks[index].end - 1] == ":"

    def run_end(self, index: int) -> int:
        """Return the index after the last block of a list, table or listing; after the block for others."""
        first = self.blocks[index]
        last = index + 1
        while (
            first.kind in LIST_KINDS
            and last < len(self.blocks)
            and (self.blocks[last].kind is first.kind or self._is_within_item(last))
            and not (last > index + 1 and is_header_row(self.blocks, last))
        ):
            last += 1
        return last

    def run_start(self, index: int) -> int:
        """Return the index of the first block of a list, table or listing."""
        kind = self.blocks[index].kind
        first = index
        while first > 0 and (self.blocks[first - 1].kind is kind or self._is_within_item(first - 1)):
            first -= 1
        return first

    def _is_within_item(self, index: int) -> bool:
        """Whether a block is a further paragraph or code of a list item."""
        block = self.blocks[index]
        return block.level > 0 and block.kind in (BlockKind.PARAGRAPH, BlockKind.CODE)

    def sentences_in(self, blocks: range) -> range:
        """Return the indices of the sentences of some adjacent blocks."""
        if not blocks:
            return range(0)
        start, end = self.blocks[blocks[0]].start, self.blocks[blocks[-1]].end
        by_start = attrgetter("start")
        return range(
            bisect_left(self.sentences, start, key=by_start), bisect_left(self.sentences, end, key=by_start)
        )

    def introduction(self, index: int) -> list[int]:
        """Return the sentences that introduce a block other than a heading, in order; often none.

        They are the line that ends in a colon before it or before its list, the heading directly above its
        list, and the item that a nested one belongs to.
        """
        block = self.blocks[index]
        if block.kind in HEADING_KINDS:
            return []
        if block.kind not in LIST_KINDS:
            return self._line_with_colon(index)
        first = self.run_start(index)
        before = self._line_with_colon(first)
        if first > 0 and self.blocks[first - 1].kind in HEADING_KINDS:
            before = [self.sentences_in(range(first - 1, first))[-1]]
        elif not before and block.kind is BlockKind.LIST_ITEM and (above := self.headings_of(first)):
            before = list(self.sentences_in(range(above[0], above[0] + 1)))
        parents = (
            other
            for other in range(index - 1, first - 1, -1)
            if block.level > 1
            and self.blocks[other].kind is BlockKind.LIST_ITEM
            and self.blocks[other].level < block.level
        )
        parent = next(parents, None)
        return before if parent is None else [*before, *self.sentences_in(range(parent, parent + 1))][:3]

    def _line_with_colon(self, index: int) -> list[int]:
        """Return the last sentence of the block before one, if it ends in a colon."""
        lead = self.sentences_in(range(index - 1, index)) if index > 0 else range(0)
        return [lead[-1]] if lead and self._ends_in_colon(lead[-1]) else []

    def headings_of(self, index: int) -> list[int]:
        """Return the blocks that are headings above a block, the nearest first."""
        nearest = index - 1
        while nearest >= 0 and self.blocks[nearest].kind not in HEADING_KINDS:
            nearest -= 1
        if self.blocks[index].kind in HEADING_KINDS or nearest < 0:
            return headings_above(self.blocks, index)
        if nearest not in self._headings:
            self._headings[nearest] = [nearest, *headings_above(self.blocks, nearest)]
        above = self._headings[nearest]
        return above[1:] if self._goes_on_after_list(nearest, index) else above

    def _goes_on_after_list(self, heading: int, index: int) -> bool:
        """Whether a story goes on after the list or table that a heading in it stands over."""
        first = heading + 1
        return (
            self.blocks[first].kind in LIST_KINDS
            and self.blocks[index].kind not in LIST_KINDS
            and not self._is_within_item(index)
            and not self.is_divided
        )

    def item_number(self, index: int) -> int:
        """Return the number, from 1, of an item of a numbered list; 0 for other blocks."""
        block = self.blocks[index]
        if block.kind is not BlockKind.LIST_ITEM or not block.is_ordered:
            return 0
        first = self.run_start(index)
        levels = [
            other.level
            for other in self.blocks[first : index + 1]
            if other.kind is BlockKind.LIST_ITEM and other.level <= block.level
        ]
        number = 0
        for level in reversed(levels):
            if level < block.level:
                break
            number += 1
        return number


def named_cells(block: Block) -> tuple[tuple[str, int, int], ...]:
    """Return the header and the span of each cell of a table row; an empty header where there is none."""
    names = block.header or ("",) * len(block.cells)
    return tuple((name, *cell) for name, cell in zip(names, block.cells, strict=False))
