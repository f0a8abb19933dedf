"""Truncation of texts to Discord's limits.

Lengths are counted in UTF-16 code units, as Discord's clients do, and never less than Python's code points.
"""

from collections.abc import Callable
from typing import Final

MAX_EMBED_TITLE_CHARS: Final = 256
MAX_EMBED_DESCRIPTION_CHARS: Final = 4096
MAX_EMBED_AUTHOR_CHARS: Final = 256
ELLIPSIS: Final = "…"

_READ_FACTOR: Final = 4
"""Characters read of a text, per unit of the limit: some are invisible."""

_MAX_DROPPED_WORD_CHARS: Final = 24
"""Length of the longest partial word that is dropped at a cut."""


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def truncate(text: str, limit: int) -> str:
    """Truncate a text with an ellipsis, after a whole word if one ends near; return it unchanged if it fits.

    Args:
        text: The text.
        limit: UTF-16 code units that it may have, at least 1.
    """
    return truncate_rendered(text, limit, lambda part: part)


def truncate_rendered(text: str, limit: int, render: Callable[[str], str]) -> str:
    """Truncate a text so that its rendering fits, since escapes and links lengthen it.

    Args:
        text: The text before rendering.
        limit: UTF-16 code units that the rendering may have.
        render: Renders a prefix of the text; the length must not decrease with that of the prefix.

    Returns:
        The rendering of the whole text if it fits, else of the longest prefix that does, with an ellipsis.
    """
    head = text[: _READ_FACTOR * limit]  # don't render megabytes to show a line
    whole = render(head)
    if head == text and utf16_length(whole) <= limit:
        return whole
    low, high = 0, len(head)  # prefixes of `low` characters fit, of `high` don't
    while high - low > 1:
        middle = (low + high) // 2
        if utf16_length(render(text[:middle])) + len(ELLIPSIS) <= limit:
            low = middle
        else:
            high = middle
    return render(_drop_partial_word(text[:low])) + ELLIPSIS


def window_around(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """Return the span of a window around another span: the whole text if it fits, else centred.

    Args:
        text: The text.
        start: Start of the span, in characters.
        end: End of the span, exclusive.
        limit: Characters that the window may have.
    """
    if len(text) <= limit:
        return 0, len(text)
    room = max(0, limit - (end - start)) // 2
    first = max(0, min(start - room, len(text) - limit))
    return first, min(len(text), first + limit)


def _drop_partial_word(text: str) -> str:
    """Drop the last word of a cut text unless it is long."""
    head, space, tail = text.rpartition(" ")
    return head.rstrip() if space and utf16_length(tail) <= _MAX_DROPPED_WORD_CHARS else text.rstrip()
