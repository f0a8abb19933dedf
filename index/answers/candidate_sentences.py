"""Sentences of the retrieved passages, each with the question's terms in it and around it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from math import exp
from operator import or_
from typing import Final, NamedTuple

from index.answers.outline import Outline
from index.answers.placement import UNSTRUCTURED, Placement, StructuredDocument
from index.answers.question import Question, TermMask
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.languages.language import Language
from index.model import Article
from index.search.engine import Hit
from index.spans import Segmentation, SentenceSpan
from index.storage.store import StoredArticle
from index.structure import Block
from index.text.tokens import extract_terms

_NEWS_SENTENCES_PER_PARAGRAPH: Final = 2.2
"""Mean number of sentences per paragraph below which an article counts as a news story."""

_LEAD_DECAY_SENTENCES: Final = 6.0
"""Scale of the exponential decay of a news story's lead, in sentences."""

MAX_WHOLE_CHARS: Final = 300
"""Length of a paragraph or item up to which it is shown as a whole."""


class CandidateSentence(NamedTuple):
    """A sentence of a retrieved passage, with the question's terms in it and around it.

    Attributes:
        article: The article that contains it.
        span: Its span in the article.
        hit: The passage that contains it.
        position: Its index among the article's sentences, from 0.
        opens_paragraph: Whether it is the first of its paragraph.
        news_lead: Proximity to the start of a news story, exp(-position / 6), 0.0 to 1.0; 0.0 in other
            articles.
        analysis: Its analysis.
        mask: The question's terms in it.
        expanded_mask: The question's terms in it, itself or related words; see `Question.expanded_mask`.
        nearby_mask: The question's terms in it and in the adjacent sentences.
        nearby_expanded_mask: The same with related words.
        previous_mask: The question's terms in the sentence before.
        earlier_mask: The question's terms in all earlier sentences of its passage and in the one before
            those.
        title_mask: The question's terms in its article's title and in the month and year of publication.
        paragraph_mask: The question's terms, or related words, in the earlier sentences of its paragraph.
        unit: The analyses of the sentences of its paragraph or item, if that is so short that it is shown as
            a whole; else its own.
        unit_mask: The question's terms, or related words, in these.
        above_mask: The question's terms in the lines above it; see `Placement.above`.
        above_expanded_mask: The same with related words.
        placement: Its place in the document's structure.
    """

    article: Article
    span: SentenceSpan
    hit: Hit
    position: int
    opens_paragraph: bool
    news_lead: float
    analysis: SentenceAnalysis
    mask: TermMask
    expanded_mask: TermMask
    nearby_mask: TermMask
    nearby_expanded_mask: TermMask
    previous_mask: TermMask
    earlier_mask: TermMask
    title_mask: TermMask
    paragraph_mask: TermMask = 0
    unit: Sequence[SentenceAnalysis] = ()
    unit_mask: TermMask = 0
    above_mask: TermMask = 0
    above_expanded_mask: TermMask = 0
    placement: Placement = UNSTRUCTURED


class SentenceReader:
    """Reads the sentences of passages for one question; what they share is computed once per article."""

    def __init__(self, question: Question, stored: Mapping[int, StoredArticle]) -> None:
        """Prepare to read.

        Args:
            question: The question.
            stored: The articles of the passages, by id.
        """
        self._question = question
        self._stored = stored
        self._documents: dict[int, _Document] = {}
        self._masks: dict[SentenceAnalysis, tuple[TermMask, TermMask]] = {}

    def related_sentences(self, hit: Hit) -> Iterator[CandidateSentence]:
        """Yield the sentences of a passage with a term of the question in them, next to or above them."""
        if hit.article not in self._documents:
            self._documents[hit.article] = _Document(self._question, *self._stored[hit.article])
        document = self._documents[hit.article]
        first, last = document.segmentation.passages[hit.number]
        start = max(0, first - 1)
        spans = document.segmentation.sentences[start : last + 1]
        analyses = document.analyses(start, spans)
        masks, expanded = zip(*map(self._term_masks, analyses), strict=True)
        passage = _Passage(document, hit, start, spans, analyses, masks, expanded)
        opening = 0
        for here in range(first - start, last - start):
            if here and spans[here].paragraph != spans[here - 1].paragraph:
                opening = here
            placement = document.placement(start + here)
            above = [self._term_masks(analysis) for analysis in placement.above]
            above_mask = reduce(or_, [mask for mask, _ in above], 0)
            above_expanded = reduce(or_, [mask for _, mask in above], 0)
            around = reduce(or_, expanded[max(0, here - 1) : here + 2], above_expanded)
            if around | document.title_mask:
                yield passage.sentence(here, opening, placement, (above_mask, above_expanded))

    def _term_masks(self, analysis: SentenceAnalysis) -> tuple[TermMask, TermMask]:
        """Return the question's terms in some words, and those expressed by related words, too."""
        if analysis not in self._masks:
            question = self._question
            self._masks[analysis] = question.term_mask(analysis.vocabulary), question.expanded_mask(analysis)
        return self._masks[analysis]


class _Passage(NamedTuple):
    """The sentences of a passage with those next to it; indices count from the first of these.

    Attributes:
        document: Its article.
        hit: The passage.
        start: Index of the first sentence among the article's.
        spans: The spans of the sentences.
        analyses: Their analyses.
        masks: The question's terms in them.
        expanded: The same with related words.
    """

    document: "_Document"
    hit: Hit
    start: int
    spans: Sequence[SentenceSpan]
    analyses: Sequence[SentenceAnalysis]
    masks: Sequence[TermMask]
    expanded: Sequence[TermMask]

    def sentence(
        self, here: int, opening: int, placement: Placement, above: tuple[TermMask, TermMask]
    ) -> CandidateSentence:
        """Make a candidate of a sentence.

        Args:
            here: Its index.
            opening: Index of the first sentence of its paragraph.
            placement: Its place in the document's structure.
            above: The question's terms in the lines above it, and the same with related words.
        """
        position = self.start + here
        around = slice(max(0, here - 1), here + 2)
        unit = self._unit(here)
        return CandidateSentence(
            article=self.document.article,
            span=self.spans[here],
            hit=self.hit,
            position=position,
            opens_paragraph=here == opening,
            news_lead=exp(-position / _LEAD_DECAY_SENTENCES) if self.document.is_news else 0.0,
            analysis=self.analyses[here],
            mask=self.masks[here],
            expanded_mask=self.expanded[here],
            nearby_mask=reduce(or_, self.masks[around], above[0]),
            nearby_expanded_mask=reduce(or_, self.expanded[around], above[1]),
            previous_mask=self.masks[here - 1] if here else 0,
            earlier_mask=reduce(or_, self.masks[:here], 0),
            title_mask=self.document.title_mask,
            paragraph_mask=reduce(or_, self.expanded[opening:here], 0),
            unit=self.analyses[unit],
            unit_mask=reduce(or_, self.expanded[unit], 0),
            above_mask=above[0],
            above_expanded_mask=above[1],
            placement=placement,
        )

    def _unit(self, here: int) -> slice:
        """Return the range of the sentences of a short block, or that of the sentence alone."""
        first, last = here, here + 1
        block = self.document.block_of(self.start + here)
        while block is not None and first > 0 and self.spans[first - 1].start >= block.start:
            first -= 1
        while block is not None and last < len(self.spans) and self.spans[last].end <= block.end:
            last += 1
        is_short = self.spans[last - 1].end - self.spans[first].start <= MAX_WHOLE_CHARS
        return slice(first, last) if is_short else slice(here, here + 1)


class _Document:
    """What the sentences of an article share."""

    def __init__(self, question: Question, article: Article, segmentation: Segmentation) -> None:
        self.article = article
        self._language = question.language
        self.segmentation = segmentation
        self.title_mask = question.term_mask(frozenset(_title_terms(article, question.language)))
        outline = Outline(article, segmentation) if segmentation.blocks else None
        self._structure = StructuredDocument(outline, question.language) if outline else None
        sentences = segmentation.sentences
        has_short_paragraphs = len(sentences) < _NEWS_SENTENCES_PER_PARAGRAPH * sentences[-1].paragraph
        self.is_news = has_short_paragraphs and outline is None

    def analyses(self, start: int, spans: Sequence[SentenceSpan]) -> Sequence[SentenceAnalysis]:
        """Return the analyses of some adjacent sentences, the first of which is the `start`-th."""
        if self._structure:
            return tuple([self._structure.analysis(start + here) for here in range(len(spans))])
        text, language = self.article.text, self._language
        return tuple([analyze_sentence(text[span.start : span.end], language) for span in spans])

    def block_of(self, sentence: int) -> Block | None:
        """Return the block of a sentence; None without structure."""
        if not self._structure:
            return None
        outline = self._structure.outline
        return outline.blocks[outline.block_of(sentence)]

    def placement(self, sentence: int) -> Placement:
        return self._structure.placement(sentence) if self._structure else UNSTRUCTURED


def _title_terms(article: Article, language: Language) -> Sequence[str]:
    """Return the terms of an article's title and of its month and year of publication."""
    when, months = article.published, language.terms.month_names
    published = f" {months[when.month - 1]} {when.year}" if when and months else ""
    return extract_terms(article.title + published, language)
