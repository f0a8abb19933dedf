"""Articles in batches, so that what is done with many at once stays bounded."""

from collections.abc import Iterable, Iterator

from index.model import Article


def batch_by_chars(articles: Iterable[Article], characters: int) -> Iterator[list[Article]]:
    """The articles in their order, several together.

    Args:
        articles: The articles.
        characters: How many the texts of a batch have at most; a longer text is a batch of its own.
    """
    batch: list[Article] = []
    size = 0
    for article in articles:
        if batch and size + len(article.text) > characters:
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += len(article.text)
    if batch:
        yield batch
