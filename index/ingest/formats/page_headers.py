"""What is repeated on a PDF's pages around the text: their heads, feet and numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from index.ingest.formats.pdf_lines import PdfLine

_EDGE_LINES: Final = 3  # lines at the upper and at the lower edge of a page that may be a head or a foot
_HEIGHT_TOLERANCE_POINTS: Final = 4.0  # points within which two pages have the same line at the same height
_MIN_PAGES_FOR_THREE: Final = 6  # pages from which two of them aren't enough
_MIN_WATERMARK_SHARE: Final = (
    0.2  # the share of pages with the same line in the same place that makes it a watermark
)

_DIGIT_RUN: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|seite|p\.|pg\.?)?\s*[-–—|·]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|·]*(?:\s*(?:of|von|de|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def remove_page_headers(pages: Iterable[Sequence[PdfLine]]) -> list[PdfLine]:
    """The lines of all pages without running heads and feet, watermarks and page numbers, in their order."""
    edged = [(page, _edge_positions(page)) for page in pages]
    heads = Counter(key for page, edges in edged for key in {_header_key(page[place]) for place in edges})
    marks = Counter(mark for page, _ in edged for mark in {_watermark_key(line) for line in page})
    enough = 2 if len(edged) < _MIN_PAGES_FOR_THREE else 3
    kept = []
    for page, edges in edged:
        outermost = set(edges[:1] + edges[-1:]) if len(page) > 1 else set()
        for place, line in enumerate(page):
            is_head = place in edges and heads[_header_key(line)] >= enough
            is_number = place in outermost and _PAGE_NUMBER.fullmatch(line.text)
            is_mark = marks[_watermark_key(line)] >= max(enough + 1, len(edged) * _MIN_WATERMARK_SHARE)
            if not (is_head or is_number or is_mark):
                kept.append(line)
    return kept


def _edge_positions(page: Sequence[PdfLine]) -> list[int]:
    """The places of the lines that stand highest and lowest, from the highest to the lowest."""
    by_height = sorted(range(len(page)), key=lambda place: -page[place].baseline)
    return by_height if len(page) <= 2 * _EDGE_LINES else by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _header_key(line: PdfLine) -> tuple[str, int]:
    """What two pages' heads have in common: the words without numbers, and the height."""
    return _DIGIT_RUN.sub("#", line.text).casefold(), round(line.baseline / _HEIGHT_TOLERANCE_POINTS)


def _watermark_key(line: PdfLine) -> tuple[str, int, int]:
    """What a watermark has in common on all pages: the words, and their place to the point."""
    return line.text, round(line.left), round(line.baseline)
