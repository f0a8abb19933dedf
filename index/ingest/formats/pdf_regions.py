"""Regions of PDF pages whose lines have parts far apart: tables, and columns that are drawn row by row."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from index.ingest.formats.pdf_lines import PdfCell, PdfLine

_ALIGNMENT_TOLERANCE_POINTS: Final = 4.0
_MIN_TABLE_LINES: Final = 2
_MIN_TWO_CELL_LINES: Final = 3  # rows from which a table may have two columns
_MAX_TABLE_CELL_CHARS: Final = 40  # median length of a table's cells
_MIN_COLUMN_LINES: Final = 4
_MIN_COLUMN_CELL_CHARS: Final = 18  # median length of a line of a column of prose
_MIN_ALIGNED_SHARE: Final = 0.6  # of a region's lines
_MAX_ROW_DISTANCE_EMS: Final = 4.0

_LINE_NUMBER: Final = re.compile(r"(\d{1,4})\s+(?=\S)")
_MIN_NUMBERED_LINES: Final = 5
_MIN_NUMBERED_SHARE: Final = 0.8


def arrange_lines(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines of all pages, with columns one after the other and rows of tables marked.

    Args:
        lines: The lines of all pages, in the order of the PDF.

    Returns:
        The lines; those whose parts are neither columns nor cells keep no parts.
    """
    arranged: list[PdfLine] = []
    for _, page in groupby(lines, lambda line: line.page):
        numbered = _remove_line_numbers(list(page))
        for region in _split_regions(numbered):
            if _is_prose_in_columns(region):
                arranged += _read_columns(region)
            elif _is_table(region):
                arranged += (line._replace(is_row=len(line.cells) > 1) for line in region)
            else:
                arranged += (line._replace(cells=()) for line in region)
    return arranged


def _remove_line_numbers(page: Sequence[PdfLine]) -> Sequence[PdfLine]:
    """Return the lines of a page without the numbers in its margin that count them."""
    numbers = [_LINE_NUMBER.match(line.text) for line in page]
    found = [int(number[1]) for number in numbers if number]
    if len(found) < max(_MIN_NUMBERED_LINES, _MIN_NUMBERED_SHARE * len(page)):
        return page
    if any(after != before + 1 for before, after in pairwise(found)):
        return page
    return [
        _without_number(line, number.end()) if number else line
        for line, number in zip(page, numbers, strict=True)
    ]


def _without_number(line: PdfLine, end: int) -> PdfLine:
    is_apart = len(line.cells) > 1 and len(line.cells[0].text) < end
    left = line.cells[1].left if is_apart else line.left + (line.right - line.left) * end / len(line.text)
    cells = line.cells[1:] if is_apart and len(line.cells) > 2 else ()
    return line._replace(text=line.text[end:], left=left, cells=cells)


def _split_regions(page: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    """Yield runs of lines with parts, with the single lines between them that fit, and of the other lines."""
    region: list[PdfLine] = []
    has_parts = False
    for line in page:
        joins = bool(line.cells) or (has_parts and _fits_a_column(region, line))
        if region and (joins != has_parts or (joins and not _follows(region[-1], line))):
            yield region
            region = []
        has_parts = joins
        region.append(line)
    if region:
        yield region


def _follows(before: PdfLine, line: PdfLine) -> bool:
    distance = before.last_baseline - line.baseline
    return -line.font_size < distance < _MAX_ROW_DISTANCE_EMS * line.font_size


def _fits_a_column(region: Sequence[PdfLine], line: PdfLine) -> bool:
    """Whether a line without parts stands in one of the columns of prose above it."""
    if not _is_prose_in_columns(region) or line.font_size != region[-1].font_size:
        return False
    gutter = _gutter(region)
    return gutter is not None and (line.right < gutter or line.left >= gutter - _ALIGNMENT_TOLERANCE_POINTS)


def _gutter(region: Sequence[PdfLine]) -> float | None:
    """Return the left edge of the second column of a region in which most lines have two parts."""
    edges = [line.cells[1].left for line in region if len(line.cells) == 2]
    if not edges:
        return None
    edge = median(edges)
    aligned = sum(abs(each - edge) <= _ALIGNMENT_TOLERANCE_POINTS for each in edges)
    return edge if aligned >= _MIN_ALIGNED_SHARE * len(region) else None


def _is_prose_in_columns(region: Sequence[PdfLine]) -> bool:
    lengths = [len(cell.text) for line in region for cell in line.cells]
    return (
        len(region) >= _MIN_COLUMN_LINES
        and bool(lengths)
        and median(lengths) >= _MIN_COLUMN_CELL_CHARS
        and _gutter(region) is not None
        and any(not _is_short(line) for line in region)
    )


def _is_short(line: PdfLine) -> bool:
    return all(len(cell.text) < _MIN_COLUMN_CELL_CHARS for cell in line.cells)


def _read_columns(region: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the lines of the left column, then those of the right one."""
    gutter = (_gutter(region) or 0.0) - _ALIGNMENT_TOLERANCE_POINTS
    for is_right in (False, True):
        for line in region:
            cells = line.cells or (PdfCell(line.text, line.left, line.right),)
            own = [cell for cell in cells if (cell.left >= gutter) is is_right]
            if own:
                text = " ".join(cell.text for cell in own)
                yield line._replace(text=text, left=own[0].left, right=own[-1].right, cells=())


def _is_table(region: Sequence[PdfLine]) -> bool:
    """Whether most cells of a region stand below cells of its first line, and are short."""
    counts = [len(line.cells) for line in region]
    if len(region) < _MIN_TABLE_LINES or min(counts) < 2:
        return False
    if len(region) < _MIN_TWO_CELL_LINES and max(counts) == 2:
        return False
    if median(len(cell.text) for line in region for cell in line.cells) > _MAX_TABLE_CELL_CHARS:
        return False
    columns = max(region, key=lambda line: len(line.cells)).cells
    cells = [cell for line in region for cell in line.cells]
    aligned = sum(any(_is_below(cell, column) for column in columns) for cell in cells)
    return aligned >= _MIN_ALIGNED_SHARE * len(cells)


def _is_below(cell: PdfCell, column: PdfCell) -> bool:
    """Whether two cells share an edge or their centre."""
    edges = (
        (cell.left, column.left),
        (cell.right, column.right),
        ((cell.left + cell.right) / 2, (column.left + column.right) / 2),
    )
    return any(abs(first - second) <= _ALIGNMENT_TOLERANCE_POINTS for first, second in edges)
