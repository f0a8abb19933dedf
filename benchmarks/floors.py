"""Limits of figures: floors for quality and throughput, ceilings for durations and sizes."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from benchmarks.errors import CannotMeasure
from benchmarks.metrics import Figures

FLOORS_FILE: Final = Path(__file__).with_name("floors.toml")
"""The project's limits."""


class LimitSide(StrEnum):
    """Whether a limit is a minimum or a maximum."""

    FLOOR = "floor"
    CEILING = "ceiling"


@dataclass(frozen=True, slots=True)
class Limit:
    """A value that a figure must reach, or must not exceed.

    Attributes:
        measure: Name of the measure.
        figure: Name of the figure.
        side: Floor or ceiling.
        bound: The value, which itself is allowed.
    """

    measure: str
    figure: str
    side: LimitSide
    bound: float

    def allows(self, value: float | None) -> bool:
        """Whether a figure keeps the limit; a missing one doesn't."""
        if value is None:
            return False
        return value >= self.bound if self.side is LimitSide.FLOOR else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.side is LimitSide.FLOOR else '≤'} {self.bound:,g}"


def read_limits(file: Path = FLOORS_FILE) -> list[Limit]:
    """Read limits from a TOML file: a table per measure of `figure = { floor = … }` or `{ ceiling = … }`.

    Raises:
        CannotMeasure: The file cannot be read or has another form.
    """
    try:
        with file.open("rb") as content:
            return list(_parse_limits(tomllib.load(content)))
    except (OSError, AttributeError, TypeError, ValueError) as error:
        raise CannotMeasure(f"{file} holds no floors that can be read: {error}.") from error


def find_missed_limits(limits: Sequence[Limit], figures: Mapping[str, Figures]) -> list[Limit]:
    """Return the limits that are missed.

    Args:
        limits: All limits; those of measures that did not run are ignored.
        figures: The figures of the measures that ran, by name.
    """
    return [
        limit
        for limit in limits
        if limit.measure in figures and not limit.allows(figures[limit.measure].get(limit.figure))
    ]


def _parse_limits(tables: Mapping[str, Any]) -> Iterator[Limit]:
    for measure, table in tables.items():
        for figure, given in table.items():
            ((kind, bound),) = given.items()
            yield Limit(measure, figure, LimitSide(kind), float(bound))
