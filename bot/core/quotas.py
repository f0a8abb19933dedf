"""Quotas of a guild's library."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from bot.core.settings import Settings
from index import Article, Library

_QUOTA_MESSAGE: Final = "The library is full: it may hold {}. Take some out with “/articles remove” first."
"""In English: it is stored with the job, and translated where it is shown."""


class QuotaCheck(NamedTuple):
    """The articles that fit into a library.

    Attributes:
        articles: The first articles, as many as fit.
        message: Why the next one does not fit; empty where all do.
    """

    articles: Sequence[Article]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Quotas:
    """The limits of a guild's library.

    Attributes:
        articles: The maximum number of articles.
        megabytes: The maximum size of their texts in UTF-8, in megabytes (10⁶ bytes).
        feeds: The maximum number of feeds.
    """

    articles: int
    megabytes: int
    feeds: int

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """The quotas of the settings."""
        return cls(settings.max_articles, settings.max_megabytes, settings.max_feeds)

    def check(self, library: Library, articles: Sequence[Article]) -> QuotaCheck:
        """Select the first articles that fit into a library.

        Args:
            library: The library.
            articles: The articles; duplicates of stored ones count as if they were new.
        """
        count, size = library.count(), library.size()
        for number, article in enumerate(articles):
            size += len(article.text.encode(errors="surrogatepass"))
            if count + number >= self.articles:
                return QuotaCheck(articles[:number], _QUOTA_MESSAGE.format(f"{self.articles:,} articles"))
            if size > self.megabytes * 1_000_000:
                return QuotaCheck(articles[:number], _QUOTA_MESSAGE.format(f"{self.megabytes:,} MB of text"))
        return QuotaCheck(articles)
