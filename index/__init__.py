"""Search over articles that answers with cited sentences; independent of Discord."""

from index.answers.confidence import ANSWER_THRESHOLD
from index.errors import (
    FeedUnfollowed,
    FollowRefused,
    FootnoteError,
    InvalidArticle,
    LibraryDamaged,
    LibraryError,
    LibraryInUse,
    LibraryMissing,
    LibraryUnwritable,
    NoFeed,
    UnknownArticle,
    UnknownFeed,
    Unreachable,
    UnreadableFile,
)
from index.library import Library
from index.model import (
    AddResult,
    Answer,
    Article,
    Citation,
    CitedSentence,
    Correction,
    Event,
    Quotation,
    SmallTalk,
)
from index.storage.article_list import ArticleEntry, ArticleOrder, Catalogue

__all__ = [
    "ANSWER_THRESHOLD",
    "AddResult",
    "Answer",
    "Article",
    "ArticleEntry",
    "ArticleOrder",
    "Catalogue",
    "Citation",
    "CitedSentence",
    "Correction",
    "Event",
    "FeedUnfollowed",
    "FollowRefused",
    "FootnoteError",
    "InvalidArticle",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "LibraryInUse",
    "LibraryMissing",
    "LibraryUnwritable",
    "NoFeed",
    "Quotation",
    "SmallTalk",
    "UnknownArticle",
    "UnknownFeed",
    "Unreachable",
    "UnreadableFile",
]
