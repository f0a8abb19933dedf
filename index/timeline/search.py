"""Topic → the events that the articles tell of it, in the order of their days.

The topic's passages say which articles are about it; `index.timeline.salience` ranks the days that they
mention; each day is told by the sentence that represents it best, and what tells the same is shown once.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches, match_topic
from index.answers.understanding import understand
from index.model import Event
from index.search.engine import Engine
from index.storage.annotations import StoredEvent
from index.storage.store import Store, StoredArticle
from index.text.tokens import extract_terms
from index.timeline.event_clusters import cluster_mentions, select_clusters, to_event
from index.timeline.salience import EventMention, rank_days, weigh_event

_MAX_MENTIONS_PER_DAY: Final = 24
"""Mentions of a day, the weightiest, among which its sentence is chosen."""

_MIN_TOPICAL_PASSAGE_SHARE: Final = 1 / 3
"""The share of an article's passages from which all of it is about the topic, also sentences with "it"."""

_MAX_EVENTS: Final = 1_000
"""Events of a timeline at most."""

_DAYS_PER_WANTED_EVENT: Final = 2
"""How many times the entries wanted are looked at, since some turn out to tell what others do."""


class TimelineBounds(NamedTuple):
    """The first and the last day of a timeline; None where it has no bound."""

    since: date | None = None
    until: date | None = None


def search_timeline(
    topic: str | None, engine: Engine, store: Store, limit: int, bounds: TimelineBounds
) -> list[Event]:
    """The events that the articles tell of a topic.

    Args:
        topic: What it is about; None or blank for whatever is most salient.
        engine: Finds the passages.
        store: Holds the articles.
        limit: How many events at most; below 1, none.
        bounds: What ends before them or begins after them isn't listed.

    Returns:
        The events, in the order of their days; none where nothing matches the topic.
    """
    since, until = bounds.since or date.min, bounds.until or date.max
    if limit < 1 or since > until:
        return []
    mentions = _collect_mentions(topic, engine, store, (since, until))
    span = (until - since).days if bounds.since and bounds.until else None
    wanted = min(limit, _MAX_EVENTS)
    days = islice(rank_days(mentions, wanted, span), _DAYS_PER_WANTED_EVENT * wanted)
    looked_at = [[each for each in day if each.is_relevant][:_MAX_MENTIONS_PER_DAY] for day in days]
    stored = store.load({each.event.article for day in looked_at for each in day})
    chosen = select_clusters([cluster_mentions(day, stored) for day in looked_at], wanted)
    return sorted(filter(None, map(to_event, chosen)), key=_event_order)


def _event_order(event: Event) -> tuple[date, date, int, int]:
    return event.date, event.last, event.citation.article.id, event.citation.start


def _collect_mentions(
    topic: str | None, engine: Engine, store: Store, days: tuple[date, date]
) -> list[EventMention]:
    """The events of the articles about a topic, weighed; of all articles where there is none."""
    if topic is None or not topic.strip():
        published = {ident: day.toordinal() for ident, day in store.publication_dates().items()}
        return [weigh_event(event, published.get(event.article)) for event in store.events(None, *days)]
    found = match_topic(understand(topic, engine, store), engine)
    return [
        each
        for ident in found.article_coverage
        if (events := store.events([ident], *days))
        for stored in store.load([ident]).values()
        for each in _weigh_article_events(events, stored, found)
    ]


def _weigh_article_events(
    events: Sequence[StoredEvent], stored: StoredArticle, topic: TopicMatches
) -> Iterator[EventMention]:
    """The events of one article, weighed by what it has of the topic."""
    article, outline = stored
    published = article.published.toordinal() if article.published else None
    held_by = [
        topic.passage_coverage.get((article.id, number), 0.0) for number in range(len(outline.passages))
    ]
    about = sum(held_by) / len(held_by)
    for event in events:
        here = event.sentence
        held = held_by[event.passage] > 0
        said = _topic_coverage(topic, stored, here) if held else 0.0
        fits = about >= _MIN_TOPICAL_PASSAGE_SHARE or said >= MIN_TOPIC_COVERAGE
        if held and not fits:
            fits = any(
                _topic_coverage(topic, stored, beside) >= MIN_TOPIC_COVERAGE
                for beside in (here - 1, here + 1)
            )
        yield weigh_event(
            event, published, said, topic.article_coverage[article.id] * (1 + about), is_relevant=fits
        )


def _topic_coverage(topic: TopicMatches, stored: StoredArticle, sentence: int) -> float:
    """How much of a topic a sentence has; nothing where there is no such sentence."""
    if not 0 <= sentence < len(stored.segmentation.sentences):
        return 0.0
    start, end, _ = stored.segmentation.sentences[sentence]
    return topic.coverage(frozenset(extract_terms(stored.article.text[start:end])))
