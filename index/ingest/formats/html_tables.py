"""Tables of HTML: which cells are headers, and of which columns."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from index.ingest.formats.text_blocks import TextBlock, make_table_row
from index.structure import BlockKind

TABLE_CELL_ELEMENTS: Final = frozenset({"td", "th"})

_MAX_COLUMNS: Final = 100
_MAX_HEADER_CHARS: Final = 1_000  # of a column, in all header rows
_MAX_SAMPLE_ROWS: Final = 20  # rows after the first by which a header is recognised
_MAX_INFERRED_HEADER_CHARS: Final = 60  # length of each cell of a header that isn't marked as one
_MIN_PROSE_TABLE_COLUMNS: Final = 3  # columns from which a first row without numbers is taken for a header


class TableCell(NamedTuple):
    """A cell of the row that is being read.

    Attributes:
        text: Its text on one line.
        is_header: Whether it is marked as a header cell.
        columns: Number of columns that it spans.
        rows: Number of rows that it spans.
    """

    text: str
    is_header: bool = False
    columns: int = 1
    rows: int = 1


class HtmlTable:
    """Header of a table, and cells that span into the next rows, while its rows are read in order."""

    def __init__(self, *, has_unmarked_header: bool = False) -> None:
        """Begin a table.

        Args:
            has_unmarked_header: Whether its first row is a header, though not marked as one.
        """
        self._first_is_header = has_unmarked_header
        self._header: list[str] = []
        self._last_was_header = False
        self._spanning: dict[int, int] = {}  # by column, the number of further rows that a cell above spans

    def read_row(self, cells: Sequence[TableCell]) -> TextBlock:
        """Return the block of the next row, with the header above its cells.

        A header row below another one refines it. A single cell that spans several columns is a caption, and
        a single header cell before empty ones, too.
        """
        columns = self._place_cells(cells)
        filled = [(column, cell) for column, cell in columns if cell.text]
        is_header = bool(filled) and (self._first_is_header or all(cell.is_header for _, cell in filled))
        if [column for column, _ in filled] == [0] and (
            filled[0][1].columns > 1 or (is_header and len(columns) > len(filled))
        ):
            return TextBlock(filled[0][1].text, BlockKind.CAPTION)
        self._first_is_header = False
        if is_header:
            self._extend_header(columns)
        self._last_was_header = is_header
        header = [] if is_header else self._header
        return make_table_row(
            ((cell.text, header[column] if column < len(header) else "") for column, cell in columns),
            has_header=bool(header),
        )

    def _place_cells(self, cells: Sequence[TableCell]) -> list[tuple[int, TableCell]]:
        """Return the cells with their first columns, counted from 0."""
        spanned = {column for column, rows in self._spanning.items() if rows}
        self._spanning = {column: rows - 1 for column, rows in self._spanning.items() if rows > 1}
        placed = []
        column = 0
        for cell in cells:
            while column in spanned:
                column += 1
            placed.append((column, cell))
            for each in range(column, min(column + cell.columns, _MAX_COLUMNS)):
                if cell.rows > 1:
                    self._spanning[each] = cell.rows - 1
            column += cell.columns
        return placed

    def _extend_header(self, columns: Sequence[tuple[int, TableCell]]) -> None:
        above = self._header if self._last_was_header else []
        header = [*above, *[""] * (min(_count_columns(columns), _MAX_COLUMNS) - len(above))]
        for column, cell in columns:
            for each in range(column, min(column + cell.columns, len(header))):
                header[each] = " ".join(filter(None, [header[each], cell.text]))[:_MAX_HEADER_CHARS]
        self._header = header


def has_unmarked_header(table: Any) -> bool:
    """Whether the first row of a table without header cells looks like a header.

    It does if its first cell alone is empty; if all of it is bold; or if it has no numbers, but the last
    column of every other row has, or there are three columns or more. A table with tables in it is layout.
    """
    if next(table.iterdescendants("{*}table"), None) is not None:
        return False
    rows = list(islice((row for row in table.iter("{*}tr")), _MAX_SAMPLE_ROWS))
    if len(rows) < 2 or any(_is_header_cell(cell) for row in rows for cell in row):
        return False
    first, *others = ([_element_text(cell) for cell in row] for row in rows)
    if len(first) < 2 or not all(first[1:]) or max(map(len, first)) > _MAX_INFERRED_HEADER_CHARS:
        return False
    if not first[0] or all(_is_bold(cell) for cell in rows[0]):
        return True
    if any(any(map(str.isdigit, cell)) for cell in first):
        return False
    are_numbers = all(row and any(map(str.isdigit, row[-1])) for row in others)
    return are_numbers or len(first) >= _MIN_PROSE_TABLE_COLUMNS


def read_span(cell: Any, attribute: str) -> int:
    """Return the number of columns or rows that a cell spans, from its "colspan" or "rowspan"."""
    value = (cell.get(attribute) or "").strip()
    return min(max(int(value), 1), _MAX_COLUMNS) if value.isascii() and value.isdecimal() else 1


def _count_columns(columns: Sequence[tuple[int, TableCell]]) -> int:
    return max(column + cell.columns for column, cell in columns)


def _is_header_cell(cell: Any) -> bool:
    return isinstance(cell.tag, str) and cell.tag.rpartition("}")[2].lower() == "th"


def _is_bold(cell: Any) -> bool:
    bold = "".join(text for each in _iter_bold(cell) for text in each.itertext())
    return bool(bold.strip()) and " ".join(bold.split()) == _element_text(cell)


def _iter_bold(cell: Any) -> Iterator[Any]:
    yield from cell.iter("{*}b", "{*}strong")


def _element_text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
