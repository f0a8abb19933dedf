"""Reads the sources of ingest jobs: files in a worker process, pages from the web."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Self

from bot.core.settings import Settings
from index.ingest.formats.limits import FileLimits
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.web.session import WebLimits
from index.ingest.workers.readers import Readers, ReadResult


def create_readers(settings: Settings) -> Readers:
    """Return readers with the limits of the settings."""
    limits = FileLimits(
        file_bytes=settings.file_megabytes * 1_000_000,
        pages=settings.pages,
        seconds=settings.reading_seconds,
    )
    return Readers(limits)


def create_web(settings: Settings) -> WebClient:
    """Return a web client; a page may be as large as a file."""
    limits = replace(WebLimits(), page_bytes=settings.file_megabytes * 1_000_000)
    return WebClient(limits, public_only=not settings.private_addresses)


class SourceReader:
    """Reads files and pages for the whole bot; an asynchronous context manager."""

    def __init__(self, readers: Readers, web: WebClient) -> None:
        """Make a source reader that opens and closes `web`, and closes `readers`."""
        self.readers = readers
        self.web = web
        self._exit_stack = AsyncExitStack()

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Return a source reader with the limits of the settings."""
        return cls(create_readers(settings), create_web(settings))

    async def __aenter__(self) -> Self:
        await self._exit_stack.enter_async_context(self.web)
        self._exit_stack.push_async_callback(self.stop_reader)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.readers.stop()  # reading a large archive may take minutes
        await self._exit_stack.aclose()

    async def read_file(self, name: str, content: bytes, content_type: str | None) -> ReadResult:
        """Read the articles of a file, off the event loop.

        Args:
            name: Its original name.
            content: Its content.
            content_type: The media type that Discord declares, if any.

        Raises:
            UnreadableFile: The file can't be read.
        """
        return await asyncio.to_thread(self.readers.read, name, content, content_type)

    async def read_page(self, address: str) -> ReadResult:
        """Read the articles of a page, off the event loop.

        Raises:
            Unreachable: The page can't be fetched, or its site forbids that.
            UnreadableFile: The page can't be read.
        """
        return await read_page(self.web, self.readers, address)

    async def stop_reader(self) -> None:
        """End the parser process; the next file starts it again."""
        await asyncio.to_thread(self.readers.close)
