"""Rows of tables in the width of a phone: alone, in a list, with missing cells."""

from __future__ import annotations

from bot.ui.shown_parts import parts_markdown
from index import Article, BlockKind, Citation, ShownPart

TEXT = "Ferry | 40 | daily\nBus | 12\nTram | 7 | *hourly*\nAdults | 4\nChildren | 2"
ARTICLE = Article("Fares", TEXT)
COLUMNS = ("Line", "Minutes", "Runs")


def row(words: str, *names: str, is_core: bool = False) -> ShownPart:
    start = TEXT.index(words)
    cells, position = [], start
    for name, cell in zip(names, words.split(" | "), strict=True):
        position = TEXT.index(cell, position)
        cells.append((name, position, position + len(cell)))
    citation = Citation(ARTICLE, 1, start, start + len(words))
    return ShownPart(citation, BlockKind.TABLE_ROW, cells=tuple(cells), is_core=is_core)


FERRY = row("Ferry | 40 | daily", *COLUMNS, is_core=True)
BUS = row("Bus | 12", "Line", "Minutes")
TRAM = row("Tram | 7 | *hourly*", *COLUMNS)
FORTY = (TEXT.index("40"), TEXT.index("40") + 2)


def test_a_row_alone_is_a_line_for_each_cell() -> None:
    assert parts_markdown([FERRY], [FORTY], "> ", 500) == "> Line: Ferry\n> Minutes: **40**\n> Runs: daily"


def test_a_row_of_many_cells_is_one_line() -> None:
    names = [f"c{number}" for number in range(7)]
    article = Article("Digits", "1234567")
    cells = tuple((name, place, place + 1) for place, name in enumerate(names))
    digits = ShownPart(Citation(article, 1, 0, 7), BlockKind.TABLE_ROW, cells=cells, is_core=True)
    assert parts_markdown([digits], [], "", 500) == ("c0: 1 · c1: 2 · c2: 3 · c3: 4 · c4: 5 · c5: 6 · c6: 7")


def test_rows_are_items_below_the_names_of_the_columns() -> None:
    assert parts_markdown([FERRY, BUS, TRAM], [FORTY], "> ", 500) == (
        "> -# Line · Minutes · Runs\n"
        "> - Ferry · **40** · daily\n"
        "> - Bus · 12 · –\n"
        "> - Tram · 7 · \\*hourly\\*"
    )


def test_of_two_columns_the_first_names_the_second() -> None:
    rows = [row("Adults | 4", "", "Fare"), row("Children | 2", "", "Fare")]
    assert parts_markdown(rows, [], "", 500) == "-# : Fare\n- Adults: 4\n- Children: 2"


def test_rows_without_a_heading_have_none() -> None:
    rows = [row("Adults | 4", "", ""), row("Children | 2", "", "")]
    assert parts_markdown(rows, [], "", 500) == "- Adults: 4\n- Children: 2"


def test_a_row_of_another_table_keeps_its_names() -> None:
    assert parts_markdown([FERRY, row("Adults | 4", "Who", "Fare")], [], "", 500).endswith(
        "\n- Who: Adults · Fare: 4"
    )
