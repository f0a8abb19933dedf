"""What somebody wants to have added: which files and pages, and which of them are refused at once."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from bot.ingest.job import Addition, CannotAdd, Source, Tally, refusal
from bot.ui.markdown import one_line
from bot.ui.truncate import clip
from index import UnreadableFile
from index.ingest.formats.file_types import kind_of
from index.ingest.web.urls import WHAT_IS_ONE, web_address

MOST: Final = 50
"""Files and pages in one addition."""

_SHOWN: Final = 100


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


class Asker(NamedTuple):
    """Who asks, and where.

    Attributes:
        guild: The server.
        channel: The channel or the thread.
        person: The person.
    """

    guild: int
    channel: int
    person: int


class Asked(NamedTuple):
    """An addition that is to be begun, and those of its sources that are files, in their order."""

    addition: Addition
    uploads: Sequence[Upload]


def typed_links(typed: str) -> list[str]:
    """The addresses that somebody typed with spaces between them, each once.

    Raises:
        CannotAdd: One of them is no address of a page.
    """
    return list(dict.fromkeys(map(typed_link, typed.split())))


def typed_link(typed: str) -> str:
    """The address that somebody typed.

    Raises:
        CannotAdd: It is no address of a page.
    """
    address = web_address(typed)
    if address is None:
        named = clip(one_line(typed).replace("`", ""), _SHOWN)
        raise CannotAdd(f"`{named}` is no address that pages are read from; {WHAT_IS_ONE}.")
    return address


def asked(asker: Asker, uploads: Iterable[Upload], links: Sequence[str], megabytes: int) -> Asked:
    """What is to be added; a file that is too large or of no known kind is refused already.

    Args:
        asker: Who asks, and where.
        uploads: The files.
        links: The addresses of pages.
        megabytes: How large a file may be.

    Raises:
        CannotAdd: They are too many.
    """
    wanted: list[Upload] = []
    refused: list[str] = []
    for upload in uploads:
        if reason := _unwanted(upload, megabytes):
            refused.append(refusal(upload.filename, reason))
        else:
            wanted.append(upload)
    sources = [_source(upload, number) for number, upload in enumerate(wanted)] + [*map(Source, links)]
    if len(sources) > MOST:
        raise CannotAdd(f"{len(sources)} files and pages are too many at once; add {MOST} at a time.")
    addition = Addition(
        id=secrets.token_hex(8),
        **asker._asdict(),
        sources=tuple(sources),
        refused=Tally().with_more(refused),
    )
    return Asked(addition, wanted)


def _source(upload: Upload, number: int) -> Source:
    return Source(one_line(upload.filename) or "file", f"file{number}", upload.content_type)


def _unwanted(upload: Upload, megabytes: int) -> str | None:
    """Why a file need not be downloaded; None where it has to be."""
    if upload.size > megabytes * 1_000_000:
        return f"it has more than {megabytes} MB; split it."
    try:
        kind_of(upload.filename, upload.content_type)
    except UnreadableFile as error:
        return str(error)
    return None
