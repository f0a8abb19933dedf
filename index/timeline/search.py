"""Search for the events of a topic.

Events of the articles that match the topic are weighted, days are ranked by salience, and each day is
represented by the best sentence of its clusters.
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
"""Number of mentions of a day, highest weight first, that are clustered."""

_MIN_TOPICAL_PASSAGE_SHARE: Final = 1 / 3
"""Mean passage coverage from which a whole article is about the topic, including anaphoric sentences."""

_MAX_EVENTS: Final = 1_000
"""Maximum number of results."""

_DAYS_PER_WANTED_EVENT: Final = 2
"""Number of candidate days per result, as some report the same event."""


class TimelineBounds(NamedTuple):
    """The first and the last day of a timeline, inclusive; None is unbounded."""

    since: date | None = None
    until: date | None = None


def search_timeline(
    topic: str | None, engine: Engine, store: Store, limit: int, bounds: TimelineBounds
) -> list[Event]:
    """Search for the events of a topic.

    Args:
        topic: The topic; None or blank for the most salient events of all articles.
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
    topic: str | None, engine: Engine, store: Store, days: tuple[date, date]
) -> list[EventMention]:
    """The weighted mentions in the articles that match a topic; in all articles without one."""
    if topic is None or not topic.strip():
        published = {ident: day.toordinal() for ident, day in store.publication_dates().items()}
        return [weigh_event(event, published.get(event.article)) for event in store.events(None, *days)]
    matches = match_topic(understand(topic, engine, store), engine)
    return [
        each
        for ident in matches.article_coverage
        if (events := store.events([ident], *days))
        for stored in store.load([ident]).values()
        for each in _weigh_article_events(events, stored, matches)
    ]


def _weigh_article_events(
    events: Sequence[StoredEvent], stored: StoredArticle, topic: TopicMatches
) -> Iterator[EventMention]:
    """The weighted mentions in one article."""
    article, segmentation = stored
    published = article.published.toordinal() if article.published else None
    passage_coverage = [
        topic.passage_coverage.get((article.id, number), 0.0) for number in range(len(segmentation.passages))
    ]
    mean_coverage = sum(passage_coverage) / len(passage_coverage)
    for event in events:
        is_in_match = passage_coverage[event.passage] > 0
        coverage = _topic_coverage(topic, stored, event.sentence) if is_in_match else 0.0
        is_relevant = mean_coverage >= _MIN_TOPICAL_PASSAGE_SHARE or coverage >= MIN_TOPIC_COVERAGE
        if is_in_match and not is_relevant:
            neighbours = event.sentence - 1, event.sentence + 1
            is_relevant = any(
                _topic_coverage(topic, stored, sentence) >= MIN_TOPIC_COVERAGE for sentence in neighbours
            )
        topicality = topic.article_coverage[article.id] * (1 + mean_coverage)
        yield weigh_event(event, published, coverage, topicality, is_relevant=is_relevant)


def _topic_coverage(topic: TopicMatches, stored: StoredArticle, sentence: int) -> float:
    """The topic's coverage by a sentence; 0.0 if the index is out of range."""
    if not 0 <= sentence < len(stored.segmentation.sentences):
        return 0.0
    start, end, _ = stored.segmentation.sentences[sentence]
    return topic.coverage(frozenset(extract_terms(stored.article.text[start:end])))
