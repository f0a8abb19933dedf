"""Progress on standard error; standard output has the figures only."""

import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from rich.console import Console
from rich.progress import Progress

_REDRAW_AFTER_SECONDS: Final = 0.1
_console: Final = Console(stderr=True, highlight=False)

_Item = TypeVar("_Item")


def log_step(step: str) -> None:
    """Print the name of a step."""
    _console.print(step, style="dim", markup=False)


def track_progress(items: Sequence[_Item], step: str) -> Iterator[_Item]:
    """Yield items, with a progress bar if standard error is a terminal.

    The bar is drawn between items rather than by a thread, so that it does not disturb timed calls.

    Args:
        items: The items.
        step: Name of the step.
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
