"""Results of polling a feed, and the sink for its articles."""

from enum import StrEnum
from typing import NamedTuple, Protocol

from index.model import AddResult, Article
from index.storage.feeds import Feed


class ArticleSink(Protocol):
    """Destination of feeds' articles: one library, possibly with quotas.

    Methods are called on the event loop and must not block it. Errors of `add` stop the poll; entries that
    were not read yet wait for the next one.
    """

    async def add(self, article: Article, /) -> AddResult:
        """Add an article.

        Raises:
            FootnoteError: No article can be added, such as when a quota is used up.
        """

    async def article(self, ident: int, /) -> Article:
        """One article.

        Raises:
            UnknownArticle: No article has this id.
        """

    async def remove(self, ident: int, /) -> None:
        """Remove an article.

        Raises:
            UnknownArticle: No article has this id.
        """

    async def set_url(self, ident: int, url: str, /) -> None:
        """Change an article's URL.

        Raises:
            UnknownArticle: No article has this id.
            InvalidArticle: The URL can't be stored.
        """


class EntryOutcome(StrEnum):
    """Outcome of reading a pending entry."""

    ADDED = "added"
    REPLACED = "replaced"  # its text was edited: a new article takes the place of the old one
    MOVED = "moved"  # its article has another URL
    UNCHANGED = "same"  # the feed announced an edit, but the text is the same
    RETRY = "later"  # unreadable now; the next poll tries again
    REFUSED = "refused"  # unreadable, and not tried again
    REMOVED = "removed"  # its article was removed from the library by hand, and stays out


class EntryResult(NamedTuple):
    """Result of reading one entry.

    Attributes:
        outcome: The outcome.
        title: Its title, or its article's; else its URL.
        url: Its page.
        article_id: Id of its article, if it has one.
        reason: Why it couldn't be read, a sentence.
        is_new: Whether the article was stored just now, not a duplicate of an earlier one.
    """

    outcome: EntryOutcome
    title: str
    url: str | None = None
    article_id: int | None = None
    reason: str = ""
    is_new: bool = False


class PollResult(NamedTuple):
    """Result of polling one feed.

    Attributes:
        feed: The feed's new state.
        results: Results of the entries that were tried, in order.
        failure: Why the feed couldn't be read, a sentence; empty if it could.
        stop_reason: Why some entries weren't tried, such as a full quota, a sentence; empty if all were.
        should_notify: Whether to report `failure` to whoever added the feed: once, when it has lasted for
            days or the feed has ended.
    """

    feed: Feed
    results: tuple[EntryResult, ...] = ()
    failure: str = ""
    stop_reason: str = ""
    should_notify: bool = False
