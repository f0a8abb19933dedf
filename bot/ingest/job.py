"""Ingest jobs: what somebody asked to have added to a guild's library, and how far that has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Literal, Self

from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import FootnoteError

MAX_EXAMPLES: Final = 10
"""Titles and refusals that are kept as text; further ones are only counted."""

MAX_ATTEMPTS: Final = 3
"""Starts of a job without progress after which it fails."""

_MAX_EXAMPLE_CHARS: Final = 300


class IngestRequestError(FootnoteError):
    """A request that can't become a job."""


class JobStatus(StrEnum):
    """The final status of a job."""

    DONE = "done"
    CANCELLED = "cancelled"
    FULL = "full"
    """The library is at its quota."""

    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobSource:
    """A file or a page that articles are read from.

    Attributes:
        name: The name of the file, or the URL of the page.
        file: The name under which the job store keeps the file; None for a page.
        content_type: The MIME type of the file as Discord gives it.
    """

    name: str
    file: str | None = None
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class CountWithExamples:
    """A count, and the first of the counted things, each as one line of text."""

    count: int = 0
    examples: tuple[str, ...] = ()

    def with_more(self, lines: Iterable[str]) -> "CountWithExamples":
        """The count with further lines counted."""
        more = list(lines)
        examples = (
            truncate(one_line(line), _MAX_EXAMPLE_CHARS) for line in more[: MAX_EXAMPLES - len(self.examples)]
        )
        return CountWithExamples(self.count + len(more), (*self.examples, *examples))


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The outcome of handing a batch of articles to a library.

    Attributes:
        newest_id: The highest id of an added article; 0 where none was added.
        added: Titles of the articles that are new in the library.
        duplicates: Titles of those that it had already.
        refused: One line for each of the others: why it is not in the library.
        quota_message: Why the library takes no more; empty below the quota.
        left_count: Articles left out because of the quota.
    """

    newest_id: int
    added: Sequence[str] = ()
    duplicates: Sequence[str] = ()
    refused: Sequence[str] = ()
    quota_message: str = ""
    left_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """The common part of all jobs; with it, a job is all that a restart needs to resume the work.

    Attributes:
        id: 16 hexadecimal digits.
        guild_id: The guild whose library is added to.
        channel_id: The channel of the progress message.
        message_id: The progress message; None until it is sent.
        user_id: The requester.
        is_waiting: Whether other jobs come first.
        attempts: Starts of the job since it last made progress.
        newest_id: The highest article id in the library before the next article is added; None before the
            first attempt.
        added: Articles that are new in the library.
        duplicates: Articles that it had already.
        refused: Files, pages and articles that were refused, and why.
        status: The final status; None until the job is over.
        reason: Why the job is over before its time, or what is to be said of its end.
        total: Articles in the library at the end of the job, where known.
    """

    id: str
    guild_id: int
    channel_id: int
    message_id: int | None = None
    user_id: int
    is_waiting: bool = False
    attempts: int = 0
    newest_id: int | None = None
    added: CountWithExamples = CountWithExamples()
    duplicates: CountWithExamples = CountWithExamples()
    refused: CountWithExamples = CountWithExamples()
    status: JobStatus | None = None
    reason: str = ""
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileJob(_Job):
    """A job that adds the articles of files and pages.

    Attributes:
        kind: The discriminator of the stored record.
        sources: The files and pages, in the order in which they are read.
        sources_done: The number of sources that are finished.
        articles_done: The number of articles of the next source that are finished.
        found: The number of articles that the sources held.
        language: Language of all articles as a BCP 47 tag; None to find it article by article.
    """

    kind: Literal["files"] = "files"
    sources: tuple[JobSource, ...]
    sources_done: int = 0
    articles_done: int = 0
    found: int = 0
    language: str | None = None

    @property
    def next_source(self) -> JobSource | None:
        """The source that is being read, or that is read next."""
        return self.sources[self.sources_done] if self.sources_done < len(self.sources) else None

    def after_batch(self, result: BatchResult, batch_size: int) -> Self:
        """The job when a batch of articles of its next source was handed to the library.

        Args:
            result: The outcome of the batch.
            batch_size: The number of articles in it.
        """
        return replace(
            self,
            articles_done=self.articles_done + batch_size,
            newest_id=max(self.newest_id or 0, result.newest_id),
            added=self.added.with_more(result.added),
            duplicates=self.duplicates.with_more(result.duplicates),
            refused=self.refused.with_more(result.refused),
            attempts=1,
        )

    def after_source(self, refused: Iterable[str] = ()) -> Self:
        """The job when its next source is finished.

        Args:
            refused: One line for each part of the source that was refused.
        """
        return replace(
            self,
            sources_done=self.sources_done + 1,
            articles_done=0,
            refused=self.refused.with_more(refused),
            attempts=1,
        )

    def at_quota(self, reason: str, left_count: int) -> Self:
        """The job when the library is full: it is over, and what stays out counts as refused.

        Args:
            reason: Why the library takes no more.
            left_count: Articles of the next source that stay out.
        """
        source, *others = self.sources[self.sources_done :]
        lines = []
        if left_count:
            lines.append(format_refusal(source.name, f"{left_count:,} of its articles were not added."))
        lines += [format_refusal(other.name, "not read.") for other in others]
        return replace(self, status=JobStatus.FULL, reason=reason, refused=self.refused.with_more(lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedJob(_Job):
    """A job that follows a feed and reads the entries that it has today.

    Attributes:
        kind: The discriminator of the stored record.
        url: The feed, or a page that names it.
        started_at: The time of the request, in seconds since 1970; it identifies the feed in the feed store.
        title: The title of the feed; empty until it is found.
        entries_left: Entries still to be read.
        poll_interval_seconds: About the seconds until the next poll; None where there is none.
        is_complete: Whether the entries are read, so that only the end of the job is to be shown.
    """

    kind: Literal["feed"] = "feed"
    url: str
    started_at: float
    title: str = ""
    entries_left: int = 0
    poll_interval_seconds: float | None = None
    is_complete: bool = False


IngestJob = FileJob | FeedJob


def format_refusal(name: str, reason: str, archive: str = "") -> str:
    """Format a refusal as one line: "archive: name: reason", without what the reason says itself.

    Args:
        name: The name of the file, the article or the page.
        reason: A sentence, which may include the name.
        archive: The name of the archive around it; empty for none.
    """
    line = reason if _last_path_segment(name) in reason else f"{name}: {reason}"
    return f"{archive}: {line}" if archive else line


def _last_path_segment(name: str) -> str:
    return one_line(name).rstrip("/").rpartition("/")[2]
