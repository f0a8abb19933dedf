"""The words of the design as values: what goes into a library and what comes out of it.

All spans are characters of the article's text, half-open: `article.text[start:end]`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what is known about it; immutable, and its text never changes once stored.

    Attributes:
        title: What the citation calls it; where it is blank, the library makes one of the text.
        text: The whole text; paragraphs are separated by blank lines.
        published: The day of publication, where known.
        author: Who wrote it, as the article names them.
        url: Where it stands, for the citation's link.
        id: The library's number for it; 0 until it is stored.
    """

    title: str
    text: str = field(repr=False)
    published: date | None = None
    author: str | None = None
    url: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand: enough to find them again.

    Attributes:
        article: The article, whole.
        paragraph: The paragraph's number, from 1.
        start: The first character of the words in the article's text.
        end: The character after the last.
    """

    article: Article
    paragraph: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The cited words, exactly as the article has them."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """One sentence of an answer.

    Attributes:
        citation: Where the sentence stands.
        score: How well it fits the question; comparable within one answer only.
        matches: The spans of the words that match the question, in characters of `text`.
        also: Where near-identical sentences stand.
    """

    citation: Citation
    score: float
    matches: tuple[tuple[int, int], ...] = ()
    also: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The sentence, exactly as the article has it."""
        return self.citation.text


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question, or that they don't.

    Attributes:
        question: The question as it was asked.
        sentences: The best sentences, best first; empty when not answered.
        confidence: How much of the question the first sentence holds, its words weighted by their rarity:
            0.0 to 1.0.
        nearest: When not answered, the articles whose titles come nearest: not an answer.
    """

    question: str
    sentences: tuple[CitedSentence, ...] = ()
    confidence: float = 0.0
    nearest: tuple[Article, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the articles say anything to the question."""
        return bool(self.sentences)


class SentenceSpan(NamedTuple):
    """A sentence of an article: its span and the number of its paragraph, from 1."""

    start: int
    end: int
    paragraph: int


class PassageSpan(NamedTuple):
    """A passage of an article: its sentences `[first, last)`, by their place in the outline."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Outline:
    """How an article's text is divided: found once, when the article is added.

    Attributes:
        sentences: All sentences, in order.
        passages: What the engine indexes; together they hold every sentence once, in order.
    """

    sentences: Sequence[SentenceSpan]
    passages: Sequence[PassageSpan]
