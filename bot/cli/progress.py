"""A progress bar on the terminal, where something takes long."""

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
"""How long it takes until a bar is shown: what is done sooner needs none."""


class ProgressBar:
    """Says how far something is and what is read just now: on standard error, and on a terminal alone."""

    def __init__(
        self,
        label: str,
        total: int | None,
        console: Console | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make a bar; a `with` statement shows it, and takes it away.

        Args:
            label: What is being done: "Adding".
            total: How many things there are to do; None where that isn't known.
            console: Where it is shown.
            now: Tells the time, in seconds.
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
        """Show that something is being read while the block runs, and that it is done then."""
        self.show_current(name)
        yield
        self._progress.advance(self._task)

    def show_current(self, name: str) -> None:
        """Show that something is being read."""
        self._progress.update(self._task, description=one_line(name))

    def complete_item(self, name: str, remaining: int) -> None:
        """Show that something is done, and how many things are left, where that wasn't known before."""
        self._completed += 1
        self._progress.update(
            self._task,
            completed=self._completed,
            total=self._completed + remaining,
            description=one_line(name),
        )


class _DelayedProgress(Progress):
    """A progress bar that isn't seen in the beginning."""

    def get_renderables(self) -> Iterable[RenderableType]:
        if any((task.elapsed or 0) >= SHOW_AFTER_SECONDS for task in self.tasks):
            yield from super().get_renderables()
