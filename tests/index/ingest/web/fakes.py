"""Test doubles for the web client: clock and DNS resolver."""

import socket
from typing import Final

from aiohttp.abc import AbstractResolver, ResolveResult

from index.ingest.web.session import WebLimits
from index.ingest.web.throttle import WebClock

TEST_WEB_LIMITS: Final = WebLimits(page_bytes=1_000_000, response_seconds=20)


class ManualClock:
    """A clock that advances when slept on, or by setting `time`."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    @property
    def clock(self) -> WebClock:
        """The clock as the client takes it."""
        return WebClock(now=lambda: self.time, sleep=self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


class FakeResolver(AbstractResolver):
    """Returns the next list of addresses at each lookup, the last one repeatedly."""

    def __init__(self, *answers: list[str]) -> None:
        self._answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if not answer:
            raise OSError(None, "no such host")
        return [
            ResolveResult(hostname=host, host=each, port=port, family=family, proto=0, flags=0)
            for each in answer
        ]

    async def close(self) -> None:
        pass
