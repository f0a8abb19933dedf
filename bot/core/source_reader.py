"""What additions read: files in a process that can be killed, pages from the web."""

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
    """What reads files."""
    limits = FileLimits(
        file_bytes=settings.file_megabytes * 1_000_000,
        pages=settings.pages,
        seconds=settings.reading_seconds,
    )
    return Readers(limits)


def create_web(settings: Settings) -> WebClient:
    """What fetches pages, none larger than a file may be."""
    limits = replace(WebLimits(), page_bytes=settings.file_megabytes * 1_000_000)
    return WebClient(limits, public_only=not settings.private_addresses)


class SourceReader:
    """Reads files and pages, for the whole bot; an asynchronous context manager."""

    def __init__(self, readers: Readers, web: WebClient) -> None:
        """Read with these, which are opened and closed with it."""
        self.readers = readers
        self.web = web
        self._exit_stack = AsyncExitStack()

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """What reads within the limits that the settings name."""
        return cls(create_readers(settings), create_web(settings))

    async def __aenter__(self) -> Self:
        await self._exit_stack.enter_async_context(self.web)
        self._exit_stack.push_async_callback(self.stop_reader)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.readers.stop()  # who reads a large archive would go on for minutes
        await self._exit_stack.aclose()

    async def read_file(self, name: str, content: bytes, content_type: str | None) -> ReadResult:
        """Read the articles of a file, off the event loop.

        Args:
            name: The name of the file.
            content: Its content.
            content_type: Its MIME type, where known.

        Raises:
            UnreadableFile: It can't be read.
        """
        return await asyncio.to_thread(self.readers.read, name, content, content_type)

    async def read_page(self, address: str) -> ReadResult:
        """Read the articles of a page, off the event loop.

        Raises:
            Unreachable: It can't be fetched, or may not be.
            UnreadableFile: What is there can't be read.
        """
        return await read_page(self.web, self.readers, address)

    async def stop_reader(self) -> None:
        """End the process that reads; it is started again where it is needed again."""
        await asyncio.to_thread(self.readers.close)
