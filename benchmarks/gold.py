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

from benchmarks.data import ARTICLES_FILE, find_files, parse_article, read_records
from index import Article

TIMELINE_FILES: Final = "timelines/dev/*/timelines.jsonl"

_QUOTED_WORDS: Final = re.compile(r"""["“„«]([^"“”„«»\n]+)["”»]?""")


class TimexSpan(NamedTuple):
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
class TimexDocument:
    """A document with its gold date expressions.

    Attributes:
        text: The document.
        published: The day that it was published on.
        expressions: The gold, those within another left out.
        annotated_chars: How many of its first characters are annotated.
    """

    text: str
    published: date
    expressions: tuple[TimexSpan, ...]
    annotated_chars: int


class SpeakerQuote(NamedTuple):
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


class QuoteDocument(NamedTuple):
    """A document, and the gold of what it quotes, in no order; words may be annotated twice."""

    text: str
    quotations: tuple[SpeakerQuote, ...]


class GoldTimeline(NamedTuple):
    """A gold timeline: what it is about, and its days."""

    query: str
    days: frozenset[date]


@dataclass(frozen=True, slots=True)
class TimelineTopic:
    """A topic's articles, and the timelines that people wrote of it."""

    articles: Sequence[Article]
    timelines: Sequence[GoldTimeline]


def read_timex_documents(data: Path, file: str) -> list[TimexDocument]:
    """The documents of a set.

    Args:
        data: The folder of measurement data.
        file: The set's file within it.

    Raises:
        CannotMeasure: The file is missing or broken.
    """
    (path,) = find_files(data, file)
    return list(read_records(path, _parse_timex_document))


def read_quote_documents(data: Path, file: str) -> list[QuoteDocument]:
    """The documents of a set, without their indirect speech.

    Args:
        data: The folder of measurement data.
        file: The set's file within it.

    Raises:
        CannotMeasure: The file is missing or broken.
    """
    (path,) = find_files(data, file)
    return list(read_records(path, _parse_quote_document))


def read_timeline_topics(data: Path) -> Iterator[TimelineTopic]:
    """The topics that have timelines, one read after the other.

    Args:
        data: The folder of measurement data.

    Raises:
        CannotMeasure: There is none, or a file of one is missing or broken.
    """
    for file in find_files(data, TIMELINE_FILES):
        (articles,) = find_files(file.parent, ARTICLES_FILE)
        yield TimelineTopic(
            list(read_records(articles, parse_article)), list(read_records(file, _parse_timeline))
        )


def mention_span(start: int | None, end: int | None) -> tuple[int, int] | None:
    """Where a speaker is named; None unless both ends are known."""
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
    """Where the quoted words of an annotation stand: all of it, what is in quotation marks, or none."""
    start, end = quote["start"], quote["end"]
    if quote["type"] == "mixed":
        return [found.span(1) for found in _QUOTED_WORDS.finditer(text, start, end)]
    return [(start, end)] if quote["type"] == "direct" else []


def _parse_timeline(row: Mapping[str, Any]) -> GoldTimeline:
    days = frozenset(map(date.fromisoformat, row["dates"]))
    if not days:
        raise ValueError("a timeline without days")
    return GoldTimeline(row["query"], days)
