"""URLs of web pages: validation, normalisation, extraction from messages."""

import re
from ipaddress import ip_address
from typing import Final

from yarl import URL

WEB_URL_HINT: Final = "write it as https://example.org/page, without a password or an unusual port"
"""Hint in error messages for an invalid URL."""

_MAX_URL_CHARS: Final = 2_000

# Some resolvers take a name whose last label is a number for an IPv4 address.
_HOST_NAME: Final = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*(?=[0-9_-]*[a-z])[a-z0-9_-]{1,63}\.?")
_MAX_HOST_NAME_CHARS: Final = 254
_STANDARD_PORTS: Final = (80, 443)
_MIN_UNPRIVILEGED_PORT: Final = 1024  # lower ports belong to other services

_HTTP_LINK: Final = re.compile(r"(?<!\w)https?://[^\s\x00-\x1f\x7f<>\[\]{}\"“”„«»`|\\^]+", re.IGNORECASE)
_TRAILING_PUNCTUATION: Final = ".,;:!?…'’‘*~"


def normalize_url(text: str) -> str | None:
    """Validate and normalise a URL.

    Args:
        text: A URL as a person, a page or a feed writes it.

    Returns:
        The URL without fragment, its host in lower case, percent-encoded where necessary; None if its scheme
        isn't HTTP or HTTPS, its host or port isn't one of a web server, or it contains credentials.
    """
    stripped = text.strip().removeprefix("<").removesuffix(">")
    if len(stripped) > _MAX_URL_CHARS or " " in stripped or not stripped.isprintable():
        return None
    try:
        url = URL(stripped)
        return f"{url.origin()}{url.raw_path_qs}" if _is_web_url(url) else None
    except ValueError:
        return None


def resolve_link(address: str, link: str) -> str | None:
    """Resolve a link against its page; None if the result is no URL of a web page.

    Args:
        address: URL of the page.
        link: The link, absolute or relative.
    """
    if not 0 < len(link) <= _MAX_URL_CHARS:
        return None
    try:
        return normalize_url(str(URL(address).join(URL(link.strip()))))
    except ValueError:
        return None


def extract_links(text: str) -> list[str]:
    """Return the distinct URLs in a message, in order.

    Args:
        text: The message in Discord's Markdown: URLs may be in brackets, emphasised, or followed by
            punctuation.
    """
    urls = (normalize_url(_trim_link(match[0])) for match in _HTTP_LINK.finditer(text))
    return list(dict.fromkeys(url for url in urls if url))


def url_host(address: str) -> str:
    """Return the host of a URL, decoded for display."""
    return URL(address).host or address


def url_origin(address: str) -> str:
    """Return the origin of a URL (scheme, host and port), to which one robots.txt applies (RFC 9309, 2.3)."""
    return str(URL(address).origin())


def _is_web_url(url: URL) -> bool:
    port = url.port or 0
    return (
        url.scheme in ("http", "https")
        and url.user is None
        and url.password is None
        and _is_valid_host(url.raw_host or "")
        and bool(url.host)  # raises ValueError for invalid Punycode
        and (port in _STANDARD_PORTS or port >= _MIN_UNPRIVILEGED_PORT)
    )


def _is_valid_host(host: str) -> bool:
    """Whether this is a host name, or an IP address in canonical form without a zone."""
    if len(host) <= _MAX_HOST_NAME_CHARS and _HOST_NAME.fullmatch(host):
        return True
    try:
        return "%" not in host and bool(ip_address(host))
    except ValueError:
        return False


def _trim_link(link: str) -> str:
    """Remove trailing punctuation, and closing brackets that have no opening one in the link."""
    end, excess = len(link), link.count(")") - link.count("(")
    while end and (link[end - 1] in _TRAILING_PUNCTUATION or (link[end - 1] == ")" and excess > 0)):
        end -= 1
        excess -= link[end] == ")"
    return link[:end]
