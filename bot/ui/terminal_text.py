"""Rich text that several terminal replies share; without colours it is plain text."""

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
    """Render a footnote, followed by an empty line.

    Args:
        cited: The cited sentence, event or quotation.
        number: The footnote's number.
        citation: The citation to name, where it is not that of `cited`.
        dated: Whether to name a missing date too.
    """
    source = citation or cited.citation
    name = f"{superscript(number)} {display_title(source.article)}"
    lines = [" · ".join([name, *citation_parts(source, dated=dated)])]
    lines += filter(None, [one_line(source.article.url or ""), also_in_text(cited)])
    return Text("\n".join([*lines, ""]), style="dim")


def empty_state_text(state: EmptyState) -> Iterator[RenderableType]:
    """Yield the lines of an empty state, and an empty line."""
    yield IndentedBlock(Text(state.sentence, style="bold"), 2)
    if state.hint:
        yield IndentedBlock(Text(state.hint, style="dim"), 2)
    for name in state.suggestions:
        yield IndentedBlock(Text(f"– {name}"), 4)
    yield Text("")


class IndentedBlock:
    """Indented renderable; unlike rich's `Padding`, without spaces at the ends of lines."""

    def __init__(self, content: RenderableType, indent: int = 0) -> None:
        self._content = content
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        narrow = options.update(width=max(20, options.max_width - self._indent))
        for line in console.render_lines(self._content, narrow, pad=False):
            while line and not line[-1].text.strip():
                line.pop()
            if line:
                text, style, _ = line.pop()
                yield Segment(" " * self._indent)
                yield from [*line, Segment(text.rstrip(), style)]
            yield Segment.line()
