"""Error messages for failed requests: one sentence each."""

from collections.abc import Mapping
from typing import Final

import aiohttp

from index.errors import Unreachable
from index.ingest.formats.file_types import display_name
from index.ingest.web.headers import retry_after_seconds
from index.ingest.web.session import NonPublicAddressError
from index.ingest.web.urls import url_host

_STATUS_MESSAGES: Final[Mapping[int, str]] = {
    401: "{page} can't be read: it asks for a password.",
    402: "{page} can't be read: it asks for a payment.",
    403: "{page} can't be read: {host} doesn't let bots read it.",
    404: "{page} isn't there.",
    410: "{page} isn't there any more.",
    429: "{host} is asked too often; try again later.",
    451: "{page} can't be read: the law forbids {host} to show it.",
    503: "{host} is busy or being mended; try again later.",
}
_PASSING_STATUSES: Final = frozenset({408, 425, 429})
"""Statuses of refusals that end by themselves."""

_SERVER_ERROR_MESSAGE: Final = "{host} has a fault of its own ({status}); try again later."
_UNEXPECTED_STATUS_MESSAGE: Final = "{page} can't be read: {host} answers with status {status}."

# The first match counts: subclasses stand before their bases.
_EXCEPTION_MESSAGES: Final[Mapping[type[Exception], str]] = {
    aiohttp.ClientConnectorDNSError: "{host} can't be found; is the address right?",
    aiohttp.ClientConnectorCertificateError: "{host} can't be trusted: its certificate isn't valid.",
    aiohttp.ClientSSLError: "{host} can't be connected to securely.",
    aiohttp.ClientConnectorError: "{host} can't be connected to.",
    TimeoutError: "{host} takes too long to answer; try again later.",
    aiohttp.ClientPayloadError: "{page} breaks off, or is packed wrongly.",
    aiohttp.ClientConnectionError: "{host} broke off the connection.",
    aiohttp.ClientResponseError: "{host} doesn't answer as a web server does.",
}
_UNKNOWN_FAILURE_MESSAGE: Final = "{page} can't be read."
_NON_PUBLIC_MESSAGE: Final = "{host} is not a public address; only pages of the public web are read."


def error_from_response(
    address: str, status: int, headers: Mapping[str, str], max_seconds: float
) -> Unreachable:
    """Return the error for a response without a page.

    Args:
        address: URL of the page.
        status: HTTP status of the response.
        headers: Header fields of the response.
        max_seconds: Upper bound of `retry_after`.
    """
    sentence = _STATUS_MESSAGES.get(
        status, _SERVER_ERROR_MESSAGE if status >= 500 else _UNEXPECTED_STATUS_MESSAGE
    )
    message = sentence.format(page=display_name(address), host=url_host(address), status=status)
    wait = retry_after_seconds(headers, max_seconds) if status in (429, 503) else None
    refused = 400 <= status < 500 and status not in _PASSING_STATUSES
    return Unreachable(message, gone=status == 410, refused=refused, retry_after=wait)


def error_from_exception(address: str, error: Exception) -> Unreachable:
    """Return the error for a request that failed.

    Args:
        address: URL of the page.
        error: The exception that aiohttp raised.
    """
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, NonPublicAddressError):
        sentence = _NON_PUBLIC_MESSAGE
    else:
        sentence = next(
            (message for kind, message in _EXCEPTION_MESSAGES.items() if isinstance(error, kind)),
            _UNKNOWN_FAILURE_MESSAGE,
        )
    return Unreachable(sentence.format(page=display_name(address), host=url_host(address)))
