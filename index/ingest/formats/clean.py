"""What every reader does to the text that it found."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from index.text.characters import INVISIBLE_CHARS

_LINE_SEPARATOR: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_MAX_CLEAN_LINE_CHARS: Final = 300


def clean_text(text: str) -> str:
    """A text with one kind of line end, in Unicode's composed form, without invisible characters."""
    lines = unicodedata.normalize("NFC", _LINE_SEPARATOR.sub("\n", text))
    return INVISIBLE_CHARS.sub("", lines).strip("\n")


def clean_line(text: str | None) -> str | None:
    """A title, a name or an address on one line, cut where it is far too long; none where it is blank."""
    if text is None:
        return None
    line = " ".join(clean_text(_LONE_SURROGATE.sub("", text[: 10 * _MAX_CLEAN_LINE_CHARS])).split())
    return (
        line if len(line) <= _MAX_CLEAN_LINE_CHARS else line[:_MAX_CLEAN_LINE_CHARS].rstrip() + "…"
    ) or None


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """Paragraphs as an article's text: tidied, without blank lines in them, separated by blank lines."""
    tidied = (clean_text(_LONE_SURROGATE.sub("", paragraph)) for paragraph in paragraphs)
    lines = ("\n".join(line for line in text.split("\n") if line.strip()) for text in tidied)
    return "\n\n".join(filter(None, lines))
