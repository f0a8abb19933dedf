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

_FOLDER: Final = Path(mpl.get_data_path()) / "fonts" / "ttf"
PLAIN: Final = _FOLDER / "DejaVuSans.ttf"
BOLD: Final = _FOLDER / "DejaVuSans-Bold.ttf"

_EM: Final = 100
_VARIANTS: Final = frozenset(range(0xFE00, 0xFE10))
"""What chooses between the variants of a letter, of which there is one here."""


def drawable(text: str) -> str:
    """A text on one line without the characters that the font lacks: they would be drawn as empty boxes."""
    known = _characters(PLAIN)
    return one_line("".join(each if ord(each) in known or each.isspace() else " " for each in one_line(text)))


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a drawable text is, in pixels, at a size in pixels; kerning makes it narrower, never wider."""
    font = BOLD if bold else PLAIN
    return sum(_advance(font, ord(character)) for character in text) * size


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """A drawable text within a width: cut, after a whole word where one ends in its second half."""
    if width(text, size, bold=bold) <= room:
        return text
    font = BOLD if bold else PLAIN
    ends = list(accumulate(_advance(font, ord(character)) * size for character in text))
    head = text[: bisect_right(ends, room - width(ELLIPSIS, size, bold=bold))]
    whole = head.rpartition(" ")[0]
    return (whole if 2 * len(whole) >= len(head) else head).rstrip(" ,;:–") + ELLIPSIS


def lines(text: str, size: float, room: float, most: int) -> list[str]:
    """A drawable text broken into lines between words; where they don't suffice, the last is cut."""
    found: list[str] = []
    words = text.split(" ")
    while words and len(found) < most - 1:
        count = 1
        while count < len(words) and width(" ".join(words[: count + 1]), size) <= room:
            count += 1
        found.append(shortened(" ".join(words[:count]), size, room))
        words = words[count:]
    if words:
        found.append(shortened(" ".join(words), size, room))
    return [line for line in found if line]


@lru_cache(maxsize=2)
def _face(font: Path) -> FT2Font:
    face = FT2Font(str(font))
    face.set_size(_EM, 72)
    return face


@lru_cache(maxsize=2)
def _characters(font: Path) -> frozenset[int]:
    return frozenset(_face(font).get_charmap()) - _VARIANTS


@lru_cache(maxsize=4096)
def _advance(font: Path, code: int) -> float:
    """How far a character moves on, in units of the size."""
    return _face(font).load_char(code, LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / _EM
