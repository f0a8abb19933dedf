"""What follows words that are shown: their number, their footnote, where else they stand."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.ui.citations import also_in_text, footnote_markdown
from bot.ui.markdown import escape_markdown, superscript
from bot.ui.truncate import utf16_length
from index import Citation, CitedSentence, Event, Quotation

MIN_ENTRY_CHARS: Final = 300
"""Characters that words have at least: where there is less room, footnotes go without links."""


def footnote_lines(
    found: CitedSentence | Event | Quotation,
    number: int,
    *,
    brief: bool,
    citation: Citation | None = None,
    dated: bool = False,
) -> str:
    """The lines of small print under words.

    Args:
        found: The words.
        number: The number of the footnote.
        brief: Without the link, and without where else the words stand.
        citation: What the footnote names, where that is not the words alone.
        dated: Whether a missing date is named.
    """
    mark = superscript(number)
    lines = [f"-# {mark} {footnote_markdown(citation or found.citation, dated=dated, linked=not brief)}"]
    if not brief and (places := also_in_text(found)):
        lines.append(f"-# {escape_markdown(places)}")
    return "\n".join(lines)


def fit_footnotes(written: Callable[[bool], Sequence[str]], room: int) -> Sequence[str]:
    """What follows each of the words on a page, whole where the room suffices.

    Args:
        written: Writes it, briefly or not.
        room: What words and notes may take together.
    """
    whole, brief = written(False), written(True)  # noqa: FBT003 - briefly or not
    return whole if room - sum(map(utf16_length, whole)) >= MIN_ENTRY_CHARS * len(whole) else brief


def legend_line(text: str, *, needed: bool) -> str:
    """A line at the foot of a page, in small print, where it is needed."""
    return f"\n\n-# {escape_markdown(text)}" if needed else ""
