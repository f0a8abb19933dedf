"""A topic → the articles and passages about it, and how much of the topic each has."""

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
"""Passages that the engine is asked for, for each term."""

MAX_TOPIC_ARTICLES: Final = 1_500
"""Articles that are looked at, the best by their passages."""

MAX_TOPIC_TERMS: Final = 24
"""Terms of a topic, and of its abbreviations' long forms, that are searched for."""

MIN_TOPIC_COVERAGE: Final = 0.6
"""The share of a topic's words that an article and a passage must have to be about it."""

PassageKey = tuple[int, int]
"""An article's number and a passage's number in it."""


@dataclass(frozen=True, slots=True)
class TopicMatches:
    """What is asked for, and where it stands.

    Attributes:
        question: The topic as the ranking sees it.
        word_masks: Its words that aren't function words, in order, each as the question's terms that it is.
        article_coverage: The articles that have a word of the topic, and the share of its words that each has.
        passage_coverage: In articles that have enough of the topic, the passages that have enough of it, with their
            articles' titles, and how much; see `coverage`.
    """

    question: Question
    word_masks: Sequence[TermMask]
    article_coverage: Mapping[int, float]
    passage_coverage: Mapping[PassageKey, float]

    def coverage(self, vocabulary: AbstractSet[str]) -> float:
        """How much of the topic some words of an article about it have: 0.0 to 1.0.

        The last word stands for all of them, as the head of an English noun phrase does: an article that has
        named Ada Lovelace or the moon base goes on with "Lovelace" and "the base".
        """
        return _head_coverage(self.word_masks, self.question.term_mask(vocabulary))


def match_topic(question: Question, engine: Engine) -> TopicMatches:
    """Look for a topic.

    The engine is asked for each term on its own, so that what a passage has of the topic is known exactly.
    Each word counts the same: one that stands in every article of a library is still what was asked for.

    Args:
        question: The topic; see `understand`.
        engine: Finds the passages.
    """
    held: defaultdict[PassageKey, set[str]] = defaultdict(set)
    for term in question.search_terms[:MAX_TOPIC_TERMS]:
        for hit in engine.search([term], MAX_PASSAGES_PER_TERM):
            held[hit.article, hit.number].add(term)
    words = list(_topic_word_masks(question))
    masks = {place: question.term_mask(found) for place, found in held.items()}
    unions: defaultdict[int, TermMask] = defaultdict(int)
    for (article, _), mask in masks.items():
        unions[article] |= mask
    parts = {article: part for article, mask in unions.items() if (part := _word_coverage(words, mask))}
    best = nlargest(MAX_TOPIC_ARTICLES, parts, key=parts.__getitem__)
    shares = {
        place: _head_coverage(words, mask)
        for place, mask in masks.items()
        if parts.get(place[0], 0.0) >= MIN_TOPIC_COVERAGE
    }
    return TopicMatches(
        question,
        words,
        article_coverage={ident: parts[ident] for ident in best},
        passage_coverage={place: share for place, share in shares.items() if share >= MIN_TOPIC_COVERAGE},
    )


def _topic_word_masks(question: Question) -> Iterator[TermMask]:
    """A topic's words; one with a hyphen is held by any of its parts."""
    for chunk in tokenize(question.text):
        meant = {
            question.spelling_corrections.get(term, term) for term in token_terms(chunk)
        } & question.idf.keys()
        if meant:
            yield question.term_mask(meant)


def _head_coverage(words: Sequence[TermMask], mask: TermMask) -> float:
    return 1.0 if words and words[-1] & mask else _word_coverage(words, mask)


def _word_coverage(words: Sequence[TermMask], mask: TermMask) -> float:
    """The share of the words that are held."""
    return sum(word & mask != 0 for word in words) / (len(words) or 1)
