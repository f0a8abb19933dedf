"""Relevance of an article's events to a topic."""

from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from math import ceil
from typing import Final

from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches
from index.languages.en.grammar_words import ANAPHORIC_OPENERS
from index.storage.annotations import StoredEvent
from index.storage.store import StoredArticle
from index.structure import BlockKind
from index.text.blocks import block_index, headings_above
from index.text.tokens import first_word
from index.timeline.headings import (
    Heading,
    all_headings,
    block_headings,
    dated_heading_above,
    find_headings,
    heading_above,
)
from index.timeline.topic_coverage import TopicCoverage

_MIN_TOPICAL_PASSAGE_SHARE: Final = 1 / 3
"""Mean passage coverage from which a whole article may be about the topic, including anaphoric sentences."""

_MIN_TOPICAL_SENTENCE_SHARE: Final = 1 / 3
"""The same for the sentences of a short article, whose passages hold most of it."""

_ENTRY_FACTOR: Final = 0.5
"""Factor of a table's row or a list's item: prose tells what mattered, lists whatever is planned."""

_SHORT_ARTICLE_PASSAGES: Final = 8
_LEAD_SENTENCES: Final = 3
_HEAD_CHARS: Final = 160
"""Characters from a text's start that are searched for its first heading."""


class EventRelevance:
    """Relevance of the events of one article to a topic."""

    def __init__(self, topic: TopicMatches, texts: TopicCoverage, stored: StoredArticle) -> None:
        """Prepare to judge the events of an article about the topic.

        Args:
            topic: The topic.
            texts: Its coverage by texts.
            stored: The article.
        """
        self._texts, self._article, self._segmentation = texts, stored.article, stored.segmentation
        self._article_coverage = topic.article_coverage[stored.article.id]
        self._passage_coverage = [
            topic.passage_coverage.get((stored.article.id, number), 0.0)
            for number in range(len(stored.segmentation.passages))
        ]
        self._coverage_by_sentence: dict[int, float] = {}
        self._is_about_by_heading: dict[Heading, bool] = {}

    def topicality(self, event: StoredEvent) -> float:
        """Return the weight of an event by its article and its block.

        The article's is 2.0 if every passage covers the topic, below 1.0 if none covers all.
        """
        return self._article_coverage * (1 + self._mean_coverage) * self._block_factor(event)

    @cached_property
    def _mean_coverage(self) -> float:
        return sum(self._passage_coverage) / len(self._passage_coverage)

    def coverage(self, event: StoredEvent) -> float:
        """Return the topic's coverage by an event's sentence, or by the heading that dates it; 0.0 to 1.0."""
        own = self._sentence_coverage(event.sentence) if self._passage_coverage[event.passage] else 0.0
        if event.length:
            return own
        heading = dated_heading_above(self._article.text, self._headings, event.position)
        if heading is None:
            return own
        return max(own, self._texts.measure(self._article.text[heading.start : heading.end]))

    def is_relevant(self, event: StoredEvent, coverage: float) -> bool:
        """Return whether an event is about the topic.

        It is if its sentence names the topic or refers back to it, and in an article or a section about it.
        """
        return (
            coverage >= MIN_TOPIC_COVERAGE
            or self._is_article_about
            or self._refers_back(event.sentence)
            or self._is_in_section_about(event)
        )

    def _block_factor(self, event: StoredEvent) -> float:
        blocks = self._segmentation.blocks
        index = block_index(blocks, self._segmentation.sentences[event.sentence].start) if blocks else -1
        is_entry = index >= 0 and blocks[index].kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
        return _ENTRY_FACTOR if is_entry else 1.0

    @cached_property
    def _is_article_about(self) -> bool:
        titles = [self._article.title, *self._first_heading()]
        if any(self._texts.measure(title, is_head_enough=False) >= MIN_TOPIC_COVERAGE for title in titles):
            return True
        if self._texts.has_identifiers:
            return False
        if any(map(self._texts.has_head, titles)) and self._is_lead_about():
            return True
        if self._mean_coverage < _MIN_TOPICAL_PASSAGE_SHARE:
            return False
        return len(self._passage_coverage) > _SHORT_ARTICLE_PASSAGES or self._is_mentioned_throughout()

    def _first_heading(self) -> list[str]:
        """The first line, if it is a heading, and not of a numbered section."""
        head = self._article.text[:_HEAD_CHARS]
        first = next(iter(find_headings(head)), None)
        if first is None or head[: first.start].strip() or head[first.start].isdigit():
            return []
        return [head[first.start : first.end]]

    def _is_lead_about(self) -> bool:
        lead = self._segmentation.sentences[:_LEAD_SENTENCES]
        text = self._article.text[: lead[-1].end] if lead else ""
        return self._texts.measure(text, is_head_enough=False) == 1.0

    def _is_mentioned_throughout(self) -> bool:
        """Whether a third of the sentences name the topic."""
        wanted = ceil(_MIN_TOPICAL_SENTENCE_SHARE * len(self._segmentation.sentences))
        numbers = [
            number
            for passage, coverage in zip(self._segmentation.passages, self._passage_coverage, strict=True)
            if coverage
            for number in range(*passage)
        ]
        mentions = (number for number in numbers if self._sentence_coverage(number) >= MIN_TOPIC_COVERAGE)
        return len(numbers) >= wanted and sum(1 for _ in islice(mentions, wanted)) == wanted

    def _refers_back(self, sentence: int) -> bool:
        """Whether a sentence opens with a reference to the one before, which names the topic."""
        if sentence == 0:
            return False
        before, current = self._segmentation.sentences[sentence - 1], self._segmentation.sentences[sentence]
        opener = first_word(self._article.text[current.start : current.end]).lower()
        return (
            before.paragraph == current.paragraph
            and opener in ANAPHORIC_OPENERS
            and self._sentence_coverage(sentence - 1) >= MIN_TOPIC_COVERAGE
        )

    def _is_in_section_about(self, event: StoredEvent) -> bool:
        """Whether a heading above an event names the topic."""
        if not any(self._passage_coverage[: event.passage + 1]):
            return False
        start = self._segmentation.sentences[event.sentence].start
        return any(map(self._is_heading_about, self._headings_above(start)))

    def _is_heading_about(self, heading: Heading) -> bool:
        if heading not in self._is_about_by_heading:
            text = self._article.text[heading.start : heading.end]
            coverage = self._texts.measure(text, is_head_enough=False)
            self._is_about_by_heading[heading] = coverage >= MIN_TOPIC_COVERAGE
        return self._is_about_by_heading[heading]

    def _headings_above(self, position: int) -> Sequence[Heading]:
        """The headings around a position, and the last line that looks like one above a paragraph."""
        blocks = self._segmentation.blocks
        declared: list[Heading] = []
        if self._block_headings:
            above = headings_above(blocks, index) if (index := block_index(blocks, position)) >= 0 else []
            declared = [Heading(blocks[number].start, blocks[number].end) for number in above]
            if index < 0 or blocks[index].kind is not BlockKind.PARAGRAPH:
                return declared
        heading = heading_above(self._headings, position)
        return [*declared, heading] if heading else declared

    @cached_property
    def _headings(self) -> Sequence[Heading]:
        return all_headings(self._article.text, self._segmentation.blocks)

    @cached_property
    def _block_headings(self) -> Sequence[Heading]:
        return block_headings(self._segmentation.blocks)

    def _sentence_coverage(self, sentence: int) -> float:
        if sentence not in self._coverage_by_sentence:
            start, end, _ = self._segmentation.sentences[sentence]
            self._coverage_by_sentence[sentence] = self._texts.measure(self._article.text[start:end])
        return self._coverage_by_sentence[sentence]
