"""Parts of a structured article as Markdown and as rich text: headings, items, table rows, code."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from rich.text import Text

from bot.ui.markdown import escape_markdown, escape_with_bold, replace_control_characters
from bot.ui.truncate import ELLIPSIS, truncate_rendered, utf16_length
from index import BlockKind, ShownPart

MAX_PART_CHARS: Final = 800
"""UTF-16 code units of a part."""

MIN_PART_CHARS: Final = 40
"""UTF-16 code units below which a further part is left out."""

_MAX_CODE_CHARS: Final = 600
_BOLD_KINDS: Final = (BlockKind.HEADING, BlockKind.QUESTION)
_CELL_SEPARATOR: Final = " · "

Spans = Sequence[tuple[int, int]]
"""Half-open spans in characters of an article's text, in order."""


class _Piece(NamedTuple):
    """A run of a part's text with the spans of it that are bold."""

    text: str
    bold: Spans


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
    core = next((index for index, line in enumerate(lines) if any(part.is_core for part in line)), 0)
    left = room - len(ELLIPSIS) - 2
    rendered: dict[int, str] = {}
    for index in [core, *range(core), *range(core + 1, len(lines))]:
        limit = min(MAX_PART_CHARS, left if index != core else max(left // 2, left - 300 * core))
        if index != core and limit < MIN_PART_CHARS:
            is_cut = True
            continue
        rendered[index] = _line_markdown(lines[index], highlights, lead, limit)
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
            for piece in _pieces(part, highlights):
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


def _line_markdown(parts: Sequence[ShownPart], highlights: Spans, lead: str, limit: int) -> str:
    """Render the parts of one line."""
    first = parts[0]
    if first.kind is BlockKind.CODE:
        return _code_markdown(first.text, lead, limit)
    prefix = lead + _item_prefix(first, "- ")
    if first.kind in _BOLD_KINDS:
        words = replace_control_characters(first.text)
        return f"{prefix}**{truncate_rendered(words, limit - len(prefix) - 4, escape_markdown)}**"
    text, bold = "", list[tuple[int, int]]()
    for piece in (piece for part in parts for piece in _spaced(part, parts, highlights)):
        bold += [(start + len(text), end + len(text)) for start, end in piece.bold]
        text += piece.text
    return prefix + truncate_rendered(
        replace_control_characters(text), limit - len(prefix), partial(escape_with_bold, spans=bold)
    )


def _spaced(part: ShownPart, parts: Sequence[ShownPart], highlights: Spans) -> Iterator[_Piece]:
    if part is not parts[0]:
        yield _Piece(" ", ())
    yield from _pieces(part, highlights)


def _pieces(part: ShownPart, highlights: Spans) -> Iterator[_Piece]:
    """Yield a part's text in runs: a table row's headers and cells apart."""
    if not part.cells:
        start = part.citation.start + part.mark_chars
        yield _Piece(part.text, _clip(highlights if part.is_core else (), start, part.citation.end))
        return
    text = part.citation.article.text
    for number, (name, start, end) in enumerate(part.cells):
        yield _Piece(_CELL_SEPARATOR * bool(number) + (f"{name}: " if name else ""), ())
        yield _Piece(text[start:end], _clip(highlights if part.is_core else (), start, end))


def _clip(spans: Spans, start: int, end: int) -> Spans:
    """Return the parts of spans within a range, relative to its start."""
    clipped = ((max(first, start) - start, min(last, end) - start) for first, last in spans)
    return [(first, last) for first, last in clipped if first < last]


def _item_prefix(part: ShownPart, bullet: str) -> str:
    if part.kind is not BlockKind.LIST_ITEM:
        return ""
    return "  " * max(0, part.level - 1) + (f"{part.number}. " if part.number else bullet)


def _code_markdown(code: str, lead: str, limit: int) -> str:
    """Render code between fences, or in the line if it is short; it can't hold a fence itself."""
    code = code.replace("`", "\N{MODIFIER LETTER GRAVE ACCENT}")
    code = truncate_rendered(code, max(1, min(_MAX_CODE_CHARS, limit - 20)), lambda part: part)
    if "\n" not in code:
        return f"{lead}`{replace_control_characters(code)}`"
    lines = [replace_control_characters(line) for line in code.split("\n")]
    return "\n".join(f"{lead}{line}" for line in ["```", *lines, "```"])
