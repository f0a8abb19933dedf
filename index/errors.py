"""Every error that a person may be shown, on one page.

FootnoteError                 the message is one sentence meant for the person who asked
├── InvalidArticle            this article can't be stored as it is
├── UnknownArticle            no article has this number
├── UnreadableFile            this file holds no article that we can read
├── Unreachable               this page can't be fetched, or may not be
├── NoFeed                    this address is no feed, and names none
├── FollowRefused             this feed can't be followed here: it is already, or is one too many
├── UnknownFeed               no followed feed is the one named
├── FeedUnfollowed            this feed was unfollowed in the meantime
└── LibraryError              the library as a whole can't be used
    ├── LibraryMissing        there is none in the folder named
    ├── LibraryInUse          another process has it open
    ├── LibraryDamaged        its database can't be read
    └── LibraryUnwritable     its folder can't be written

Any other exception is a fault of ours: it is logged, never shown.
"""


class FootnoteError(Exception):
    """An error whose message may be shown to a person as it stands."""


class InvalidArticle(FootnoteError):
    """An article that can't be stored: too long, not Unicode."""


class UnknownArticle(FootnoteError):
    """No article of the library has the number asked for."""


class UnreadableFile(FootnoteError):
    """A file that holds no article that the readers understand."""


class Unreachable(FootnoteError):
    """A page of the web that can't be fetched, or may not be.

    Attributes:
        gone: Whether its server says that it is gone for good.
        forbidden: Whether its site asks robots not to read it.
        retry_after: The seconds after which its server wants to be asked again, where it says so.
    """

    def __init__(
        self, message: str, *, gone: bool = False, forbidden: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.gone = gone
        self.forbidden = forbidden
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
    """The folder named holds no library."""


class LibraryInUse(LibraryError):
    """Another process has the library open."""


class LibraryDamaged(LibraryError):
    """The library's database, the source of truth, can't be read."""


class LibraryUnwritable(LibraryError):
    """The library's folder can't be made or written."""
