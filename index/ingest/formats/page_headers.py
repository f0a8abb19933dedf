"""Removal of running headers, footers, page numbers and watermarks from a PDF's lines."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from index.ingest.formats.pdf_lines import PdfLine

_EDGE_LINES: Final = 3  # lines at the top and at the bottom of a page that may be headers or footers
_HEIGHT_TOLERANCE_POINTS: Final = 4.0  # grid on which baselines of two pages are compared
_MIN_PAGES_FOR_THREE: Final = 6  # from this number of pages on, a header must repeat three times
_MIN_WATERMARK_SHARE: Final = 0.2  # share of pages with the same line in the same place

_DIGIT_RUN: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|seite|p\.|pg\.?)?\s*[-–—|·]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|·]*(?:\s*(?:of|von|de|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def remove_page_headers(pages: Iterable[Sequence[PdfLine]]) -> list[PdfLine]:
    """Return the lines of all pages, in order, without headers, footers, page numbers and watermarks."""
    pages_and_edges = [(page, _edge_positions(page)) for page in pages]
    headers = Counter(
        key for page, edges in pages_and_edges for key in {_header_key(page[place]) for place in edges}
    )
    watermarks = Counter(
        mark for page, _ in pages_and_edges for mark in {_watermark_key(line) for line in page}
    )
    min_repeats = 2 if len(pages_and_edges) < _MIN_PAGES_FOR_THREE else 3
    kept = []
    for page, edges in pages_and_edges:
        outermost = set(edges[:1] + edges[-1:]) if len(page) > 1 else set()
        for place, line in enumerate(page):
            is_header = place in edges and headers[_header_key(line)] >= min_repeats
            is_number = place in outermost and _PAGE_NUMBER.fullmatch(line.text)
            is_watermark = watermarks[_watermark_key(line)] >= max(
                min_repeats + 1, len(pages_and_edges) * _MIN_WATERMARK_SHARE
            )
            if not (is_header or is_number or is_watermark):
                kept.append(line)
    return kept


def _edge_positions(page: Sequence[PdfLine]) -> list[int]:
    """Return the indices of the topmost and bottommost lines, from top to bottom."""
    by_height = sorted(range(len(page)), key=lambda place: -page[place].baseline)
    return by_height if len(page) <= 2 * _EDGE_LINES else by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _header_key(line: PdfLine) -> tuple[str, int]:
    """Return what headers of two pages have in common: the text without numbers, and the height."""
    return _DIGIT_RUN.sub("#", line.text).casefold(), round(line.baseline / _HEIGHT_TOLERANCE_POINTS)


def _watermark_key(line: PdfLine) -> tuple[str, int, int]:
    """Return what a watermark has in common on all pages: the text, and its position in points."""
    return line.text, round(line.left), round(line.baseline)
