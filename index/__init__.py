"""Articles in, cited sentences out: the engine room of Footnote, without anything of Discord."""

from index.answers.confidence import ANSWER_FROM
from index.errors import (
    FootnoteError,
    InvalidArticle,
    LibraryDamaged,
    LibraryError,
    LibraryInUse,
    LibraryMissing,
    LibraryUnwritable,
    NoFeed,
    NotFollowed,
    UnknownArticle,
    Unreachable,
    UnreadableFile,
)
from index.library import Library
from index.model import Answer, Article, Citation, CitedSentence, Correction, Event, Quotation
from index.storage.article_list import Catalogue, Entry, Order

__all__ = [
    "ANSWER_FROM",
    "Answer",
    "Article",
    "Catalogue",
    "Citation",
    "CitedSentence",
    "Correction",
    "Entry",
    "Event",
    "FootnoteError",
    "InvalidArticle",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "LibraryInUse",
    "LibraryMissing",
    "LibraryUnwritable",
    "NoFeed",
    "NotFollowed",
    "Order",
    "Quotation",
    "UnknownArticle",
    "Unreachable",
    "UnreadableFile",
]
