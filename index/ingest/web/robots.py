"""Robots exclusion: robots.txt (RFC 9309), fetched and cached per origin."""

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
"""Product token in robots.txt, in lower case."""

MAX_ROBOTS_BYTES: Final = 500 * 1024
"""Size up to which a robots.txt is parsed (RFC 9309, section 2.5)."""

_MAX_ROBOTS_REDIRECTS: Final = 5  # RFC 9309, section 2.3.1.2
_RULES_CACHE_SECONDS: Final = 3_600.0
_FAILURE_CACHE_SECONDS: Final = 60.0  # for a robots.txt that could not be fetched
_MAX_CACHED_SITES: Final = 500
_MAX_CACHED_CHARS: Final = 1_000_000  # at worst 30 MB of memory

_ROBOTS_DIRECTIVES: Final = frozenset({"allow", "disallow", "crawl-delay"})


class RobotsRules(NamedTuple):
    """The rules of one robots.txt for this robot.

    Attributes:
        parser: The parsed file.
        size_chars: Characters of its relevant lines, as a measure of its memory.
        crawl_delay_seconds: The delay between requests that it asks for; 0 if none.
    """

    parser: Protego
    size_chars: int
    crawl_delay_seconds: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a robots.txt."""
        lines = "\n".join(_simplify_robots_lines(text))
        parsed = Protego.parse(lines)
        return cls(parsed, len(lines), parsed.crawl_delay(ROBOT_NAME) or 0.0)

    def allows(self, address: str) -> bool:
        """Whether the rules allow fetching a URL."""
        return self.parser.can_fetch(address, ROBOT_NAME)


class _CachedRules(NamedTuple):
    result: RobotsRules | Unreachable
    expires_at: float


class RobotsCache:
    """Cache of robots.txt rules by origin; entries expire after an hour."""

    def __init__(self, transport: HttpTransport, limits: WebLimits, clock: WebClock) -> None:
        """Make an empty cache.

        Args:
            transport: Fetches robots.txt files.
            limits: Limits of waiting times.
            clock: Clock by which entries expire.
        """
        self._transport = transport
        self._limits = limits
        self._clock = clock
        self._cache: OrderedDict[str, _CachedRules] = OrderedDict()

    async def get_rules(self, origin: str) -> RobotsRules:
        """Return the rules of an origin; without a robots.txt, they allow everything.

        Args:
            origin: Scheme, host and port.

        Raises:
            Unreachable: Its robots.txt can't be fetched now, so that nothing may be.
        """
        cached = self._cache.get(origin)
        if cached is None or cached.expires_at <= self._clock.now():
            cached = await self._fetch(origin)
            self._store(origin, cached)
        if isinstance(cached.result, Unreachable):
            raise cached.result.with_traceback(None)
        return cached.result

    async def _fetch(self, origin: str) -> _CachedRules:
        try:
            text = await self._fetch_text(f"{origin}/robots.txt")
        except Unreachable as error:
            return _CachedRules(error, self._clock.now() + _FAILURE_CACHE_SECONDS)
        rules = await asyncio.to_thread(RobotsRules.parse, text)
        return _CachedRules(rules, self._clock.now() + _RULES_CACHE_SECONDS)

    async def _fetch_text(self, address: str) -> str:
        """Return the text of a robots.txt; empty if there is no such file (RFC 9309, section 2.3.1)."""
        for _ in range(_MAX_ROBOTS_REDIRECTS + 1):
            async with self._transport.get(address) as response:
                if response.status == 429 or response.status >= 500:
                    raise error_from_response(
                        address, response.status, response.headers, self._limits.max_wait_seconds
                    )
                if response.status < 300:
                    body = await read_body(response, MAX_ROBOTS_BYTES)
                    return body[:MAX_ROBOTS_BYTES].decode("utf-8-sig", "replace")
                target = resolve_link(address, response.headers.get("Location", ""))
            if response.status >= 400 or target is None:
                return ""
            address = target
        return ""

    def _store(self, origin: str, rules: _CachedRules) -> None:
        """Add an entry, and evict the oldest ones while the cache is over capacity."""
        self._cache.pop(origin, None)
        self._cache[origin] = rules
        while len(self._cache) > 1 and self._is_over_capacity():
            self._cache.popitem(last=False)

    def _is_over_capacity(self) -> bool:
        sizes = [
            each.result.size_chars for each in self._cache.values() if isinstance(each.result, RobotsRules)
        ]
        return len(self._cache) > _MAX_CACHED_SITES or sum(sizes) > _MAX_CACHED_CHARS


def robots_forbidden_error(address: str) -> Unreachable:
    """Return the error for a page that robots.txt disallows."""
    message = f"{url_host(address)} asks bots not to read this page (in its robots.txt)."
    return Unreachable(message, forbidden=True)


def _simplify_robots_lines(text: str) -> Iterator[str]:
    """Yield the lines that matter to this robot, with one name for all other robots.

    Protego's cost grows with the user agents of a group times its rules, which a hostile file can make huge.
    """
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field = field.strip().lower()
        if field == "user-agent":
            name = value.strip().lower().partition("/")[0].rstrip()
            yield f"user-agent: {name if name in (ROBOT_NAME, '*') else 'another'}"
        elif field in _ROBOTS_DIRECTIVES:
            yield f"{field}: {value.strip()}"
