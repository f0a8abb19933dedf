"""Bytes and files → articles: what is hard to read is read in a process that can be killed."""

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple, Self

from index.errors import UnreadableFile
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.file_types import FileType, base_name, detect_file_type, display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.text import is_safe_in_process, read_text_file
from index.ingest.workers.reader_process import ReaderProcess
from index.ingest.workers.reader_protocol import ParseRequest, ParseResult
from index.model import Article

DEFAULT_PARSER: Final = "index.ingest.workers.parse_file:parse_file"
"""The function that reads in the process."""

_CHARSET_PARAMETER: Final = "charset="


class RejectedFile(NamedTuple):
    """A file in an archive that can't be read.

    Attributes:
        name: Its name, with folders, as the archive has it.
        reason: A sentence that says why.
    """

    name: str
    reason: str


class ReadResult(NamedTuple):
    """What a file gives.

    Attributes:
        articles: One for most kinds of file, the chapters for an EPUB, those of all its files for an archive.
        rejected: The files in an archive that can't be read.
    """

    articles: tuple[Article, ...]
    rejected: tuple[RejectedFile, ...] = ()


class Readers:
    """Reads files of every kind, for as many threads as like to: one after the other.

    Short texts are read in place; for the others, a process is started once, and started anew where a file
    hangs it or makes it crash.
    """

    def __init__(self, limits: FileLimits | None = None, parser: str = DEFAULT_PARSER) -> None:
        """Make the readers; nothing is started yet.

        Args:
            limits: What reading one file may cost.
            parser: The function, "module:function", that reads in the process.
        """
        self._limits = limits or FileLimits()
        self._parser = parser
        self._worker: ReaderProcess | None = None
        self._worker_lock = threading.Lock()
        self._stopped = False

    def read(self, name: str, data: bytes, content_type: str | None = None) -> ReadResult:
        """Read the articles of a file.

        Args:
            name: Its name, its path or its address.
            data: Its content.
            content_type: What a server says it is, such as "text/html; charset=utf-8", where one does.

        Returns:
            The articles, and what of an archive can't be read.

        Raises:
            UnreadableFile: The file is of no known kind, beyond the limits, or holds no article.
        """
        name = base_name(name)
        self._check_size(name, data)
        request = ParseRequest(
            detect_file_type(name, content_type), name, data, _charset_from_content_type(content_type)
        )
        parsed = self._parse(request, self._limits.seconds)
        if request.file_type is not FileType.ZIP:
            return ReadResult(tuple(parsed.articles))
        return self._read_members(parsed)

    def read_file(self, file: Path) -> ReadResult:
        """Read the articles of a file on disk.

        Args:
            file: The file.

        Returns:
            The articles, and what of an archive can't be read.

        Raises:
            UnreadableFile: The file isn't there, is of no known kind, beyond the limits, or holds no article.
        """
        if not file.exists():
            raise UnreadableFile(f"{file} doesn't exist.")
        if not file.is_file():  # a pipe would be waited for
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
            url: Its address, against which relative ones are resolved.
            data: Its content.
            content_type: What the server says it is; of that, the encoding is believed alone.

        Returns:
            What it announces; of a page that names a feed, where that is.

        Raises:
            UnreadableFile: It is neither, or beyond the limits.
        """
        self._check_size(url, data)
        request = ParseRequest(FileType.FEED, url, data, _charset_from_content_type(content_type))
        return self._parse(request, self._limits.seconds).feed or ParsedFeed()

    def stop(self) -> None:
        """Read nothing more, and end the process at once: what is being read is refused. Waits for nobody."""
        self._stopped = True
        if worker := self._worker:
            worker.kill()

    def close(self) -> None:
        """End the process, if there is one; it is started again where it is needed again."""
        with self._worker_lock:
            if self._worker:
                self._worker.close()
                self._worker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read_members(self, archive: ParseResult) -> ReadResult:
        """Read the files of an archive, each as if it stood alone, until the archive's time is over."""
        end = time.monotonic() + self._limits.archive_seconds
        articles: list[Article] = []
        refused = [RejectedFile(*each) for each in archive.rejected]
        for member, data in archive.members:
            try:
                left = min(self._limits.seconds, end - time.monotonic())
                articles += self._read_member(base_name(member), data, left, len(articles))
            except UnreadableFile as error:
                refused.append(RejectedFile(member, str(error)))
        return ReadResult(tuple(articles), tuple(refused))

    def _read_member(self, name: str, data: bytes, seconds: float, before: int) -> Sequence[Article]:
        if seconds <= 0 or before >= self._limits.articles:
            raise UnreadableFile(f"{display_name(name)} is one too many in this archive; split it.")
        self._check_size(name, data)
        return self._parse(ParseRequest(detect_file_type(name), name, data), seconds).articles

    def _check_size(self, name: str, data: bytes) -> None:
        most = self._limits.file_bytes
        if len(data) > most:
            raise UnreadableFile(f"{display_name(name)} has more than {most // 1_000_000} MB; split it.")

    def _parse(self, request: ParseRequest, seconds: float) -> ParseResult:
        if is_safe_in_process(request.file_type, request.data):
            return ParseResult(
                [read_text_file(request.file_type, request.data, request.name, request.charset)]
            )
        with self._worker_lock:
            if self._stopped:
                raise UnreadableFile(f"{display_name(request.name)} wasn't read: nothing is read any more.")
            if self._worker is None or not self._worker.is_alive:
                if self._worker:
                    self._worker.close()
                self._worker = ReaderProcess(self._parser, self._limits)
            return self._worker.parse(request, seconds)


def _charset_from_content_type(content_type: str | None) -> str | None:
    """The encoding that a content type names."""
    for part in (content_type or "").lower().split(";"):
        if part.strip().startswith(_CHARSET_PARAMETER):
            return part.strip().removeprefix(_CHARSET_PARAMETER).strip("\"' ") or None
    return None
