"""Errors that may be shown to users.

FootnoteError                 its message is one sentence for the user
├── InvalidArticle            the article can't be stored as it is
├── UnknownArticle            no article has this id
├── ArticleDamaged            this article can't be read; the others can
├── UnreadableFile            the file contains no readable article
├── Unreachable               the page can't be fetched, or may not be
├── NoFeed                    this address is no feed, and names none
├── FollowRefused             this feed can't be followed here: it is already, or is one too many
├── UnknownFeed               no followed feed is the one named
├── FeedUnfollowed            this feed was unfollowed in the meantime
└── LibraryError              the library as a whole can't be used
    ├── LibraryMissing        the folder contains no library
    ├── LibraryInUse          another process has it open
    ├── LibraryDamaged        its database can't be read
    └── LibraryUnwritable     its folder can't be written

Any other exception is a bug: it is logged, never shown.
"""


class FootnoteError(Exception):
    """Base of errors whose message may be shown to the user verbatim."""


class InvalidArticle(FootnoteError):
    """An article can't be stored: too long, not Unicode, impossible to analyse."""


class UnknownArticle(FootnoteError):
    """No article of the library has the requested id."""


class ArticleDamaged(FootnoteError):
    """The stored form of one article is not what was stored."""

    def __init__(self, ident: int) -> None:
        super().__init__(f"Article {ident} is damaged: remove it and add it again, or put a copy back.")


class UnreadableFile(FootnoteError):
    """A file contains no readable article."""


class Unreachable(FootnoteError):
    """A web page can't be fetched, or may not be.

    Attributes:
        gone: Whether the server reports it as permanently gone (410).
        forbidden: Whether robots.txt disallows it.
        refused: Whether the server refuses the page, rather than being out of order for a while.
        retry_after: Seconds of the server's Retry-After, if given.
    """

    def __init__(
        self,
        message: str,
        *,
        gone: bool = False,
        forbidden: bool = False,
        refused: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.gone = gone
        self.forbidden = forbidden
        self.refused = refused
        self.retry_after = retry_after


class NoFeed(FootnoteError):
    """An address that is no feed, and names none."""


class FollowRefused(FootnoteError):
    """A feed that can't be followed: it is followed already, or would be one too many."""


class UnknownFeed(FootnoteError):
    """No followed feed has the id, the URL or the name given."""


class FeedUnfollowed(FootnoteError):
    """The feed was unfollowed while it was to be polled."""


class LibraryError(FootnoteError):
    """The library as a whole can't be used."""


class LibraryMissing(LibraryError):
    """The folder contains no library."""


class LibraryInUse(LibraryError):
    """Another process has the library open."""


class LibraryDamaged(LibraryError):
    """The library's database can't be read."""


class LibraryUnwritable(LibraryError):
    """The library's folder can't be created or written."""
