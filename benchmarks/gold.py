"""The gold of dates, quotations and timelines: which files there are, and what a line of each holds.

dates/*.jsonl                       {"text", "dct", "timexes", "annotated_until"}: a document, the day it was
                                    published on, its date expressions, and how many of its characters are
                                    annotated; all when it isn't said
    timexes                         {"start", "end", "value", "depth"}: a depth above 0 stands within another
quotes/*.jsonl                      {"text", "quotes"}: a document, and what people say in it
    quotes                          {"start", "end", "type", "speaker", "speaker_start", "speaker_end"}: the
                                    type is "direct", "mixed" (partly quoted) or "indirect"; the speaker's
                                    name, and where the text names the speaker, null where it doesn't
timelines/dev/*/articles.jsonl      {"title", "text", "published"}: the news about a topic
timelines/dev/*/timelines.jsonl     {"query", "dates"}: what the topic is called, and the days of its
                                    timeline, each with what happened then
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.data import ARTICLES, article_of, find_files, records
from index import Article

TIMELINES: Final = "timelines/dev/*/timelines.jsonl"

_IN_MARKS: Final = re.compile(r"""["“„«]([^"“”„«»\n]+)["”»]?""")


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


class Quoted(NamedTuple):
    """Quoted words in a text.

    Attributes:
        start: Their first character.
        end: The character after their last.
        speaker: Who says them; empty where nobody is known to.
        mention: The first character of what names the speaker beside them, and the character after its last;
            None where nothing does.
    """

    start: int
    end: int
    speaker: str
    mention: tuple[int, int] | None


class QuotedText(NamedTuple):
    """A document, and the gold of what it quotes, in no order; words may be annotated twice."""

    text: str
    quotations: tuple[Quoted, ...]


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


def read_quoted_texts(data: Path, file: str) -> list[QuotedText]:
    """The documents of a set, without their indirect speech.

    Args:
        data: The folder of measurement data.
        file: The set's file within it.

    Raises:
        CannotMeasure: The file is missing or broken.
    """
    (path,) = find_files(data, file)
    return list(records(path, _quoted_text))


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


def mention(start: int | None, end: int | None) -> tuple[int, int] | None:
    """Where a speaker is named; None unless both ends are known."""
    return None if start is None or end is None else (start, end)


def _dated_text(row: Mapping[str, Any]) -> DatedText:
    gold = (Dated(each["start"], each["end"], each["value"] or "") for each in _outermost(row["timexes"]))
    text = row["text"]
    annotated = row.get("annotated_until", len(text))
    published = date.fromisoformat(row["dct"][:10])
    return DatedText(text, published, tuple(each for each in gold if each.start < annotated), annotated)


def _outermost(timexes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (each for each in timexes if not each.get("depth"))


def _quoted_text(row: Mapping[str, Any]) -> QuotedText:
    text = row["text"]
    gold = (
        Quoted(start, end, each["speaker"] or "", mention(each["speaker_start"], each["speaker_end"]))
        for each in row["quotes"]
        for start, end in _quoted_spans(text, each)
    )
    return QuotedText(text, tuple(gold))


def _quoted_spans(text: str, quote: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Where the quoted words of an annotation stand: all of it, what is in quotation marks, or none."""
    start, end = quote["start"], quote["end"]
    if quote["type"] == "mixed":
        return [found.span(1) for found in _IN_MARKS.finditer(text, start, end)]
    return [(start, end)] if quote["type"] == "direct" else []


def _timeline(row: Mapping[str, Any]) -> Timeline:
    days = frozenset(map(date.fromisoformat, row["dates"]))
    if not days:
        raise ValueError("a timeline without days")
    return Timeline(row["query"], days)
