"""Timelines of articles in languages other than English, from adding them to listing their events."""

import pytest

from index import Library
from tests.index.timeline.articles_by_language import ARTICLES, EVENT_VALUES


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "nl"])
def test_events_of_an_article(language: str) -> None:
    with Library.in_memory() as library:
        library.add(ARTICLES[language])
        events = library.timeline(limit=25)
    assert [event.value for event in sorted(events, key=lambda each: each.citation.start)] == EVENT_VALUES


def test_events_of_a_japanese_article() -> None:
    with Library.in_memory() as library:
        library.add(ARTICLES["ja"])
        events = library.timeline(limit=25)
    values = ["1962-05-03" if "/" in value else value for value in EVENT_VALUES]
    assert [event.value for event in sorted(events, key=lambda each: each.citation.start)] == values


@pytest.mark.parametrize(
    ("language", "topic"),
    [("de", "Brücke"), ("fr", "pont"), ("es", "puente"), ("it", "ponte"), ("pt", "ponte"), ("nl", "brug")],
)
def test_events_of_a_topic(language: str, topic: str) -> None:
    with Library.in_memory() as library:
        library.add(ARTICLES[language])
        events = library.timeline(topic)
    assert "2021-06-11" in [event.value for event in events]
