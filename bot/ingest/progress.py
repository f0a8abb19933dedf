"""Telling how far something is: as soon as it changes, but not more often than Discord likes."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Generic, TypeVar

DISPLAY_INTERVAL_SECONDS: Final = 2.0
"""Seconds between two messages."""

_DisplayedT = TypeVar("_DisplayedT")


class ThrottledDisplay(Generic[_DisplayedT]):
    """Shows the newest of many states, with pauses; only the last one is shown for sure."""

    def __init__(
        self,
        show: Callable[[_DisplayedT], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Show nothing yet.

        Args:
            show: Shows a state.
            sleep: Waits for so many seconds.
        """
        self._show = show
        self._sleep = sleep
        self._showing = asyncio.Lock()
        self._waiting: list[_DisplayedT] = []
        self._task: asyncio.Task[None] | None = None

    def tell(self, state: _DisplayedT) -> None:
        """Show a state after the pause that is due, unless a newer one comes meanwhile."""
        self._waiting = [state]
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._later())

    async def end(self, state: _DisplayedT | None = None) -> None:
        """Show no further state but this one, at once; none where there is none to show."""
        async with self._showing:  # what is being shown now comes first
            self._waiting = []
            if self._task:
                self._task.cancel()
            if state is not None:
                await self._show(state)

    async def _later(self) -> None:
        while self._waiting:
            await self._sleep(DISPLAY_INTERVAL_SECONDS)
            async with self._showing:
                if self._waiting:
                    await self._show(self._waiting.pop())
