"""Validation of articles."""

from datetime import UTC, date, datetime

import pytest

from index import Article, InvalidArticle
from index.validate import MAX_TEXT_CHARS, validate_article
from tests.index.samples import MOON, make_article


def test_a_valid_article_is_unchanged() -> None:
    article = Article("The Moon", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/moon")
    assert validate_article(article) == article


def test_a_title_is_derived_and_a_datetime_becomes_a_date() -> None:
    article = validate_article(Article(" ", MOON, datetime(2021, 3, 30, 12, tzinfo=UTC)))
    assert article.title.startswith("Russia and China")
    assert type(article.published) is date


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidArticle, match="add it in parts"):
        validate_article(make_article("x" * (MAX_TEXT_CHARS + 1)))
