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
    ShownPart,
    SmallTalk,
)
from index.storage.article_list import ArticleEntry, ArticleOrder, Catalogue
from index.structure import Block, BlockKind

__all__ = [
    "ANSWER_THRESHOLD",
    "AddResult",
    "Answer",
    "Article",
    "ArticleEntry",
    "ArticleOrder",
    "Block",
    "BlockKind",
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
    "ShownPart",
    "SmallTalk",
    "UnknownArticle",
    "UnknownFeed",
    "Unreachable",
    "UnreadableFile",
]
