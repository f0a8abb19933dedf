"""The gold of dates and timelines: which files there are, and what a line of each holds.

dates/*.jsonl                       {"text", "dct", "timexes", "annotated_until"}: a document, the day it was
                                    published on, its date expressions, and how many of its characters are
                                    annotated; all when it isn't said
    timexes                         {"start", "end", "value", "depth"}: a depth above 0 stands within another
timelines/dev/*/articles.jsonl      {"title", "text", "published"}: the news about a topic
timelines/dev/*/timelines.jsonl     {"query", "dates"}: what the topic is called, and the days of its
                                    timeline, each with what happened then
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.data import ARTICLES, article_of, find_files, records
from index import Article

TIMELINES: Final = "timelines/dev/*/timelines.jsonl"


class Dated(NamedTuple):
    """A date expression in a text.

    Attributes:
        start: Its first character.
        end: The character after its last.
        value: Its TIMEX3 value; empty where it has none.
    """

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class DatedText:
    """A document with its gold date expressions.

    Attributes:
        text: The document.
        published: The day that it was published on.
        expressions: The gold, those within another left out.
        annotated: How many of its first characters are annotated.
    """

    text: str
    published: date
    expressions: tuple[Dated, ...]
    annotated: int


class Timeline(NamedTuple):
    """A gold timeline: what it is about, and its days."""

    query: str
    days: frozenset[date]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic's articles, and the timelines that people wrote of it."""

    articles: Sequence[Article]
    timelines: Sequence[Timeline]


def read_dated_texts(data: Path, file: str) -> list[DatedText]:
    """The documents of a set.

    Args:
        data: The folder of measurement data.
        file: The set's file within it.

    Raises:
        CannotMeasure: The file is missing or broken.
    """
    (path,) = find_files(data, file)
    return list(records(path, _dated_text))


def read_topics(data: Path) -> Iterator[Topic]:
    """The topics that have timelines, one read after the other.

    Args:
        data: The folder of measurement data.

    Raises:
        CannotMeasure: There is none, or a file of one is missing or broken.
    """
    for file in find_files(data, TIMELINES):
        (articles,) = find_files(file.parent, ARTICLES)
        yield Topic(list(records(articles, article_of)), list(records(file, _timeline)))


def _dated_text(row: Mapping[str, Any]) -> DatedText:
    gold = (Dated(each["start"], each["end"], each["value"] or "") for each in _outermost(row["timexes"]))
    text = row["text"]
    annotated = row.get("annotated_until", len(text))
    published = date.fromisoformat(row["dct"][:10])
    return DatedText(text, published, tuple(each for each in gold if each.start < annotated), annotated)


def _outermost(timexes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (each for each in timexes if not each.get("depth"))


def _timeline(row: Mapping[str, Any]) -> Timeline:
    days = frozenset(map(date.fromisoformat, row["dates"]))
    if not days:
        raise ValueError("a timeline without days")
    return Timeline(row["query"], days)
