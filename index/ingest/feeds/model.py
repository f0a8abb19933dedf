"""The words of following: feeds that a library follows, what is known of their items, what a poll did.

Times are seconds since 1970 (UTC), as `time.time` counts them; they are handed in, never looked up.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from index.model import Article


class ArticleSink(Protocol):
    """Where the articles of a feed go: a library, or what watches over one.

    Called from threads that may wait. Any `FootnoteError` of `add` other than `InvalidArticle`, such as a
    full quota, stops the poll; what wasn't read yet is read by a later one.
    """

    def add(self, article: Article, /) -> int:
        """Add an article; its id, that of the one there where the same text was added before."""

    def article(self, ident: int, /) -> Article:
        """An article; raises `UnknownArticle` where there is none with this number."""

    def remove(self, ident: int, /) -> None:
        """Remove an article; raises `UnknownArticle` where there is none with this number."""

    def set_url(self, ident: int, url: str, /) -> None:
        """Give an article another address; raises `UnknownArticle` where there is none with this number."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a library follows.

    Attributes:
        id: Its number among the library's feeds; never given twice.
        url: The address that is asked.
        found_at: Where that led, through redirects, when it was asked last.
        title: What it calls itself, else its address.
        added_by: Who asked for it (a Discord user), where known.
        channel: Where they did (a Discord channel), where known.
        added_at: When.
        next_poll: When it is to be asked again.
        etag: What the server called the version that was read last.
        last_modified: When that was changed, as the server words it.
        ttl: For how many seconds it asks not to be asked again, where it does.
        read_at: When it was read last, or found unchanged.
        failures: How often in a row it couldn't be read.
        failing_since: When the first of these failures was.
        told: Whether it was reported that it fails.
        ended: Whether nothing will come any more; it isn't asked again then.
        failure: Why it couldn't be read when it was asked last: a sentence; blank where it could.
    """

    id: int
    url: str
    found_at: str
    title: str
    added_by: int | None
    channel: int | None
    added_at: float
    next_poll: float
    etag: str | None = None
    last_modified: str | None = None
    ttl: float | None = None
    read_at: float | None = None
    failures: int = 0
    failing_since: float | None = None
    told: bool = False
    ended: bool = False
    failure: str = ""


class EntryState(StrEnum):
    """How far an item of a feed is."""

    WAITING = "waiting"  # to be read; where it has an article, to be read again
    MOVED = "moved"  # its article is to get another address
    READ = "read"
    PASSED = "passed"  # too old when the feed was followed
    REFUSED = "refused"  # can't be read, and isn't tried again
    REMOVED = "removed"  # its article was taken out of the library by hand, and stays out


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """What is stored of an item: enough to know it again.

    Attributes:
        key: See `Item.key`.
        url: See `Item.url`.
        fingerprint: See `Item.fingerprint`; of the version that was read last, or is to be read.
        state: How far it is.
        seen: When the feed announced it last.
        title: See `Item.title`.
        author: See `Item.author`.
        published: See `Item.published`.
        text: See `Item.text`; blank once it was read.
        article: The article that it became.
        tries: How often in a row it couldn't be read.
        read_at: When it was read last.
        in_vain: How often in a row it was said to be changed, and its text was the same.
        reason: Why it was refused.
        id: Its number; 0 until it is stored. A later item, or a newer one of the same poll, has a higher one.
    """

    key: str
    url: str | None
    fingerprint: str
    state: EntryState
    seen: float
    title: str = ""
    author: str | None = None
    published: date | None = None
    text: str = ""
    article: int | None = None
    tries: int = 0
    read_at: float | None = None
    in_vain: int = 0
    reason: str = ""
    id: int = 0

    @property
    def is_pending(self) -> bool:
        """Whether something is to be done with it."""
        return self.state in (EntryState.WAITING, EntryState.MOVED)


class EntryOutcome(StrEnum):
    """What became of an item that waited."""

    ADDED = "added"
    REPLACED = "replaced"  # its text was edited: another article stands for it
    MOVED = "moved"  # its article has another address
    UNCHANGED = "same"  # it was said to be edited, but its text is the same
    RETRY = "later"  # it can't be read now, and is tried again
    REFUSED = "refused"  # it can't be read, and isn't tried again
    REMOVED = "removed"  # its article was taken out of the library by hand, and stays out


class EntryResult(NamedTuple):
    """What became of an item that a poll read.

    Attributes:
        outcome: What became of it.
        title: Its title, or its article's; else its address.
        url: Its page.
        article: The number of its article, where there is one.
        reason: Why it couldn't be read: a sentence.
    """

    outcome: EntryOutcome
    title: str
    url: str | None = None
    article: int | None = None
    reason: str = ""


class PollResult(NamedTuple):
    """What polling a feed did.

    Attributes:
        feed: The feed, as it stands now.
        results: What became of the items that were read, in that order.
        failure: Why the feed couldn't be read: a sentence; blank where it could.
        stop_reason: Why not all items were tried, such as a full quota: a sentence; blank where all were.
        should_notify: Whether `failure` is to be told to whoever added the feed: once, when it fails for days or ends.
    """

    feed: Feed
    results: tuple[EntryResult, ...] = ()
    failure: str = ""
    stop_reason: str = ""
    should_notify: bool = False
