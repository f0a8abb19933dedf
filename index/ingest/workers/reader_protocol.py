"""Requests to the parser process and its replies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.file_types import FileType
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.page_source import PageSource
from index.ingest.workers.protocol import FramedBytes, WorkerProtocol
from index.model import Article


@dataclass(frozen=True, slots=True)
class ParseRequest:
    """A file to parse.

    Attributes:
        file_type: The format to parse it as.
        name: Its name, without folders; of a feed, its URL.
        data: Its content.
        charset: The encoding that a server declares, if any.
        limits: What parsing may cost.
        known: For a web page, what is known of it before.
    """

    file_type: FileType
    name: str
    data: FramedBytes
    charset: str | None = None
    limits: FileLimits = field(default_factory=FileLimits)
    known: PageSource | None = None


@dataclass(frozen=True, slots=True)
class ParseResult:
    """The content of a file.

    Attributes:
        articles: Its articles.
        members: For an archive, name and content of each file to parse.
        rejected: For an archive, name of each file that can't be read, and a sentence with the reason.
        feed: For a feed, its entries.
    """

    articles: Sequence[Article] = ()
    members: Sequence[tuple[str, FramedBytes]] = ()
    rejected: Sequence[tuple[str, str]] = ()
    feed: ParsedFeed | None = None


PARSE_PROTOCOL: Final = WorkerProtocol(
    "index.ingest.workers.reader_protocol:PARSE_PROTOCOL", ParseRequest, ParseResult
)
"""Protocol between `Readers` and the parser process."""
