"""Data model of parsed feeds; apart from the parsers, which the main process doesn't import."""

from datetime import date
from typing import Final, NamedTuple

MAX_FEED_ENTRIES: Final = 100
"""Number of entries of a feed that are read: the newest."""


class FeedEntry(NamedTuple):
    """An entry of a feed.

    Attributes:
        key: Identifier within the feed: its id, else its URL, else a digest of title and date.
        url: URL of its page; None for an entry that is complete in itself. It names a place within the page
            if several entries with texts share the page.
        title: Its title; may be empty.
        author: Author of the entry, else of the feed.
        published: Date of publication.
        updated: Time of the last change, as the feed words it.
        text: Its content, else its summary, with its structure; see `feed_text.pack_text`.
        fingerprint: Digest of the entry's content, without its key and URL.
    """

    key: str
    url: str | None
    title: str
    author: str | None
    published: date | None
    updated: str | None
    text: str
    fingerprint: str


class ParsedFeed(NamedTuple):
    """A feed, or the link to a feed in an HTML page.

    Attributes:
        title: Title of the feed; may be empty.
        entries: Its entries, newest first.
        ttl_seconds: Time for which it asks not to be fetched again, if any.
        ended: Whether it declares that no entries will follow.
        feed_url: For an HTML page, URL of the feed that it links to; the other fields have their defaults.
    """

    title: str = ""
    entries: tuple[FeedEntry, ...] = ()
    ttl_seconds: float | None = None
    ended: bool = False
    feed_url: str | None = None
