"""What somebody wants to have added: which files and pages, and which of them are refused at once."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from bot.ingest.job import CountWithExamples, IngestJob, IngestRequestError, JobSource, format_refusal
from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import UnreadableFile
from index.ingest.formats.file_types import detect_file_type
from index.ingest.web.urls import WEB_URL_HINT, normalize_url

MAX_JOB_SOURCES: Final = 50
"""Files and pages in one addition."""

_MAX_QUOTED_LINK_CHARS: Final = 100


class Upload(Protocol):
    """A file that Discord holds."""

    @property
    def filename(self) -> str:
        """Its name."""
        ...

    @property
    def size(self) -> int:
        """Its bytes."""
        ...

    @property
    def content_type(self) -> str | None:
        """What Discord says it is, where it does."""
        ...

    async def read(self) -> bytes:
        """Its content.

        Raises:
            discord.HTTPException: Discord doesn't give it.
        """
        ...


class Requester(NamedTuple):
    """Who asks, and where.

    Attributes:
        guild: The server.
        channel: The channel or the thread.
        person: The person.
    """

    guild: int
    channel: int
    person: int


class IngestRequest(NamedTuple):
    """An addition that is to be begun, and those of its sources that are files, in their order."""

    job: IngestJob
    uploads: Sequence[Upload]


def parse_links(typed: str) -> list[str]:
    """The addresses that somebody typed with spaces between them, each once.

    Raises:
        CannotAdd: One of them is no address of a page.
    """
    return list(dict.fromkeys(map(parse_link, typed.split())))


def parse_link(typed: str) -> str:
    """The address that somebody typed.

    Raises:
        CannotAdd: It is no address of a page.
    """
    address = normalize_url(typed)
    if address is None:
        named = truncate(one_line(typed).replace("`", ""), _MAX_QUOTED_LINK_CHARS)
        raise IngestRequestError(f"`{named}` is no address that pages are read from; {WEB_URL_HINT}.")
    return address


def build_request(
    requester: Requester, uploads: Iterable[Upload], links: Sequence[str], max_megabytes: int
) -> IngestRequest:
    """What is to be added; a file that is too large or of no known kind is refused already.

    Args:
        requester: Who asks, and where.
        uploads: The files.
        links: The addresses of pages.
        max_megabytes: How large a file may be.

    Raises:
        CannotAdd: They are too many.
    """
    wanted: list[Upload] = []
    refused: list[str] = []
    for upload in uploads:
        if reason := _upload_rejection(upload, max_megabytes):
            refused.append(format_refusal(upload.filename, reason))
        else:
            wanted.append(upload)
    sources = [_file_source(upload, number) for number, upload in enumerate(wanted)] + [
        *map(JobSource, links)
    ]
    if len(sources) > MAX_JOB_SOURCES:
        raise IngestRequestError(
            f"{len(sources)} files and pages are too many at once; add {MAX_JOB_SOURCES} at a time."
        )
    addition = IngestJob(
        id=secrets.token_hex(8),
        **requester._asdict(),
        sources=tuple(sources),
        refused=CountWithExamples().with_more(refused),
    )
    return IngestRequest(addition, wanted)


def _file_source(upload: Upload, number: int) -> JobSource:
    return JobSource(one_line(upload.filename) or "file", f"file{number}", upload.content_type)


def _upload_rejection(upload: Upload, megabytes: int) -> str | None:
    """Why a file need not be downloaded; None where it has to be."""
    if upload.size > megabytes * 1_000_000:
        return f"it has more than {megabytes} MB; split it."
    try:
        detect_file_type(upload.filename, upload.content_type)
    except UnreadableFile as error:
        return str(error)
    return None
