"""Clustering of the sentences that report the same event of a day, and selection among clusters."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from operator import not_
from typing import Final, Self

from index.dates.timex import parse_period
from index.languages.registry import get_language
from index.model import Citation, Event
from index.storage.store import StoredArticle
from index.structure import Block
from index.text.blocks import block_index
from index.text.similarity import NEAR_DUPLICATE_JACCARD, jaccard_index, overlap_coefficient
from index.text.tokens import extract_terms
from index.timeline.salience import EventMention

_MIN_CLUSTER_OVERLAP: Final = 0.5
"""Minimum overlap coefficient of two sentences about the same days in one cluster."""

_MAX_REPETITION_DAYS: Final = 1
"""Maximum difference between the dates of one event: some articles give the day of reporting."""

_READABLE_LENGTH_CHARS: Final = (40, 320)
"""Lengths of a sentence that is readable in a timeline."""

_MIN_LISTED_DATES: Final = 5
_MIN_LISTED_YEARS: Final = 3
"""Numbers of dates, and of years, from which a sentence is one entry."""

_MIN_YEAR_DAYS: Final = 364

_INFERRED_DATE_FACTOR: Final = 0.8
"""Factor of a sentence whose date is inferred."""


@dataclass(frozen=True, slots=True)
class EventSentence:
    """A sentence that mentions an event.

    Attributes:
        mention: The mention.
        citation: The sentence's citation.
        vocabulary: Its terms, except those of the date expression.
        cells: See `Event.cells`.
    """

    mention: EventMention
    citation: Citation
    vocabulary: frozenset[str]
    cells: tuple[tuple[str, int, int], ...] = ()

    @classmethod
    def from_mention(cls, mention: EventMention, stored: StoredArticle) -> Self:
        """Read the sentence of a mention from its article."""
        event = mention.event
        start, end, paragraph = stored.segmentation.sentences[event.sentence]
        citation = Citation(stored.article, paragraph, start, end)
        language = get_language(stored.article.language)
        date_words = extract_terms(
            stored.article.text[event.position : event.position + event.length], language
        )
        vocabulary = frozenset(extract_terms(citation.text, language)).difference(date_words)
        return cls(mention, citation, vocabulary, _cells_at(stored.segmentation.blocks, start))

    @property
    def key(self) -> tuple[int, int]:
        """The id of its article, and its start."""
        return self.citation.article.id, self.citation.start

    def is_refinement_of(self, other: Self) -> bool:
        """Whether this sentence dates the other's event more precisely, within its month or year."""
        event, coarser = self.mention.event, other.mention.event
        return (
            self.citation != other.citation
            and "/" not in coarser.value
            and coarser.first <= event.first <= event.last <= coarser.last
            and event.last - event.first < coarser.last - coarser.first
            and overlap_coefficient(self.vocabulary, other.vocabulary) >= _MIN_CLUSTER_OVERLAP
        )

    def is_repetition_of(self, other: Self) -> bool:
        """Whether it is a near-duplicate of another sentence with nearly the same date."""
        return (
            self.citation != other.citation
            and abs(self.mention.event.first - other.mention.event.first) <= _MAX_REPETITION_DAYS
            and abs(self.mention.event.last - other.mention.event.last) <= _MAX_REPETITION_DAYS
            and jaccard_index(self.vocabulary, other.vocabulary) >= NEAR_DUPLICATE_JACCARD
        )


EventCluster = Sequence[EventSentence]
"""Sentences that report the same event; the first one represents them."""


def cluster_mentions(
    mentions: Sequence[EventMention], stored: Mapping[int, StoredArticle]
) -> Sequence[EventCluster]:
    """Cluster the sentences that mention the same days by the overlap of their terms.

    Args:
        mentions: The mentions.
        stored: Their articles by id; mentions of missing ones, removed in the meantime, are skipped.

    Returns:
        The clusters and their sentences, best first.
    """
    sentences = [
        EventSentence.from_mention(each, stored[each.event.article])
        for each in mentions
        if each.event.article in stored
    ]
    scored = zip(_score_event_sentences(sentences), sentences, strict=True)
    remaining = [each for _, each in sorted(scored, key=lambda pair: -pair[0])]
    clusters: list[EventCluster] = []
    while remaining:
        best = remaining[0]
        is_member = [
            each is best or overlap_coefficient(best.vocabulary, each.vocabulary) >= _MIN_CLUSTER_OVERLAP
            for each in remaining
        ]
        clusters.append(list(compress(remaining, is_member)))
        remaining = list(compress(remaining, map(not_, is_member)))
    return clusters


def select_clusters(days: Sequence[Sequence[EventCluster]], limit: int) -> Sequence[EventCluster]:
    """Select the clusters of a timeline: the best of each day first, then the others.

    A cluster is replaced by one that dates its event more precisely, and a repetition joins the selected one.

    Args:
        days: The clusters of each day, most salient day first.
        limit: Maximum number of clusters.
    """
    lists = _find_date_lists(days)
    firsts = [clusters[0] for clusters in days if clusters]
    others = [cluster for clusters in days for cluster in clusters[1:]]
    selected: list[list[EventSentence]] = []
    for cluster in chain(firsts, others):
        if len(selected) >= limit:
            break
        refined = next((each for each in firsts if each[0].is_refinement_of(cluster[0])), cluster)
        if any(each[0] is refined[0] for each in selected):
            continue
        if refined[0].key in lists and any(each[0].key == refined[0].key for each in selected):
            continue
        repeated = next((each for each in selected if refined[0].is_repetition_of(each[0])), None)
        if repeated is None:
            selected.append(list(refined))
        else:
            repeated += refined
    return selected


def _find_date_lists(days: Sequence[Sequence[EventCluster]]) -> set[tuple[int, int]]:
    """The sentences with so many dates that they are one entry: "won in 1926, 1959 and 1984"."""
    dates = {
        (each.key, each.mention.event.first, each.mention.event.last)
        for clusters in days
        for cluster in clusters
        for each in cluster
    }
    counts = Counter(key for key, *_ in dates)
    years = Counter(key for key, first, last in dates if last - first >= _MIN_YEAR_DAYS)
    return {
        key for key, count in counts.items() if count >= _MIN_LISTED_DATES or years[key] >= _MIN_LISTED_YEARS
    }


def to_event(cluster: EventCluster, rank: int = 0) -> Event | None:
    """Convert a cluster to an event with further citations; None if its value covers no days.

    Args:
        cluster: The cluster.
        rank: Its position by salience, from 0.
    """
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
        rank=rank,
        cells=best.cells,
    )


def _cells_at(blocks: Sequence[Block], position: int) -> tuple[tuple[str, int, int], ...]:
    """The cells of the table row at a position, each with its header; none elsewhere."""
    index = block_index(blocks, position)
    row = blocks[index] if index >= 0 else None
    if row is None or position >= row.end:
        return ()
    headers = row.header or ("",) * len(row.cells)
    return tuple((name, *cell) for name, cell in zip(headers, row.cells, strict=True))


def _score_event_sentences(sentences: Sequence[EventSentence]) -> list[float]:
    """Score the sentences of a day as representatives of an event.

    The score is the square root of the mention's weight, times the centrality of the sentence's terms (Radev
    et al. 2004, centroid-based summarization), times readability.
    """
    frequencies = Counter(chain.from_iterable(each.vocabulary for each in sentences))
    centralities = [
        sum(frequencies[term] - 1 for term in each.vocabulary) / (len(each.vocabulary) or 1) ** 0.5
        for each in sentences
    ]
    max_centrality = max(centralities, default=0.0) or 1.0
    return [
        (each.mention.weight**0.5) * (1 + centrality / max_centrality) * _readability_factor(each)
        for each, centrality in zip(sentences, centralities, strict=True)
    ]


def _readability_factor(sentence: EventSentence) -> float:
    """The factor for a sentence's length and for stating its date."""
    shortest, longest = _READABLE_LENGTH_CHARS
    length = sentence.citation.end - sentence.citation.start
    return min(1.0, length / shortest, longest / length) * (
        _INFERRED_DATE_FACTOR if sentence.mention.event.inferred else 1.0
    )
