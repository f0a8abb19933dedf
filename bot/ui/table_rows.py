"""Rows of tables as pieces of text, in forms that are readable in the width of a phone.

A row alone is a line for each cell, with the name of its column. Rows that follow each other are items of a
list below a line with the names of the columns.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from index import BlockKind, ShownPart

MAX_CELLS_BELOW_EACH_OTHER: Final = 6
"""Number of cells up to which a row alone has a line for each."""

_CELL_SEPARATOR: Final = " · "
_NAME_SEPARATOR: Final = ": "
_MISSING_CELL: Final = "–"

Spans = Sequence[tuple[int, int]]
"""Half-open spans in characters of an article's text, in order."""


class TextPiece(NamedTuple):
    """A run of text with the spans of it that are bold."""

    text: str
    bold: Spans = ()


class TableRun(NamedTuple):
    """The place of a row in a run of rows.

    Attributes:
        names: The names of the columns, from the row with the most cells; possibly empty ones.
        is_first: Whether the row is the first one of the run.
    """

    names: tuple[str, ...]
    is_first: bool

    @property
    def heading(self) -> str:
        """The names of the columns as one line; empty where there are none."""
        return _separator(self.names).join(self.names) if any(self.names) else ""


def table_runs(lines: Sequence[Sequence[ShownPart]]) -> list[TableRun | None]:
    """Find the runs of at least two table rows.

    Args:
        lines: The parts of each line.

    Returns:
        For each line its place in a run, or None where it is in none.
    """
    is_row = [line[0].kind is BlockKind.TABLE_ROW and bool(line[0].cells) for line in lines]
    runs: list[TableRun | None] = [None] * len(lines)
    start = 0
    while start < len(lines):
        end = start + 1
        while is_row[start] and end < len(lines) and is_row[end]:
            end += 1
        if end - start > 1:
            names = max((_names(line[0]) for line in lines[start:end]), key=len)
            runs[start:end] = [TableRun(names, place == start) for place in range(start, end)]
        start = end
    return runs


def row_pieces(row: ShownPart, highlights: Spans, run: TableRun | None) -> Iterator[TextPiece]:
    """Yield a row in pieces.

    Args:
        row: The row; it has cells.
        highlights: Spans of the article's text to set in bold.
        run: Its place among other rows.
    """
    names = _names(row)
    if run and (places := _align(names, run.names)):
        separator = _separator(run.names)
        for column in range(len(run.names)):
            yield TextPiece(separator if column else "")
            yield _cell(row, places[column], highlights) if column in places else TextPiece(_MISSING_CELL)
        return
    is_tall = not run and any(names) and len(names) <= MAX_CELLS_BELOW_EACH_OTHER
    for column, name in enumerate(names):
        lead = ("\n" if is_tall else _CELL_SEPARATOR) if column else ""
        yield TextPiece(lead + (f"{name}{_NAME_SEPARATOR}" if name else ""))
        yield _cell(row, column, highlights)


def clip_spans(spans: Spans, start: int, end: int) -> Spans:
    """Return the parts of spans within a range, relative to its start."""
    clipped = ((max(first, start) - start, min(last, end) - start) for first, last in spans)
    return [(first, last) for first, last in clipped if first < last]


def _names(row: ShownPart) -> tuple[str, ...]:
    return tuple(name for name, _, _ in row.cells)


def _separator(names: Sequence[str]) -> str:
    """Return what separates the cells of rows in a list: of two columns, the first one names the other."""
    return _NAME_SEPARATOR if len(names) == 2 else _CELL_SEPARATOR


def _align(names: Sequence[str], columns: Sequence[str]) -> dict[int, int]:
    """Map columns to the cells of a row that lacks some; empty where the row is of another table."""
    places: dict[int, int] = {}
    for column, name in enumerate(columns):
        if len(places) < len(names) and names[len(places)] == name:
            places[column] = len(places)
    return places if len(places) == len(names) else {}


def _cell(row: ShownPart, place: int, highlights: Spans) -> TextPiece:
    _, start, end = row.cells[place]
    text = " ".join(row.citation.article.text[start:end].split("\n"))
    return TextPiece(text, clip_spans(highlights, start, end) if row.is_core else ())
