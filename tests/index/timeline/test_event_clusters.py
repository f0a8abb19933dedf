"""Which sentences stand for a day, and which make way."""

from index.model import Article, Citation, Outline, PassageSpan, SentenceSpan
from index.storage.sqlite.annotation_tables import StoredEvent
from index.storage.store import StoredArticle
from index.timeline.event_clusters import Telling, as_event, choose, tellings
from index.timeline.salience import Mention


def telling(words: str, first: int, last: int, value: str = "2021", ident: int = 1) -> Telling:
    """A sentence of these words about some days."""
    article = Article("A title", words, id=ident)
    event = StoredEvent(ident, 0, 0, 0, 1, first, last, value, None, 0)
    return Telling(
        Mention(event, 1.0, fits=True), Citation(article, 1, 0, len(words)), frozenset(words.split())
    )


def stored(texts: list[str]) -> tuple[list[Mention], dict[int, StoredArticle]]:
    """Articles of one sentence each, and their mentions of one day, which stands at their beginning."""
    outlines = [Outline([SentenceSpan(0, len(text), 1)], [PassageSpan(0, 1)]) for text in texts]
    articles = {
        ident: StoredArticle(Article("A title", text, id=ident), outline)
        for ident, (text, outline) in enumerate(zip(texts, outlines, strict=True), start=1)
    }
    events = [StoredEvent(ident, 0, 0, 0, 4, 9, 9, "2021-03-09", None, 0) for ident in articles]
    return [Mention(event, 1.0, fits=True) for event in events], articles


def test_the_sentence_that_shares_most_with_the_others_stands_for_them() -> None:
    mentions, articles = stored(
        [
            "1921 a painter from the north finished a portrait of the mayor",
            "1921 the harbour ferry sank in a heavy storm near the lighthouse",
            "1921 in a storm the ferry sank and the harbour was closed",
        ]
    )
    groups = tellings(mentions, articles)
    assert "ferry sank" in groups[0][0].citation.text
    assert [len(group) for group in groups] == [2, 1]


def test_a_removed_article_is_passed_over() -> None:
    mentions, articles = stored(["1921 the harbour ferry sank in a storm", "1921 it rained for days"])
    del articles[1]
    assert [group[0].citation.article.id for group in tellings(mentions, articles)] == [2]
    assert tellings(mentions, {}) == []


def test_one_telling_of_each_day_comes_first() -> None:
    one, other, third = telling("a b", 1, 1), telling("c d", 1, 1), telling("e f", 50, 50)
    assert choose([[[one], [other]], [[third]]], 2) == [[one], [third]]
    assert choose([[[one], [other]], [[third]]], 9) == [[one], [third], [other]]
    assert choose([[], [[third]]], 0) == []


def test_a_month_makes_way_for_its_day_even_one_that_ranks_behind() -> None:
    month, day = (
        telling("signed base moon", 1, 31, "2021-03"),
        telling("signed base moon china", 9, 9, ident=2),
    )
    assert choose([[[month]], [[day]]], 1) == [[day]]
    assert choose([[[day]], [[month]]], 5) == [[day]]


def test_a_range_is_no_blurred_date() -> None:
    whole, year = telling("base moon", 1, 999, "2021/2023"), telling("base moon", 1, 365, ident=2)
    assert choose([[[whole]], [[year]]], 5) == [[whole], [year]]


def test_the_same_sentence_with_two_dates_stays_two_events() -> None:
    text = "launch and landing"
    one, other = telling(text, 1, 1), telling(text, 2, 2)
    assert choose([[[one]], [[other]]], 5) == [[one], [other]]


def test_nearly_the_same_sentence_a_day_later_joins_the_first() -> None:
    one, other = telling("mayor opened bridge", 1, 1), telling("mayor opened bridge", 2, 2, ident=2)
    assert choose([[[one]], [[other]]], 5) == [[one, other]]


def test_where_other_articles_tell_it_stands_once_for_each() -> None:
    best = telling("mayor opened bridge", 1, 1)
    again = [telling("the mayor opened the bridge", 1, 1, ident=ident) for ident in (3, 2, 3, 1)]
    event = as_event([best, *again])
    assert event is not None
    assert [citation.article.id for citation in event.also] == [2, 3]
