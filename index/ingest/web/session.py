"""Connections: to public addresses alone, judged when they are made."""

import errno
import socket
from collections.abc import Callable
from typing import Final

import aiohttp
from aiohttp.abc import AbstractResolver

from index.version import installed_version
from index.web.limits import WebLimits

USER_AGENT: Final = f"Footnote/{installed_version()} (a Discord bot that reads pages for its server)"
ACCEPTED_CONTENT_ENCODINGS: Final = frozenset({"", "identity", "gzip", "deflate"})
"""How a response may be packed; other ways are neither asked for nor taken."""


class NonPublicAddressError(OSError):
    """A connection was to be made to an address that isn't allowed."""


def create_session(
    limits: WebLimits, allowed: Callable[[str], bool], resolver: AbstractResolver | None
) -> aiohttp.ClientSession:
    """A client that keeps no cookies, knows no passwords and uses no proxy.

    Args:
        limits: How long it may wait, how much it may be told before a page begins.
        allowed: Which IP addresses it may connect to.
        resolver: Finds the addresses of a host; the system's where there is none.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(socket_factory=_make_socket_factory(allowed), resolver=resolver),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"},
        timeout=aiohttp.ClientTimeout(total=limits.seconds, connect=limits.connect_seconds),
        max_line_size=limits.header_bytes,
        max_field_size=limits.header_bytes,
        trust_env=False,
    )


def _make_socket_factory(allowed: Callable[[str], bool]) -> aiohttp.SocketFactoryType:
    """Opens sockets for addresses that are allowed.

    A socket is asked for with the very address that it will be connected to, whatever names and redirects led
    there: a host that names a public address first and another one later gains nothing.
    """

    def opened(info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if not allowed(str(address[0])):
            raise NonPublicAddressError(errno.EACCES, "not a public address")
        return socket.socket(family, kind, protocol)

    return opened
