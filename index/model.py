"""The words of the design as values: what goes into a library and what comes out of it.

All spans are characters of the article's text, half-open: `article.text[start:end]`.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal, NamedTuple

Mod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX",
]  # fmt: skip


Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"]


AttributionMethod = Literal["named", "surname", "pronoun", "noun", "continued", "none"]
"""How a speaker was found: by the name as it stands beside the words; by a part of it that is given in full
elsewhere; by a pronoun; by a description ("the ministry"); carried over from what stands before; or not."""


Day = date
"""A day of the calendar, where an attribute is called `date`."""


MIN_SURE_CONFIDENCE: Final = 0.8
"""The confidence from which an answer is given without "perhaps"."""


MAX_SCORE_GAP: Final = 3.0
"""How far a sentence's score may lie below the best one's: e⁻³ is a twentieth of its odds."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with what is known about it; immutable, and its text never changes once stored.

    Attributes:
        title: What the citation calls it; where it is blank, the library makes one of the text.
        text: The whole text; paragraphs are separated by blank lines.
        published: The day of publication, where known.
        author: Who wrote it, as the article names them.
        url: Where it stands, for the citation's link.
        language: The language that it says it is in, as a tag of BCP 47 such as "en-GB", where known.
        id: The library's number for it; 0 until it is stored.
    """

    title: str
    text: str = field(repr=False)
    published: date | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    id: int = 0


AddStatus = Literal["new", "duplicate", "refused"]


@dataclass(frozen=True, slots=True)
class AddResult:
    """Outcome of adding one article.

    Attributes:
        status: "new", stored just now; "duplicate", the same text is stored already; or "refused".
        id: Id of the stored article, for a duplicate that of the earlier one; 0 if refused.
        reason: For a refused article, one sentence for the user; empty otherwise.
    """

    status: AddStatus
    id: int = 0
    reason: str = ""


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
        score: How well it fits the question, as log odds among the sentences of this answer.
        highlights: What of it answers, in characters of `text`: the date for "when", the name for "who";
            where the question's kind doesn't tell, the words that match it.
        before: The sentence before in its paragraph, where this one opens with a pronoun.
        also: Where near-identical sentences stand.
    """

    citation: Citation
    score: float
    highlights: tuple[tuple[int, int], ...] = ()
    before: Citation | None = None
    also: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The sentence, exactly as the article has it."""
        return self.citation.text

    @property
    def whole(self) -> Citation:
        """What is to be shown: the sentence, together with the one before it where it needs that."""
        return replace(self.before, end=self.citation.end) if self.before else self.citation


class Correction(NamedTuple):
    """A word of a question that no article holds, and the word that was looked for instead."""

    asked: str
    meant: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question, or that they don't.

    Attributes:
        question: The question as it was asked.
        sentences: The sentences that fit best, best first. Where `answered` is false they are no answer, and
            nobody should be shown them as one.
        confidence: How probable it is that the articles answer: 0.0 to 1.0. Of the questions that get 0.8,
            about 80 % can be answered.
        answered: Whether the confidence reaches the threshold that was asked for.
        nearest: When not answered, the articles that come nearest: not an answer.
        corrections: When answered, the words of the question that were taken for others.
        differing: How many of the first sentences answer differently from each other; they stand in different
            articles, the newest first. 0 where they agree or can't be compared.
        leaned_on: The earlier questions that it leaned on, newest last; none where the question is complete.
    """

    question: str
    sentences: tuple[CitedSentence, ...] = ()
    confidence: float = 0.0
    answered: bool = False
    nearest: tuple[Article, ...] = ()
    corrections: tuple[Correction, ...] = ()
    differing: int = 0
    leaned_on: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the answer needs no "perhaps"."""
        return self.answered and self.confidence >= MIN_SURE_CONFIDENCE

    @property
    def leading(self) -> tuple[CitedSentence, ...]:
        """The sentences that come close to the best: what is worth showing; none where not answered."""
        best = max((sentence.score for sentence in self.sentences), default=0.0)
        close = (sentence for sentence in self.sentences if sentence.score >= best - MAX_SCORE_GAP)
        return tuple(close) if self.answered else ()


@dataclass(frozen=True, slots=True)
class Event:
    """What an article says happened, or will happen, and when.

    Attributes:
        date: The day; of a month, a year or a range, the first.
        last: The last day of it; the same day where the article names one.
        value: The date as a TIMEX3 value; a range is two values joined by a slash, as in ISO 8601.
        precision: How precisely the article says it: "day", "month", "year", "range" and so on.
        citation: Where the sentence stands.
        phrase: The date as the sentence words it, in characters of `text`.
        mod: What narrows or blurs the value, by TIMEX3: "by 2036" is ON_OR_BEFORE.
        inferred: Whether the date, or a part of it, follows from another one, such as the article's own; it
            is stated by the article otherwise.
        also: Where other articles tell the same.
    """

    date: Day
    last: Day
    value: str
    precision: Precision
    citation: Citation
    phrase: tuple[int, int]
    mod: Mod | None = None
    inferred: bool = False
    also: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The sentence, exactly as the article has it."""
        return self.citation.text


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article quotes, and who said them.

    Attributes:
        citation: Where the words stand, without their quotation marks.
        speaker: Who said them, by the fullest name that the article gives; None where it doesn't say.
        role: How the article describes the speaker: "Kremlin spokesman"; empty where it doesn't.
        cue: The word that gives the words to the speaker: "said", "according to"; None where there is none.
        how: How the speaker was found: named beside the words, or through a pronoun, and so on.
        also: Where other articles quote the same.
    """

    citation: Citation
    speaker: str | None
    role: str = ""
    cue: str | None = None
    how: AttributionMethod = "none"
    also: tuple[Citation, ...] = ()

    @property
    def quote(self) -> str:
        """The quoted words, exactly as the article has them."""
        return self.citation.text
