"""Clustering of event sentences, and selection of clusters."""

from index.model import Article, Citation
from index.spans import PassageSpan, Segmentation, SentenceSpan
from index.storage.annotations import StoredEvent
from index.storage.store import StoredArticle
from index.timeline.event_clusters import EventSentence, cluster_mentions, select_clusters, to_event
from index.timeline.salience import EventMention


def make_event_sentence(
    words: str, first: int, last: int, value: str = "2021", ident: int = 1
) -> EventSentence:
    """Make a sentence of words about a period."""
    article = Article("A title", words, id=ident)
    event = StoredEvent(ident, 0, 0, 0, 1, first, last, value, None, 0)
    return EventSentence(
        EventMention(event, 1.0, is_relevant=True),
        Citation(article, 1, 0, len(words)),
        frozenset(words.split()),
    )


def make_stored_mentions(texts: list[str]) -> tuple[list[EventMention], dict[int, StoredArticle]]:
    """Make articles of one sentence each that start with the same date, and their mentions."""
    outlines = [Segmentation([SentenceSpan(0, len(text), 1)], [PassageSpan(0, 1)]) for text in texts]
    articles = {
        ident: StoredArticle(Article("A title", text, id=ident), outline)
        for ident, (text, outline) in enumerate(zip(texts, outlines, strict=True), start=1)
    }
    events = [StoredEvent(ident, 0, 0, 0, 4, 9, 9, "2021-03-09", None, 0) for ident in articles]
    return [EventMention(event, 1.0, is_relevant=True) for event in events], articles


def test_the_sentence_that_shares_most_with_the_others_stands_for_them() -> None:
    mentions, articles = make_stored_mentions(
        [
            "1921 a painter from the north finished a portrait of the mayor",
            "1921 the harbour ferry sank in a heavy storm near the lighthouse",
            "1921 in a storm the ferry sank and the harbour was closed",
        ]
    )
    groups = cluster_mentions(mentions, articles)
    assert "ferry sank" in groups[0][0].citation.text
    assert [len(group) for group in groups] == [2, 1]


def test_a_removed_article_is_passed_over() -> None:
    mentions, articles = make_stored_mentions(
        ["1921 the harbour ferry sank in a storm", "1921 it rained for days"]
    )
    del articles[1]
    assert [group[0].citation.article.id for group in cluster_mentions(mentions, articles)] == [2]
    assert cluster_mentions(mentions, {}) == []


def test_one_telling_of_each_day_comes_first() -> None:
    one, other, third = (
        make_event_sentence("a b", 1, 1),
        make_event_sentence("c d", 1, 1),
        make_event_sentence("e f", 50, 50),
    )
    assert select_clusters([[[one], [other]], [[third]]], 2) == [[one], [third]]
    assert select_clusters([[[one], [other]], [[third]]], 9) == [[one], [third], [other]]
    assert select_clusters([[], [[third]]], 0) == []


def test_a_month_makes_way_for_its_day_even_one_that_ranks_behind() -> None:
    month, day = (
        make_event_sentence("signed base moon", 1, 31, "2021-03"),
        make_event_sentence("signed base moon china", 9, 9, ident=2),
    )
    assert select_clusters([[[month]], [[day]]], 1) == [[day]]
    assert select_clusters([[[day]], [[month]]], 5) == [[day]]


def test_a_range_is_no_blurred_date() -> None:
    whole, year = (
        make_event_sentence("base moon", 1, 999, "2021/2023"),
        make_event_sentence("base moon", 1, 365, ident=2),
    )
    assert select_clusters([[[whole]], [[year]]], 5) == [[whole], [year]]


def test_the_same_sentence_with_two_dates_stays_two_events() -> None:
    text = "launch and landing"
    one, other = make_event_sentence(text, 1, 1), make_event_sentence(text, 2, 2)
    assert select_clusters([[[one]], [[other]]], 5) == [[one], [other]]


def test_nearly_the_same_sentence_a_day_later_joins_the_first() -> None:
    one, other = (
        make_event_sentence("mayor opened bridge", 1, 1),
        make_event_sentence("mayor opened bridge", 2, 2, ident=2),
    )
    assert select_clusters([[[one]], [[other]]], 5) == [[one, other]]


def test_where_other_articles_tell_it_stands_once_for_each() -> None:
    best = make_event_sentence("mayor opened bridge", 1, 1)
    again = [make_event_sentence("the mayor opened the bridge", 1, 1, ident=ident) for ident in (3, 2, 3, 1)]
    event = to_event([best, *again])
    assert event is not None
    assert [citation.article.id for citation in event.also] == [2, 3]
