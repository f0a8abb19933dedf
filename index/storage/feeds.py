"""Followed feeds and their entries, as they are stored.

Times are seconds since 1970 (UTC), as `time.time` counts them; callers pass them in.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

CLOCK_TOLERANCE_SECONDS: Final = 3_600.0
"""Time by which a clock may be set back before the times that it gave are taken for wrong."""

LONGEST_WAIT_SECONDS: Final = 90 * 86_400.0
"""Time after which a feed is polled in any case."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a library follows.

    Attributes:
        id: Its number within the library, never reused; 0 until it is stored.
        url: The URL to request.
        resolved_url: The URL that the last request was redirected to, or `url`.
        title: The feed's own title, else its URL.
        added_by: Discord user who added it, if known.
        channel_id: Discord channel in which it was added, if known.
        added_at: Time of addition.
        next_poll_at: Time of the next poll.
        etag: `ETag` of the version read last.
        last_modified: `Last-Modified` of that version, verbatim.
        ttl_seconds: Seconds for which the feed asks not to be requested again, if it does.
        read_at: Time of the last successful poll, with or without changes.
        failures: Failed polls since then.
        failing_since: Time of the first of these failures.
        failure_notified: Whether this failure has been reported to a person.
        ended: Whether the feed is gone or complete; it is never polled again then.
        failure: Reason of the last poll's failure, a sentence; empty after a success.
    """

    id: int
    url: str
    resolved_url: str
    title: str
    added_by: int | None
    channel_id: int | None
    added_at: float
    next_poll_at: float
    etag: str | None = None
    last_modified: str | None = None
    ttl_seconds: float | None = None
    read_at: float | None = None
    failures: int = 0
    failing_since: float | None = None
    failure_notified: bool = False
    ended: bool = False
    failure: str = ""


class EntryState(StrEnum):
    """Progress of a feed's entry."""

    WAITING = "waiting"  # to be read; to be read again if it has an article
    MOVED = "moved"  # its article's URL is to be changed
    READ = "read"
    PASSED = "passed"  # too old when the feed was followed
    REFUSED = "refused"  # unreadable, and not tried again
    REMOVED = "removed"  # its article was removed from the library by hand, and stays out

    @property
    def is_pending(self) -> bool:
        """Whether the next poll has something to do for an entry in this state."""
        return self in (EntryState.WAITING, EntryState.MOVED)


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """An entry of a followed feed, with what is needed to recognise it.

    Attributes:
        key: See `FeedEntry.key`.
        url: See `FeedEntry.url`.
        fingerprint: `FeedEntry.fingerprint` of the version read last, or waiting to be read.
        state: Its progress.
        last_seen_at: Time of the last poll at which the feed announced it.
        title: See `FeedEntry.title`.
        author: See `FeedEntry.author`.
        published: See `FeedEntry.published`.
        text: `FeedEntry.text` while it waits to be read, else empty. None where it isn't loaded: storing the
            entry leaves its stored text as it is.
        article_id: Id of the article made of it.
        failed_attempts: Failed attempts to read it in a row.
        read_at: Time at which it was read last.
        unchanged_reads: Times in a row that it was read again although its text had not changed.
        reason: Why it was refused, a sentence.
        id: Its number; 0 until it is stored. Newer entries have higher numbers.
    """

    key: str
    url: str | None
    fingerprint: str
    state: EntryState
    last_seen_at: float
    title: str = ""
    author: str | None = None
    published: date | None = None
    text: str | None = None
    article_id: int | None = None
    failed_attempts: int = 0
    read_at: float | None = None
    unchanged_reads: int = 0
    reason: str = ""
    id: int = 0
