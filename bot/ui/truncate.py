"""Clipping: the one place that keeps texts within Discord's limits.

Lengths are counted in UTF-16 code units, as Discord's clients do; that is never less than Python's count.
"""

from collections.abc import Callable
from typing import Final

MAX_EMBED_TITLE_CHARS: Final = 256
MAX_EMBED_DESCRIPTION_CHARS: Final = 4096
MAX_EMBED_AUTHOR_CHARS: Final = 256
ELLIPSIS: Final = "…"

_READ_FACTOR: Final = 4
"""How many times the limit is read of a text: some characters show nothing."""

_MAX_DROPPED_WORD_CHARS: Final = 24
"""Characters that a cut may give up in order to end after a whole word."""


def utf16_length(text: str) -> int:
    """How long Discord finds a text: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def truncate(text: str, limit: int) -> str:
    """A text within a limit: cut after a whole word where one ends near, with an ellipsis.

    Args:
        text: The text.
        limit: The most UTF-16 code units that it may have; at least 1.

    Returns:
        The text itself where it fits.
    """
    return truncate_rendered(text, limit, lambda part: part)


def truncate_rendered(text: str, limit: int, render: Callable[[str], str]) -> str:
    """A text rendered within a limit, where rendering lengthens it: escapes, bold, links.

    Args:
        text: The text before rendering.
        limit: The most UTF-16 code units that the rendered text may have.
        render: Renders a beginning of the text; a longer one must not come out shorter.

    Returns:
        The rendering of the whole text where it fits, else of its longest beginning that does, with an
        ellipsis.
    """
    head = text[: _READ_FACTOR * limit]  # megabytes must not be rendered to show a line
    whole = render(head)
    if head == text and utf16_length(whole) <= limit:
        return whole
    low, high = 0, len(head)  # `low` characters fit, `high` don't
    while high - low > 1:
        middle = (low + high) // 2
        if utf16_length(render(text[:middle])) + len(ELLIPSIS) <= limit:
            low = middle
        else:
            high = middle
    return render(_drop_partial_word(text[:low])) + ELLIPSIS


def window_around(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """The part of a long text around a span.

    Args:
        text: The text.
        start: Where the span begins.
        end: Where it ends.
        limit: How many characters the part may have.

    Returns:
        The part's span: the whole text where it fits, else what surrounds the span evenly.
    """
    if len(text) <= limit:
        return 0, len(text)
    room = max(0, limit - (end - start)) // 2
    first = max(0, min(start - room, len(text) - limit))
    return first, min(len(text), first + limit)


def _drop_partial_word(text: str) -> str:
    """The beginning without the word that the cut went through, where that word isn't long."""
    head, space, tail = text.rpartition(" ")
    return head.rstrip() if space and utf16_length(tail) <= _MAX_DROPPED_WORD_CHARS else text.rstrip()
