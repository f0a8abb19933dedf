"""Timelines of articles in languages other than English, from adding them to listing their events."""

import pytest

from index import Library
from tests.index.timeline.articles_by_language import ARTICLES, EVENT_VALUES


@pytest.mark.parametrize("language", ["fr", "es", "it", "pt", "nl"])
def test_events_of_an_article(language: str) -> None:
    with Library.in_memory() as library:
        library.add(ARTICLES[language])
        events = library.timeline(limit=25)
    assert [event.value for event in sorted(events, key=lambda each: each.citation.start)] == EVENT_VALUES
