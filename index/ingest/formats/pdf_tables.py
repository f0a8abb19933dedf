"""Rows of tables in PDFs: blocks with the header above each cell."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from index.ingest.formats.pdf_lines import PdfCell, PdfLine
from index.ingest.formats.text_blocks import TextBlock, make_table_row

_MAX_HEADER_CHARS: Final = 60


def build_rows(rows: Sequence[PdfLine]) -> list[TextBlock]:
    """Return the rows of one table as blocks.

    The first row is a header if it is in bold type and the others are not, or if it has no digits and every
    other row has some.
    """
    header = rows[0].cells if len(rows) > 1 and _is_header(rows[0], rows[1:]) else ()
    return [
        make_table_row(
            ((cell.text, _header_above(cell, header) if number else "") for cell in row.cells),
            has_header=bool(header and number),
        )
        for number, row in enumerate(rows)
    ]


def _is_header(first: PdfLine, others: Sequence[PdfLine]) -> bool:
    if max(len(cell.text) for cell in first.cells) > _MAX_HEADER_CHARS:
        return False
    if first.is_bold and not any(row.is_bold for row in others):
        return True
    return not _has_digit(first) and all(map(_has_digit, others))


def _has_digit(row: PdfLine) -> bool:
    return any(map(str.isdigit, row.text))


def _header_above(cell: PdfCell, header: Sequence[PdfCell]) -> str:
    """Return the header whose column a cell stands in: the columns meet half way between the headers."""
    if not header:
        return ""
    centre = (cell.left + cell.right) / 2
    borders = [(before.right + after.left) / 2 for before, after in pairwise(header)]
    return header[sum(border < centre for border in borders)].text
