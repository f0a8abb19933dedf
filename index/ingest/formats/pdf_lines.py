"""Text lines of PDF pages with their geometry, by PDFium."""

import ctypes
import math
from collections.abc import Iterator
from statistics import median
from typing import Any, Final, NamedTuple

from pypdfium2 import raw

LINE_END_HYPHEN: Final = "\N{SOFT HYPHEN}"
"""Marks in a line's text where PDFium joined two lines at a hyphen."""

_PDFIUM_HYPHENS: Final = frozenset({"\x02", "\ufffe", "\xad"})  # PDFium's marks for it
_LINE_ENDS: Final = frozenset("\r\n")
_MAX_PAGE_CHARS: Final = 200_000


class PdfLine(NamedTuple):
    """A line of a page; coordinates in points from the page's lower left corner.

    Attributes:
        text: Its text, with single spaces.
        page: Index of the page, from 0.
        left: Left edge of its first character.
        right: Right edge of its last character.
        baseline: Baseline of its first character.
        last_baseline: Baseline of its last character; lower if a hyphenated word joins two lines.
        font_size: Median font size.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    last_baseline: float
    font_size: float


def iter_pdf_lines(page: Any, number: int) -> Iterator[PdfLine]:
    """Yield the lines of a page, in the order of the PDF.

    Args:
        page: A page of PDFium.
        number: Its index, from 0.
    """
    text = page.get_textpage()
    try:
        count = min(text.count_chars(), _MAX_PAGE_CHARS)
        line_start = 0
        characters = [chr(raw.FPDFText_GetUnicode(text, place)) for place in range(count)]
        for place, character in enumerate([*characters, "\n"]):
            if character in _LINE_ENDS:
                if line := _build_pdf_line(text, characters[line_start:place], line_start, number):
                    yield line
                line_start = place + 1
    finally:
        text.close()


def _build_pdf_line(text: Any, characters: list[str], start: int, page: int) -> PdfLine | None:
    visible = [start + place for place, character in enumerate(characters) if not character.isspace()]
    if not visible:
        return None
    joined = "".join(
        LINE_END_HYPHEN if character in _PDFIUM_HYPHENS else character for character in characters
    )
    geometry = _GlyphGeometry(text)
    return PdfLine(
        text=" ".join(joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split()),
        page=page,
        left=geometry.horizontal_edges(visible[0])[0],
        right=geometry.horizontal_edges(visible[-1])[1],
        baseline=geometry.glyph_baseline(visible[0]),
        last_baseline=geometry.glyph_baseline(visible[-1]),
        font_size=median(
            geometry.glyph_font_size(visible[len(visible) * part // 4]) for part in (0, 1, 2, 3)
        ),
    )


class _GlyphGeometry:
    """Positions and sizes of a page's characters, by index."""

    def __init__(self, text: Any) -> None:
        self._text = text

    def horizontal_edges(self, place: int) -> tuple[float, float]:
        """Return the left and right edges of a character."""
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._text, place, ctypes.byref(box))
        return box.left, box.right

    def glyph_baseline(self, place: int) -> float:
        """Return the baseline of a character."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, place, ctypes.byref(x), ctypes.byref(y))
        return y.value

    def glyph_font_size(self, place: int) -> float:
        """Return the font size of a character as scaled on the page."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, place, ctypes.byref(matrix))
        return float(raw.FPDFText_GetFontSize(self._text, place)) * math.hypot(matrix.c, matrix.d)
