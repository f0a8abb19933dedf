"""Requests to add files and pages: parsing, and refusal of what need not be downloaded."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Final, Generic, NamedTuple, Protocol, TypeVar

from bot.ingest.job import (
    CountWithExamples,
    FileJob,
    IngestJob,
    IngestRequestError,
    JobSource,
    format_refusal,
)
from bot.locale.translation import current_language, gettext
from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import UnreadableFile
from index.ingest.formats.file_types import detect_file_type
from index.ingest.web.urls import normalize_url
from index.languages.names import parse_language

MAX_JOB_SOURCES: Final = 50
"""Files and pages of one job."""

_MAX_QUOTED_LINK_CHARS: Final = 100

_JobT_co = TypeVar("_JobT_co", bound=IngestJob, covariant=True)


class Upload(Protocol):
    """A file attached to a command; `discord.Attachment` is one."""

    @property
    def filename(self) -> str:
        """The name of the file."""
        ...

    @property
    def size(self) -> int:
        """The size in bytes."""
        ...

    @property
    def content_type(self) -> str | None:
        """The MIME type, where Discord gives one."""
        ...

    async def read(self) -> bytes:
        """Download the content.

        Raises:
            discord.HTTPException: Discord refuses it.
        """
        ...


class Requester(NamedTuple):
    """The origin of a request.

    Attributes:
        guild_id: The guild.
        channel_id: The channel or the thread.
        user_id: The person.
    """

    guild_id: int
    channel_id: int
    user_id: int


class IngestRequest(NamedTuple, Generic[_JobT_co]):
    """A job that is to be started, and the uploads behind those of its sources that are files, in order."""

    job: _JobT_co
    uploads: Sequence[Upload]


def parse_links(typed: str) -> list[str]:
    """Parse URLs separated by whitespace, without repetitions.

    Raises:
        IngestRequestError: One of them is no URL of a page.
    """
    return list(dict.fromkeys(map(parse_link, typed.split())))


def parse_link(typed: str) -> str:
    """Parse and normalise a URL.

    Raises:
        IngestRequestError: It is no URL of a page.
    """
    address = normalize_url(typed)
    if address is None:
        named = truncate(one_line(typed).replace("`", ""), _MAX_QUOTED_LINK_CHARS)
        raise IngestRequestError(
            gettext(
                "`{address}` is no address that pages are read from; write it as https://example.org/page,"
                " without a password or an unusual port.",
                address=named,
            )
        )
    return address


def parse_language_option(typed: str | None) -> str | None:
    """Return the code of a language by its name or its code; None where the option was left out.

    Raises:
        IngestRequestError: There is no such language.
    """
    code = parse_language(typed, current_language().code) if typed else None
    if typed and code is None:
        named = truncate(one_line(typed).replace("`", ""), _MAX_QUOTED_LINK_CHARS)
        raise IngestRequestError(
            gettext(
                "There is no language `{typed}`; write its name, such as German, or its code, such as de.",
                typed=named,
            )
        )
    return code


def build_request(
    requester: Requester,
    uploads: Iterable[Upload],
    links: Sequence[str],
    max_megabytes: int,
    language: str | None = None,
) -> IngestRequest[FileJob]:
    """Make a job of files and pages; files that are too large or of an unknown type are refused in it.

    Args:
        requester: The origin of the request.
        uploads: The files.
        links: The URLs of the pages.
        max_megabytes: The size limit of a file.
        language: Language of all articles as a BCP 47 tag; None to find it article by article.

    Raises:
        IngestRequestError: They are too many.
    """
    accepted: list[Upload] = []
    refused: list[str] = []
    for upload in uploads:
        if reason := _upload_rejection(upload, max_megabytes):
            refused.append(format_refusal(upload.filename, reason))
        else:
            accepted.append(upload)
    sources = [_file_source(upload, number) for number, upload in enumerate(accepted)]
    sources += map(JobSource, links)
    if len(sources) > MAX_JOB_SOURCES:
        raise IngestRequestError(
            gettext(
                "{count} files and pages are too many at once; add {limit} at a time.",
                count=len(sources),
                limit=MAX_JOB_SOURCES,
            )
        )
    job = FileJob(
        id=secrets.token_hex(8),
        **requester._asdict(),
        sources=tuple(sources),
        refused=CountWithExamples().with_more(refused),
        language=language,
    )
    return IngestRequest(job, accepted)


def _file_source(upload: Upload, number: int) -> JobSource:
    return JobSource(one_line(upload.filename) or "file", f"file{number}", upload.content_type)


def _upload_rejection(upload: Upload, megabytes: int) -> str | None:
    """The reason to refuse a file without its content; None where there is none."""
    if upload.size > megabytes * 1_000_000:
        return f"it has more than {megabytes} MB; split it."
    try:
        detect_file_type(upload.filename, upload.content_type)
    except UnreadableFile as error:
        return str(error)
    return None
