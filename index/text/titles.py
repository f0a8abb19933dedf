"""A title for a text that states none."""

import re
from typing import Final

from index.sentences.split import split_sentences

LONGEST: Final = 90
"""Characters of a title that is made from a text's first sentence."""

UNTITLED: Final = "Untitled"

_HEAD: Final = 1_000
_WORDS: Final = re.compile(r"[^\W\d_]{3,}")


def title_of(text: str, file_name: str = "") -> str:
    """A title for a text.

    Args:
        text: The text.
        file_name: The name of its file, without folder and ending, where it has one.

    Returns:
        The file's name where that is in words, else the text's first sentence, shortened; "Untitled" where
        there is no text.
    """
    if len(_WORDS.findall(file_name)) > 1:
        words = re.sub(r"[\W_]+", " ", file_name).strip()
        return words[0].upper() + words[1:]
    head = text.strip()[:_HEAD]
    start, end = next(iter(split_sentences(head)), (0, 0))
    return _shortened(" ".join(head[start:end].split())) or UNTITLED


def _shortened(line: str) -> str:
    """A line cut after a whole word where it is too long for a title."""
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
