"""Rich text that several terminal replies share; without colours it is plain text."""

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from bot.ui.citations import also_in_text, display_title, source_parts
from bot.ui.empty_state import EmptyState
from bot.ui.footnotes import Footnote
from bot.ui.markdown import one_line, superscript


def footnotes_text(footnotes: Iterable[Footnote]) -> Text:
    """Render footnotes as lines, followed by an empty line."""
    return Text("\n".join([*(line for footnote in footnotes for line in _lines(footnote)), ""]), style="dim")


def _lines(footnote: Footnote) -> Iterator[str]:
    name = f"{superscript(footnote.number)} {display_title(footnote.article)}"
    parts = source_parts(footnote.article, footnote.paragraphs, dated=footnote.is_dated)
    yield " · ".join([name, *parts])
    indent = " " * (name.index(" ") + 1)
    for more in (one_line(footnote.article.url or ""), also_in_text(footnote.article, footnote.also)):
        if more:
            yield indent + more


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
