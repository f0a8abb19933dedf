"""A clock, and work on a library, that a test controls."""

from __future__ import annotations

import asyncio
import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.core.libraries import _ANSWER_THREADS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.core.libraries import Libraries
    from index import Library


class BlockingWork:
    """Work that goes on until the test lets it end."""

    def __init__(self) -> None:
        self._begun = threading.Event()
        self._may_end = threading.Event()

    def __call__(self, library: Library) -> int:
        self._begun.set()
        assert self._may_end.wait(3)
        return library.count()

    async def wait_until_begun(self) -> None:
        """Wait until a thread runs the work."""
        assert await asyncio.to_thread(self._begun.wait, 3)

    def release(self) -> None:
        """Let the work end."""
        self._may_end.set()


@asynccontextmanager
async def occupy_answer_threads(libraries: Libraries, guild: int) -> AsyncIterator[None]:
    """Keep every thread that answers questions busy for one server while the block runs."""
    gates = [BlockingWork() for _ in range(2 * _ANSWER_THREADS)]
    answering = [asyncio.ensure_future(libraries.run(guild, gate)) for gate in gates]
    await asyncio.gather(*(gate.wait_until_begun() for gate in gates[:_ANSWER_THREADS]))
    try:
        yield
    finally:
        for gate in gates:
            gate.release()
        await asyncio.gather(*answering)


class SettableClock:
    """Clock that shows what a test sets, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now
