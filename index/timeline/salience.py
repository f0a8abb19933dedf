"""Salience of days, by the articles that mention their events.

A day scores the sum over articles of the best mention's weight: mention counts are the standard baseline of
date selection for news timelines (Tran et al. 2013). Mentions weigh more in the lead, with the topic's terms,
in an article about the topic, and in retrospect. The weights are round numbers from a range in which results
are insensitive to them, by leave-one-out over thirteen topics of news.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.storage.annotations import StoredEvent

_LEAD_SENTENCE_BONUS: Final = 3.0
"""Bonus of an article's first sentence over a weight of 1; that of the n-th is 1/n of it."""

_RETROSPECT_FACTOR: Final = 1.5
"""Factor of a retrospective mention."""

_RETROSPECT_AFTER_DAYS: Final = 7
"""Minimum time from an event to the publication of a retrospective mention, exclusive."""

_IMPRECISE_DATE_FACTOR: Final = 0.5
"""Factor of a month, year or range, which scores by its single best mention: its events differ."""

_SUPPRESSION_RADIUS_SHARE: Final = 0.05
"""Radius of suppression, as a share of the timeline's length per entry."""

_SUPPRESSION_STRENGTH: Final = 0.5
"""Share of the score that adjacent days lose, decreasing linearly with distance."""

OrdinalDays = tuple[int, int]
"""The first and the last day of an event, as proleptic Gregorian ordinals (`date.toordinal`)."""


class EventMention(NamedTuple):
    """A mention of an event in an article, weighted for a topic.

    Attributes:
        event: The event.
        weight: Its weight.
        is_relevant: Whether it is relevant to the topic.
    """

    event: StoredEvent
    weight: float
    is_relevant: bool


def weigh_event(
    event: StoredEvent,
    published_ordinal: int | None,
    topic_coverage: float = 0.0,
    topicality: float = 1.0,
    *,
    is_relevant: bool = True,
) -> EventMention:
    """Compute the weight of an event's mention.

    Args:
        event: The event.
        published_ordinal: The ordinal of its article's publication date, where known.
        topic_coverage: The topic's coverage by its sentence, 0.0 to 1.0.
        topicality: The topicality of its article: 2.0 if every passage covers the topic, below 1.0 if no
            passage covers all of it.
        is_relevant: Whether it is relevant to the topic.
    """
    weight = (1 + _LEAD_SENTENCE_BONUS / (1 + event.sentence)) * (1 + topic_coverage) * topicality
    if published_ordinal is not None and published_ordinal - event.last > _RETROSPECT_AFTER_DAYS:
        weight *= _RETROSPECT_FACTOR
    return EventMention(event, weight, is_relevant)


def rank_days(
    mentions: Sequence[EventMention], wanted: int, span_days: int | None
) -> Iterator[Sequence[EventMention]]:
    """Rank days by salience, with suppression of days close to a higher-ranked one.

    Args:
        mentions: The mentions.
        wanted: The number of days wanted.
        span_days: The length of the timeline; None to estimate it from the mentions.

    Yields:
        The mentions of each day or period with a relevant one, highest weight first.
    """
    groups: defaultdict[OrdinalDays, list[EventMention]] = defaultdict(list)
    for each in mentions:
        groups[each.event.first, each.event.last].append(each)
    relevant = {
        days: group for days, group in sorted(groups.items()) if any(each.is_relevant for each in group)
    }
    if not relevant:
        return
    ranked = [sorted(group, key=lambda each: -each.weight) for group in relevant.values()]
    firsts = np.array([days[0] for days in relevant])
    scores = np.array([_score_days(*each) for each in relevant.items()])
    radius = _suppression_radius_days(firsts, wanted, span_days)
    if radius == 0:
        yield from (ranked[index] for index in np.argsort(-scores, kind="stable"))
        return
    for _ in ranked:
        best = int(np.argmax(scores))
        yield ranked[best]
        proximity = np.maximum(0.0, 1 - np.abs(firsts - firsts[best]) / (radius + 1))
        scores *= 1 - _SUPPRESSION_STRENGTH * proximity
        scores[best] = -1.0


def _score_days(days: OrdinalDays, group: Sequence[EventMention]) -> float:
    best: dict[int, float] = {}
    for each in group:
        best[each.event.article] = max(each.weight, best.get(each.event.article, 0.0))
    return sum(best.values()) if days[0] == days[1] else _IMPRECISE_DATE_FACTOR * max(best.values())


def _suppression_radius_days(firsts: NDArray[np.int64], wanted: int, span_days: int | None) -> int:
    """The radius of suppression; the length defaults to that of the middle 80 % of days, extrapolated."""
    length = span_days or float(np.subtract(*np.percentile(firsts, [90, 10]))) / 0.8
    return int(_SUPPRESSION_RADIUS_SHARE * length / max(1, wanted))
