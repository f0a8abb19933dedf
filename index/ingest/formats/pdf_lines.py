"""The lines of a PDF's pages: what stands in them, where and how large."""

import ctypes
import math
from collections.abc import Iterator
from statistics import median
from typing import Any, Final, NamedTuple

from pypdfium2 import raw

LINE_END_HYPHEN: Final = "\N{SOFT HYPHEN}"
"""Where a word was divided at the end of a line, and the line joined with the next."""

_PDFIUM_HYPHENS: Final = frozenset({"\x02", "\ufffe", "\xad"})  # what PDFium writes there
_LINE_ENDS: Final = frozenset("\r\n")
_MAX_PAGE_CHARS: Final = 200_000  # of a page


class PdfLine(NamedTuple):
    """A line of a page; lengths in points, from the page's lower left corner.

    Attributes:
        text: Its words.
        page: The page's number, from 0.
        left: Where it begins.
        right: Where it ends.
        baseline: How high its first letter stands.
        last_baseline: How high its last letter does: lower where a divided word joins two lines.
        font_size: The height of the font that most of it is set in.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    last_baseline: float
    font_size: float


def iter_pdf_lines(page: Any, number: int) -> Iterator[PdfLine]:
    """The lines of a page, in the order in which the PDF has them.

    Args:
        page: PDFium's page.
        number: Its number, from 0.
    """
    text = page.get_textpage()
    try:
        count = min(text.count_chars(), _MAX_PAGE_CHARS)
        begin = 0
        characters = [chr(raw.FPDFText_GetUnicode(text, place)) for place in range(count)]
        for place, character in enumerate([*characters, "\n"]):
            if character in _LINE_ENDS:
                if line := _build_pdf_line(text, characters[begin:place], begin, number):
                    yield line
                begin = place + 1
    finally:
        text.close()


def _build_pdf_line(text: Any, characters: list[str], begin: int, page: int) -> PdfLine | None:
    seen = [begin + place for place, character in enumerate(characters) if not character.isspace()]
    if not seen:
        return None
    words = "".join(
        LINE_END_HYPHEN if character in _PDFIUM_HYPHENS else character for character in characters
    )
    box = _GlyphGeometry(text)
    return PdfLine(
        text=" ".join(words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split()),
        page=page,
        left=box.horizontal_edges(seen[0])[0],
        right=box.horizontal_edges(seen[-1])[1],
        baseline=box.glyph_baseline(seen[0]),
        last_baseline=box.glyph_baseline(seen[-1]),
        font_size=median(box.glyph_font_size(seen[len(seen) * part // 4]) for part in (0, 1, 2, 3)),
    )


class _GlyphGeometry:
    """Where the letters of a page stand."""

    def __init__(self, text: Any) -> None:
        self._text = text

    def horizontal_edges(self, place: int) -> tuple[float, float]:
        """The left and the right edge of a letter."""
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._text, place, ctypes.byref(box))
        return box.left, box.right

    def glyph_baseline(self, place: int) -> float:
        """The height of the line that a letter stands on."""
        across, up = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, place, ctypes.byref(across), ctypes.byref(up))
        return up.value

    def glyph_font_size(self, place: int) -> float:
        """The size of a letter's font on the page."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, place, ctypes.byref(matrix))
        return float(raw.FPDFText_GetFontSize(self._text, place)) * math.hypot(matrix.c, matrix.d)
