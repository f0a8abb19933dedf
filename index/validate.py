"""Validation of articles before they are stored."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from index.blocks import are_valid_blocks
from index.errors import InvalidArticle
from index.model import Article
from index.text.titles import make_title

MAX_TEXT_CHARS: Final = 5_000_000
"""Maximum length of an article's text, about that of the longest novels."""

MAX_FIELD_CHARS: Final = 1_000
"""Maximum length of a title, an author, a URL or a language tag."""


def validate_article(article: Article) -> Article:
    """Return an article as it can be stored: with a title, and with a date instead of a datetime.

    Blocks that don't fit the text are dropped, all of them.

    Raises:
        InvalidArticle: A field is too long or not valid Unicode.
    """
    if len(article.text) > MAX_TEXT_CHARS:
        raise InvalidArticle(f"The article has more than {MAX_TEXT_CHARS:,} characters; add it in parts.")
    if any(len(field or "") > MAX_FIELD_CHARS for field in _single_line_fields(article)):
        raise InvalidArticle(
            f"The article's title, author, URL or language has more than {MAX_FIELD_CHARS:,} characters; "
            "shorten it."
        )
    if _has_invalid_unicode(article):
        raise InvalidArticle("The article has characters that are not valid Unicode; save it as UTF-8.")
    if not article.title.strip():
        article = replace(article, title=make_title(article.text))
    if isinstance(article.published, datetime):
        article = replace(article, published=article.published.date())
    if article.blocks and not are_valid_blocks(article.blocks, len(article.text)):
        article = replace(article, blocks=())
    return article


def _single_line_fields(article: Article) -> tuple[str | None, ...]:
    return article.title, article.author, article.url, article.language


def _has_invalid_unicode(article: Article) -> bool:
    try:
        headers = (cell for block in article.blocks for cell in block.header)
        "".join([article.text, *filter(None, _single_line_fields(article)), *headers]).encode()
    except UnicodeEncodeError:
        return True
    return False
