"""The letters of the picture: how wide a text is, how it is broken into lines, which letters there are.

matplotlib brings the font along, DejaVu Sans: the picture is the same on every machine.
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
"""What chooses between the variants of a letter, of which there is one here."""


def drawable_text(text: str) -> str:
    """A text on one line without the characters that the font lacks: they would be drawn as empty boxes."""
    known = _supported_code_points(REGULAR_FONT)
    return one_line("".join(each if ord(each) in known or each.isspace() else " " for each in one_line(text)))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a drawable text is, in pixels, at a size in pixels; kerning makes it narrower, never wider."""
    font = BOLD_FONT if bold else REGULAR_FONT
    return sum(_advance_width(font, ord(character)) for character in text) * size


def truncate_to_width(text: str, size: float, max_width: float, *, bold: bool = False) -> str:
    """A drawable text within a width: cut, after a whole word where one ends in its second half."""
    if text_width(text, size, bold=bold) <= max_width:
        return text
    font = BOLD_FONT if bold else REGULAR_FONT
    ends = list(accumulate(_advance_width(font, ord(character)) * size for character in text))
    head = text[: bisect_right(ends, max_width - text_width(ELLIPSIS, size, bold=bold))]
    whole = head.rpartition(" ")[0]
    return (whole if 2 * len(whole) >= len(head) else head).rstrip(" ,;:–") + ELLIPSIS


def wrap_text(text: str, size: float, max_width: float, max_lines: int) -> list[str]:
    """A drawable text broken into lines between words; where they don't suffice, the last is cut."""
    found: list[str] = []
    words = text.split(" ")
    while words and len(found) < max_lines - 1:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), size) <= max_width:
            count += 1
        found.append(truncate_to_width(" ".join(words[:count]), size, max_width))
        words = words[count:]
    if words:
        found.append(truncate_to_width(" ".join(words), size, max_width))
    return [line for line in found if line]


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
    """How far a character moves on, in units of the size."""
    return _load_face(font).load_char(code, LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _UNITS_PER_EM
