"""Articles on their way in: which are taken, in which batches, as which passages."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, InvalidArticle
from index.intake import MAX_TEXT, batches, checked, passages_of
from index.passages import outline
from index.store import StoredArticle
from tests.index.texts import MOON, article


def test_an_article_that_can_be_stored_stays_as_it_is() -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    assert checked(whole) == whole


def test_a_title_and_a_day_are_made_where_needed() -> None:
    found = checked(Article(" ", MOON, datetime(2021, 3, 30, 12, tzinfo=UTC)))
    assert found.title.startswith("Russia and China")
    assert type(found.published) is date


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidArticle, match="add it in parts"):
        checked(article("x" * (MAX_TEXT + 1)))


@given(st.lists(st.integers(0, 4), max_size=9))
def test_batches_hold_all_articles_in_order_and_are_bounded(millions: list[int]) -> None:
    articles = [article("x" * 1_000_000 * size) for size in millions]
    found = list(batches(articles))
    assert [each for batch in found for each in batch] == articles
    assert all(batch for batch in found)
    assert all(sum(len(each.text) for each in batch) <= 8_000_000 for batch in found)


def test_passages_have_the_words_of_their_titles() -> None:
    stored = StoredArticle(article(MOON, "Lunar News"), outline(MOON))
    passages = list(passages_of({7: stored}))
    assert [passage.number for passage in passages] == list(range(len(stored.outline.passages)))
    assert {passage.article for passage in passages} == {7}
    assert all(passage.terms[:2] == ["lunar", "news"] for passage in passages)
