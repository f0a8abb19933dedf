"""Per-origin lock with a minimum delay between requests."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple


class WebClock(NamedTuple):
    """Clock and sleep function, which tests replace.

    Attributes:
        now: Returns monotonic time in seconds.
        sleep: Waits for a number of seconds.
    """

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class OriginSlot:
    """Lock and time of the last request of one origin.

    Attributes:
        users: Number of tasks that hold the lock or wait for it.
        lock: Held during a request.
    """

    def __init__(self, clock: WebClock) -> None:
        """Make a slot without a request so far."""
        self.users = 0
        self.lock = asyncio.Lock()
        self._clock = clock
        self._last_request_at: float | None = None

    async def wait_since_last_request(self, seconds: float) -> None:
        """Wait until `seconds` have passed since the last request."""
        if self._last_request_at is None:
            return
        remaining = self._last_request_at + seconds - self._clock.now()
        if remaining > 0:
            await self._clock.sleep(remaining)

    def mark_request(self) -> None:
        """Record that a request ends now."""
        self._last_request_at = self._clock.now()

    def was_requested_within(self, seconds: float) -> bool:
        """Whether a request ended within the last `seconds`."""
        return self._last_request_at is not None and self._clock.now() < self._last_request_at + seconds


class OriginThrottle:
    """Slots by origin; idle ones are dropped once no delay can depend on them."""

    def __init__(self, clock: WebClock, max_delay_seconds: float) -> None:
        """Make a throttle.

        Args:
            clock: Clock and sleep function of the slots.
            max_delay_seconds: The longest delay that callers wait for.
        """
        self._clock = clock
        self._max_delay_seconds = max_delay_seconds
        self._slots: dict[str, OriginSlot] = {}

    def __len__(self) -> int:
        return len(self._slots)

    @asynccontextmanager
    async def acquire(self, origin: str) -> AsyncIterator[OriginSlot]:
        """Hold the lock of an origin while the block runs."""
        slot = self._slots.setdefault(origin, OriginSlot(self._clock))
        slot.users += 1
        try:
            async with slot.lock:
                yield slot
        finally:
            slot.users -= 1
            self._drop_idle()

    def _drop_idle(self) -> None:
        idle = [
            origin
            for origin, slot in self._slots.items()
            if not slot.users and not slot.was_requested_within(self._max_delay_seconds)
        ]
        for origin in idle:
            del self._slots[origin]
