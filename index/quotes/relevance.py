"""Topic → the quotations that fit it: by their words, their surroundings, their article."""

from collections import Counter
from collections.abc import Collection, Sequence
from heapq import nsmallest
from typing import Final, NamedTuple

from index.answers.topic_matches import ENOUGH, Topic, find_topic
from index.answers.understanding import understand
from index.quotations.salience import salience, tier
from index.search.engine import Engine
from index.storage.sqlite.annotation_tables import StoredQuotation
from index.storage.store import Store, StoredArticle
from index.text.tokens import terms

_LOOKED_AT: Final = 400
"""Quotations whose words are looked at, of the passages that have most of the topic."""

_ABOUT: Final = 1 / 3
"""The share of an article's passages from which all of it is about the topic."""

_SAID: Final = 2.0
"""What the share of the topic in the quoted words counts, next to 1.0 for that in their passage."""

_TOLD: Final = 1.5
"""In their sentence, with the speaker's name and role."""

_BESIDE: Final = 0.5
"""In the sentences beside it."""

_SALIENT: Final = 0.1
"""What salience counts: it decides between quotations that fit alike."""


class _Fit(NamedTuple):
    """How well a quotation fits a topic.

    Attributes:
        score: What it is ranked by.
        coverage: How much of the topic stands in its surroundings and its article's title, 0.0 to 1.0; all,
            where the whole article is about the whole topic.
    """

    score: float
    coverage: float


def by_fitness(
    topic: str, engine: Engine, store: Store, speakers: Collection[str] | None
) -> Sequence[StoredQuotation]:
    """The quotations that fit a topic, the best first; those that say next to nothing stand last.

    One whose surroundings have far less of the topic than those of another doesn't fit: where some are about
    the moon and the man asked for, others that are only about the moon aren't meant.

    Args:
        topic: What they are to be about.
        engine: Finds the passages.
        store: Holds the articles.
        speakers: Only what one of these said, by their names as they were found.
    """
    found = find_topic(understand(topic, engine, store), engine)
    rows = store.quotations(found.articles, speakers)
    passages = Counter(article for article, _ in found.passages)
    rough = nsmallest(_LOOKED_AT, rows, key=lambda each: (tier(each), -_near(found, each), -salience(each)))
    stored = store.load({each.article for each in rough})
    looked_at = [each for each in rough if each.article in stored]
    fits = [_fit(found, each, stored[each.article], passages[each.article]) for each in looked_at]
    least = ENOUGH * max((fit.coverage for fit in fits), default=0.0)
    fitting = [
        (tier(each), -fit.score, each.article, each.position, each)
        for each, fit in zip(looked_at, fits, strict=True)
        if fit.coverage >= least > 0.0
    ]
    return [each for *_, each in sorted(fitting)]


def _near(topic: Topic, quotation: StoredQuotation) -> float:
    """How much of a topic a quotation's passage and article have."""
    held = topic.passages.get((quotation.article, quotation.passage), 0.0)
    return held + topic.articles[quotation.article]


def _fit(topic: Topic, quotation: StoredQuotation, stored: StoredArticle, passages: int) -> _Fit:
    """How well a quotation fits a topic.

    Args:
        topic: The topic.
        quotation: The quotation.
        stored: Its article.
        passages: The article's passages that have enough of the topic.
    """
    question = topic.question
    said, told, around = _vocabularies(quotation, stored)
    shares = [question.share(question.mask(words)) for words in (said, told, around)]
    score = _SAID * shares[0] + _TOLD * shares[1] + _BESIDE * shares[2] + _near(topic, quotation)
    held = (quotation.article, quotation.passage) in topic.passages
    about = passages >= _ABOUT * len(stored.outline.passages)
    coverage = 0.0
    if about and topic.articles[quotation.article] == 1.0:
        coverage = 1.0
    elif held or about or topic.share(told) >= ENOUGH:
        coverage = question.share(question.mask(around.union(terms(stored.article.title))))
    return _Fit(score + _SALIENT * salience(quotation), coverage)


def _vocabularies(
    quotation: StoredQuotation, stored: StoredArticle
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The terms of the quoted words; with those of their sentences and speaker; and of what stands beside."""
    text, sentences = stored.article.text, stored.outline.sentences
    start, end = quotation.position, quotation.position + quotation.length
    first = last = quotation.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < end:
        last += 1
    opening, closing = min(start, sentences[first].start), max(end, sentences[last].end)
    before = sentences[max(0, first - 1)].start
    after = sentences[min(last + 1, len(sentences) - 1)].end
    speaker = f"{quotation.speaker or ''} {quotation.role}"
    said = frozenset(terms(text[start:end]))
    told = said.union(terms(text[opening:start]), terms(text[end:closing]), terms(speaker))
    return said, told, told.union(terms(text[before:opening]), terms(text[closing:after]))
