"""Characters that stand for others in date expressions."""

from typing import Final

_PLAIN_CHARS: Final = str.maketrans(
    dict.fromkeys("\xa0\u2007\u2009\u202f\u3000\u200e\u200f", " ") | dict.fromkeys("’‘ʼ＇", "'")
)


def plain_characters(text: str) -> str:
    """Replace typographic spaces, apostrophes and direction marks by plain ones, each by one character."""
    return text.translate(_PLAIN_CHARS)
