"""What sites let robots read: robots.txt (RFC 9309)."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterator
from typing import Final, NamedTuple, Self

from protego import Protego

from index.errors import Unreachable
from index.ingest.web.errors import error_from_response
from index.ingest.web.session import WebLimits
from index.ingest.web.throttle import WebClock
from index.ingest.web.transport import HttpTransport, read_body
from index.ingest.web.urls import resolve_link, url_host

ROBOT_NAME: Final = "footnote"
"""Our name there, in lower case."""

MAX_ROBOTS_BYTES: Final = 500 * 1024
"""How much of a robots.txt counts (RFC 9309, 2.5)."""

_MAX_ROBOTS_REDIRECTS: Final = 5  # RFC 9309, 2.3.1.2
_RULES_CACHE_SECONDS: Final = 3_600.0
_FAILURE_CACHE_SECONDS: Final = 60.0  # seconds after which it is asked for again where it couldn't be had
_MAX_CACHED_SITES: Final = 500
_MAX_CACHED_CHARS: Final = 1_000_000  # some 30 MB of memory, at worst

_ROBOTS_DIRECTIVES: Final = frozenset({"allow", "disallow", "crawl-delay"})


class RobotsRules(NamedTuple):
    """What a site lets us read.

    Attributes:
        size_chars: The characters of what they were read from.
        crawl_delay_seconds: The seconds that it wants between two requests.
    """

    parser: Protego
    size_chars: int
    crawl_delay_seconds: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """The rules of a robots.txt."""
        lines = "\n".join(_simplify_robots_lines(text))
        parsed = Protego.parse(lines)
        return cls(parsed, len(lines), parsed.crawl_delay(ROBOT_NAME) or 0.0)

    def allows(self, address: str) -> bool:
        """Whether a page may be read."""
        return self.parser.can_fetch(address, ROBOT_NAME)


class _CachedRules(NamedTuple):
    result: RobotsRules | Unreachable
    expires_at: float


class RobotsCache:
    """The rules of sites, kept for an hour."""

    def __init__(self, requests: HttpTransport, limits: WebLimits, clock: WebClock) -> None:
        """Read rules by requests, within limits, and keep them by a clock."""
        self._transport = requests
        self._limits = limits
        self._clock = clock
        self._cache: OrderedDict[str, _CachedRules] = OrderedDict()

    async def get_rules(self, origin: str) -> RobotsRules:
        """The rules of a site; where it has none, everything may be read.

        Args:
            origin: The site's scheme, host and port.

        Raises:
            Unreachable: The site can't say it now, so that nothing of it may be read.
        """
        kept = self._cache.get(origin)
        if kept is None or kept.expires_at <= self._clock.now():
            kept = await self._fetch(origin)
            self._remember(origin, kept)
        if isinstance(kept.result, Unreachable):
            raise kept.result.with_traceback(None)
        return kept.result

    async def _fetch(self, origin: str) -> _CachedRules:
        try:
            text = await self._fetch_text(f"{origin}/robots.txt")
        except Unreachable as error:
            return _CachedRules(error, self._clock.now() + _FAILURE_CACHE_SECONDS)
        rules = await asyncio.to_thread(RobotsRules.parse, text)
        return _CachedRules(rules, self._clock.now() + _RULES_CACHE_SECONDS)

    async def _fetch_text(self, address: str) -> str:
        """The text of a robots.txt; none where there is no such file (RFC 9309, 2.3.1)."""
        for _ in range(_MAX_ROBOTS_REDIRECTS + 1):
            async with self._transport.get(address) as response:
                if response.status == 429 or response.status >= 500:
                    longest = self._limits.max_wait_seconds
                    raise error_from_response(address, response.status, response.headers, longest)
                if response.status < 300:
                    return (await read_body(response, MAX_ROBOTS_BYTES))[:MAX_ROBOTS_BYTES].decode(
                        "utf-8-sig", "replace"
                    )
                onward = resolve_link(address, response.headers.get("Location", ""))
            if response.status >= 400 or onward is None:
                return ""
            address = onward
        return ""

    def _remember(self, origin: str, kept: _CachedRules) -> None:
        """Keep what was found, and forget what was found first where that is too much."""
        self._cache.pop(origin, None)
        self._cache[origin] = kept
        while len(self._cache) > 1 and self._is_over_capacity():
            self._cache.popitem(last=False)

    def _is_over_capacity(self) -> bool:
        sizes = [
            each.result.size_chars for each in self._cache.values() if isinstance(each.result, RobotsRules)
        ]
        return len(self._cache) > _MAX_CACHED_SITES or sum(sizes) > _MAX_CACHED_CHARS


def robots_forbidden_error(address: str) -> Unreachable:
    """The complaint where a site's rules forbid a page."""
    message = f"{url_host(address)} asks bots not to read this page (in its robots.txt)."
    return Unreachable(message, forbidden=True)


def _simplify_robots_lines(text: str) -> Iterator[str]:
    """The lines that can matter, where all other robots have one name together.

    Protego's cost grows with the robots that a group names times its rules, which could be made huge.
    """
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field = field.strip().lower()
        if field == "user-agent":
            name = value.strip().lower().partition("/")[0].rstrip()
            yield f"user-agent: {name if name in (ROBOT_NAME, '*') else 'another'}"
        elif field in _ROBOTS_DIRECTIVES:
            yield f"{field}: {value.strip()}"
