"""What sites let robots read: robots.txt (RFC 9309)."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from typing import Final, NamedTuple, Self

from protego import Protego

from index.errors import Unreachable
from index.ingest.web.errors import answered_badly
from index.ingest.web.throttle import Clock
from index.ingest.web.transport import Requests, body_of
from index.ingest.web.urls import host_of, joined
from index.web.limits import WebLimits

ROBOT: Final = "footnote"
"""Our name there, in lower case."""

MOST_BYTES: Final = 500 * 1024
"""How much of a robots.txt counts (RFC 9309, 2.5)."""

_REDIRECTS: Final = 5  # RFC 9309, 2.3.1.2
_KEPT_SECONDS: Final = 3_600.0
_KEPT_FAILURE: Final = 60.0  # seconds after which it is asked for again where it couldn't be had
_KEPT_SITES: Final = 500
_KEPT_CHARACTERS: Final = 1_000_000  # some 30 MB of memory, at worst

_RULES: Final = frozenset({"allow", "disallow", "crawl-delay"})


class Rules(NamedTuple):
    """What a site lets us read.

    Attributes:
        size: The characters of what they were read from.
        delay: The seconds that it wants between two requests.
    """

    parsed: Protego
    size: int
    delay: float

    @classmethod
    def read(cls, text: str) -> Self:
        """The rules of a robots.txt."""
        lines = "\n".join(_lines(text))
        parsed = Protego.parse(lines)
        return cls(parsed, len(lines), parsed.crawl_delay(ROBOT) or 0.0)

    def allow(self, address: str) -> bool:
        """Whether a page may be read."""
        return self.parsed.can_fetch(address, ROBOT)


class _Kept(NamedTuple):
    found: Rules | Unreachable
    until: float


class Robots:
    """The rules of sites, kept for an hour."""

    def __init__(self, requests: Requests, limits: WebLimits, clock: Clock) -> None:
        """Read rules by requests, within limits, and keep them by a clock."""
        self._requests = requests
        self._limits = limits
        self._clock = clock
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def rules(self, origin: str) -> Rules:
        """The rules of a site; where it has none, everything may be read.

        Args:
            origin: The site's scheme, host and port.

        Raises:
            Unreachable: The site can't say it now, so that nothing of it may be read.
        """
        kept = self._kept.get(origin)
        if kept is None or kept.until <= self._clock.now():
            kept = await self._fetched(origin)
            self._keep(origin, kept)
        if isinstance(kept.found, Unreachable):
            raise kept.found.with_traceback(None)
        return kept.found

    async def _fetched(self, origin: str) -> _Kept:
        try:
            text = await self._text(f"{origin}/robots.txt")
        except Unreachable as error:
            return _Kept(error, self._clock.now() + _KEPT_FAILURE)
        rules = await asyncio.to_thread(Rules.read, text)
        return _Kept(rules, self._clock.now() + _KEPT_SECONDS)

    async def _text(self, address: str) -> str:
        """The text of a robots.txt; none where there is no such file (RFC 9309, 2.3.1)."""
        for _ in range(_REDIRECTS + 1):
            async with self._requests.get(address) as response:
                if response.status == 429 or response.status >= 500:
                    longest = self._limits.longest_wait
                    raise answered_badly(address, response.status, response.headers, longest)
                if response.status < 300:
                    return (await body_of(response, MOST_BYTES))[:MOST_BYTES].decode("utf-8-sig", "replace")
                onward = joined(address, response.headers.get("Location", ""))
            if response.status >= 400 or onward is None:
                return ""
            address = onward
        return ""

    def _keep(self, origin: str, kept: _Kept) -> None:
        """Keep what was found, and forget what was found first where that is too much."""
        self._kept.pop(origin, None)
        self._kept[origin] = kept
        while len(self._kept) > 1 and self._is_too_much():
            self._kept.popitem(last=False)

    def _is_too_much(self) -> bool:
        sizes = [each.found.size for each in self._kept.values() if isinstance(each.found, Rules)]
        return len(self._kept) > _KEPT_SITES or sum(sizes) > _KEPT_CHARACTERS


def may_not_read(address: str) -> Unreachable:
    """The complaint where a site's rules forbid a page."""
    message = f"{host_of(address)} asks bots not to read this page (in its robots.txt)."
    return Unreachable(message, forbidden=True)


def _lines(text: str) -> Iterator[str]:
    """The lines that can matter, where all other robots have one name together.

    Protego's cost grows with the robots that a group names times its rules, which could be made huge.
    """
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field = field.strip().lower()
        if field == "user-agent":
            name = value.strip().lower().partition("/")[0].rstrip()
            yield f"user-agent: {name if name in (ROBOT, '*') else 'another'}"
        elif field in _RULES:
            yield f"{field}: {value.strip()}"
