"""Connections: to public addresses alone, judged when they are made."""

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
    """What fetching one page may cost at most, and how politely it is asked for.

    Attributes:
        page_bytes: Bytes of a page, unpacked.
        header_bytes: Bytes of one line of a response's head.
        response_seconds: How long one response may take, from the request to its last byte; a redirect begins anew.
        connect_seconds: How long finding a host and connecting to it may take.
        max_redirects: How many times in a row a page may send us elsewhere.
        min_delay_seconds: Seconds between two requests to the same host.
        max_delay_seconds: The same at most, where the host's robots.txt asks for longer pauses.
        max_wait_seconds: Seconds at most that a server's word is believed: when to ask again, how long a page
            stays as it is.
        max_parallel_requests: Requests that are made at a time, all hosts together.
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
"""How a response may be packed; other ways are neither asked for nor taken."""


class NonPublicAddressError(OSError):
    """A connection was to be made to an address that isn't allowed."""


def create_session(
    limits: WebLimits, is_allowed: Callable[[str], bool], resolver: AbstractResolver | None
) -> aiohttp.ClientSession:
    """A client that keeps no cookies, knows no passwords and uses no proxy.

    Args:
        limits: How long it may wait, how much it may be told before a page begins.
        is_allowed: Which IP addresses it may connect to.
        resolver: Finds the addresses of a host; the system's where there is none.
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
    """Opens sockets for addresses that are allowed.

    A socket is asked for with the very address that it will be connected to, whatever names and redirects led
    there: a host that names a public address first and another one later gains nothing.
    """

    def opened(info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if not is_allowed(str(address[0])):
            raise NonPublicAddressError(errno.EACCES, "not a public address")
        return socket.socket(family, kind, protocol)

    return opened
