"""Text lines of PDF pages with their geometry, by PDFium."""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any, Final, NamedTuple

from pypdfium2 import raw

LINE_END_HYPHEN: Final = "\N{SOFT HYPHEN}"
"""Marks in a line's text where PDFium joined two lines at a hyphen."""

_PDFIUM_HYPHENS: Final = frozenset({"\x02", "\ufffe", "\xad"})  # PDFium's marks for it
_LINE_ENDS: Final = frozenset("\r\n")
_MAX_PAGE_CHARS: Final = 200_000
_SAMPLES_PER_LINE: Final = 4  # characters by which a line's font is judged
_MIN_CELL_GAP_EMS: Final = 1.8  # wider than a space of justified text
_WORD: Final = re.compile(r"\S+")
_BOLD_FONT_NAME: Final = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_MAX_FONT_NAME_BYTES: Final = 100
_FORCE_BOLD_FLAG: Final = 1 << 18  # of a font descriptor (ISO 32000-1, table 123)


class PdfCell(NamedTuple):
    """A part of a line that stands far from its other parts.

    Attributes:
        text: Its text, with single spaces.
        left: Left edge of its first character.
        right: Right edge of its last character.
    """

    text: str
    left: float
    right: float


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
        is_bold: Whether it is in bold type.
        cells: Its parts, if it has several that stand far apart.
        is_row: Whether these are cells of a table.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    last_baseline: float
    font_size: float
    is_bold: bool = False
    cells: tuple[PdfCell, ...] = ()
    is_row: bool = False


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
    geometry = _GlyphGeometry(text)
    samples = [visible[len(visible) * part // _SAMPLES_PER_LINE] for part in range(_SAMPLES_PER_LINE)]
    font_size = median(map(geometry.glyph_font_size, samples))
    return PdfLine(
        text=_join_characters(characters),
        page=page,
        left=geometry.horizontal_edges(visible[0])[0],
        right=geometry.horizontal_edges(visible[-1])[1],
        baseline=geometry.glyph_baseline(visible[0]),
        last_baseline=geometry.glyph_baseline(visible[-1]),
        font_size=font_size,
        is_bold=all(map(geometry.is_bold, {*samples, visible[-1]})),
        cells=_split_cells(characters, start, geometry, _MIN_CELL_GAP_EMS * font_size),
    )


def _join_characters(characters: Sequence[str]) -> str:
    joined = "".join(
        LINE_END_HYPHEN if character in _PDFIUM_HYPHENS else character for character in characters
    )
    return " ".join(joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())


def _split_cells(
    characters: Sequence[str], start: int, geometry: "_GlyphGeometry", min_gap: float
) -> tuple[PdfCell, ...]:
    """Split a line at wide gaps; none if it has no such gap.

    Args:
        characters: The characters of the line.
        start: Index of the first one on the page.
        geometry: Positions of the page's characters.
        min_gap: Width of a gap from which it divides cells, in points.
    """
    line = "".join(character[:1] or " " for character in characters)
    words = [match.span() for match in _WORD.finditer(line)]
    edges = [
        (geometry.horizontal_edges(start + first)[0], geometry.horizontal_edges(start + last - 1)[1])
        for first, last in words
    ]
    cells: list[PdfCell] = []
    begin = 0
    for number in range(1, len(words) + 1):
        if number == len(words) or edges[number][0] - edges[number - 1][1] >= min_gap:
            text = _join_characters(characters[words[begin][0] : words[number - 1][1]])
            cells.append(PdfCell(text, edges[begin][0], edges[number - 1][1]))
            begin = number
    return tuple(cells) if len(cells) > 1 else ()


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

    def is_bold(self, place: int) -> bool:
        """Return whether a character is bold, by the name of its font or its descriptor."""
        name, flags = ctypes.create_string_buffer(_MAX_FONT_NAME_BYTES), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, place, name, _MAX_FONT_NAME_BYTES, ctypes.byref(flags))
        return bool(flags.value & _FORCE_BOLD_FLAG or _BOLD_FONT_NAME.search(name.value))
