"""Weights of events, and ranking of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.storage.annotations import StoredEvent
from index.timeline.salience import EventMention, rank_days, weigh_event

FIRST = date(2021, 1, 1).toordinal()


def make_stored_event(
    article: int = 1, day: int = 0, days: int = 1, sentence: int = 10, position: int = 0
) -> StoredEvent:
    """Make an event some days after the first of the year."""
    first = FIRST + day
    return StoredEvent(article, sentence, 0, position, 4, first, first + days - 1, "2021", None, 0)


def rank_day_offsets(mentions: list[EventMention], places: int = 10, span: int | None = None) -> list[int]:
    """Rank the days of mentions, most salient first."""
    return [group[0].event.first - FIRST for group in rank_days(mentions, places, span)]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param(
            weigh_event(make_stored_event(sentence=0), None),
            weigh_event(make_stored_event(), None),
            id="lead",
        ),
        pytest.param(
            weigh_event(make_stored_event(), FIRST + 30),
            weigh_event(make_stored_event(), FIRST + 1),
            id="retrospect",
        ),
        pytest.param(
            weigh_event(make_stored_event(), None, topic_coverage=1.0),
            weigh_event(make_stored_event(), None),
            id="sentence-names-the-topic",
        ),
        pytest.param(
            weigh_event(make_stored_event(), None, topicality=2.0),
            weigh_event(make_stored_event(), None),
            id="article-about-the-topic",
        ),
    ],
)
def test_what_makes_a_mention_count_for_more(more: EventMention, less: EventMention) -> None:
    assert more.weight > less.weight


def test_a_day_counts_by_the_articles_that_mention_it() -> None:
    often = [weigh_event(make_stored_event(1, day=5, position=place), None) for place in range(9)]
    widely = [weigh_event(make_stored_event(article, day=80), None) for article in (1, 2)]
    assert rank_day_offsets([*often, *widely]) == [80, 5]


def test_a_month_counts_by_its_best_mention_alone() -> None:
    month = [weigh_event(make_stored_event(article, days=31), None) for article in range(9)]
    days = [weigh_event(make_stored_event(article, day=90), None) for article in range(2)]
    assert rank_day_offsets([*month, *days]) == [90, 0]


def test_a_chosen_day_takes_from_its_neighbours() -> None:
    burst = [weigh_event(make_stored_event(article, day), None) for day in (0, 1, 2) for article in range(4)]
    later = [weigh_event(make_stored_event(article, 300), None) for article in range(3)]
    assert rank_day_offsets([*burst, *later], places=2, span=400)[:2] == [0, 300]


def test_where_everything_has_a_place_nothing_is_taken() -> None:
    burst = [weigh_event(make_stored_event(article, day), None) for day in (0, 1, 2) for article in range(4)]
    later = [weigh_event(make_stored_event(article, 300), None) for article in range(3)]
    assert rank_day_offsets([*burst, *later], places=1000, span=400) == [0, 1, 2, 300]


def test_a_day_needs_a_mention_that_fits() -> None:
    aside = [weigh_event(make_stored_event(article, 7), None, is_relevant=False) for article in range(5)]
    assert rank_day_offsets([*aside, weigh_event(make_stored_event(1, 9), None)]) == [9]


def test_the_weightiest_mention_stands_first() -> None:
    light, heavy = (
        weigh_event(make_stored_event(1), None),
        weigh_event(make_stored_event(2, sentence=0), None),
    )
    assert list(rank_days([light, heavy], 5, None)) == [[heavy, light]]


def test_no_mentions_no_days() -> None:
    assert list(rank_days([], 5, 100)) == []


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 2000), st.integers(1, 400)), max_size=30),
    st.integers(1, 40),
    st.none() | st.integers(0, 5000),
)
def test_every_day_is_ranked_once(found: list[tuple[int, int, int]], places: int, span: int | None) -> None:
    mentions = [weigh_event(make_stored_event(*each), FIRST + 100) for each in found]
    groups = list(rank_days(mentions, places, span))
    days = [(group[0].event.first, group[0].event.last) for group in groups]
    assert sorted(days) == sorted({(each.event.first, each.event.last) for each in mentions})
    assert sum(len(group) for group in groups) == len(mentions)
