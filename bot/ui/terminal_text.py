"""Text for the terminal."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from bot.ui.citations import also_in_text, citation_parts, display_title
from bot.ui.empty_state import EmptyState
from bot.ui.markdown import one_line, superscript
from index import Citation, CitedSentence, Event, Quotation


def footnote_text(
    cited: CitedSentence | Event | Quotation,
    number: int,
    *,
    citation: Citation | None = None,
    dated: bool = False,
) -> Text:
    """The footnote under words, and where else they stand; an empty line follows.

    Args:
        cited: The words.
        number: The number of the footnote.
        citation: What the footnote names, where that is not the words alone.
        dated: Whether a missing date is named.
    """
    place = citation or cited.citation
    name = f"{superscript(number)} {display_title(place.article)}"
    lines = [" · ".join([name, *citation_parts(place, dated=dated)])]
    lines += filter(None, [one_line(place.article.url or ""), also_in_text(cited)])
    return Text("\n".join([*lines, ""]), style="dim")


def empty_state_text(nothing: EmptyState) -> Iterator[RenderableType]:
    """That there is nothing to show, and what helps; an empty line follows."""
    yield IndentedBlock(Text(nothing.sentence, style="bold"), 2)
    if nothing.hint:
        yield IndentedBlock(Text(nothing.hint, style="dim"), 2)
    for name in nothing.suggestions:
        yield IndentedBlock(Text(f"– {name}"), 4)
    yield Text("")


class IndentedBlock:
    """Something moved to the right; unlike rich's own, without spaces at the ends of lines."""

    def __init__(self, what: RenderableType, indent: int = 0) -> None:
        self._what = what
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        narrow = options.update(width=max(20, options.max_width - self._indent))
        for line in console.render_lines(self._what, narrow, pad=False):
            while line and not line[-1].text.strip():
                line.pop()
            if line:
                text, style, _ = line.pop()
                yield Segment(" " * self._indent)
                yield from [*line, Segment(text.rstrip(), style)]
            yield Segment.line()
