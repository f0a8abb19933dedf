"""The limits that figures are held to: floors for quality and throughput, ceilings for times and sizes."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from benchmarks.errors import CannotMeasure
from benchmarks.metrics import Figures

FLOORS_FILE: Final = Path(__file__).with_name("floors.toml")
"""The limits that the project holds itself to."""


class LimitSide(StrEnum):
    """Which side of a limit is the good one."""

    FLOOR = "floor"
    CEILING = "ceiling"


@dataclass(frozen=True, slots=True)
class Limit:
    """What a figure must reach, or must not exceed.

    Attributes:
        measure: The measure's name.
        figure: The figure's name.
        side: A floor or a ceiling.
        bound: The value that is just allowed.
    """

    measure: str
    figure: str
    side: LimitSide
    bound: float

    def allows(self, value: float | None) -> bool:
        """Whether a figure keeps the limit; one that is missing doesn't."""
        if value is None:
            return False
        return value >= self.bound if self.side is LimitSide.FLOOR else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.side is LimitSide.FLOOR else '≤'} {self.bound:,g}"


def read_limits(file: Path = FLOORS_FILE) -> list[Limit]:
    """Read limits from a TOML file: a table for each measure, `figure = { floor = … }` or `{ ceiling = … }`.

    Raises:
        CannotMeasure: The file can't be read, or doesn't hold that.
    """
    try:
        with file.open("rb") as content:
            return list(_parse_limits(tomllib.load(content)))
    except (OSError, AttributeError, TypeError, ValueError) as error:
        raise CannotMeasure(f"{file} holds no floors that can be read: {error}.") from error


def find_missed_limits(limits: Sequence[Limit], figures: Mapping[str, Figures]) -> list[Limit]:
    """The limits that aren't kept.

    Args:
        limits: All limits; those of measures that didn't run are passed over.
        figures: The figures of the measures that ran, by their names.
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
