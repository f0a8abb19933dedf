"""Character classes that the patterns of several languages share."""

from typing import Final

_LAST_CASED_POINT: Final = 0x590
"""Code point after the Latin, Greek, Cyrillic and Armenian letters."""


UPPERCASE_LETTER: Final = (
    f"[{''.join(chr(point) for point in range(_LAST_CASED_POINT) if chr(point).isupper())}]"
)
"""Regular expression of one upper-case letter of the Latin, Greek, Cyrillic or Armenian script."""
