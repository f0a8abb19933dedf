"""Removal of running headers, footers, page numbers and watermarks from a PDF's lines."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Final

from index.ingest.formats.pdf_lines import PdfLine

_EDGE_LINES: Final = 3  # lines at the top and at the bottom of a page that may be headers or footers
_HEIGHT_TOLERANCE_POINTS: Final = 4.0  # grid on which baselines of two pages are compared
_MIN_PAGES_FOR_THREE: Final = 6  # from this number of pages on, a header must repeat three times
_MIN_WATERMARK_SHARE: Final = 0.2  # share of pages with the same line in the same place

_MIN_TITLE_WORDS: Final = 3

_DIGIT_RUN: Final = re.compile(r"\d{1,9}")
_PAGE_WORD: Final = re.compile(
    r"\b(?:page|seite|página|pagina|p\.|pg\.?)\s*\d|\d\s*(?:of|von|de|/)\s*\d"
    r"|[|·•–—-]\s*\d+\W*\Z|\A\W*\d+\s*[|·•–—-]",
    re.IGNORECASE,
)
_PAGE_NUMBER: Final = re.compile(
    r"(?:page|seite|p\.|pg\.?)?\s*[-–—|·]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|·]*(?:\s*(?:of|von|de|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def remove_page_headers(pages: Sequence[Sequence[PdfLine]]) -> list[PdfLine]:
    """Return the lines of all pages, in order, without headers, footers, page numbers and watermarks.

    Lines of several pages that differ in a number are headers or footers only if the number counts the pages,
    and the line says so or is smaller than the text.
    """
    edges = [_edge_positions(page) for page in pages]
    headers = _find_headers(pages, edges)
    watermarks = Counter(mark for page in pages for mark in {_watermark_key(line) for line in page})
    min_watermarks = max(_min_repeats(pages) + 1, len(pages) * _MIN_WATERMARK_SHARE)
    kept = []
    for page, places in zip(pages, edges, strict=True):
        outermost = set(places[:1] + places[-1:]) if len(page) > 1 else set()
        for place, line in enumerate(page):
            is_header = place in places and _header_key(line) in headers
            is_number = place in outermost and _PAGE_NUMBER.fullmatch(line.text)
            if not (is_header or is_number or watermarks[_watermark_key(line)] >= min_watermarks):
                kept.append(line)
    return kept


def find_running_title(pages: Sequence[Sequence[PdfLine]]) -> str | None:
    """Return the header that stands at the top of the first page and of other ones, in the same words."""
    if not pages or not pages[0]:
        return None
    top = max(pages[0], key=lambda line: line.baseline)
    is_text = len(top.text.split()) >= _MIN_TITLE_WORDS and not _PAGE_NUMBER.fullmatch(top.text)
    others = [line for page in pages[1:] for line in page if _header_key(line) == _header_key(top)]
    return top.text if is_text and others and all(line.text == top.text for line in others) else None


def _min_repeats(pages: Sequence[Sequence[PdfLine]]) -> int:
    return 2 if len(pages) < _MIN_PAGES_FOR_THREE else 3


def _find_headers(pages: Sequence[Sequence[PdfLine]], edges: Sequence[Sequence[int]]) -> set[tuple[str, int]]:
    """Return the keys of the lines at the edges of pages that are headers or footers."""
    lines_by_key: dict[tuple[str, int], dict[int, PdfLine]] = {}
    for number, (page, places) in enumerate(zip(pages, edges, strict=True)):
        for place in places:
            lines_by_key.setdefault(_header_key(page[place]), {}).setdefault(number, page[place])
    size = median([line.font_size for page in pages for line in page] or [0.0])
    return {
        key
        for key, lines in lines_by_key.items()
        if len(lines) >= _min_repeats(pages) and _is_running(lines, size)
    }


def _is_running(lines: dict[int, PdfLine], size: float) -> bool:
    """Whether lines with the same words on several pages are a header, by the numbers in them.

    Args:
        lines: The lines by the index of their page.
        size: Font size of the text.
    """
    numbers = {page: tuple(map(int, _DIGIT_RUN.findall(line.text))) for page, line in lines.items()}
    varying = [each for each in zip(*numbers.values(), strict=True) if len(set(each)) > 1]
    if not varying:
        return True
    counted = any(
        len({number - page for page, number in zip(numbers, each, strict=True)}) == 1 for each in varying
    )
    first = next(iter(lines.values()))
    is_labelled = _PAGE_WORD.search(first.text) is not None or not any(map(str.isalpha, first.text))
    return counted and len(varying) == 1 and (is_labelled or first.font_size < size)


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
