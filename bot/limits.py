"""What reads files and pages, within the limits that the settings name."""

from dataclasses import replace

from bot.core.settings import Settings
from index.ingest.formats.limits import FileLimits
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from index.web.limits import WebLimits


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
