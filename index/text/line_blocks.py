"""Lines of a plain text, and the code, tables and lists among them.

Lists are lines with bullets or ascending numbers; tables are lines with the same number of cells. A bullet
alone is never enough: it needs a neighbour or an introduction.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from index.structure import Block, BlockKind

SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
"""Final mark of a line, with the quotation marks and brackets that close after it."""

QUOTATION: Final = re.compile(r"[\"“”„«»]")
"""Quotation mark: its line is speech rather than a heading or an item."""

_MAX_BARE_ITEM_CHARS: Final = 80
"""Maximum length in characters of an item of a list without bullets."""

_LINE: Final = re.compile(r"[^\n]+")
_FENCE: Final = re.compile(r"(?:```|~~~)[\w+-]*")
_BULLET: Final = re.compile(r"[-*+•‣◦▪·●\N{EN DASH}][ \t]+(?=\S)")
_ITEM_NUMBER: Final = re.compile(r"\(?(\d{1,2}|[a-z])[.)][ \t]+(?=\S)")
_SEPARATOR_ROW: Final = re.compile(r"\|?[\s:|-]*-{2}[\s:|-]*\|?")


class Line(NamedTuple):
    """A line without surrounding white space.

    Attributes:
        start: First character in the text.
        text: Its characters.
        indent: Number of characters of white space before it.
        after_blank: Whether a blank line, or nothing, precedes it.
        before_blank: Whether a blank line, or nothing, follows it.
    """

    start: int
    text: str
    indent: int
    after_blank: bool
    before_blank: bool

    @property
    def end(self) -> int:
        """Character after the last, in the text."""
        return self.start + len(self.text)


Finding = tuple[int, int, Block]
"""First line, line after the last, and the block."""


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that aren't blank."""
    rows = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if stripped:
            indent = len(match[0]) - len(match[0].lstrip())
            rows.append((match.start() + indent, stripped, indent))
    if not rows:
        return []
    gaps = [
        text.count("\n", start + len(line), following) > 1
        for (start, line, _), (following, _, _) in pairwise(rows)
    ]
    return [
        Line(*row, after_blank=before, before_blank=after)
        for row, before, after in zip(rows, [True, *gaps], [*gaps, True], strict=True)
    ]


def line_block(
    kind: BlockKind, line: Line, skip: int = 0, level: int = 0, *, is_ordered: bool = False
) -> Block:
    """Return the block of a single line.

    Args:
        kind: Kind of the block.
        line: The line.
        skip: Number of characters of the mark at the line's start, which the block leaves out.
        level: Level of a heading or a list item, from 1; 0 for other kinds.
        is_ordered: Whether the line is an item of a numbered list.
    """
    return Block(kind, line.start + skip, line.end, level, is_ordered)


def find_code(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield what stands between two fences.

    Args:
        lines: Lines of the text.
        taken: Whether each line belongs to a block already.
    """
    fences = [index for index, line in enumerate(lines) if not taken[index] and _FENCE.fullmatch(line.text)]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        if closing - opening > 1:
            inner = lines[opening + 1 : closing]
            block = Block(BlockKind.CODE, inner[0].start, inner[-1].end)
            yield opening, closing + 1, block


def find_tables(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield the rows of tables: at least two lines with the same number of cells.

    The first is the header if a separator follows it or there are more than two.

    Args:
        lines: Lines of the text.
        taken: Whether each line belongs to a block already.
    """
    index = 0
    while index < len(lines):
        separator = next((mark for mark in ("|", "\t") if mark in lines[index].text.strip("|")), None)
        if separator is None or taken[index]:
            index += 1
            continue
        first = index
        width = len(_cell_spans(lines[first], separator))
        while (
            index < len(lines)
            and not taken[index]
            and separator in lines[index].text
            and (
                _SEPARATOR_ROW.fullmatch(lines[index].text)
                or len(_cell_spans(lines[index], separator)) == width
            )
        ):
            index += 1
        rows = [row for row in range(first, index) if not _SEPARATOR_ROW.fullmatch(lines[row].text)]
        if len(rows) > 1:
            yield from _table_blocks(lines, rows, separator, has_header=index - first > 2)
        index = max(index, first + 1)


def _table_blocks(
    lines: Sequence[Line], rows: Sequence[int], separator: str, *, has_header: bool
) -> Iterator[Finding]:
    top = lines[rows[0]]
    header = [top.text[start - top.start : end - top.start] for start, end in _cell_spans(top, separator)]
    for row in rows:
        line = lines[row]
        filled = [
            (cell, name)
            for cell, name in zip(_cell_spans(line, separator), header, strict=True)
            if cell[0] < cell[1]
        ]
        names = tuple(name for _, name in filled) if has_header and line is not top else ()
        cells = tuple(cell for cell, _ in filled)
        yield row, row + 1, Block(BlockKind.TABLE_ROW, line.start, line.end, cells=cells, header=names)


def _cell_spans(line: Line, separator: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a row's cells, empty ones included; bars around the row are none."""
    spans, position = [], 0
    for piece in line.text.split(separator):
        inner = piece.strip()
        start = line.start + position + len(piece) - len(piece.lstrip())
        spans.append((start, start + len(inner)))
        position += len(piece) + len(separator)
    if separator == "|":
        spans = spans[line.text.startswith("|") : len(spans) - line.text.endswith("|")]
    return tuple(spans)


def find_items(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield the items of lists with bullets or ascending numbers; each has a neighbour or an introduction.

    Args:
        lines: Lines of the text.
        taken: Whether each line belongs to a block already.
    """
    items = [_item_mark(line.text) if not taken[index] else None for index, line in enumerate(lines)]
    for first, last in _item_runs(lines, items):
        introduced = first > 0 and lines[first - 1].text.endswith(":")
        marks = [(index, mark) for index in range(first, last) if (mark := items[index])]
        numbers = [mark[1] for _, mark in marks]
        is_ordered = any(numbers)
        if (len(marks) < 2 and not introduced) or (is_ordered and not _is_ascending(numbers)):
            continue
        indents = sorted({lines[index].indent for index, _ in marks})
        for (index, (skip, number)), following in zip(
            marks, [*[index for index, _ in marks[1:]], last], strict=True
        ):
            line = lines[index]
            level = 1 + min(indents.index(line.indent), 5)
            block = Block(
                BlockKind.LIST_ITEM, line.start + skip, lines[following - 1].end, level, bool(number)
            )
            yield index, following, block


def _item_mark(line: str) -> tuple[int, str] | None:
    """Return the length of an item's mark and its number or letter, empty for a bullet."""
    if bullet := _BULLET.match(line):
        return bullet.end(), ""
    if number := _ITEM_NUMBER.match(line):
        return number.end(), number[1]
    return None


def _item_runs(lines: Sequence[Line], items: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines of adjacent items, with the lines that continue an item."""
    first = 0
    while first < len(lines):
        if items[first] is None:
            first += 1
            continue
        last = first + 1
        while last < len(lines) and (
            items[last] is not None
            or (not lines[last].after_blank and lines[last].indent > lines[first].indent)
        ):
            last += 1
        yield first, last
        first = last


def _is_ascending(numbers: Sequence[str]) -> bool:
    """Whether the numbers of a list begin with the first and go up by one; bullets between don't count."""
    values = [int(number) if number.isdigit() else ord(number) - 96 for number in numbers if number]
    return values[0] == 1 and all(after in (before + 1, 1) for before, after in pairwise(values))


def find_bare_items(_: str, lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[Finding]:
    """Yield short lines without a final mark after a line that ends in a colon: a list without bullets.

    Args:
        lines: Lines of the text.
        taken: Whether each line belongs to a block already.
    """
    for index, line in enumerate(lines):
        if not line.text.endswith(":") or taken[index]:
            continue
        last = index + 1
        while last < len(lines) and not taken[last] and _is_bare_item(lines[last]):
            last += 1
        if last - index > 2:
            for item in range(index + 1, last):
                yield item, item + 1, line_block(BlockKind.LIST_ITEM, lines[item], 0, 1)


def _is_bare_item(line: Line) -> bool:
    return (
        len(line.text) <= _MAX_BARE_ITEM_CHARS
        and not SENTENCE_END.search(line.text)
        and not QUOTATION.search(line.text)
    )
