"""Value types of the public interface: articles, citations, answers, events, quotations.

All spans are half-open, in characters of the article's text: `article.text[start:end]`.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal, NamedTuple

from index.structure import Block, BlockKind

Mod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX",
]  # fmt: skip


Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"]


AttributionMethod = Literal["named", "surname", "pronoun", "noun", "continued", "none"]
"""How a quotation was attributed to its speaker:

* named: by the name beside the quoted words;
* surname: by a part of the name that the article gives in full elsewhere;
* pronoun: by a pronoun that was resolved;
* noun: by a description, such as "the ministry";
* continued: carried over from the quotation before;
* none: not at all.
"""


Day = date
"""Alias of `datetime.date` for classes with an attribute named `date`."""


MIN_SURE_CONFIDENCE: Final = 0.8
"""Confidence from which an answer is shown without "perhaps"."""


MAX_SCORE_GAP: Final = 3.0
"""Log odds by which a leading sentence may score below the best one: e⁻³ is a twentieth of the odds."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its metadata; the text never changes once stored.

    Attributes:
        title: Shown in citations; if blank, the library derives it from the text.
        text: The whole text; paragraphs are separated by blank lines.
        published: Date of publication, if known.
        author: Author or authors, as the article names them.
        url: Target of the citation's link.
        language: Declared language as a BCP 47 tag such as "en-GB", if known.
        id: Id in the library; 0 until it is stored.
        blocks: Structure that the document declares: blocks in order, without overlaps; empty if it declares
            nothing but paragraphs. White space between blocks belongs to none of them.
    """

    title: str
    text: str = field(repr=False)
    published: date | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    id: int = 0
    blocks: tuple[Block, ...] = field(default=(), repr=False, hash=False)


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
    """A span of an article's text.

    Attributes:
        article: The whole article.
        paragraph: Number of the paragraph, from 1.
        start: First character of the span.
        end: Character after the last.
    """

    article: Article
    paragraph: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The cited words, verbatim."""
        return self.article.text[self.start : self.end]


_ITEM_MARK: Final = re.compile(r"(?:[-*+•‣◦▪·●\N{EN DASH}]|\(?(?:\d{1,2}|[A-Za-z])[.)])[ \t]+(?=\S)")
"""Bullet or number of a list item that is part of the article's text."""


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A piece of an article that is shown with a sentence of an answer, or the sentence itself.

    Attributes:
        citation: Its span.
        kind: Role of the block that contains it.
        level: Depth of a list item, from 1; 0 for other blocks.
        number: Number of an item of a numbered list, from 1; 0 for other blocks.
        cells: Of a table row, the header and the span of each cell, in characters of the article's text.
        is_core: Whether it is the sentence that was found.
        starts_line: Whether it stands on a new line, as the first sentence of a block does.
    """

    citation: Citation
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    number: int = 0
    cells: tuple[tuple[str, int, int], ...] = ()
    is_core: bool = False
    starts_line: bool = True

    @property
    def text(self) -> str:
        """Its words: of a list item without its mark, of a table row each cell after its header."""
        if self.cells:
            text = self.citation.article.text
            cells = ((name, text[start:end]) for name, start, end in self.cells)
            return " · ".join(f"{name}: {cell}" if name else cell for name, cell in cells)
        return self.citation.text[self.mark_chars :]

    @property
    def mark_chars(self) -> int:
        """Length in characters of the mark of a list item at the start of the span; 0 without one."""
        mark = _ITEM_MARK.match(self.citation.text) if self.kind is BlockKind.LIST_ITEM else None
        return mark.end() if mark else 0


SURE_SPAN_CONFIDENCE: Final = 0.7
"""Confidence from which a span counts as the answer, which replies set in bold.

Chosen on the training sets: higher, and more than 45 % of the right sentences have no bold words.
"""


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """The words of a sentence that are most probably the answer.

    Attributes:
        start: Start in characters of the article's text.
        end: End in characters, exclusive.
        confidence: Calibrated probability, 0.0 to 1.0, that the words hold the answer if their sentence does.
    """

    start: int
    end: int
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether the confidence reaches `SURE_SPAN_CONFIDENCE`."""
        return self.confidence >= SURE_SPAN_CONFIDENCE


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """One sentence of an answer.

    Attributes:
        citation: The sentence's span.
        score: Relevance to the question, as log odds among the sentences of this answer.
        highlights: Spans in characters of `text` that replies set in bold: the answer if it is sure, such as
            the date for "when" or the name for "who". Words that only match the question are none.
        before: The preceding sentence of the paragraph, if this one begins with a pronoun.
        also: Citations of near-duplicates.
        parts: What is shown if the sentence can't stand alone, in the order of the article, the sentence
            included: the heading above it, the line that introduces its list, the items below a heading.
            Empty if the sentence, after `before` if set, is all.
        is_cut: Whether more belongs to the last part than is shown.
        answer: The words that are most probably the answer; None without any, or where none were looked for.
    """

    citation: Citation
    score: float
    highlights: tuple[tuple[int, int], ...] = ()
    before: Citation | None = None
    also: tuple[Citation, ...] = ()
    parts: tuple[ShownPart, ...] = ()
    is_cut: bool = False
    answer: AnswerSpan | None = None

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.citation.text

    @property
    def whole(self) -> Citation:
        """The span of all that is shown, from the first part or `before` to the end."""
        if self.parts:
            start = min(part.citation.start for part in self.parts)
            return replace(self.citation, start=start, end=max(part.citation.end for part in self.parts))
        return replace(self.before, end=self.citation.end) if self.before else self.citation

    @property
    def shown(self) -> str:
        """All that a reader sees of it, in order: the articles' own words."""
        if not self.parts:
            return f"{self.before.text} {self.text}" if self.before else self.text
        first, *others = self.parts
        text = first.text + "".join(("\n" if part.starts_line else " ") + part.text for part in others)
        return f"{text} …" if self.is_cut else text


SmallTalkKind = Literal["greeting", "thanks", "farewell", "reaction", "bot"]
"""What small talk is about; "reaction" is any remark, "bot" a question to or about the bot itself."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Why there is no answer, if what was typed is no question; and what can be asked instead.

    Attributes:
        kind: The kind of small talk.
        articles: Number of articles in the library.
        subject: Name in the articles, or title of one, to ask about; None in an empty library.
        topic: Topic of a timeline; None if no article has a dated event.
        speaker: Speaker of quotations; None if nobody is quoted.
    """

    kind: SmallTalkKind
    articles: int = 0
    subject: str | None = None
    topic: str | None = None
    speaker: str | None = None


class Correction(NamedTuple):
    """A word of a question that occurs in no article, and the word that was searched for instead."""

    asked: str
    meant: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Result of a question, answered or not.

    Attributes:
        question: The question, verbatim.
        sentences: The best sentences, by descending score. If `answered` is false, they must not be shown as
            an answer.
        confidence: Calibrated probability, 0.0 to 1.0, that the articles answer the question: of the
            questions with 0.8, about 80 % are answered.
        answered: Whether the confidence reaches the threshold.
        nearest: If not answered, the most relevant articles.
        corrections: If answered, the spelling corrections made in the question.
        differing: Number of leading sentences that give different answers; they are from different articles
            or paragraphs, the newest first. 0 if they agree or can't be compared.
        parts: Number of leading sentences that answer a part of the question each: one of several questions,
            or one side of a comparison. 0 if the question is one.
        leaned_on: The earlier questions used as context, newest last; empty if the question is
            self-contained.
        small_talk: Set if the text typed is no question; then nothing was searched, and it is not `answered`.
    """

    question: str
    sentences: tuple[CitedSentence, ...] = ()
    confidence: float = 0.0
    answered: bool = False
    nearest: tuple[Article, ...] = ()
    corrections: tuple[Correction, ...] = ()
    differing: int = 0
    leaned_on: tuple[str, ...] = ()
    small_talk: SmallTalk | None = None
    parts: int = 0

    @property
    def sure(self) -> bool:
        """Whether to show the answer without "perhaps"."""
        return self.answered and self.confidence >= MIN_SURE_CONFIDENCE

    @property
    def leading(self) -> tuple[CitedSentence, ...]:
        """Those that differ or answer a part, and those near the best; empty if not answered."""
        best = max((sentence.score for sentence in self.sentences), default=0.0)
        close = (
            sentence
            for rank, sentence in enumerate(self.sentences)
            if rank < max(self.differing, self.parts) or sentence.score >= best - MAX_SCORE_GAP
        )
        return tuple(close) if self.answered else ()


@dataclass(frozen=True, slots=True)
class Event:
    """A sentence with a normalised date.

    Attributes:
        date: First day of the period; the day itself if the article names one.
        last: Last day of the period, inclusive.
        value: TIMEX3 value; a range is two values joined by a slash, as in ISO 8601.
        precision: Unit of the date expression.
        citation: The sentence's span.
        phrase: Span of the date expression, in characters of `text`; empty if a heading above states it.
        mod: TIMEX3 modifier: "by 2036" is ON_OR_BEFORE.
        inferred: Whether the date or a part of it was derived from another one, such as the date of
            publication, instead of being stated.
        also: Citations of the same event in other articles.
        rank: Position among the events of its timeline by salience, from 0, the most salient.
        cells: Of a table row, the header and the span of each cell, in characters of the article's text.
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
    rank: int = 0
    cells: tuple[tuple[str, int, int], ...] = ()

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.citation.text


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their speaker.

    Attributes:
        citation: Span of the quoted words, without quotation marks.
        speaker: Fullest name that the article gives of the speaker; None if not attributed.
        role: Description of the speaker, such as "Kremlin spokesman"; empty if the article has none.
        cue: Reporting word, such as "said" or "according to"; None if there is none.
        how: Method of attribution.
        also: Citations of the same quotation in other articles.
    """

    citation: Citation
    speaker: str | None
    role: str = ""
    cue: str | None = None
    how: AttributionMethod = "none"
    also: tuple[Citation, ...] = ()

    @property
    def quote(self) -> str:
        """The quoted words, verbatim."""
        return self.citation.text
