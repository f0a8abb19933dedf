"""aiohttp session that connects to allowed IP addresses only."""

import errno
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import aiohttp
from aiohttp.abc import AbstractResolver

from index.version import installed_version


@dataclass(frozen=True, slots=True)
class WebLimits:
    """Limits of size, time and frequency for fetching pages.

    Attributes:
        page_bytes: Bytes of a page, decompressed.
        header_bytes: Bytes of one header field.
        response_seconds: Time from a request to the last byte of its response; a redirect starts it anew.
        connect_seconds: Time for name resolution and connecting.
        max_redirects: Redirects in a row.
        min_delay_seconds: Delay between two requests to one origin.
        max_delay_seconds: Upper bound of the crawl delay that a robots.txt asks for.
        max_wait_seconds: Upper bound of Retry-After and of freshness lifetimes.
        max_parallel_requests: Open requests, over all hosts.
    """

    page_bytes: int = 50_000_000
    header_bytes: int = 32_768
    response_seconds: float = 30.0
    connect_seconds: float = 10.0
    max_redirects: int = 5
    min_delay_seconds: float = 1.0
    max_delay_seconds: float = 30.0
    max_wait_seconds: float = 86_400.0
    max_parallel_requests: int = 8


USER_AGENT: Final = f"Footnote/{installed_version()} (a Discord bot that reads pages for its server)"

ACCEPTED_CONTENT_ENCODINGS: Final = frozenset({"", "identity", "gzip", "deflate"})
"""Content encodings that are accepted, lower case."""


class NonPublicAddressError(OSError):
    """A host resolves to an address that isn't allowed."""


def create_session(
    limits: WebLimits, is_allowed: Callable[[str], bool], resolver: AbstractResolver | None
) -> aiohttp.ClientSession:
    """Return a session without cookies, credentials and proxies.

    Args:
        limits: Time limits and the maximum size of headers.
        is_allowed: Predicate for the IP addresses to which it may connect.
        resolver: DNS resolver; None for the system's.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(socket_factory=_make_socket_factory(is_allowed), resolver=resolver),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"},
        timeout=aiohttp.ClientTimeout(total=limits.response_seconds, connect=limits.connect_seconds),
        max_line_size=limits.header_bytes,
        max_field_size=limits.header_bytes,
        trust_env=False,
    )


def _make_socket_factory(is_allowed: Callable[[str], bool]) -> aiohttp.SocketFactoryType:
    """Return a factory that refuses sockets for addresses that aren't allowed.

    It gets the address that the socket will connect to, after name resolution, so that DNS rebinding has no
    effect.
    """

    def open_socket(info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if not is_allowed(str(address[0])):
            raise NonPublicAddressError(errno.EACCES, "not a public address")
        return socket.socket(family, kind, protocol)

    return open_socket
