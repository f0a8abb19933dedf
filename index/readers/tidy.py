"""What every reader does to the text that it found."""

import re
import unicodedata
from typing import Final

from index.sentences import split_sentences

_TITLE_LENGTH: Final = 90

# Control and format characters that show nothing, bidirectional overrides among them; joiners stay, some
# scripts need them.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_WORDS: Final = re.compile(r"[^\W\d_]{3,}")


def tidy_text(text: str) -> str:
    """A text with one kind of line end, in Unicode's composed form, without invisible characters."""
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _INVISIBLE.sub("", lines).strip("\n")


def found_title(text: str, file_name: str) -> str:
    """A title for a text that states none: its file's name where that is in words, else how it begins."""
    if len(_WORDS.findall(file_name)) > 1:
        words = re.sub(r"[\W_]+", " ", file_name).strip()
        return words[0].upper() + words[1:]
    start, end = next(iter(split_sentences(text[:1000])), (0, 0))
    return shortened(" ".join(text[start:end].split())) or file_name


def shortened(line: str) -> str:
    """A line cut after a whole word where it is too long for a title."""
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
