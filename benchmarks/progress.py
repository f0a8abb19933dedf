"""What is going on, on standard error, so that standard output holds the figures alone."""

import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from rich.console import Console
from rich.progress import Progress

_REDRAW_AFTER_SECONDS: Final = 0.1
_console: Final = Console(stderr=True, highlight=False)

_Item = TypeVar("_Item")


def log_step(step: str) -> None:
    """Name the step that begins."""
    _console.print(step, style="dim", markup=False)


def track_progress(items: Sequence[_Item], step: str) -> Iterator[_Item]:
    """The items, one by one, with a progress bar where standard error is a terminal.

    The bar is drawn between two items, by no thread of its own: it never falls into a call that is timed.
    """
    log_step(step)
    if _console.is_terminal:
        yield from _iterate_with_bar(items)
    else:
        yield from items


def _iterate_with_bar(items: Sequence[_Item]) -> Iterator[_Item]:
    with Progress(console=_console, auto_refresh=False, transient=True) as progress:
        task = progress.add_task("", total=len(items))
        drawn = time.monotonic()
        for item in items:
            yield item
            progress.advance(task)
            if time.monotonic() - drawn > _REDRAW_AFTER_SECONDS:
                progress.refresh()
                drawn = time.monotonic()
