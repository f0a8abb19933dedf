"""What a feed says, whatever its format."""

from datetime import date
from typing import Final, NamedTuple

MAX_FEED_ENTRIES: Final = 100
"""How many items of a feed are read at most: the newest."""


class FeedEntry(NamedTuple):
    """One of the things that a feed announces.

    Attributes:
        key: What the feed knows it by: its id, else its address, else what its title and its date make.
        url: Its page; none where the item is complete in itself.
        title: Its title; may be blank.
        author: Who wrote it, by the item or by the whole feed.
        published: The day of its publication.
        updated: When it was changed last, as the feed words it.
        text: The paragraphs of an item that has no page; blank where it has one, which says more.
        fingerprint: Differs where what the feed says of the item differs, but for its key and its page.
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
    """A feed, or a page that names one.

    Attributes:
        title: What the feed calls itself; may be blank.
        entries: What it announces, the newest first.
        ttl_seconds: For how many seconds it asks not to be fetched again, where it does.
        ended: Whether it says that nothing will come any more.
        feed_url: Where it is no feed but a page that names its feed: the address of that; the rest is blank.
    """

    title: str = ""
    entries: tuple[FeedEntry, ...] = ()
    ttl_seconds: float | None = None
    ended: bool = False
    feed_url: str | None = None
