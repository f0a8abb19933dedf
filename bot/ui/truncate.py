"""Clipping: the one place that keeps texts within Discord's limits.

Lengths are counted in UTF-16 code units, as Discord's clients do; that is never less than Python's count.
"""

from collections.abc import Callable
from typing import Final

EMBED_TITLE: Final = 256
EMBED_DESCRIPTION: Final = 4096
EMBED_AUTHOR: Final = 256
ELLIPSIS: Final = "…"

_READ: Final = 4
"""How many times the limit is read of a text: some characters show nothing."""

_WORD_REACH: Final = 24
"""Characters that a cut may give up in order to end after a whole word."""


def length(text: str) -> int:
    """How long Discord finds a text: UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def clip(text: str, limit: int) -> str:
    """A text within a limit: cut after a whole word where one ends near, with an ellipsis.

    Args:
        text: The text.
        limit: The most UTF-16 code units that it may have; at least 1.

    Returns:
        The text itself where it fits.
    """
    return fit(text, limit, lambda part: part)


def fit(text: str, limit: int, render: Callable[[str], str]) -> str:
    """A text rendered within a limit, where rendering lengthens it: escapes, bold, links.

    Args:
        text: The text before rendering.
        limit: The most UTF-16 code units that the rendered text may have.
        render: Renders a beginning of the text; a longer one must not come out shorter.

    Returns:
        The rendering of the whole text where it fits, else of its longest beginning that does, with an
        ellipsis.
    """
    head = text[: _READ * limit]  # megabytes must not be rendered to show a line
    whole = render(head)
    if head == text and length(whole) <= limit:
        return whole
    low, high = 0, len(head)  # `low` characters fit, `high` don't
    while high - low > 1:
        middle = (low + high) // 2
        if length(render(text[:middle])) + len(ELLIPSIS) <= limit:
            low = middle
        else:
            high = middle
    return render(_whole_words(text[:low])) + ELLIPSIS


def excerpt(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
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


def _whole_words(text: str) -> str:
    """The beginning without the word that the cut went through, where that word isn't long."""
    head, space, tail = text.rpartition(" ")
    return head.rstrip() if space and length(tail) <= _WORD_REACH else text.rstrip()
