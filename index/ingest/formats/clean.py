"""What every reader does to the text that it found."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from index.text.characters import INVISIBLE

_LINE_END: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_LONGEST_LINE: Final = 300


def tidy_text(text: str) -> str:
    """A text with one kind of line end, in Unicode's composed form, without invisible characters."""
    lines = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    return INVISIBLE.sub("", lines).strip("\n")


def tidy_line(text: str | None) -> str | None:
    """A title, a name or an address on one line, cut where it is far too long; none where it is blank."""
    if text is None:
        return None
    line = " ".join(tidy_text(_HALF_PAIR.sub("", text[: 10 * _LONGEST_LINE])).split())
    return (line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE].rstrip() + "…") or None


def joined_paragraphs(paragraphs: Iterable[str]) -> str:
    """Paragraphs as an article's text: tidied, without blank lines in them, separated by blank lines."""
    tidied = (tidy_text(_HALF_PAIR.sub("", paragraph)) for paragraph in paragraphs)
    lines = ("\n".join(line for line in text.split("\n") if line.strip()) for text in tidied)
    return "\n\n".join(filter(None, lines))
