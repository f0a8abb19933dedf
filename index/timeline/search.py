"""Search for the events of a topic.

Events of the articles that match the topic are weighted, days are ranked by salience, and each day is
represented by the best sentence of its clusters.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, islice
from operator import attrgetter
from typing import Final, NamedTuple

from index.answers.scopes import Topic
from index.answers.topic_matches import MIN_TOPIC_COVERAGE, TopicMatches, match_topic
from index.answers.understanding import understand
from index.model import Article, Event
from index.search.engine import Engine
from index.storage.annotations import StoredEvent
from index.storage.store import Store
from index.timeline.event_clusters import cluster_mentions, select_clusters, to_event
from index.timeline.relevance import EventRelevance
from index.timeline.salience import EventMention, rank_days, weigh_event
from index.timeline.topic_coverage import TopicCoverage

_MAX_MENTIONS_PER_DAY: Final = 24
"""Number of mentions of a day, highest weight first, that are clustered."""

_MAX_EVENTS: Final = 1_000
"""Maximum number of results."""

_DAYS_PER_WANTED_EVENT: Final = 2
"""Number of candidate days per result, as some report the same event."""


_ARTICLES_PER_LOAD: Final = 32
"""Number of articles in memory at a time."""


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
    events = (to_event(cluster, rank) for rank, cluster in enumerate(selected))
    return sorted(filter(None, events), key=_event_order)


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
        for each in _mentions_of_topic(
            match_topic(understand(topic.text, engine, store, scope), engine), store, days
        )
    ]


def _mentions_of_topic(topic: TopicMatches, store: Store, days: tuple[date, date]) -> Iterator[EventMention]:
    """The weighted mentions in the articles that are about a topic."""
    about = [ident for ident, coverage in topic.article_coverage.items() if coverage >= MIN_TOPIC_COVERAGE]
    grouped = groupby(store.events(about, *days), key=attrgetter("article"))
    events = {ident: list(each) for ident, each in grouped}
    idents, texts = list(events), TopicCoverage(topic)
    for start in range(0, len(idents), _ARTICLES_PER_LOAD):
        for ident, stored in store.load(idents[start : start + _ARTICLES_PER_LOAD]).items():
            relevance = EventRelevance(topic, texts, stored)
            yield from _weigh_article_events(events[ident], relevance, stored.article)


def _weigh_article_events(
    events: Sequence[StoredEvent], relevance: EventRelevance, article: Article
) -> Iterator[EventMention]:
    """The weighted mentions in one article."""
    published = article.published.toordinal() if article.published else None
    for event in events:
        coverage = relevance.coverage(event)
        is_relevant = relevance.is_relevant(event, coverage)
        weight = relevance.topicality(event)
        yield weigh_event(event, published, coverage, weight, is_relevant=is_relevant)
