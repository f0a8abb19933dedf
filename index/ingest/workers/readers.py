"""Files → articles; every file is parsed in a worker process."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple, Self

from index.errors import UnreadableFile
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.file_types import FileType, base_name, detect_file_type, display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.page_source import PageSource
from index.ingest.workers.errors import (
    HandlerError,
    WorkerError,
    WorkerStartError,
    WorkerStopped,
    WorkerTimeout,
)
from index.ingest.workers.reader_protocol import PARSE_PROTOCOL, ParseRequest, ParseResult
from index.ingest.workers.worker import Worker, WorkerSpec
from index.model import Article

DEFAULT_PARSER: Final = "index.ingest.workers.parse_file:parse_file"
"""Import name of the function that runs in the process."""

_CHARSET_PARAMETER: Final = "charset="


class RejectedFile(NamedTuple):
    """A file in an archive that can't be read.

    Attributes:
        name: Its path in the archive.
        reason: A sentence with the reason.
    """

    name: str
    reason: str


class ReadResult(NamedTuple):
    """The articles of a file.

    Attributes:
        articles: One for most formats, the chapters for an EPUB, those of all its files for an archive.
        rejected: The files in an archive that can't be read.
    """

    articles: tuple[Article, ...]
    rejected: tuple[RejectedFile, ...] = ()


class Readers:
    """Reads files of every format, one at a time; thread-safe.

    They are parsed in a process that starts on demand, and is replaced when a file makes it hang or crash.
    """

    def __init__(self, limits: FileLimits | None = None, parser: str = DEFAULT_PARSER) -> None:
        """Make the readers; nothing is started yet.

        Args:
            limits: What reading one file may cost.
            parser: Import name of the function that runs in the process, "module:function".
        """
        self._limits = limits or FileLimits()
        self._worker = Worker(WorkerSpec(PARSE_PROTOCOL, parser, self._limits.memory_bytes))

    def read(
        self, name: str, data: bytes, content_type: str | None = None, known: PageSource | None = None
    ) -> ReadResult:
        """Read the articles of a file.

        Args:
            name: Its name, path or URL.
            data: Its content.
            content_type: The media type that a server declares, such as "text/html; charset=utf-8", if any.
            known: For a web page, what is known of it before.

        Returns:
            The articles, and the files of an archive that can't be read.

        Raises:
            UnreadableFile: The file is of no known format, exceeds the limits, or has no article.
        """
        name = base_name(name)
        self._check_size(name, data)
        file_type = detect_file_type(name, content_type)
        charset = _charset_from_content_type(content_type)
        request = ParseRequest(file_type, name, data, charset, self._limits, known)
        result = self._parse(request, self._limits.seconds)
        if file_type is not FileType.ZIP:
            return ReadResult(tuple(result.articles))
        return self._read_members(result)

    def read_file(self, file: Path) -> ReadResult:
        """Read the articles of a file on disk.

        Returns:
            The articles, and the files of an archive that can't be read.

        Raises:
            UnreadableFile: The file doesn't exist, is of no known format, exceeds the limits, or has no
                article.
        """
        if not file.exists():
            raise UnreadableFile(f"{file} doesn't exist.")
        if not file.is_file():  # reading a pipe would block
            raise UnreadableFile(f"{file} is no file.")
        detect_file_type(file.name)
        try:
            with file.open("rb") as opened:
                data = opened.read(self._limits.file_bytes + 1)
        except OSError as error:
            raise UnreadableFile(f"{file} can't be read: {error.strerror}.") from error
        return self.read(file.name, data)

    def read_feed(self, url: str, data: bytes, content_type: str | None = None) -> ParsedFeed:
        """Read a feed.

        Args:
            url: Its URL, against which relative ones are resolved.
            data: Its content.
            content_type: The media type that a server declares, of which only the charset is used.

        Returns:
            Its entries; for an HTML page that links to a feed, the feed's URL.

        Raises:
            UnreadableFile: It is neither, or exceeds the limits.
        """
        self._check_size(url, data)
        charset = _charset_from_content_type(content_type)
        request = ParseRequest(FileType.FEED, url, data, charset, self._limits)
        return self._parse(request, self._limits.seconds).feed or ParsedFeed()

    def stop(self) -> None:
        """Stop reading for good, without waiting: the file being read, and all later ones, are refused."""
        self._worker.stop()

    def close(self) -> None:
        """End the process after the file being read; the next file starts it again."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read_members(self, archive: ParseResult) -> ReadResult:
        """Read each file of an archive as if it stood alone, until the archive's time is up."""
        deadline = time.monotonic() + self._limits.archive_seconds
        articles: list[Article] = []
        rejected = [RejectedFile(*each) for each in archive.rejected]
        for member, data in archive.members:
            try:
                seconds = min(self._limits.seconds, deadline - time.monotonic())
                articles += self._read_member(base_name(member), data, seconds, len(articles))
            except UnreadableFile as error:
                rejected.append(RejectedFile(member, str(error)))
        return ReadResult(tuple(articles), tuple(rejected))

    def _read_member(self, name: str, data: bytes, seconds: float, before: int) -> Sequence[Article]:
        if seconds <= 0 or before >= self._limits.articles:
            raise UnreadableFile(f"{display_name(name)} is one too many in this archive; split it.")
        self._check_size(name, data)
        request = ParseRequest(detect_file_type(name), name, data, limits=self._limits)
        return self._parse(request, seconds).articles

    def _check_size(self, name: str, data: bytes) -> None:
        most = self._limits.file_bytes
        if len(data) > most:
            raise UnreadableFile(f"{display_name(name)} has more than {most // 1_000_000} MB; split it.")

    def _parse(self, request: ParseRequest, seconds: float) -> ParseResult:
        try:
            return self._worker.request(request, seconds)
        except WorkerStartError:
            raise  # no fault of the file
        except HandlerError as error:
            is_expected = error.type_name in {UnreadableFile.__name__, MemoryError.__name__}
            raise UnreadableFile(_failure_reason(error, request.name, seconds)) from (
                None if is_expected else error
            )
        except WorkerError as error:
            raise UnreadableFile(_failure_reason(error, request.name, seconds)) from None


def _failure_reason(error: WorkerError, name: str, seconds: float) -> str:
    """Say why a file can't be read.

    Args:
        error: The failure of its request.
        name: The file's name.
        seconds: The time limit of its request.
    """
    shown = display_name(name)
    match error:
        case HandlerError(type_name=UnreadableFile.__name__):
            return error.message
        case HandlerError(type_name=MemoryError.__name__):
            return f"{shown} needs too much memory to be read; split it."
        case HandlerError():
            return f"{shown} can't be read; it may be damaged."
        case WorkerTimeout():
            unit = "second" if round(seconds) == 1 else "seconds"
            return f"{shown} took longer than {seconds:.0f} {unit} to read; split it."
        case WorkerStopped():
            return f"{shown} wasn't read: nothing is read any more."
        case _:
            return f"{shown} can't be read: reading it takes too much memory, or fails."


def _charset_from_content_type(content_type: str | None) -> str | None:
    """Return the `charset` parameter of a Content-Type header."""
    for parameter in (content_type or "").lower().split(";"):
        if parameter.strip().startswith(_CHARSET_PARAMETER):
            return parameter.strip().removeprefix(_CHARSET_PARAMETER).strip("\"' ") or None
    return None
