"""The feed store in a library's folder."""

from pathlib import Path

from index.storage.feed_store import FeedStore
from index.storage.sqlite.feed_store import SqliteFeedStore


def open_feed_store(folder: Path) -> FeedStore:
    """Open the feed store of the library in a folder, which must exist; the store is created if needed.

    Raises:
        LibraryDamaged: The store can't be read.
        LibraryUnwritable: The folder can't be written.
    """
    return SqliteFeedStore.open(folder)


def has_feed_store(folder: Path) -> bool:
    """Whether the library in a folder has a feed store: whether it ever followed a feed."""
    return SqliteFeedStore.exists(folder)
