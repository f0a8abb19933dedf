"""Articles on their way in: which are taken, and as what."""

from datetime import UTC, date, datetime

import pytest

from index import Article, InvalidArticle
from index.validate import MAX_TEXT_CHARS, validate_article
from tests.index.samples import MOON, make_article


def test_an_article_that_can_be_stored_stays_as_it_is() -> None:
    whole = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    assert validate_article(whole) == whole


def test_a_title_and_a_day_are_made_where_needed() -> None:
    found = validate_article(Article(" ", MOON, datetime(2021, 3, 30, 12, tzinfo=UTC)))
    assert found.title.startswith("Russia and China")
    assert type(found.published) is date


def test_what_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidArticle, match="add it in parts"):
        validate_article(make_article("x" * (MAX_TEXT_CHARS + 1)))
