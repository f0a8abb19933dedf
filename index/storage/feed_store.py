"""The feed store: the feeds of one library and their entries."""

from collections.abc import Collection, Iterable
from types import TracebackType
from typing import Final, Protocol, Self

from index.storage.feeds import Feed, KnownEntry

MAX_REMEMBERED_ENTRIES: Final = 1_000
"""Entries remembered of a feed, besides those that it announces now."""


class FeedStore(Protocol):
    """The feeds that one library follows, with their known entries.

    Contract of every implementation:

    * Methods may be called from several threads, and may block.
    * A change is atomic, and durable when its method returns.
    * Ids of feeds and of entries increase and are never reused.
    * Entries come without their texts (`KnownEntry.text` is None); `entry_text` loads one.
    * Every method raises `LibraryDamaged` where the data can't be read, `LibraryUnwritable` where they can't
      be written.
    """

    def close(self) -> None:
        """Release the store's resources."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def feeds(self) -> list[Feed]:
        """All feeds in order of addition, ended ones included."""

    def feed(self, feed_id: int) -> Feed:
        """One feed.

        Raises:
            UnknownFeed: No feed has this id.
        """

    def is_followed(self, feed_id: int) -> bool:
        """Whether a feed has this id."""

    def is_url_taken(self, feed: Feed) -> bool:
        """Whether another feed is followed at this one's URL."""

    def due_feeds(self, now: float) -> list[Feed]:
        """The feeds to poll, the longest overdue first; ended ones never are."""

    def next_poll_time(self) -> float | None:
        """When the next feed is due; None without one."""

    def correct_times(self, now: float) -> None:
        """Make feeds due whose times lie in the future, which a wrong clock has left there.

        These are times of what has happened, beyond `CLOCK_TOLERANCE_SECONDS`, and polls that would wait for
        more than `LONGEST_WAIT_SECONDS`.

        Args:
            now: The current time.
        """

    def add(self, feed: Feed, entries: Iterable[KnownEntry] = (), *, max_feeds: int | None = None) -> Feed:
        """Follow a feed.

        Args:
            feed: The feed; its id is assigned here.
            entries: Its entries, newest first.
            max_feeds: Feeds that the library may follow; None for any number.

        Returns:
            The feed with its id.

        Raises:
            FollowRefused: It is followed already, or would be one too many.
        """

    def remove(self, feed_id: int) -> None:
        """Unfollow a feed and forget its entries; its articles stay.

        Raises:
            UnknownFeed: No feed has this id.
        """

    def remove_all(self) -> int:
        """Unfollow all feeds, as `remove` does.

        Returns:
            The number of feeds that were followed.
        """

    def update(
        self, feed: Feed, entries: Iterable[KnownEntry] = (), *, forget_before: float | None = None
    ) -> bool:
        """Store the result of a poll.

        Args:
            feed: The feed's new state.
            entries: Entries that are new (id 0) or changed, newest first.
            forget_before: Also forget entries that the feed announces no longer, wait for nothing, and were
                last seen before this time or exceed `MAX_REMEMBERED_ENTRIES`; None to keep all.

        Returns:
            False, and nothing is stored, if the feed isn't followed any more or another one has its URL.
        """

    def entries(self, feed_id: int) -> list[KnownEntry]:
        """All known entries of a feed, newest first."""

    def matching_entries(
        self, feed_id: int, keys: Collection[str], urls: Collection[str]
    ) -> list[KnownEntry]:
        """The known entries of a feed that have one of these keys or URLs, newest first."""

    def pending_entries(self, feed_id: int) -> list[KnownEntry]:
        """The entries of a feed that wait to be read or moved, newest first."""

    def entry_text(self, entry_id: int) -> str:
        """The text of an entry that waits to be read; empty for any other."""

    def update_entry(self, feed_id: int, entry: KnownEntry) -> None:
        """Store an entry's new state; does nothing if its feed isn't followed any more."""

    def count_articles(self, feed_id: int) -> int:
        """The number of articles made of a feed's known entries."""

    def count_article_uses(self, article_id: int) -> int:
        """The number of entries that an article was made of and that their feeds still announce."""
