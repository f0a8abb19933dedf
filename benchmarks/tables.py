"""Figures as tables for people and as JSON for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.table import Column, Table

from benchmarks.comparison import SYSTEM_FIGURES, improvement_ratio
from benchmarks.floors import Limit
from benchmarks.measures import Measure
from benchmarks.metrics import Figures
from benchmarks.systems import FOOTNOTE

_TABLE_CHARS: Final = 140


def figures_table(figures: Mapping[str, Figures], limits: Sequence[Limit], missed: Sequence[Limit]) -> Table:
    """All figures, each with its limit and whether it keeps it.

    Args:
        figures: The figures of each measure, by its name.
        limits: The limits they are held to.
        missed: The limits that aren't kept.
    """
    table = Table("measure", "figure", _right_aligned("value"), _right_aligned("limit"), "")
    by_figure = {(limit.measure, limit.figure): limit for limit in limits}
    for measure, found in figures.items():
        for row, (figure, value) in enumerate(found.items()):
            limit = by_figure.get((measure, figure))
            table.add_row(
                "" if row else measure,
                figure,
                format_number(value),
                str(limit or ""),
                _limit_status(limit, missed),
            )
        table.add_section()
    return table


def missed_table(figures: Mapping[str, Figures], missed: Sequence[Limit]) -> Table:
    """The figures that don't keep their limits."""
    table = Table(
        "measure",
        "figure",
        _right_aligned("value"),
        _right_aligned("limit"),
        title="Limits that are not kept",
    )
    for limit in missed:
        value = figures[limit.measure].get(limit.figure)
        table.add_row(
            limit.measure, limit.figure, "missing" if value is None else format_number(value), str(limit)
        )
    return table


def measures_table(measures: Sequence[Measure]) -> Table:
    """What can be measured, and on which files."""
    table = Table("measure", "what", Column("files", no_wrap=True))
    for measure in measures:
        table.add_row(measure.name, measure.description, "\n".join(measure.file_patterns))
    return table


def figures_data(figures: Mapping[str, Figures], missed: Sequence[Limit]) -> dict[str, Any]:
    """The same for JSON: `figures` by measure, and `missed`, the limits that aren't kept."""
    return {"figures": figures, "missed": list(_missed_limits_data(figures, missed))}


def comparison_table(found: Mapping[str, Figures], absent: Sequence[str]) -> Table:
    """The systems side by side; each peer's figure with how many times better ours is."""
    notes = [f"Not installed, so not measured: {', '.join(absent)}."] if absent else []
    caption = "\n".join(["× how many times better Footnote is", *notes])
    table = Table(
        "system",
        *map(_right_aligned, SYSTEM_FIGURES),
        caption=caption,
        caption_justify="left",
        show_lines=True,
    )
    for name, figures in found.items():
        table.add_row(
            name, *(_comparison_cell(figure, figures, found[FOOTNOTE], name) for figure in SYSTEM_FIGURES)
        )
    return table


def comparison_data(found: Mapping[str, Figures], absent: Sequence[str]) -> dict[str, Any]:
    """The same for JSON: `systems`, each with its figures, and for peers how many times better ours are."""
    ours = found[FOOTNOTE]
    return {
        "systems": found,
        "footnote_is_better_by": {
            name: {
                figure: improvement_ratio(figure, ours[figure], figures[figure]) for figure in SYSTEM_FIGURES
            }
            for name, figures in found.items()
            if name != FOOTNOTE
        },
        "not_installed": absent,
    }


def systems_table(title: str, found: Mapping[str, Figures | None]) -> Table:
    """How well the systems do, side by side.

    Args:
        title: What they were measured on.
        found: The figures of each system; none for one that isn't installed.
    """
    figures = next(each for each in found.values() if each)
    table = Table("system", *map(_right_aligned, figures), title=title)
    for name, each in found.items():
        table.add_row(name, *map(format_number, each.values()) if each else ["not installed"])
    return table


def format_number(value: float) -> str:
    """A figure with thousands separated and no needless digits."""
    return f"{value:,.0f}" if value >= 1000 else f"{value:g}"


def print_table(table: Table, *, error: bool = False) -> None:
    """Print a table, on standard error where it is one of failures; in a file no line is cut.

    Args:
        table: The table.
        error: Whether it tells of failures.
    """
    console = Console(stderr=error)
    if not console.is_terminal:
        console.width = _TABLE_CHARS
    console.print(table)


def print_json_data(data: Any) -> None:
    """Print as JSON."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _missed_limits_data(figures: Mapping[str, Figures], missed: Sequence[Limit]) -> Iterator[dict[str, Any]]:
    for limit in missed:
        value = figures[limit.measure].get(limit.figure)
        yield {
            "measure": limit.measure,
            "figure": limit.figure,
            "value": value,
            limit.side.value: limit.bound,
        }


def _limit_status(limit: Limit | None, missed: Sequence[Limit]) -> str:
    if limit is None:
        return ""
    return "[bold red]missed[/]" if limit in missed else "[green]kept[/]"


def _comparison_cell(figure: str, figures: Figures, ours: Figures, name: str) -> str:
    shown_value = format_number(figures[figure])
    times = improvement_ratio(figure, ours[figure], figures[figure])
    return shown_value if name == FOOTNOTE or times is None else f"{shown_value}\n×{times:,g}"


def _right_aligned(header: str) -> Column:
    return Column(header, justify="right", no_wrap=True)
