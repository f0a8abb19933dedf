"""The data of --json: the keys that programs read, and spans that agree with the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from bot.cli.json import answer_data, article_data, quotations_data, timeline_data
from index import Answer, AnswerSpan, Citation, CitedSentence, Correction
from tests.bot.result_strategies import any_quotes, any_timeline
from tests.bot.sample_articles import (
    HARBOUR_ARTICLE,
    LIGHTHOUSE_QUESTION,
    LIGHTHOUSE_SENTENCE,
    RAILWAY_ARTICLE,
    span_of,
)
from tests.bot.sample_events import RAILWAY_JOINED
from tests.bot.sample_quotations import SPEECH_ARTICLE, WAITED_QUOTATION
from tests.bot.strategies import answers

if TYPE_CHECKING:
    from bot.quotes.query import Quotes
    from bot.timeline.query import Timeline


def test_an_answer() -> None:
    start, end = span_of(HARBOUR_ARTICLE, LIGHTHOUSE_SENTENCE)
    named = start + LIGHTHOUSE_SENTENCE.index("Mira Solberg")
    answer = AnswerSpan(named, named + len("Mira Solberg"), 0.91234)
    cited = CitedSentence(Citation(HARBOUR_ARTICLE, 2, start, end), 7.654321, ((4, 14),), answer=answer)
    taken = (Correction("lighthuose", "lighthouse"),)
    assert answer_data(
        Answer(LIGHTHOUSE_QUESTION, (cited,), 0.87654321, answered=True, corrections=taken)
    ) == {
        "question": LIGHTHOUSE_QUESTION,
        "answered": True,
        "confidence": 0.8765,
        "sentences": [
            {
                "text": LIGHTHOUSE_SENTENCE,
                "shown": LIGHTHOUSE_SENTENCE,
                "score": 7.6543,
                "answer": {
                    "text": "Mira Solberg",
                    "start": named,
                    "end": named + len("Mira Solberg"),
                    "confidence": 0.9123,
                    "sure": True,
                },
                "article_id": 0,
                "title": "The Harbour of Velm",
                "author": "Ada Lindqvist",
                "published": "2020-04-01",
                "url": "https://example.org/velm/harbour",
                "language": None,
                "paragraph": 2,
                "start": start,
                "end": end,
            }
        ],
        "corrections": [{"asked": "lighthuose", "meant": "lighthouse"}],
        "nearest": [],
    }


def test_a_sentence_without_answer_span() -> None:
    cited = CitedSentence(Citation(RAILWAY_ARTICLE, 1, 0, 9), 1.0)
    assert answer_data(Answer("?", (cited,)))["sentences"][0]["answer"] is None


def test_no_answer() -> None:
    assert answer_data(Answer("?", nearest=(RAILWAY_ARTICLE,))) == {
        "question": "?",
        "answered": False,
        "confidence": 0.0,
        "sentences": [],
        "corrections": [],
        "nearest": [article_data(RAILWAY_ARTICLE)],
    }


def test_sentences_that_are_no_answer_are_there_too() -> None:
    cited = CitedSentence(Citation(RAILWAY_ARTICLE, 1, 0, 9), 1.0)
    data = answer_data(Answer("?", (cited,), 0.1))
    assert (data["answered"], [each["text"] for each in data["sentences"]]) == (False, ["A railway"])


def test_what_an_article_lacks_is_null() -> None:
    assert article_data(RAILWAY_ARTICLE) == {
        "article_id": 0,
        "title": "Rails to the Capital",
        "author": None,
        "published": None,
        "url": None,
        "language": None,
    }


@given(answers)
def test_any_answer_survives_json_with_its_spans(answer: Answer) -> None:
    data = answer_data(answer)
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data
    for sentence, shown in zip(answer.sentences, data["sentences"], strict=True):
        assert shown["text"] == sentence.citation.article.text[shown["start"] : shown["end"]]


def test_a_timeline() -> None:
    assert timeline_data([RAILWAY_JOINED]) == {
        "events": [
            {
                "date": "1932-01-01",
                "last": "1932-12-31",
                "value": "1932",
                "precision": "year",
                "mod": "ON_OR_AFTER",
                "inferred": False,
                "text": "A railway has joined Velm to the capital since 1932.",
                "phrase": [47, 51],
                **article_data(RAILWAY_ARTICLE),
                "paragraph": 1,
                "start": 0,
                "end": 52,
            }
        ]
    }
    assert timeline_data([]) == {"events": []}


@given(any_timeline())
def test_any_timeline_survives_json_with_its_spans(timeline: Timeline) -> None:
    data = timeline_data(timeline.events)
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data
    for event, shown in zip(timeline.events, data["events"], strict=True):
        assert shown["text"] == event.citation.article.text[shown["start"] : shown["end"]]


def test_quotations() -> None:
    assert quotations_data([WAITED_QUOTATION]) == {
        "quotations": [
            {
                "quote": "We have waited for this day for thirty years,",
                "speaker": "Ingrid Hald",
                "role": "Mayor",
                "cue": "told",
                "how": "named",
                **article_data(SPEECH_ARTICLE),
                "paragraph": 2,
                "start": WAITED_QUOTATION.citation.start,
                "end": WAITED_QUOTATION.citation.end,
            }
        ]
    }
    assert quotations_data([]) == {"quotations": []}


@given(any_quotes())
def test_any_quotations_survive_json_with_their_spans(quotes: Quotes) -> None:
    data = quotations_data(quotes.quotations)
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data
    for quotation, shown in zip(quotes.quotations, data["quotations"], strict=True):
        assert shown["quote"] == quotation.citation.article.text[shown["start"] : shown["end"]]
