"""Which days of the articles' events matter most.

A day counts by the articles that mention it, each by its best mention: one in the lead, one that names the
topic, one in an article about the topic, one that looks back from afar counts for more. Counting articles is
what timelines of news are compared with (Tran et al. 2013). The weights are round numbers from the middle of
a range in which they hardly matter, as news about thirteen people shows, each left out in turn.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.storage.annotations import StoredEvent

_LEAD_SENTENCE_BONUS: Final = 3.0
"""What an article's first sentence adds to a mention's weight of 1; the second adds half of it, and so on."""

_RETROSPECT_FACTOR: Final = 1.5
"""What a mention counts that looks back from afar: somebody still finds the day worth telling."""

_RETROSPECT_AFTER_DAYS: Final = 7
"""Days after which a mention looks back from afar."""

_IMPRECISE_DATE_FACTOR: Final = 0.5
"""What a month, a year or a range counts, by its best mention alone: many tell different things of a year."""

_SUPPRESSION_RADIUS_SHARE: Final = 0.05
"""The part of an entry's share of the whole time within which a chosen day takes from others' weight."""

_SUPPRESSION_STRENGTH: Final = 0.5
"""How much it takes from the days next to it; less from those farther away."""

OrdinalDays = tuple[int, int]
"""The first and the last day that an event covers, as `date.toordinal` counts them."""


class EventMention(NamedTuple):
    """An event in an article, next to the topic.

    Attributes:
        event: The event.
        weight: What it counts.
        is_relevant: Whether it stands where the topic does.
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
    """Weigh an event.

    Args:
        event: The event.
        published_ordinal: The day of its article's publication, as `date.toordinal` counts, where known.
        topic_coverage: How much of the topic its sentence has, 0.0 to 1.0.
        topicality: How much its article is about the topic: 2.0 where every passage is, less than 1.0 where no
            passage has all of it.
        is_relevant: Whether it stands where the topic does.
    """
    weight = (1 + _LEAD_SENTENCE_BONUS / (1 + event.sentence)) * (1 + topic_coverage) * topicality
    if published_ordinal is not None and published_ordinal - event.last > _RETROSPECT_AFTER_DAYS:
        weight *= _RETROSPECT_FACTOR
    return EventMention(event, weight, is_relevant)


def rank_days(
    mentions: Sequence[EventMention], wanted: int, span_days: int | None
) -> Iterator[Sequence[EventMention]]:
    """What the articles mention, grouped by the days that it covers, the most salient first.

    A day that is chosen takes weight from the days around it, which tell of the same: a timeline of ten years
    is not to spend all its entries on one month.

    Args:
        mentions: The events.
        wanted: How many are wanted.
        span_days: The days that the timeline covers, where they were asked for.

    Yields:
        The mentions of each day or period that has one that fits, the weightiest first.
    """
    groups: defaultdict[OrdinalDays, list[EventMention]] = defaultdict(list)
    for each in mentions:
        groups[each.event.first, each.event.last].append(each)
    fitting = {
        days: group for days, group in sorted(groups.items()) if any(each.is_relevant for each in group)
    }
    if not fitting:
        return
    kept = [sorted(group, key=lambda each: -each.weight) for group in fitting.values()]
    firsts = np.array([days[0] for days in fitting])
    scores = np.array([_score_days(*each) for each in fitting.items()])
    reach = _suppression_radius_days(firsts, wanted, span_days)
    if reach == 0:
        yield from (kept[place] for place in np.argsort(-scores, kind="stable"))
        return
    for _ in kept:
        best = int(np.argmax(scores))
        yield kept[best]
        scores *= 1 - _SUPPRESSION_STRENGTH * np.maximum(0.0, 1 - np.abs(firsts - firsts[best]) / (reach + 1))
        scores[best] = -1.0


def _score_days(days: OrdinalDays, group: Sequence[EventMention]) -> float:
    best: dict[int, float] = {}
    for each in group:
        best[each.event.article] = max(each.weight, best.get(each.event.article, 0.0))
    return sum(best.values()) if days[0] == days[1] else _IMPRECISE_DATE_FACTOR * max(best.values())


def _suppression_radius_days(firsts: NDArray[np.int64], wanted: int, span_days: int | None) -> int:
    """The days around a chosen one from which it takes weight."""
    whole = span_days or float(np.subtract(*np.percentile(firsts, [90, 10]))) / 0.8
    return int(_SUPPRESSION_RADIUS_SHARE * whole / max(1, wanted))
