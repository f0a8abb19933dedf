"""Relevance of an article's events to a topic."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import Final

from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches
from index.languages.en.grammar_words import ANAPHORIC_OPENERS, DETERMINERS
from index.languages.en.name_words import TITLES_AND_ROLES
from index.storage.annotations import StoredEvent
from index.storage.store import StoredArticle
from index.text.tokens import extract_terms, first_word, token_terms, tokenize
from index.timeline.headings import Heading, dated_heading_above, find_headings, heading_above

_MIN_TOPICAL_PASSAGE_SHARE: Final = 1 / 3
"""Mean passage coverage from which a whole article may be about the topic, including anaphoric sentences."""

_MIN_TOPICAL_SENTENCE_SHARE: Final = 1 / 3
"""The same for the sentences of a short article, whose passages hold most of it."""

_SHORT_ARTICLE_PASSAGES: Final = 8
_LEAD_SENTENCES: Final = 3
_HEAD_CHARS: Final = 160
"""Characters from a text's start that are searched for its first heading."""

_IDENTIFIER: Final = re.compile(r"(?=\S*\d)\w+(?:[.\-_/:]\w+)+")
"""A version, a code or another name that is found whole: "4.1.3", "TP-502"."""


class EventRelevance:
    """Relevance of the events of one article to a topic."""

    def __init__(self, topic: TopicMatches, stored: StoredArticle) -> None:
        """Prepare to judge the events of an article that matches the topic."""
        self._topic, self._article, self._segmentation = topic, stored.article, stored.segmentation
        self._identifiers = [
            re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\w)", re.IGNORECASE)
            for name in _IDENTIFIER.findall(topic.question.text)
        ]
        self._passage_coverage = [
            topic.passage_coverage.get((stored.article.id, number), 0.0)
            for number in range(len(stored.segmentation.passages))
        ]
        self._coverage_by_sentence: dict[int, float] = {}

    @property
    def topicality(self) -> float:
        """The weight of the article: 2.0 if every passage covers the topic, below 1.0 if none covers all."""
        return self._topic.article_coverage[self._article.id] * (1 + self._mean_coverage)

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
        return max(own, self._text_coverage(self._article.text[heading.start : heading.end]))

    def is_relevant(self, event: StoredEvent, coverage: float) -> bool:
        """Return whether an event is about the topic.

        It is if its sentence names the topic or refers back to it, and in an article or a section about it.
        """
        if self._topic.article_coverage[self._article.id] < MIN_TOPIC_COVERAGE:
            return False
        return (
            coverage >= MIN_TOPIC_COVERAGE
            or self._is_article_about
            or self._refers_back(event.sentence)
            or self._is_in_section_about(event)
        )

    @cached_property
    def _is_article_about(self) -> bool:
        titles = [self._article.title, *self._first_heading()]
        if any(self._text_coverage(title, is_head_enough=False) >= MIN_TOPIC_COVERAGE for title in titles):
            return True
        if self._identifiers:
            return False
        if any(map(self._has_head, titles)) and self._is_lead_about():
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
        return self._text_coverage(text, is_head_enough=False) == 1.0

    def _is_mentioned_throughout(self) -> bool:
        count = len(self._segmentation.sentences)
        numbers = chain.from_iterable(
            range(*passage)
            for passage, coverage in zip(self._segmentation.passages, self._passage_coverage, strict=True)
            if coverage
        )
        mentions = sum(self._sentence_coverage(number) >= MIN_TOPIC_COVERAGE for number in numbers)
        return mentions >= _MIN_TOPICAL_SENTENCE_SHARE * count

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
        if not any(self._passage_coverage[: event.passage + 1]):
            return False
        heading = heading_above(self._headings, self._segmentation.sentences[event.sentence].start)
        if heading is None:
            return False
        text = self._article.text[heading.start : heading.end]
        return self._text_coverage(text, is_head_enough=False) >= MIN_TOPIC_COVERAGE

    @cached_property
    def _headings(self) -> Sequence[Heading]:
        return find_headings(self._article.text)

    def _sentence_coverage(self, sentence: int) -> float:
        if sentence not in self._coverage_by_sentence:
            start, end, _ = self._segmentation.sentences[sentence]
            self._coverage_by_sentence[sentence] = self._text_coverage(self._article.text[start:end])
        return self._coverage_by_sentence[sentence]

    def _text_coverage(self, text: str, *, is_head_enough: bool = True) -> float:
        """The topic's coverage by a text; its last word is enough where it refers to the whole."""
        if not all(pattern.search(text) for pattern in self._identifiers):
            return 0.0
        words, question = self._topic.word_masks, self._topic.question
        mask = question.term_mask(frozenset(extract_terms(text, question.language)))
        share = sum(word & mask != 0 for word in words) / (len(words) or 1)
        if share < MIN_TOPIC_COVERAGE and is_head_enough and words and words[-1] & mask:
            return 1.0 if self._head_refers(tokenize(text)) else share
        return share

    @cached_property
    def _head_terms(self) -> frozenset[str]:
        """The terms that express the topic's last word."""
        question, words = self._topic.question, self._topic.word_masks
        terms = (term for term in question.search_terms if words and words[-1] & question.term_mask({term}))
        return frozenset(terms)

    def _has_head(self, text: str) -> bool:
        return not self._head_terms.isdisjoint(extract_terms(text, self._topic.question.language))

    def _head_refers(self, tokens: Sequence[str]) -> bool:
        """Whether the topic's last word stands for the whole: "the base", "Lovelace", "Lady Lovelace".

        Not so after another modifier: "a river base", "Byron Lovelace".
        """
        return any(
            not self._head_terms.isdisjoint(token_terms(token, self._topic.question.language))
            and _is_reference(tokens[index - 1] if index else "", token)
            for index, token in enumerate(tokens)
        )


def _is_reference(previous: str, head: str) -> bool:
    """Whether a word stands for a whole name or noun phrase, by the word before it."""
    if not previous or previous.lower() in DETERMINERS or previous.lower() in TITLES_AND_ROLES:
        return True
    return head[:1].isupper() and not previous[:1].isupper()
