"""Retrieval of the articles and passages about a topic, with the share of its words that each contains."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from index.answers.question import Question, TermMask
from index.search.engine import Engine
from index.text.tokens import token_terms, tokenize

MAX_PASSAGES_PER_TERM: Final = 20_000
"""Maximum number of passages requested from the engine per term."""

MAX_TOPIC_ARTICLES: Final = 1_500
"""Maximum number of articles, those with the highest coverage."""

MAX_TOPIC_TERMS: Final = 24
"""Maximum number of terms searched for, those of acronyms' long forms included."""

MIN_TOPIC_COVERAGE: Final = 0.6
"""Share of a topic's words from which an article or a passage is about it."""

PassageKey = tuple[int, int]
"""The id of an article, and the index of a passage in it."""


@dataclass(frozen=True, slots=True)
class TopicMatches:
    """A topic with the articles and passages about it.

    Attributes:
        question: The topic.
        word_masks: Its content words, in order, each as the terms of the question that express it.
        article_coverage: Articles by id, with the share of the topic's words that each contains, above 0.0.
        passage_coverage: Passages with enough of the topic in articles with enough of it, and their coverage;
            see `coverage`.
    """

    question: Question
    word_masks: Sequence[TermMask]
    article_coverage: Mapping[int, float]
    passage_coverage: Mapping[PassageKey, float]

    def coverage(self, vocabulary: AbstractSet[str]) -> float:
        """Return the share of the topic in a set of terms of an article about it, 0.0 to 1.0.

        The last word alone counts as the whole topic, as it is the head of an English noun phrase: an article
        that has named Ada Lovelace or the moon base continues with "Lovelace" and "the base".
        """
        return _head_coverage(self.word_masks, self.question.term_mask(vocabulary))


def match_topic(question: Question, engine: Engine) -> TopicMatches:
    """Retrieve the articles and passages about a topic.

    Each term is searched for on its own, so that the terms of every passage are known exactly. All words have
    equal weight: a word in every article of the library is part of the topic all the same.

    Args:
        question: The topic; see `understand`.
        engine: Retrieves the passages.
    """
    terms_by_passage: defaultdict[PassageKey, set[str]] = defaultdict(set)
    for term in question.search_terms[:MAX_TOPIC_TERMS]:
        for hit in engine.search([term], MAX_PASSAGES_PER_TERM):
            if question.articles is None or hit.article in question.articles:
                terms_by_passage[hit.article, hit.number].add(term)
    word_masks = list(_topic_word_masks(question))
    masks = {key: question.term_mask(terms) for key, terms in terms_by_passage.items()}
    article_masks: defaultdict[int, TermMask] = defaultdict(int)
    for (article, _), mask in masks.items():
        article_masks[article] |= mask
    article_coverage = {
        article: coverage
        for article, mask in article_masks.items()
        if (coverage := _word_coverage(word_masks, mask))
    }
    best = nlargest(MAX_TOPIC_ARTICLES, article_coverage, key=article_coverage.__getitem__)
    passage_coverage = {
        key: _head_coverage(word_masks, mask)
        for key, mask in masks.items()
        if article_coverage.get(key[0], 0.0) >= MIN_TOPIC_COVERAGE
    }
    return TopicMatches(
        question,
        word_masks,
        article_coverage={ident: article_coverage[ident] for ident in best},
        passage_coverage={
            key: coverage for key, coverage in passage_coverage.items() if coverage >= MIN_TOPIC_COVERAGE
        },
    )


def _topic_word_masks(question: Question) -> Iterator[TermMask]:
    """Yield the terms of each content word of a topic; of several, as in a compound, one suffices."""
    for chunk in tokenize(question.text):
        meant = {
            question.spelling_corrections.get(term, term) for term in token_terms(chunk, question.language)
        } & question.idf.keys()
        if meant:
            yield question.term_mask(meant)


def _head_coverage(words: Sequence[TermMask], mask: TermMask) -> float:
    return 1.0 if words and words[-1] & mask else _word_coverage(words, mask)


def _word_coverage(words: Sequence[TermMask], mask: TermMask) -> float:
    """Return the share of the words that the mask matches, 0.0 to 1.0."""
    return sum(word & mask != 0 for word in words) / (len(words) or 1)
