"""HTTP client for web pages: public addresses only, robots.txt, throttling, conditional requests."""

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
"""Raises a `FootnoteError` for an unwanted page, by its URL and content type."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """The response to a request for a page.

    Attributes:
        url: URL after redirects.
        content: The body, decompressed; empty if unchanged.
        content_type: The Content-Type header, such as "text/html; charset=utf-8".
        etag: The ETag header, for the next `WebClient.get`.
        last_modified: The Last-Modified header, for the next `WebClient.get`.
        is_unchanged: Whether the server answered 304 Not Modified.
        moved_to: `url`, if permanent redirects alone led to it.
        fresh_for_seconds: Freshness lifetime (RFC 9111), if the server states one.
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
    """Target of a redirect."""

    url: str
    is_permanent: bool


class WebClient:
    """Fetches pages; an asynchronous context manager, for one event loop.

    Follows each origin's robots.txt. Requests to one origin are sent one at a time with a minimum delay,
    those to different origins in parallel.
    """

    def __init__(
        self,
        limits: WebLimits | None = None,
        *,
        public_only: bool = True,
        resolver: AbstractResolver | None = None,
        clock: WebClock | None = None,
    ) -> None:
        """Make a client; connections are possible once it is entered.

        Args:
            limits: Limits of size, time and frequency.
            public_only: Refuse connections to private addresses (SSRF protection). Off in tests, and for
                owners who read pages of their own network.
            resolver: DNS resolver in place of the system's.
            clock: Clock and sleep function.
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
            url: URL of the page.
            etag: `FetchedPage.etag` of the known version, for a conditional request.
            last_modified: `FetchedPage.last_modified` of the known version, likewise.
            check: Raises for an unwanted page; called before the body is read.

        Returns:
            The page; without content if a conditional request finds it unchanged.

        Raises:
            Unreachable: It can't be fetched, or its site forbids that.
        """
        validators = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in validators.items() if value}
        address, is_permanent, seen = _require_web_url(url), True, set[str]()
        while address not in seen and len(seen) <= self._limits.max_redirects:
            seen.add(address)
            result = await self._fetch_politely(address, conditions, check)
            if isinstance(result, FetchedPage):
                has_moved = is_permanent and len(seen) > 1
                return replace(result, moved_to=result.url if has_moved else None)
            address, is_permanent = result.url, is_permanent and result.is_permanent
        raise Unreachable(f"{display_name(url)} sends us from one address to the next without an end.")

    async def _fetch_politely(
        self, address: str, conditions: Mapping[str, str], check: PageCheck | None
    ) -> FetchedPage | _RedirectTarget:
        """Send one request, as robots.txt and the throttle allow."""
        origin = url_origin(address)
        async with self._throttle.acquire(origin) as slot:
            rules = await self._robots.get_rules(origin)
            if not rules.allows(address):
                raise robots_forbidden_error(address)
            await slot.wait_since_last_request(
                max(
                    self._limits.min_delay_seconds,
                    min(rules.crawl_delay_seconds, self._limits.max_delay_seconds),
                )
            )
            try:
                async with self._transport.get(address, conditions) as response:
                    return await self._interpret_response(address, response, conditions, check)
            finally:
                slot.mark_request()

    async def _interpret_response(
        self, address: str, response: ClientResponse, conditions: Mapping[str, str], check: PageCheck | None
    ) -> FetchedPage | _RedirectTarget:
        """Return the page or the redirect that a response stands for."""
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
    target = resolve_link(address, response.headers.get("Location", ""))
    if target is None:
        raise Unreachable(f"{display_name(address)} sends us to what is no address of a web page.")
    return _RedirectTarget(target, response.status in _PERMANENT_REDIRECT_STATUSES)


def _page_from_headers(address: str, headers: Mapping[str, str], max_seconds: float) -> FetchedPage:
    """Return a page without content, by its header fields."""
    values = (headers.get(name, "") for name in ("Content-Type", "ETag", "Last-Modified"))
    content_type, etag, modified = (value if value.isprintable() and value else None for value in values)
    return FetchedPage(
        address, b"", content_type, etag, modified, fresh_for_seconds=freshness_seconds(headers, max_seconds)
    )
