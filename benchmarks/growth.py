"""Growth of the time for hostile text: `python -m benchmarks.growth`.

Every function that reads text, and every compiled pattern, reads units of text, each repeated until the
text has 10,000, 100,000 and 1,000,000 characters. The exponent is that of the longest two texts: 1 is linear
growth, 2 quadratic growth. A text is left out when the one before took so long that even linear growth
exceeds the limit.

Exit status: 0 if everything grows linearly, else 1.
"""

import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from math import log
from typing import Annotated, Final

import typer
from rich.table import Table

from benchmarks.command_line import AsJsonOption, make_app, run_app
from benchmarks.growth_readers import READERS, compiled_patterns
from benchmarks.progress import log_step
from benchmarks.tables import print_json_data, print_table

EXIT_SUPERLINEAR: Final = 1
"""Exit status if something grows faster than linearly."""

SIZES: Final = (10_000, 100_000, 1_000_000)
"""Lengths of the texts, in characters."""

MAX_EXPONENT: Final = 1.4
"""Exponent from which growth is not linear; caches and measurement errors take linear growth above 1."""

UNITS: Final[Mapping[str, str]] = {
    "digits": "7",
    "digits with commas": "1,000,",
    "digits with points": "1.",
    "dates": "3 May 2021 ",
    "years": "1999-",
    "numbers and spaces": "12 ",
    "numbers in words": "twenty ",
    "straight quotation marks": '"',
    "opening quotation marks": "\u201c",
    "closing quotation marks": "\u201d",
    "apostrophes": "'",
    "alternating quotation marks": "\u201ca\u2018b",
    "guillemets": "\u00aba\u00bb",
    "quotations": "\u201cYes\u201d, he said. ",
    "round brackets": "(",
    "square brackets": "[",
    "closing brackets": ")]",
    "links": "[a](b ",
    "braces and tags": "<a ",
    "comments": "<!--",
    "entities": "&amp",
    "capitals": "A",
    "capitalised words": "Aa ",
    "initials": "A. ",
    "abbreviations": "a.",
    "long token": "a",
    "hyphens": "a-",
    "addresses": "a@b.",
    "spaces": " ",
    "tabs": "\t",
    "newlines": "\n",
    "lines": "a\n",
    "paragraphs": "a b\n\n",
    "items": "- ",
    "item lines": "- a\n",
    "cells": "| ",
    "table rows": "| a | b |\n",
    "question marks": "Q: ",
    "questions": "Why? ",
    "headings": "# a\n",
    "fields": "a: b\n",
    "fences": "```\n",
    "full stops": ".",
    "ellipses": "\u2026 ",
    "dashes": "\u2014",
    "underscores": "_a",
    "asterisks": "*a",
    "slashes": "a/",
    "combining marks": "\u0315\u0300",
    "invisible characters": "\u200d",
    "emoji": "\U0001f469\u200d\U0001f467",
    "Chinese": "\u4e2d\u3002",
    "Thai": "\u0e01",
    "Arabic": "\u0645\u0646 ",
    "and": "and ",
    "who said": "who said ",
    "of the": "of the ",
}
"""Text that is repeated, by name."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Times of one reader for one repeated unit.

    Attributes:
        reader: The function or the pattern.
        unit: Name of the unit.
        seconds: CPU time for each of `SIZES` that was tried.
        exponent: Exponent of the growth between the last two; 0 where they took no time worth measuring.
    """

    reader: str
    unit: str
    seconds: tuple[float, ...]
    exponent: float

    @property
    def is_linear(self) -> bool:
        """Whether the time grows linearly, as far as it was measured."""
        return self.exponent <= MAX_EXPONENT


app: Final = make_app()


@app.command()
def growth(
    reader: Annotated[list[str] | None, typer.Option(help="Only readers with this in the name.")] = None,
    unit: Annotated[list[str] | None, typer.Option(help="Only units of this name.")] = None,
    max_size: Annotated[int, typer.Option(help="The longest text, in characters.")] = SIZES[-1],
    limit_seconds: Annotated[float, typer.Option(help="Time limit of one reading.")] = 60.0,
    as_json: AsJsonOption = False,
) -> None:
    """Time every function and pattern that reads text on long repetitive texts."""
    sizes = [size for size in SIZES if size <= max_size]
    units = {name: text for name, text in UNITS.items() if not unit or name in unit}
    readers = {**READERS, **compiled_patterns()}
    results: list[Growth] = []
    for name, read in readers.items():
        if not reader or any(part in name for part in reader):
            log_step(name)
            for each, text in units.items():
                result = measure_growth(name, read, each, text, sizes, limit_seconds)
                results.append(result)
                if not result.is_linear:
                    log_step(f"  {each}: {result.seconds} s, exponent {result.exponent}")
    superlinear = [result for result in results if not result.is_linear]
    if as_json:
        print_json_data({"growth": [asdict(result) for result in results]})
    else:
        print_table(_table("Slowest", sorted(results, key=lambda each: -max(each.seconds))[:20]))
        print_table(_table("Growing faster than linearly", superlinear))
    if superlinear:
        raise typer.Exit(EXIT_SUPERLINEAR)


def measure_growth(  # noqa: PLR0913, PLR0917 - one measurement's circumstances
    name: str,
    read: Callable[[str], object],
    unit: str,
    text: str,
    sizes: Sequence[int],
    limit_seconds: float,
) -> Growth:
    """Time a reader on a repeated text of growing length.

    Args:
        name: The reader's name.
        read: The reader.
        unit: The unit's name.
        text: The unit.
        sizes: Lengths to try, ascending.
        limit_seconds: Time limit of one reading, after which longer texts are left out.
    """
    seconds: list[float] = []
    for before, size in zip((sizes[0], *sizes), sizes, strict=False):
        if seconds and seconds[-1] * size / before > limit_seconds:
            break
        seconds.append(_time_once(read, (text * (size // len(text) + 1))[:size], limit_seconds))
    exponent = 0.0
    if len(seconds) > 1 and seconds[-1] > _MIN_SECONDS:
        grown, ratio = seconds[-1] / max(seconds[-2], _RESOLUTION_SECONDS), sizes[1] / sizes[0]
        exponent = log(grown) / log(ratio)
    return Growth(name, unit, tuple(round(each, 4) for each in seconds), round(exponent, 2))


_MIN_SECONDS: Final = 0.1  # shorter times are not compared
_RESOLUTION_SECONDS: Final = 0.004


class _TimeLimitExceeded(BaseException):
    """Raised by the alarm; no reader catches it."""


def _time_once(read: Callable[[str], object], text: str, limit_seconds: float) -> float:
    started = time.process_time()
    with suppress(Exception, _TimeLimitExceeded), _time_limit(limit_seconds):  # it may refuse the text
        read(text)
    return time.process_time() - started


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `_TimeLimitExceeded` in the block after this CPU time."""

    def expire(*_: object) -> None:
        raise _TimeLimitExceeded

    before = signal.signal(signal.SIGPROF, expire)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _table(title: str, results: Sequence[Growth]) -> Table:
    table = Table("reader", "unit", "seconds", "exponent", title=title)
    for each in results:
        table.add_row(each.reader, each.unit, " ".join(f"{s:.3f}" for s in each.seconds), f"{each.exponent}")
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    run_app(app, "python -m benchmarks.growth", arguments)


if __name__ == "__main__":
    main()
