"""Taking turns at a host: one request after the other, with a pause between."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple


class WebClock(NamedTuple):
    """Time as it passes.

    Attributes:
        now: The seconds since some moment.
        sleep: Waits for so many seconds.
    """

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class OriginSlot:
    """A host, of which one asks something at a time."""

    def __init__(self, clock: WebClock) -> None:
        """Make one that was not asked yet."""
        self.users = 0
        self.lock = asyncio.Lock()
        self._clock = clock
        self._last_request_at: float | None = None

    async def wait_since_last_request(self, seconds: float) -> None:
        """Wait until the last request is so many seconds ago."""
        if (
            self._last_request_at is not None
            and (left := self._last_request_at + seconds - self._clock.now()) > 0
        ):
            await self._clock.sleep(left)

    def mark_request(self) -> None:
        """Note that a request ends now."""
        self._last_request_at = self._clock.now()

    def was_requested_within(self, seconds: float) -> bool:
        """Whether a request ended that recently."""
        return self._last_request_at is not None and self._clock.now() < self._last_request_at + seconds


class OriginThrottle:
    """Whose turn it is at each host; forgets those that nobody waits for and a pause can't matter for."""

    def __init__(self, clock: WebClock, longest: float) -> None:
        """Take turns, by a clock, with pauses of so many seconds at most."""
        self._clock = clock
        self._longest = longest
        self._slots: dict[str, OriginSlot] = {}

    def __len__(self) -> int:
        return len(self._slots)

    @asynccontextmanager
    async def acquire(self, origin: str) -> AsyncIterator[OriginSlot]:
        """Wait for one's turn at a host, and keep it while the block runs."""
        host = self._slots.setdefault(origin, OriginSlot(self._clock))
        host.users += 1
        try:
            async with host.lock:
                yield host
        finally:
            host.users -= 1
            self._drop_idle()

    def _drop_idle(self) -> None:
        idle = [
            origin
            for origin, host in self._slots.items()
            if not host.users and not host.was_requested_within(self._longest)
        ]
        for origin in idle:
            del self._slots[origin]
