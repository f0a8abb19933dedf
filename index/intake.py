"""What happens to articles on their way in: checked, in batches, cut into what the engine takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from index.errors import InvalidArticle
from index.model import Article
from index.search.engine import IndexedPassage
from index.store import StoredArticle
from index.titles import title_of
from index.words import terms

MAX_TEXT: Final = 5_000_000
"""Characters of an article's text at most: the longest novels have about as many."""

MAX_LINE: Final = 1_000
"""Characters of a title, an author or a URL at most."""

_BATCH_CHARACTERS: Final = 8_000_000


def checked(article: Article) -> Article:
    """An article as it is stored: one without a title is called by how it begins.

    Raises:
        InvalidArticle: It can't be stored: too long, not Unicode.
    """
    if len(article.text) > MAX_TEXT:
        raise InvalidArticle(f"The article has more than {MAX_TEXT:,} characters; add it in parts.")
    if any(len(line or "") > MAX_LINE for line in _lines(article)):
        raise InvalidArticle(
            f"The article's title, author, URL or language has more than {MAX_LINE:,} characters; shorten it."
        )
    if _is_broken_unicode(article):
        raise InvalidArticle("The article has characters that are not valid Unicode; save it as UTF-8.")
    titled = article if article.title.strip() else replace(article, title=title_of(article.text))
    moment = article.published
    return replace(titled, published=moment.date()) if isinstance(moment, datetime) else titled


def batches(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """The articles in batches of bounded size, in order."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        if batch and size + len(article.text) > _BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += len(article.text)
    if batch:
        yield batch


def passages_of(stored: Mapping[int, StoredArticle]) -> Iterator[IndexedPassage]:
    """The passages of articles, by their ids, as the engine takes them in: with the words of their titles."""
    for ident, (article, found) in stored.items():
        title = terms(article.title)
        for number, (first, last) in enumerate(found.passages):
            text = article.text[found.sentences[first].start : found.sentences[last - 1].end]
            yield IndexedPassage(ident, number, title + terms(text))


def _lines(article: Article) -> tuple[str | None, ...]:
    """All that is stored as one line."""
    return article.title, article.author, article.url, article.language


def _is_broken_unicode(article: Article) -> bool:
    try:
        "".join([article.text, *filter(None, _lines(article))]).encode()
    except UnicodeEncodeError:
        return True
    return False
