"""Search for the events of a topic.

Events of the articles that match the topic are weighted, days are ranked by salience, and each day is
represented by the best sentence of its clusters.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from index.answers.scopes import Topic
from index.answers.topic_matches import TopicMatches, match_topic
from index.answers.understanding import understand
from index.model import Event
from index.search.engine import Engine
from index.storage.annotations import StoredEvent
from index.storage.store import Store, StoredArticle
from index.timeline.event_clusters import cluster_mentions, select_clusters, to_event
from index.timeline.relevance import EventRelevance
from index.timeline.salience import EventMention, rank_days, weigh_event

_MAX_MENTIONS_PER_DAY: Final = 24
"""Number of mentions of a day, highest weight first, that are clustered."""

_MAX_EVENTS: Final = 1_000
"""Maximum number of results."""

_DAYS_PER_WANTED_EVENT: Final = 2
"""Number of candidate days per result, as some report the same event."""


class TimelineBounds(NamedTuple):
    """The first and the last day of a timeline, inclusive; None is unbounded."""

    since: date | None = None
    until: date | None = None


def search_timeline(
    topic: Topic | None, engine: Engine, store: Store, limit: int, bounds: TimelineBounds
) -> list[Event]:
    """Search for the events of a topic.

    Args:
        topic: The topic; None for the most salient events of all articles.
        engine: The engine.
        store: The store.
        limit: Maximum number of results; below 1, none.
        bounds: The days that results must overlap.

    Returns:
        The events, in chronological order.
    """
    since, until = bounds.since or date.min, bounds.until or date.max
    if limit < 1 or since > until:
        return []
    mentions = _collect_mentions(topic, engine, store, (since, until))
    span = (until - since).days if bounds.since and bounds.until else None
    wanted = min(limit, _MAX_EVENTS)
    days = islice(rank_days(mentions, wanted, span), _DAYS_PER_WANTED_EVENT * wanted)
    candidates = [[each for each in day if each.is_relevant][:_MAX_MENTIONS_PER_DAY] for day in days]
    stored = store.load({each.event.article for day in candidates for each in day})
    selected = select_clusters([cluster_mentions(day, stored) for day in candidates], wanted)
    return sorted(filter(None, map(to_event, selected)), key=_event_order)


def _event_order(event: Event) -> tuple[date, date, int, int]:
    return event.date, event.last, event.citation.article.id, event.citation.start


def _collect_mentions(
    topic: Topic | None, engine: Engine, store: Store, days: tuple[date, date]
) -> list[EventMention]:
    """The weighted mentions in the articles that match a topic; in all articles without one."""
    if topic is None:
        published = {ident: day.toordinal() for ident, day in store.publication_dates().items()}
        return [weigh_event(event, published.get(event.article)) for event in store.events(None, *days)]
    return [
        each
        for scope in topic.scopes
        for matches in [match_topic(understand(topic.text, engine, store, scope), engine)]
        for ident in matches.article_coverage
        if (events := store.events([ident], *days))
        for stored in store.load([ident]).values()
        for each in _weigh_article_events(events, stored, matches)
    ]


def _weigh_article_events(
    events: Sequence[StoredEvent], stored: StoredArticle, topic: TopicMatches
) -> Iterator[EventMention]:
    """The weighted mentions in one article."""
    published = stored.article.published.toordinal() if stored.article.published else None
    relevance = EventRelevance(topic, stored)
    for event in events:
        coverage = relevance.coverage(event)
        is_relevant = relevance.is_relevant(event, coverage)
        yield weigh_event(event, published, coverage, relevance.topicality, is_relevant=is_relevant)
