"""Work on a library that lasts as long as a test wants."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Library


class Gate:
    """Work that goes on until the test lets it end."""

    def __init__(self) -> None:
        self._begun = threading.Event()
        self._may_end = threading.Event()

    def __call__(self, library: Library) -> int:
        self._begun.set()
        assert self._may_end.wait(3)
        return library.count()

    async def begun(self) -> None:
        """Wait until the work is at hand."""
        assert await asyncio.to_thread(self._begun.wait, 3)

    def open(self) -> None:
        """Let the work end."""
        self._may_end.set()
