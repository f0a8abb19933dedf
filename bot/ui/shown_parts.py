"""Parts of a structured article as Markdown and as rich text: headings, items, table rows, code."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from bot.ui.markdown import escape_markdown, escape_with_bold, replace_control_characters
from bot.ui.table_rows import Spans, TableRun, TextPiece, clip_spans, row_pieces, table_runs
from bot.ui.truncate import ELLIPSIS, truncate_rendered, utf16_length
from index import BlockKind, ShownPart

MAX_PART_CHARS: Final = 800
"""UTF-16 code units of a part."""

MIN_PART_CHARS: Final = 40
"""UTF-16 code units below which a further part is left out."""

_MAX_CODE_CHARS: Final = 600
_BOLD_KINDS: Final = (BlockKind.HEADING, BlockKind.QUESTION)
_MAX_TABLE_HEADING_CHARS: Final = 150

_ROW_ON_A_LINE: Final = TableRun((), is_first=False)
"""The form of rows in the terminal: one line, with a name before each cell."""


def parts_markdown(
    parts: Sequence[ShownPart], highlights: Spans, lead: str, room: int, *, is_cut: bool = False
) -> str:
    """Render parts as lines of Markdown, as many as fit; the sentence that was found always does.

    Args:
        parts: The parts, in order.
        highlights: Spans of their articles' text to set in bold.
        lead: Prefix of every line: that of a block quote, or none.
        room: UTF-16 code units for all lines.
        is_cut: Whether to end with an ellipsis.
    """
    lines = _split_lines(parts)
    runs = table_runs(lines)
    core = next((index for index, line in enumerate(lines) if any(part.is_core for part in line)), 0)
    left = room - len(ELLIPSIS) - 2
    rendered: dict[int, str] = {}
    for index in [core, *range(core), *range(core + 1, len(lines))]:
        limit = min(MAX_PART_CHARS, left if index != core else max(left // 2, left - 300 * core))
        if index != core and limit < MIN_PART_CHARS:
            is_cut = True
            continue
        rendered[index] = _line_markdown(lines[index], highlights, lead, limit, runs[index])
        left -= utf16_length(rendered[index]) + 1
    body = "\n".join(rendered[index] for index in sorted(rendered))
    return f"{body}\n{lead}{ELLIPSIS}" if is_cut else body


def parts_text(parts: Sequence[ShownPart], highlights: Spans, *, is_cut: bool = False) -> Text:
    """Render parts as lines of rich text.

    Args:
        parts: The parts, in order.
        highlights: Spans of their articles' text to set in bold.
        is_cut: Whether to end with an ellipsis.
    """
    lines = []
    for group in _split_lines(parts):
        line = Text()
        for number, part in enumerate(group):
            line.append(" " * bool(number) + _item_prefix(part, "• "))
            for piece in _pieces(part, highlights, _ROW_ON_A_LINE):
                words = Text(
                    replace_control_characters(piece.text) if part.kind is not BlockKind.CODE else piece.text
                )
                words.stylize("bold" if part.kind in _BOLD_KINDS else "")
                for start, end in piece.bold:
                    words.stylize("bold", start, end)
                line.append_text(words)
        lines.append(line)
    return Text("\n").join([*lines, Text(ELLIPSIS)] if is_cut else lines)


def _split_lines(parts: Sequence[ShownPart]) -> list[list[ShownPart]]:
    """Group the parts that stand on one line."""
    lines: list[list[ShownPart]] = []
    for part in parts:
        if part.starts_line or not lines:
            lines.append([])
        lines[-1].append(part)
    return lines


def _line_markdown(
    parts: Sequence[ShownPart], highlights: Spans, lead: str, limit: int, run: TableRun | None
) -> str:
    """Render the parts of one line, a table row alone as several."""
    first = parts[0]
    if first.kind is BlockKind.CODE:
        return _code_markdown(first.text, lead, limit)
    if first.kind in _BOLD_KINDS:
        words = replace_control_characters(first.text)
        return f"{lead}**{truncate_rendered(words, limit - len(lead) - 4, escape_markdown)}**"
    above = _table_heading(run, lead, limit // 2) if run and run.is_first else ""
    prefix = lead + ("- " if run else _item_prefix(first, "- "))
    text, bold = "", list[tuple[int, int]]()
    for piece in (piece for part in parts for piece in _spaced(part, parts, highlights, run)):
        bold += [(start + len(text), end + len(text)) for start, end in piece.bold]
        text += piece.text
    lines = "\n".join(map(replace_control_characters, text.split("\n")))
    room = limit - utf16_length(above + prefix)
    return (
        above
        + prefix
        + truncate_rendered(lines, room, lambda part: escape_with_bold(part, bold).replace("\n", f"\n{lead}"))
    )


def _table_heading(run: TableRun, lead: str, limit: int) -> str:
    """Render the names of a table's columns as a line of small print; empty where there are none."""
    words = replace_control_characters(run.heading)
    if not words.strip():
        return ""
    return f"{lead}-# {truncate_rendered(words, min(limit, _MAX_TABLE_HEADING_CHARS), escape_markdown)}\n"


def _spaced(
    part: ShownPart, parts: Sequence[ShownPart], highlights: Spans, run: TableRun | None
) -> Iterator[TextPiece]:
    if part is not parts[0]:
        yield TextPiece(" ")
    yield from _pieces(part, highlights, run)


def _pieces(part: ShownPart, highlights: Spans, run: TableRun | None) -> Iterator[TextPiece]:
    """Yield a part's text in runs: a table row's names and cells apart."""
    if part.cells:
        yield from row_pieces(part, highlights, run)
    else:
        start = part.citation.start + part.mark_chars
        spans = clip_spans(highlights if part.is_core else (), start, part.citation.end)
        words = part.text if part.kind is BlockKind.CODE else " ".join(part.text.split("\n"))
        yield TextPiece(words, spans)


def _item_prefix(part: ShownPart, bullet: str) -> str:
    if part.kind is not BlockKind.LIST_ITEM:
        return ""
    return "  " * max(0, part.level - 1) + (f"{part.number}. " if part.number else bullet)


def _code_markdown(code: str, lead: str, limit: int) -> str:
    """Render code between fences, or in the line if it is short; it can't hold a fence itself.

    Fenced code has no prefix, not even that of a block quote, so that it can be copied.
    """
    code = code.replace("`", "\N{MODIFIER LETTER GRAVE ACCENT}")
    code = truncate_rendered(code, max(1, min(_MAX_CODE_CHARS, limit - 20)), lambda part: part)
    if "\n" not in code:
        return f"{lead}`{replace_control_characters(code)}`"
    lines = map(replace_control_characters, code.split("\n"))
    return "\n".join(["```", *lines, "```"])
