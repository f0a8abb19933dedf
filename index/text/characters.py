"""Character classes shared by several patterns, and Unicode normalisation in linear time."""

import re
import unicodedata
from typing import Final, Literal

INVISIBLE_CHARS: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Invisible characters, including terminal escapes and bidirectional controls.

White space and joiners, which some scripts need, are not among them.
"""

MAX_COMBINING_MARKS: Final = 30
"""Combining marks in a row that are kept: as many as in the Stream-Safe Text Format of UAX #15."""

_LAST_COMBINING_MARK: Final = 0x1E94A  # Adlam nukta


def _combining_mark_class() -> str:
    """Return the characters that decompose into reordered marks, as the inside of a character class."""
    points = range(0x300, _LAST_COMBINING_MARK + 1)
    return "".join(
        re.escape(chr(point))
        for point in points
        if unicodedata.combining(unicodedata.normalize("NFKD", chr(point))[0])
    )


_COMBINING_MARKS: Final = f"[{_combining_mark_class()}]"

_TOO_MANY_MARKS: Final = re.compile(f"({_COMBINING_MARKS}{{{MAX_COMBINING_MARKS}}}){_COMBINING_MARKS}++")


def normalize_unicode(form: Literal["NFC", "NFKD"], text: str) -> str:
    """Normalise a text to a form of Unicode, with at most `MAX_COMBINING_MARKS` combining marks in a row.

    Normalisation sorts the marks in a row, and takes quadratic time for it.
    """
    if text.isascii():
        return text
    return unicodedata.normalize(form, _TOO_MANY_MARKS.sub(r"\1", text))
