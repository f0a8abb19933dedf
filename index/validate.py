"""What happens to articles on their way in: what can't be stored is refused, what is missing is made."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from index.errors import InvalidArticle
from index.model import Article
from index.text.titles import make_title

MAX_TEXT_CHARS: Final = 5_000_000
"""Characters of an article's text at most: the longest novels have about as many."""

MAX_FIELD_CHARS: Final = 1_000
"""Characters of a title, an author or a URL at most."""


def validate_article(article: Article) -> Article:
    """An article as it is stored: one without a title is called by how it begins.

    Raises:
        InvalidArticle: It can't be stored: too long, not Unicode.
    """
    if len(article.text) > MAX_TEXT_CHARS:
        raise InvalidArticle(f"The article has more than {MAX_TEXT_CHARS:,} characters; add it in parts.")
    if any(len(line or "") > MAX_FIELD_CHARS for line in _single_line_fields(article)):
        raise InvalidArticle(
            f"The article's title, author, URL or language has more than {MAX_FIELD_CHARS:,} characters; shorten it."
        )
    if _has_invalid_unicode(article):
        raise InvalidArticle("The article has characters that are not valid Unicode; save it as UTF-8.")
    titled = article if article.title.strip() else replace(article, title=make_title(article.text))
    moment = article.published
    return replace(titled, published=moment.date()) if isinstance(moment, datetime) else titled


def _single_line_fields(article: Article) -> tuple[str | None, ...]:
    """All that is stored as one line."""
    return article.title, article.author, article.url, article.language


def _has_invalid_unicode(article: Article) -> bool:
    try:
        "".join([article.text, *filter(None, _single_line_fields(article))]).encode()
    except UnicodeEncodeError:
        return True
    return False
