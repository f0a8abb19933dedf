"""An addition: what somebody wants to have added, and what has become of it so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self

from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import FootnoteError

MAX_EXAMPLES: Final = 10
"""Titles and refusals that are named; the others are counted."""

MAX_ATTEMPTS: Final = 3
"""How often an addition is begun without getting any further, before it is given up."""

_MAX_EXAMPLE_CHARS: Final = 300
"""Characters that are kept of a title or a refusal."""


class IngestRequestError(FootnoteError):
    """What can't be added as it is asked for."""


class JobStatus(StrEnum):
    """How an addition ended."""

    DONE = "done"
    CANCELLED = "cancelled"
    FULL = "full"
    """The library may hold no more."""

    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobSource:
    """What articles are read from.

    Attributes:
        name: The file's name, or the page's address.
        file: What the file is called in the addition's folder; None for a page.
        content_type: What Discord says the file is, where it does.
    """

    name: str
    file: str | None = None
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class FollowProgress:
    """A feed that is to be followed: the only source of its addition names its address.

    Attributes:
        began: When that was asked for, in seconds since 1970: no other feed of the library was added then.
        title: What the feed calls itself; blank until it is found.
        left: How many of its items are still to be read.
        again: About after how many seconds it is read again; None where it isn't.
    """

    began: float
    title: str = ""
    left: int = 0
    again: float | None = None


@dataclass(frozen=True, slots=True)
class CountWithExamples:
    """How many there are, and the first of them in a line each."""

    count: int = 0
    first: tuple[str, ...] = ()

    def with_more(self, lines: Iterable[str]) -> "CountWithExamples":
        """The tally with these counted too."""
        more = list(lines)
        named = (
            truncate(one_line(line), _MAX_EXAMPLE_CHARS) for line in more[: MAX_EXAMPLES - len(self.first)]
        )
        return CountWithExamples(self.count + len(more), (*self.first, *named))


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of articles that were handed to a library.

    Attributes:
        newest_id: The highest number of an article that the library has given.
        added: The titles of those that are new in it.
        known: The titles of those that were there already.
        refused: Why the others are not in it, a line each.
        quota_message: Why the library takes no more; empty where it does.
        left_count: How many of them stayed out because of that.
    """

    newest_id: int
    added: Sequence[str] = ()
    known: Sequence[str] = ()
    refused: Sequence[str] = ()
    quota_message: str = ""
    left_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestJob:
    """What somebody wants to have added, and what has become of it: all that a restart needs to go on.

    Attributes:
        id: What it is called, 16 hexadecimal digits.
        guild: The server whose library is added to.
        channel: Where the message stands that says how far it is.
        message: That message; None until it is sent.
        person: Who began it.
        sources: What is read, in this order.
        feed: The feed, where one is to be followed.
        waiting: Whether others are worked on before it.
        tries: How often it was begun without getting any further.
        done: How many sources are done with.
        taken: How many articles of the next source are done with.
        newest: The highest number of an article before the next one is added; None before the first.
        found: How many articles the sources gave.
        added: The articles that are new in the library.
        known: Those that were there already.
        refused: The files, pages and articles that were refused, and why.
        ending: How it ended; None while it goes on.
        problem: Why it ended before its time.
        total: How many articles the library has in the end, where that is known.
    """

    id: str
    guild: int
    channel: int
    message: int | None = None
    person: int
    sources: tuple[JobSource, ...]
    feed: FollowProgress | None = None
    waiting: bool = False
    tries: int = 0
    done: int = 0
    taken: int = 0
    newest: int | None = None
    found: int = 0
    added: CountWithExamples = CountWithExamples()
    known: CountWithExamples = CountWithExamples()
    refused: CountWithExamples = CountWithExamples()
    ending: JobStatus | None = None
    problem: str = ""
    total: int | None = None

    @property
    def next_source(self) -> JobSource | None:
        """The source that is to be read next, or that is being read."""
        return self.sources[self.done] if self.done < len(self.sources) else None

    def with_batch_result(self, result: BatchResult, articles: int) -> Self:
        """The addition when so many articles of its next source were handed to the library."""
        return replace(
            self,
            taken=self.taken + articles,
            newest=result.newest_id,
            added=self.added.with_more(result.added),
            known=self.known.with_more(result.known),
            refused=self.refused.with_more(result.refused),
            tries=1,
        )

    def after_source(self, refused: Iterable[str] = ()) -> Self:
        """The addition when its next source is done with; what of it was refused, and why."""
        return replace(self, done=self.done + 1, taken=0, refused=self.refused.with_more(refused), tries=1)

    def at_quota(self, reason: str, left: int) -> Self:
        """The addition where the library takes no more: it ends, and names what stays out.

        Args:
            reason: Why the library takes no more.
            left: How many articles of the next source stay out.
        """
        source, *others = self.sources[self.done :]
        lines = [format_refusal(source.name, f"{left:,} of its articles were not added.")] if left else []
        lines += [format_refusal(other.name, "not read.") for other in others]
        return replace(self, ending=JobStatus.FULL, problem=reason, refused=self.refused.with_more(lines))


def format_refusal(name: str, reason: str, archive: str = "") -> str:
    """A line that says what was refused and why.

    Args:
        name: The name of the file, the article or the page.
        reason: A sentence; it may name it already.
        archive: The archive that it is in, if it is in one.
    """
    line = reason if _last_path_segment(name) in reason else f"{name}: {reason}"
    return f"{archive}: {line}" if archive else line


def _last_path_segment(name: str) -> str:
    """The last part of a path or an address."""
    return one_line(name).rstrip("/").rpartition("/")[2]
