"""Font metrics of the chart: text widths, line breaks, supported characters.

The font is DejaVu Sans, which comes with matplotlib, so a chart is the same on every machine.
"""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.ft2font import FT2Font, LoadFlags

from bot.ui.markdown import one_line
from bot.ui.truncate import ELLIPSIS

_FONT_FOLDER: Final = Path(mpl.get_data_path()) / "fonts" / "ttf"
REGULAR_FONT: Final = _FONT_FOLDER / "DejaVuSans.ttf"
BOLD_FONT: Final = _FONT_FOLDER / "DejaVuSans-Bold.ttf"

_UNITS_PER_EM: Final = 100
_VARIATION_SELECTORS: Final = frozenset(range(0xFE00, 0xFE10))
"""Variation selectors (Unicode), of which the font has no variants."""


def drawable_text(text: str) -> str:
    """Return a text as one line, with spaces for characters that the font lacks and would draw as boxes."""
    known = _supported_code_points(REGULAR_FONT)
    return one_line("".join(each if ord(each) in known or each.isspace() else " " for each in one_line(text)))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a drawable text in pixels, an upper bound since kerning only narrows it.

    Args:
        text: Drawable text on one line.
        size: Font size in pixels.
        bold: Use the bold font.
    """
    font = BOLD_FONT if bold else REGULAR_FONT
    return sum(_advance_width(font, ord(character)) for character in text) * size


def truncate_to_width(text: str, size: float, max_width: float, *, bold: bool = False) -> str:
    """Truncate a drawable text with an ellipsis after a whole word; inside one only if it is the first.

    Args:
        text: Drawable text on one line.
        size: Font size in pixels.
        max_width: Width in pixels.
        bold: Use the bold font.
    """
    if text_width(text, size, bold=bold) <= max_width:
        return text
    font = BOLD_FONT if bold else REGULAR_FONT
    ends = list(accumulate(_advance_width(font, ord(character)) * size for character in text))
    head = text[: bisect_right(ends, max_width - text_width(ELLIPSIS, size, bold=bold))]
    whole = head.rpartition(" ")[0]
    return (whole or head).rstrip(" ,;:–") + ELLIPSIS


def wrap_text(text: str, size: float, max_width: float, max_lines: int) -> list[str]:
    """Break a drawable text into lines between words, and words that are wider than a line within them.

    What doesn't fit into the lines is left out from a word on, with an ellipsis.

    Args:
        text: Drawable text on one line.
        size: Font size in pixels.
        max_width: Width of a line in pixels.
        max_lines: Number of lines at most.
    """
    words = [part for word in text.split(" ") for part in _split_word(word, size, max_width)]
    lines: list[str] = []
    while words and len(lines) < max_lines:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), size) <= max_width:
            count += 1
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        lines[-1] = truncate_to_width(f"{lines[-1]} {words[0]}", size, max_width)
    return [line for line in lines if line]


def _split_word(word: str, size: float, max_width: float) -> list[str]:
    """Split a word that is wider than a line into parts that are as wide as a line."""
    parts, start, width = [], 0, 0.0
    for place, character in enumerate(word):
        advance = text_width(character, size)
        if width + advance > max_width and place > start:
            parts.append(word[start:place])
            start, width = place, 0.0
        width += advance
    return [*parts, word[start:]]


@lru_cache(maxsize=2)
def _load_face(font: Path) -> FT2Font:
    face = FT2Font(str(font))
    face.set_size(_UNITS_PER_EM, 72)
    return face


@lru_cache(maxsize=2)
def _supported_code_points(font: Path) -> frozenset[int]:
    return frozenset(_load_face(font).get_charmap()) - _VARIATION_SELECTORS


@lru_cache(maxsize=4096)
def _advance_width(font: Path, code: int) -> float:
    """Return a character's advance width in em."""
    return _load_face(font).load_char(code, LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _UNITS_PER_EM
