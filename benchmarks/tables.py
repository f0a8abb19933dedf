"""Output of figures as tables and as JSON."""

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
    """Make a table of all figures with their limits.

    Args:
        figures: The figures of each measure by name.
        limits: Their limits.
        missed: The limits that are missed.
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
    """Make a table of the figures that miss their limits."""
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
    """Make a table of the measures and their files."""
    table = Table("measure", "what", Column("files", no_wrap=True))
    for measure in measures:
        table.add_row(measure.name, measure.description, "\n".join(measure.file_patterns))
    return table


def figures_data(figures: Mapping[str, Figures], missed: Sequence[Limit]) -> dict[str, Any]:
    """Return `figures` by measure and the `missed` limits as JSON data."""
    return {"figures": figures, "missed": list(_missed_limits_data(figures, missed))}


def comparison_table(found: Mapping[str, Figures], absent: Sequence[str]) -> Table:
    """Make a table of the systems; a peer's figures have the factor by which ours are better.

    Args:
        found: The figures of each system by name.
        absent: Names of the systems that are not installed.
    """
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
    """Return the content of `comparison_table` as JSON data.

    Args:
        found: The figures of each system by name.
        absent: Names of the systems that are not installed.
    """
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
    """Make a table of the quality of the systems.

    Args:
        title: Name of the set.
        found: The figures of each system by name; None for one that is not installed.
    """
    figures = next(each for each in found.values() if each)
    table = Table("system", *map(_right_aligned, figures), title=title)
    for name, each in found.items():
        table.add_row(name, *map(format_number, each.values()) if each else ["not installed"])
    return table


def format_number(value: float) -> str:
    """Format a figure with separated thousands and without trailing zeros."""
    return f"{value:,.0f}" if value >= 1000 else f"{value:g}"


def print_table(table: Table, *, error: bool = False) -> None:
    """Print a table; in a file, no line is truncated.

    Args:
        table: The table.
        error: Whether to print on standard error.
    """
    console = Console(stderr=error)
    if not console.is_terminal:
        console.width = _TABLE_CHARS
    console.print(table)


def print_json_data(data: Any) -> None:
    """Print data as indented JSON."""
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
