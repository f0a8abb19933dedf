"""What a server's library may hold at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from bot.core.settings import Settings
from index import Article, Library

_QUOTA_MESSAGE: Final = "The library is full: it may hold {}. Take some out with “/articles remove” first."


class QuotaCheck(NamedTuple):
    """Which articles fit into a library.

    Attributes:
        articles: The first of them, as many as fit.
        message: Why the next one doesn't; empty where all do.
    """

    articles: Sequence[Article]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Quotas:
    """What a server's library may hold at most.

    Attributes:
        articles: Articles.
        megabytes: Megabytes of their texts.
        feeds: Feeds that are followed.
    """

    articles: int
    megabytes: int
    feeds: int

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """The quotas that the settings name."""
        return cls(settings.max_articles, settings.max_megabytes, settings.max_feeds)

    def check(self, library: Library, articles: Sequence[Article]) -> QuotaCheck:
        """The first of these articles that may be added; those that are there already need room, too."""
        count, size = library.count(), library.size()
        for number, article in enumerate(articles):
            size += len(article.text.encode(errors="surrogatepass"))
            if count + number >= self.articles:
                return QuotaCheck(articles[:number], _QUOTA_MESSAGE.format(f"{self.articles:,} articles"))
            if size > self.megabytes * 1_000_000:
                return QuotaCheck(articles[:number], _QUOTA_MESSAGE.format(f"{self.megabytes:,} MB of text"))
        return QuotaCheck(articles)
