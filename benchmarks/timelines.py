"""Days of timelines against timelines that people wrote.

The news about a topic are in a library of their own. For each gold timeline of n days, the library is asked
for n events about the topic between the first and the last day of the timeline. Only events with the
precision of a day count.

    P, R            precision and recall of the days, means over all gold timelines, in percent
    F1              their harmonic mean, as in the literature on news timelines (Martschat & Markert 2018,
                    https://aclanthology.org/K18-1023)
    timeline_ms     mean duration of a timeline
    index_kB_per_s  thousands of characters indexed per second
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.gold import GoldTimeline, TimelineTopic, read_timeline_topics
from benchmarks.machine import time_each_ms, time_seconds
from benchmarks.metrics import Figures, MatchCounts, macro_precision_recall, mean
from benchmarks.progress import track_progress
from index import Event, Library


class _TopicRun(NamedTuple):
    """The results of one topic.

    Attributes:
        agreement: Counts of days of each timeline.
        asking_ms: Duration of each timeline, in milliseconds.
        indexing_seconds: Duration of indexing.
        size_chars: Size of the articles in characters.
    """

    agreement: list[MatchCounts]
    asking_ms: list[float]
    indexing_seconds: float
    size_chars: int


def measure_timelines(data: Path) -> Figures:
    """Measure the figures that the module docstring defines.

    Args:
        data: Folder of measurement data.
    """
    topics = list(read_timeline_topics(data))
    runs = [
        _run_topic(topic) for topic in track_progress(topics, f"making the timelines of {len(topics)} topics")
    ]
    size = sum(run.size_chars for run in runs)
    return {
        **macro_precision_recall([each for run in runs for each in run.agreement]),
        "timeline_ms": round(mean([spent for run in runs for spent in run.asking_ms]), 1),
        "index_kB_per_s": round(size / sum(run.indexing_seconds for run in runs) / 1000, 1),
    }


def _run_topic(topic: TimelineTopic) -> _TopicRun:
    timelines: list[list[Event]] = []
    with TemporaryDirectory() as place, Library.open(place) as library:
        indexing = time_seconds(lambda: library.add_all(topic.articles))
        asking = time_each_ms(lambda gold: timelines.append(_ask_timeline(library, gold)), topic.timelines)
    agreement = [
        count_common_days(events, gold) for events, gold in zip(timelines, topic.timelines, strict=True)
    ]
    return _TopicRun(agreement, asking, indexing, sum(len(article.text) for article in topic.articles))


def _ask_timeline(library: Library, gold: GoldTimeline) -> list[Event]:
    first, last = min(gold.days), max(gold.days)
    return library.timeline(gold.query, limit=len(gold.days), since=first, until=last)


def count_common_days(events: list[Event], gold: GoldTimeline) -> MatchCounts:
    """Count the days of events and of a gold timeline.

    Args:
        events: The events; those without the precision of a day are ignored.
        gold: The gold timeline.

    Returns:
        The numbers of common days, of days of events, and of gold days.
    """
    days = {event.date for event in events if event.precision == "day"}
    return MatchCounts(len(days & gold.days), len(days), len(gold.days))
