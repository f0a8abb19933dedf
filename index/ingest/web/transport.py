"""Single HTTP requests without redirects, bounded in number and size."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import aiohttp
from yarl import URL

from index.errors import Unreachable
from index.ingest.formats.file_types import display_name
from index.ingest.web.errors import error_from_exception
from index.ingest.web.session import ACCEPTED_CONTENT_ENCODINGS


class HttpTransport:
    """Sends requests, a bounded number at a time."""

    def __init__(self, session: aiohttp.ClientSession, parallel: int) -> None:
        """Make a transport.

        Args:
            session: Client that sends the requests.
            parallel: Maximum number of open requests.
        """
        self._session = session
        self._slots = asyncio.Semaphore(parallel)

    @asynccontextmanager
    async def get(
        self, address: str, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Send a GET request; redirects are not followed.

        Args:
            address: URL of the page, from `normalize_url`.
            headers: Additional header fields.

        Yields:
            The response, whose body is not read yet.

        Raises:
            Unreachable: The request fails, or the response breaks off inside the block.
        """
        async with self._slots:
            try:
                async with self._session.get(
                    URL(address, encoded=True), headers=headers, allow_redirects=False
                ) as response:
                    yield response
            except (aiohttp.ClientError, OSError) as error:
                raise error_from_exception(address, error) from error


async def read_content(address: str, response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    """Read a page's body, decompressed.

    Args:
        address: URL of the page.
        response: Its response.
        max_bytes: Maximum size, decompressed.

    Raises:
        Unreachable: It is larger, or its content encoding was not asked for.
    """
    name = display_name(address)
    if response.headers.get("Content-Encoding", "").strip().lower() not in ACCEPTED_CONTENT_ENCODINGS:
        raise Unreachable(f"{name} can't be read: it is packed in a way that we didn't ask for.")
    declared_bytes = response.content_length or 0
    content = b"" if declared_bytes > max_bytes else await read_body(response, max_bytes)
    if max(declared_bytes, len(content)) > max_bytes:
        raise Unreachable(f"{name} has more than {max_bytes // 1_000_000} MB.")
    return content


async def read_body(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    """Read a response's body, decompressed.

    Args:
        response: The response.
        max_bytes: Reading stops one byte beyond this size, so that callers see the excess.
    """
    parts: list[bytes] = []
    left = max_bytes + 1
    async for part in response.content.iter_any():
        parts.append(part[:left])
        left -= len(parts[-1])
        if not left:
            break
    return b"".join(parts)
