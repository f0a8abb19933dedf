"""Normalisation of extracted text: Unicode, line ends, white space."""

import re
from collections.abc import Iterable
from typing import Final

from index.text.characters import INVISIBLE_CHARS, normalize_unicode

_LINE_SEPARATOR: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_MAX_CLEAN_LINE_CHARS: Final = 300


def clean_text(text: str) -> str:
    """Normalise a text to NFC with LF line ends, and remove invisible characters."""
    lines = normalize_unicode("NFC", _LINE_SEPARATOR.sub("\n", text))
    return INVISIBLE_CHARS.sub("", lines).strip("\n")


def clean_line(text: str | None) -> str | None:
    """Normalise a short text, such as a title, to one line of bounded length; None if it is blank."""
    if text is None:
        return None
    line = " ".join(clean_text(_LONE_SURROGATE.sub("", text[: 10 * _MAX_CLEAN_LINE_CHARS])).split())
    return (
        line if len(line) <= _MAX_CLEAN_LINE_CHARS else line[:_MAX_CLEAN_LINE_CHARS].rstrip() + "…"
    ) or None


def clean_paragraph(text: str) -> str:
    """Normalise a paragraph, without blank lines inside."""
    lines = clean_text(_LONE_SURROGATE.sub("", text)).split("\n")
    return "\n".join(line for line in lines if line.strip())


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """Join paragraphs by blank lines, each normalised and without blank lines inside."""
    return "\n\n".join(filter(None, map(clean_paragraph, paragraphs)))
