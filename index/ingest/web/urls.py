"""Addresses of pages, as people type them."""

import re
from ipaddress import ip_address
from typing import Final

from yarl import URL

WEB_URL_HINT: Final = "write it as https://example.org/page, without a password or an unusual port"
"""What is told to somebody who typed none."""

_MAX_URL_CHARS: Final = 2_000
"""Characters of an address at most."""

# A name whose last part is a number would be read as an IPv4 address, by some.
_HOST_NAME: Final = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*(?=[0-9_-]*[a-z])[a-z0-9_-]{1,63}\.?")
_MAX_HOST_NAME_CHARS: Final = 254
_STANDARD_PORTS: Final = (80, 443)
_MIN_UNPRIVILEGED_PORT: Final = 1024  # below, a port is another service's: mail, names, shells

_HTTP_LINK: Final = re.compile(r"(?<!\w)https?://[^\s\x00-\x1f\x7f<>\[\]{}\"“”„«»`|\\^]+", re.IGNORECASE)
_TRAILING_PUNCTUATION: Final = ".,;:!?…'’‘*~"


def normalize_url(text: str) -> str | None:
    """The address of a page, in the form in which it is asked for.

    Args:
        text: What somebody typed, or a page or a feed states.

    Returns:
        The address without its fragment, its host in lower case, what needs it percent-encoded; None for what
        is no address of the web: not HTTP or HTTPS, with a name or a password, a host that can't be one, a
        port that is another service's.
    """
    typed = text.strip().removeprefix("<").removesuffix(">")
    if len(typed) > _MAX_URL_CHARS or " " in typed or not typed.isprintable():
        return None
    try:
        url = URL(typed)
        return f"{url.origin()}{url.raw_path_qs}" if _is_web_url(url) else None
    except ValueError:
        return None


def resolve_link(address: str, link: str) -> str | None:
    """The address that a link of a page leads to, or None where it leads nowhere on the web.

    Args:
        address: The page's.
        link: The link as it is written: whole, or relative to the page.
    """
    if not 0 < len(link) <= _MAX_URL_CHARS:
        return None
    try:
        return normalize_url(str(URL(address).join(URL(link.strip()))))
    except ValueError:
        return None


def extract_links(text: str) -> list[str]:
    """The addresses of pages that a message names, each once, in order.

    Args:
        text: The message, with Discord's Markdown: links may be in brackets of every kind, emphasised, or
            followed by punctuation.
    """
    found = (normalize_url(_trim_link(match[0])) for match in _HTTP_LINK.finditer(text))
    return list(dict.fromkeys(address for address in found if address))


def url_host(address: str) -> str:
    """The host of an address, as a person reads it."""
    return URL(address).host or address


def url_origin(address: str) -> str:
    """The scheme, host and port of an address: what one robots.txt speaks for (RFC 9309, 2.3)."""
    return str(URL(address).origin())


def _is_web_url(url: URL) -> bool:
    port = url.port or 0
    return (
        url.scheme in ("http", "https")
        and url.user is None
        and url.password is None
        and _is_valid_host(url.raw_host or "")
        and bool(url.host)  # raises where its Punycode is none
        and (port in _STANDARD_PORTS or port >= _MIN_UNPRIVILEGED_PORT)
    )


def _is_valid_host(host: str) -> bool:
    """Whether this is a name, or an IP address as it is usually written and without a zone."""
    if len(host) <= _MAX_HOST_NAME_CHARS and _HOST_NAME.fullmatch(host):
        return True
    try:
        return "%" not in host and bool(ip_address(host))
    except ValueError:
        return False


def _trim_link(link: str) -> str:
    """A link without the punctuation behind it, and without brackets that were opened before it."""
    end, unopened = len(link), link.count(")") - link.count("(")
    while end and (link[end - 1] in _TRAILING_PUNCTUATION or (link[end - 1] == ")" and unopened > 0)):
        end -= 1
        unopened -= link[end] == ")"
    return link[:end]
