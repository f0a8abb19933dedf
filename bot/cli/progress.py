"""Progress bar of long commands, on standard error."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Final, Self

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column

from bot.ui.markdown import one_line

SHOW_AFTER_SECONDS: Final = 1.0
"""Delay before a bar appears; a faster command shows none."""


class ProgressBar:
    """Progress bar with the name of the current item, shown on terminals only.

    A `with` statement shows it and takes it away.
    """

    def __init__(
        self,
        label: str,
        total: int | None,
        console: Console | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Create a bar at zero.

        Args:
            label: Activity, such as "Adding".
            total: Number of items, if known.
            console: Destination; standard error by default.
            now: Monotonic clock, in seconds.
        """
        shown = console or Console(stderr=True)
        self._progress = _DelayedProgress(
            TextColumn(label),
            BarColumn(20),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn(
                "{task.description}",
                markup=False,
                table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
            ),
            console=shown,
            transient=True,
            disable=not shown.is_terminal,
            expand=True,
            get_time=now,
        )
        self._task = self._progress.add_task("", total=total)
        self._completed = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show an item while the block runs, then count it as done."""
        self.show_current(name)
        yield
        self._progress.advance(self._task)

    def show_current(self, name: str) -> None:
        """Show an item as the current one."""
        self._progress.update(self._task, description=one_line(name))

    def complete_item(self, name: str, remaining: int) -> None:
        """Count an item as done, where the total only becomes known on the way.

        Args:
            name: The item.
            remaining: Number of items left.
        """
        self._completed += 1
        self._progress.update(
            self._task,
            completed=self._completed,
            total=self._completed + remaining,
            description=one_line(name),
        )


class _DelayedProgress(Progress):
    """rich's progress display, empty until `SHOW_AFTER_SECONDS` have passed."""

    def get_renderables(self) -> Iterable[RenderableType]:
        if any((task.elapsed or 0) >= SHOW_AFTER_SECONDS for task in self.tasks):
            yield from super().get_renderables()
