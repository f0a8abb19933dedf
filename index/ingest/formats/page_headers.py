"""What is repeated on a PDF's pages around the text: their heads, feet and numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from index.ingest.formats.pdf_lines import Line

_EDGE: Final = 3  # lines at the upper and at the lower edge of a page that may be a head or a foot
_NEAR: Final = 4.0  # points within which two pages have the same line at the same height
_MANY: Final = 6  # pages from which two of them aren't enough
_MARKED: Final = 0.2  # the share of pages with the same line in the same place that makes it a watermark

_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"(?:page|seite|p\.|pg\.?)?\s*[-–—|·]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|·]*(?:\s*(?:of|von|de|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def without_running(pages: Iterable[Sequence[Line]]) -> list[Line]:
    """The lines of all pages without running heads and feet, watermarks and page numbers, in their order."""
    edged = [(page, _edges(page)) for page in pages]
    heads = Counter(key for page, edges in edged for key in {_key(page[place]) for place in edges})
    marks = Counter(mark for page, _ in edged for mark in {_mark(line) for line in page})
    enough = 2 if len(edged) < _MANY else 3
    kept = []
    for page, edges in edged:
        outermost = set(edges[:1] + edges[-1:]) if len(page) > 1 else set()
        for place, line in enumerate(page):
            is_head = place in edges and heads[_key(line)] >= enough
            is_number = place in outermost and _NUMBER.fullmatch(line.text)
            is_mark = marks[_mark(line)] >= max(enough + 1, len(edged) * _MARKED)
            if not (is_head or is_number or is_mark):
                kept.append(line)
    return kept


def _edges(page: Sequence[Line]) -> list[int]:
    """The places of the lines that stand highest and lowest, from the highest to the lowest."""
    by_height = sorted(range(len(page)), key=lambda place: -page[place].base)
    return by_height if len(page) <= 2 * _EDGE else by_height[:_EDGE] + by_height[-_EDGE:]


def _key(line: Line) -> tuple[str, int]:
    """What two pages' heads have in common: the words without numbers, and the height."""
    return _DIGITS.sub("#", line.text).casefold(), round(line.base / _NEAR)


def _mark(line: Line) -> tuple[str, int, int]:
    """What a watermark has in common on all pages: the words, and their place to the point."""
    return line.text, round(line.left), round(line.base)
