"""Pages by their addresses: safely, politely, one clear sentence where that fails."""

from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple, Self

from aiohttp import ClientResponse
from aiohttp.abc import AbstractResolver

from index.errors import Unreachable
from index.ingest.formats.file_types import display_name
from index.ingest.web.errors import error_from_response
from index.ingest.web.headers import freshness_seconds
from index.ingest.web.public_addresses import is_public_address
from index.ingest.web.robots import RobotsCache, robots_forbidden_error
from index.ingest.web.session import WebLimits, create_session
from index.ingest.web.throttle import OriginThrottle, WebClock
from index.ingest.web.transport import HttpTransport, read_content
from index.ingest.web.urls import normalize_url, resolve_link, url_origin

_PERMANENT_REDIRECT_STATUSES: Final = (301, 308)
_REDIRECT_STATUSES: Final = (*_PERMANENT_REDIRECT_STATUSES, 302, 303, 307)
_NOT_MODIFIED_STATUS: Final = 304

PageCheck = Callable[[str, str | None], object]
"""Raises a `FootnoteError` for a page that isn't wanted, by its address and content type."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as its server gave it.

    Attributes:
        url: Where it was found in the end.
        content: Its bytes, unpacked; none where it is unchanged.
        content_type: What its server says it is, such as "text/html; charset=utf-8".
        etag: Its server's mark for this version, to be handed to the next `Web.get`.
        last_modified: When it changed last, in its server's words, to be handed to the next `Web.get`.
        is_unchanged: Whether it is still the version that was asked about.
        moved_to: Its new address, where it moved there for good.
        fresh_for_seconds: The seconds for which it stays as it is, where its server says so.
    """

    url: str
    content: bytes = field(repr=False)
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    is_unchanged: bool = False
    moved_to: str | None = None
    fresh_for_seconds: float | None = None


class _RedirectTarget(NamedTuple):
    """A redirect."""

    url: str
    is_permanent: bool


class WebClient:
    """Fetches pages; an asynchronous context manager, for one event loop.

    A site's robots.txt is asked before its first page; requests to one host are made one after the other,
    with pauses; those to several hosts side by side.
    """

    def __init__(
        self,
        limits: WebLimits | None = None,
        *,
        public_only: bool = True,
        resolver: AbstractResolver | None = None,
        clock: WebClock | None = None,
    ) -> None:
        """Make it; nothing is opened yet.

        Args:
            limits: What fetching a page may cost.
            public_only: Whether connections to private addresses are refused: always, but in tests and for
                who reads pages of their own network.
            resolver: Finds the addresses of a host, in place of the system.
            clock: Tells the time, and waits.
        """
        self._limits = limits or WebLimits()
        self._is_allowed_address: Callable[[str], bool] = is_public_address if public_only else lambda _: True
        self._resolver = resolver
        self._clock = clock or WebClock()
        self._throttle = OriginThrottle(
            self._clock, max(self._limits.min_delay_seconds, self._limits.max_delay_seconds)
        )
        self._transport: HttpTransport
        self._robots: RobotsCache
        self._exit_stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        session = await self._exit_stack.enter_async_context(
            create_session(self._limits, self._is_allowed_address, self._resolver)
        )
        self._transport = HttpTransport(session, self._limits.max_parallel_requests)
        self._robots = RobotsCache(self._transport, self._limits, self._clock)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._exit_stack.aclose()

    async def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        check: PageCheck | None = None,
    ) -> FetchedPage:
        """Fetch a page.

        Args:
            url: Its address.
            etag: The mark of the version that is known, from its `FetchedPage`.
            last_modified: When the version that is known was changed, from its `FetchedPage`.
            check: Raises for what isn't wanted, by its address and content type: before its content is had.

        Returns:
            The page; one that is unchanged, without its content, where that was asked about.

        Raises:
            Unreachable: It can't be fetched, or may not be; a sentence says why.
        """
        stated = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in stated.items() if value}
        address, for_good, seen = _require_web_url(url), True, set[str]()
        while address not in seen and len(seen) <= self._limits.max_redirects:
            seen.add(address)
            answer = await self._fetch_politely(address, conditions, check)
            if isinstance(answer, FetchedPage):
                moved = for_good and len(seen) > 1
                return replace(answer, moved_to=answer.url if moved else None)
            address, for_good = answer.url, for_good and answer.is_permanent
        raise Unreachable(f"{display_name(url)} sends us from one address to the next without an end.")

    async def _fetch_politely(
        self, address: str, conditions: Mapping[str, str], check: PageCheck | None
    ) -> FetchedPage | _RedirectTarget:
        """Ask for a page when its site lets us, and when it is our turn."""
        origin = url_origin(address)
        async with self._throttle.acquire(origin) as host:
            rules = await self._robots.get_rules(origin)
            if not rules.allows(address):
                raise robots_forbidden_error(address)
            await host.wait_since_last_request(
                max(
                    self._limits.min_delay_seconds,
                    min(rules.crawl_delay_seconds, self._limits.max_delay_seconds),
                )
            )
            try:
                async with self._transport.get(address, conditions) as response:
                    return await self._interpret_response(address, response, conditions, check)
            finally:
                host.mark_request()

    async def _interpret_response(
        self, address: str, response: ClientResponse, conditions: Mapping[str, str], check: PageCheck | None
    ) -> FetchedPage | _RedirectTarget:
        """What a response says."""
        if response.status in _REDIRECT_STATUSES:
            return _parse_redirect(address, response)
        page = _page_from_headers(address, response.headers, self._limits.max_wait_seconds)
        if response.status == _NOT_MODIFIED_STATUS and conditions:
            return replace(page, is_unchanged=True)
        if not 200 <= response.status < 300:
            raise error_from_response(
                address, response.status, response.headers, self._limits.max_wait_seconds
            )
        if check:
            check(address, page.content_type)
        return replace(page, content=await read_content(address, response, self._limits.page_bytes))


def _require_web_url(url: str) -> str:
    address = normalize_url(url)
    if address is None:
        raise Unreachable(f"{display_name(url)} is no address of a web page that can be read.")
    return address


def _parse_redirect(address: str, response: ClientResponse) -> _RedirectTarget:
    to = resolve_link(address, response.headers.get("Location", ""))
    if to is None:
        raise Unreachable(f"{display_name(address)} sends us to what is no address of a web page.")
    return _RedirectTarget(to, response.status in _PERMANENT_REDIRECT_STATUSES)


def _page_from_headers(address: str, headers: Mapping[str, str], max_seconds: float) -> FetchedPage:
    """A page as its head describes it."""
    stated = (headers.get(name, "") for name in ("Content-Type", "ETag", "Last-Modified"))
    content_type, etag, modified = (value if value.isprintable() and value else None for value in stated)
    return FetchedPage(
        address, b"", content_type, etag, modified, fresh_for_seconds=freshness_seconds(headers, max_seconds)
    )
