"""Why a page can't be fetched, as one sentence."""

from collections.abc import Mapping
from typing import Final

import aiohttp

from index.errors import Unreachable
from index.ingest.web.headers import retry_after
from index.ingest.web.session import NotPublicError
from index.ingest.web.urls import host_of
from index.readers.naming import shown_name

_STATUSES: Final[Mapping[int, str]] = {
    401: "{page} can't be read: it asks for a password.",
    402: "{page} can't be read: it asks for a payment.",
    403: "{page} can't be read: {host} doesn't let bots read it.",
    404: "{page} isn't there.",
    410: "{page} isn't there any more.",
    429: "{host} is asked too often; try again later.",
    451: "{page} can't be read: the law forbids {host} to show it.",
    503: "{host} is busy or being mended; try again later.",
}
_FAULT: Final = "{host} has a fault of its own ({status}); try again later."
_ODD: Final = "{page} can't be read: {host} answers with status {status}."

# In this order: what comes first is the more particular.
_FAILURES: Final[Mapping[type[Exception], str]] = {
    aiohttp.ClientConnectorDNSError: "{host} can't be found; is the address right?",
    aiohttp.ClientConnectorCertificateError: "{host} can't be trusted: its certificate isn't valid.",
    aiohttp.ClientSSLError: "{host} can't be connected to securely.",
    aiohttp.ClientConnectorError: "{host} can't be connected to.",
    TimeoutError: "{host} takes too long to answer; try again later.",
    aiohttp.ClientPayloadError: "{page} breaks off, or is packed wrongly.",
    aiohttp.ClientConnectionError: "{host} broke off the connection.",
    aiohttp.ClientResponseError: "{host} doesn't answer as a web server does.",
}
_OTHER: Final = "{page} can't be read."
_NOT_PUBLIC: Final = "{host} is not a public address; only pages of the public web are read."


def answered_badly(address: str, status: int, headers: Mapping[str, str], longest: float) -> Unreachable:
    """The complaint for a response without a page.

    Args:
        address: The page's.
        status: The response's.
        headers: The response's.
        longest: The seconds at most that its server's word is believed of when to ask again.
    """
    sentence = _STATUSES.get(status, _FAULT if status >= 500 else _ODD)
    message = sentence.format(page=shown_name(address), host=host_of(address), status=status)
    wait = retry_after(headers, longest) if status in (429, 503) else None
    return Unreachable(message, gone=status == 410, retry_after=wait)


def failed(address: str, error: Exception) -> Unreachable:
    """The complaint for a request that failed.

    Args:
        address: The page's.
        error: What aiohttp raised.
    """
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, NotPublicError):
        sentence = _NOT_PUBLIC
    else:
        sentence = next((said for kind, said in _FAILURES.items() if isinstance(error, kind)), _OTHER)
    return Unreachable(sentence.format(page=shown_name(address), host=host_of(address)))
