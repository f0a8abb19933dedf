"""A title for a text that states none."""

import re
from typing import Final

from index.sentences.split import split_sentences

MAX_MADE_TITLE_CHARS: Final = 90
"""Characters of a title that is made from a text's first sentence."""

UNTITLED: Final = "Untitled"

_HEAD_CHARS: Final = 1_000
_TITLE_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def make_title(text: str, file_name: str = "") -> str:
    """A title for a text.

    Args:
        text: The text.
        file_name: The name of its file, without folder and ending, where it has one.

    Returns:
        The file's name where that is in words, else the text's first sentence, shortened; "Untitled" where
        there is no text.
    """
    if len(_TITLE_WORD.findall(file_name)) > 1:
        words = re.sub(r"[\W_]+", " ", file_name).strip()
        return words[0].upper() + words[1:]
    head = text.strip()[:_HEAD_CHARS]
    start, end = next(iter(split_sentences(head)), (0, 0))
    return _truncate_title(" ".join(head[start:end].split())) or UNTITLED


def _truncate_title(line: str) -> str:
    """A line cut after a whole word where it is too long for a title."""
    if len(line) <= MAX_MADE_TITLE_CHARS:
        return line
    return line[:MAX_MADE_TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
