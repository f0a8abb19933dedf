"""Results as JSON-ready data: the keys of `--json`."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from index import Answer, Article, Citation, CitedSentence, Event, Quotation
from index.storage.feeds import Feed


def answer_data(answer: Answer) -> dict[str, Any]:
    """Convert an answer, with all its sentences even if `answered` is false."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "sentences": [
            {
                "text": sentence.text,
                "shown": sentence.shown,
                "score": round(sentence.score, 4),
                "answer": _answer_span_data(sentence),
                **_citation_data(sentence.citation),
            }
            for sentence in answer.sentences
        ],
        "corrections": [correction._asdict() for correction in answer.corrections],
        "nearest": [article_data(article) for article in answer.nearest],
    }


def timeline_data(events: Iterable[Event]) -> dict[str, Any]:
    """Convert events, in order; `phrase` is a span of the sentence's text, in characters."""
    return {
        "events": [
            {
                "date": event.date.isoformat(),
                "last": event.last.isoformat(),
                "value": event.value,
                "precision": event.precision,
                "mod": event.mod,
                "inferred": event.inferred,
                "text": event.text,
                "phrase": list(event.phrase),
                **_citation_data(event.citation),
            }
            for event in events
        ]
    }


def quotations_data(quotations: Iterable[Quotation]) -> dict[str, Any]:
    """Convert quotations, in order."""
    return {
        "quotations": [
            {
                "quote": quotation.quote,
                "speaker": quotation.speaker,
                "role": quotation.role,
                "cue": quotation.cue,
                "how": quotation.how,
                **_citation_data(quotation.citation),
            }
            for quotation in quotations
        ]
    }


def article_data(article: Article) -> dict[str, Any]:
    """Convert an article's metadata; its text stays out."""
    return {
        "article_id": article.id,
        "title": article.title,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "language": article.language,
    }


def feed_data(feed: Feed) -> dict[str, Any]:
    """Convert a feed; times in ISO 8601, UTC."""
    return {
        "feed_id": feed.id,
        "title": feed.title,
        "url": feed.url,
        "last_read": _iso_time(feed.read_at),
        "next_read": None if feed.ended else _iso_time(feed.next_poll_at),
        "failing_since": _iso_time(feed.failing_since),
        "ended": feed.ended,
    }


def _iso_time(seconds: float | None) -> str | None:
    """Format seconds since 1970 as ISO 8601."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _answer_span_data(sentence: CitedSentence) -> dict[str, Any] | None:
    """Convert the words that are most probably the answer; `start` and `end` in characters of the article."""
    if (answer := sentence.answer) is None:
        return None
    return {
        "text": sentence.citation.article.text[answer.start : answer.end],
        "start": answer.start,
        "end": answer.end,
        "confidence": round(answer.confidence, 4),
        "sure": answer.is_sure,
    }


def _citation_data(citation: Citation) -> dict[str, Any]:
    place = {"paragraph": citation.paragraph, "start": citation.start, "end": citation.end}
    return article_data(citation.article) | place
