"""Readers of the gold annotations of dates, quotations and timelines.

Files, and the JSON object on each of their lines:

dates/*.jsonl                       {"text", "dct", "timexes", "annotated_until"}: a document, its publication
                                    date, its date expressions, and the number of its annotated characters,
                                    by default all
    timexes                         {"start", "end", "value", "depth"}: a depth above 0 is nested in another
quotes/*.jsonl                      {"text", "quotes"}: a document and its quotations
    quotes                          {"start", "end", "type", "speaker", "speaker_start", "speaker_end"}: type
                                    "direct", "mixed" (partly quoted) or "indirect"; name of the speaker, and
                                    span of the words that name the speaker, or null
timelines/dev/*/articles.jsonl      {"title", "text", "published"}: the news about a topic
timelines/dev/*/timelines.jsonl     {"query", "dates"}: the name of the topic, and the days of its timeline,
                                    each with its events
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.data import ARTICLES_FILE, find_files, parse_article, read_records
from index import Article

TIMELINE_FILES: Final = "timelines/dev/*/timelines.jsonl"

_QUOTED_WORDS: Final = re.compile(r"""["“„«]([^"“”„«»\n]+)["”»]?""")


class TimexSpan(NamedTuple):
    """A date expression in a text.

    Attributes:
        start: Start of its half-open span, in characters.
        end: End of the span.
        value: Its TIMEX3 value; empty if it has none.
    """

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class TimexDocument:
    """A document with its gold date expressions.

    Attributes:
        text: The document.
        published: Its publication date.
        expressions: Its gold expressions without nested ones.
        annotated_chars: Length in characters of its annotated beginning.
    """

    text: str
    published: date
    expressions: tuple[TimexSpan, ...]
    annotated_chars: int


class SpeakerQuote(NamedTuple):
    """Quoted words in a text.

    Attributes:
        start: Start of their half-open span, in characters.
        end: End of the span.
        speaker: Name of the speaker; empty if unknown.
        mention: Half-open span of the words that name the speaker; None if there are none.
    """

    start: int
    end: int
    speaker: str
    mention: tuple[int, int] | None


class QuoteDocument(NamedTuple):
    """A document and its gold quotations, in any order, perhaps with repetitions."""

    text: str
    quotations: tuple[SpeakerQuote, ...]


class GoldTimeline(NamedTuple):
    """A gold timeline: its topic and its days."""

    query: str
    days: frozenset[date]


@dataclass(frozen=True, slots=True)
class TimelineTopic:
    """The articles of a topic, and the timelines that people wrote about it."""

    articles: Sequence[Article]
    timelines: Sequence[GoldTimeline]


def read_timex_documents(data: Path, file: str) -> list[TimexDocument]:
    """Read the documents of a set of date annotations.

    Args:
        data: Folder of measurement data.
        file: File of the set, relative to it.

    Raises:
        CannotMeasure: The file is missing or invalid.
    """
    (path,) = find_files(data, file)
    return list(read_records(path, _parse_timex_document))


def read_quote_documents(data: Path, file: str) -> list[QuoteDocument]:
    """Read the documents of a set of quotation annotations, without indirect speech.

    Args:
        data: Folder of measurement data.
        file: File of the set, relative to it.

    Raises:
        CannotMeasure: The file is missing or invalid.
    """
    (path,) = find_files(data, file)
    return list(read_records(path, _parse_quote_document))


def read_timeline_topics(data: Path) -> Iterator[TimelineTopic]:
    """Yield the topics that have timelines.

    Args:
        data: Folder of measurement data.

    Raises:
        CannotMeasure: There is none, or one of its files is missing or invalid.
    """
    for file in find_files(data, TIMELINE_FILES):
        (articles,) = find_files(file.parent, ARTICLES_FILE)
        yield TimelineTopic(
            list(read_records(articles, parse_article)), list(read_records(file, _parse_timeline))
        )


def mention_span(start: int | None, end: int | None) -> tuple[int, int] | None:
    """Return the span of a mention; None unless both ends are known."""
    return None if start is None or end is None else (start, end)


def _parse_timex_document(row: Mapping[str, Any]) -> TimexDocument:
    gold = (
        TimexSpan(each["start"], each["end"], each["value"] or "")
        for each in _outermost_timexes(row["timexes"])
    )
    text = row["text"]
    annotated = row.get("annotated_until", len(text))
    published = date.fromisoformat(row["dct"][:10])
    return TimexDocument(text, published, tuple(each for each in gold if each.start < annotated), annotated)


def _outermost_timexes(timexes: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (each for each in timexes if not each.get("depth"))


def _parse_quote_document(row: Mapping[str, Any]) -> QuoteDocument:
    text = row["text"]
    gold = (
        SpeakerQuote(
            start, end, each["speaker"] or "", mention_span(each["speaker_start"], each["speaker_end"])
        )
        for each in row["quotes"]
        for start, end in _quoted_word_spans(text, each)
    )
    return QuoteDocument(text, tuple(gold))


def _quoted_word_spans(text: str, quote: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return the quoted spans of an annotation: the whole if direct, the marked parts if mixed, else none."""
    start, end = quote["start"], quote["end"]
    if quote["type"] == "mixed":
        return [found.span(1) for found in _QUOTED_WORDS.finditer(text, start, end)]
    return [(start, end)] if quote["type"] == "direct" else []


def _parse_timeline(row: Mapping[str, Any]) -> GoldTimeline:
    days = frozenset(map(date.fromisoformat, row["dates"]))
    if not days:
        raise ValueError("a timeline without days")
    return GoldTimeline(row["query"], days)
