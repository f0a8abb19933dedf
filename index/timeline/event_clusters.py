"""Which sentences tell of a day, and which of them tell the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import not_
from typing import Final, Self

from index.dates.timex import parse_period
from index.model import Citation, Event
from index.storage.store import StoredArticle
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index, overlap_coefficient
from index.text.tokens import extract_terms
from index.timeline.salience import EventMention

_MIN_CLUSTER_OVERLAP: Final = 0.5
"""Two sentences about the same days that share this part of the shorter one's terms tell the same."""

_MAX_REPETITION_DAYS: Final = 1
"""Days between two articles' dates of the same event: one gives the day on which it was reported."""

_READABLE_LENGTH_CHARS: Final = (40, 320)
"""Characters of a sentence that reads well in a timeline."""

_INFERRED_DATE_FACTOR: Final = 0.8
"""What a sentence counts whose date isn't stated."""


@dataclass(frozen=True, slots=True)
class EventSentence:
    """A sentence that tells of some days.

    Attributes:
        mention: The event that it tells.
        citation: Where it stands.
        vocabulary: Its terms, without the date's.
    """

    mention: EventMention
    citation: Citation
    vocabulary: frozenset[str]

    @classmethod
    def from_mention(cls, mention: EventMention, stored: StoredArticle) -> Self:
        """The sentence of a mention."""
        event = mention.event
        start, end, paragraph = stored.segmentation.sentences[event.sentence]
        citation = Citation(stored.article, paragraph, start, end)
        date_words = extract_terms(stored.article.text[event.position : event.position + event.length])
        return cls(mention, citation, frozenset(extract_terms(citation.text)).difference(date_words))

    def is_refinement_of(self, other: Self) -> bool:
        """Whether another sentence's month or year is told more precisely by this one."""
        one, whole = self.mention.event, other.mention.event
        return (
            self.citation != other.citation
            and "/" not in whole.value
            and whole.first <= one.first <= one.last <= whole.last
            and one.last - one.first < whole.last - whole.first
            and overlap_coefficient(self.vocabulary, other.vocabulary) >= _MIN_CLUSTER_OVERLAP
        )

    def is_repetition_of(self, other: Self) -> bool:
        """Whether it is nearly the same sentence about nearly the same days."""
        return (
            self.citation != other.citation
            and abs(self.mention.event.first - other.mention.event.first) <= _MAX_REPETITION_DAYS
            and abs(self.mention.event.last - other.mention.event.last) <= _MAX_REPETITION_DAYS
            and jaccard_index(self.vocabulary, other.vocabulary) >= NEAR_DUPLICATE_JACCARD
        )


EventCluster = Sequence[EventSentence]
"""Tellings of the same; the first represents them."""


def cluster_mentions(
    mentions: Sequence[EventMention], stored: Mapping[int, StoredArticle]
) -> Sequence[EventCluster]:
    """The sentences that tell of the same days, grouped by what they tell, the best first.

    Args:
        mentions: The mentions of these days.
        stored: Their articles; one that was removed meanwhile is passed over.
    """
    found = [
        EventSentence.from_mention(each, stored[each.event.article])
        for each in mentions
        if each.event.article in stored
    ]
    order = sorted(zip(_score_event_sentences(found), found, strict=True), key=lambda pair: -pair[0])
    left = [each for _, each in order]
    groups: list[EventCluster] = []
    while left:
        best = left[0]
        same = [
            each is best or overlap_coefficient(best.vocabulary, each.vocabulary) >= _MIN_CLUSTER_OVERLAP
            for each in left
        ]
        groups.append(list(compress(left, same)))
        left = list(compress(left, map(not_, same)))
    return groups


def select_clusters(days: Sequence[Sequence[EventCluster]], limit: int) -> Sequence[EventCluster]:
    """What a timeline shows: one telling of each day first, then what else the days' sentences tell.

    What a more precise date tells too makes way for that, and what repeats another joins it.

    Args:
        days: The groups of tellings of each day, the most salient day first.
        limit: How many groups at most.
    """
    firsts = [groups[0] for groups in days if groups]
    others = [group for groups in days for group in groups[1:]]
    chosen: list[list[EventSentence]] = []
    for group in chain(firsts, others):
        if len(chosen) >= limit:
            break
        better = next((each for each in firsts if each[0].is_refinement_of(group[0])), group)
        if any(each[0] is better[0] for each in chosen):
            continue
        repeated = next((each for each in chosen if better[0].is_repetition_of(each[0])), None)
        if repeated is None:
            chosen.append(list(better))
        else:
            repeated += better
    return chosen


def to_event(cluster: EventCluster) -> Event | None:
    """A group of tellings as the timeline's reader sees it; nothing where its value covers no days."""
    best = cluster[0]
    event = best.mention.event
    days = parse_period(event.value)
    if days is None:
        return None
    start = event.position - best.citation.start
    others = {each.citation.article.id: each.citation for each in reversed(cluster)}
    others.pop(best.citation.article.id)
    return Event(
        date=days.first,
        last=days.last,
        value=event.value,
        precision=days.precision,
        citation=best.citation,
        phrase=(start, start + event.length),
        mod=event.mod,
        inferred=bool(event.inferred),
        also=tuple(others[ident] for ident in sorted(others)),
    )


def _score_event_sentences(sentences: Sequence[EventSentence]) -> list[float]:
    """How well each sentence represents what all of them tell of a day.

    By its mention's weight, and by how often its terms stand in the others (Radev et al. 2004, centroids).
    """
    frequencies = Counter(chain.from_iterable(each.vocabulary for each in sentences))
    central = [
        sum(frequencies[term] - 1 for term in each.vocabulary) / (len(each.vocabulary) or 1) ** 0.5
        for each in sentences
    ]
    most = max(central, default=0.0) or 1.0
    return [
        (each.mention.weight**0.5) * (1 + each_central / most) * _readability_factor(each)
        for each, each_central in zip(sentences, central, strict=True)
    ]


def _readability_factor(sentence: EventSentence) -> float:
    """What a sentence counts for its length, and for stating its date."""
    shortest, longest = _READABLE_LENGTH_CHARS
    length = sentence.citation.end - sentence.citation.start
    return min(1.0, length / shortest, longest / length) * (
        _INFERRED_DATE_FACTOR if sentence.mention.event.inferred else 1.0
    )
