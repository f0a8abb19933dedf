"""Titles for texts that have none."""

import re
from typing import Final

from index.sentences.split import split_sentences

MAX_MADE_TITLE_CHARS: Final = 90
"""Maximum length in characters of a title made from the first sentence."""

UNTITLED: Final = "Untitled"

_HEAD_CHARS: Final = 1_000
"""Characters of a text that are searched for its first sentence."""

_TITLE_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def make_title(text: str, file_name: str = "") -> str:
    """Make a title for a text.

    Args:
        text: The text.
        file_name: Name of its file without folder and extension; empty if it has none.

    Returns:
        The file name if it consists of words, else the first sentence, shortened; `UNTITLED` for an empty
        text.
    """
    if len(_TITLE_WORD.findall(file_name)) > 1:
        words = re.sub(r"[\W_]+", " ", file_name).strip()
        return words[0].upper() + words[1:]
    head = text.strip()[:_HEAD_CHARS]
    start, end = next(iter(split_sentences(head)), (0, 0))
    return _truncate_title(" ".join(head[start:end].split())) or UNTITLED


def _truncate_title(line: str) -> str:
    """Shorten a line to the length of a title, at the end of a word."""
    if len(line) <= MAX_MADE_TITLE_CHARS:
        return line
    return line[:MAX_MADE_TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
