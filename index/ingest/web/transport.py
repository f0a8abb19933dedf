"""Single requests: what is sent, how much of the answer is taken, and what fails in between."""

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
    """Makes requests, a few at a time."""

    def __init__(self, session: aiohttp.ClientSession, parallel: int) -> None:
        """Make requests with a client, so many at a time."""
        self._session = session
        self._slots = asyncio.Semaphore(parallel)

    @asynccontextmanager
    async def get(
        self, address: str, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Ask for a page; redirects are not followed.

        Args:
            address: The page's, from `web_address`.
            headers: What the request is to say beside the usual.

        Yields:
            The response, of which the head is there and nothing else was taken yet.

        Raises:
            Unreachable: There is no response, or it breaks off while it is taken.
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
    """The content of a page, unpacked.

    Args:
        address: The page's.
        response: The response with it.
        max_bytes: How many bytes it may have; of one that has more, hardly more are taken.

    Raises:
        Unreachable: It has more, or is packed in a way that wasn't asked for.
    """
    name = display_name(address)
    if response.headers.get("Content-Encoding", "").strip().lower() not in ACCEPTED_CONTENT_ENCODINGS:
        raise Unreachable(f"{name} can't be read: it is packed in a way that we didn't ask for.")
    stated = response.content_length or 0
    content = b"" if stated > max_bytes else await read_body(response, max_bytes)
    if max(stated, len(content)) > max_bytes:
        raise Unreachable(f"{name} has more than {max_bytes // 1_000_000} MB.")
    return content


async def read_body(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    """The body of a response, unpacked.

    Args:
        response: The response.
        max_bytes: How many bytes are taken; one more tells that there are more.
    """
    parts: list[bytes] = []
    left = max_bytes + 1
    async for part in response.content.iter_any():
        parts.append(part[:left])
        left -= len(parts[-1])
        if not left:
            break
    return b"".join(parts)
