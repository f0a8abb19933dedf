"""A guild's library as the sink of its feeds, within its quotas."""

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from index import AddResult, Article, FootnoteError, Library


class LibraryFullError(FootnoteError):
    """The library has reached a quota."""


class FeedSink:
    """An `ArticleSink` that adds to a guild's library among its other long work, so questions come first."""

    def __init__(self, libraries: Libraries, guild: int | None, quotas: Quotas) -> None:
        """Add to a guild's library.

        Args:
            libraries: All guilds' libraries.
            guild: The guild's id; None for the default library.
            quotas: Limits of the library.
        """
        self._libraries = libraries
        self._guild = guild
        self._quotas = quotas

    async def add(self, article: Article, /) -> AddResult:
        """Add an article.

        Raises:
            LibraryFullError: The library has reached a quota.
            LibraryError: The library can't be used.
            BotStopping: The bot is being shut down.
        """
        return await self._libraries.run_long(
            self._guild, lambda library: _add_within_quotas(library, article, self._quotas)
        )

    async def article(self, ident: int, /) -> Article:
        """See `ArticleSink.article`."""
        return await self._libraries.run_long(self._guild, lambda library: library.article(ident))

    async def remove(self, ident: int, /) -> None:
        """See `ArticleSink.remove`."""
        await self._libraries.run_long(self._guild, lambda library: library.remove(ident))

    async def set_url(self, ident: int, url: str, /) -> None:
        """See `ArticleSink.set_url`."""
        await self._libraries.run_long(self._guild, lambda library: library.set_url(ident, url))


def _add_within_quotas(library: Library, article: Article, quotas: Quotas) -> AddResult:
    if message := quotas.check(library, [article]).message:
        raise LibraryFullError(message)
    (result,) = library.ingest([article])
    return result
