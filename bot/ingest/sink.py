"""Batches of articles into the guilds' libraries, within their quotas."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.ingest.job import BatchResult, format_refusal
from index import AddResult, Article, Library, UnknownArticle

MAX_BATCH_ARTICLES: Final = 10
"""More is faster, less ends sooner when the bot stops."""

_MAX_BATCH_CHARS: Final = 200_000


class IngestSink:
    """The guilds' libraries as the destination of ingest jobs."""

    def __init__(self, libraries: Libraries, quotas: Quotas) -> None:
        self._libraries = libraries
        self._quotas = quotas

    async def newest_id(self, guild_id: int) -> int:
        """The highest article id in a guild's library; 0 where there is none."""
        return await self._libraries.run(guild_id, _newest_article_id)

    async def count(self, guild_id: int) -> int:
        """The number of articles in a guild's library."""
        return await self._libraries.run(guild_id, lambda library: library.count())

    async def add(
        self, guild_id: int, articles: Sequence[Article], resumed_after: int | None = None
    ) -> BatchResult:
        """Add a batch of articles to a guild's library, as far as its quota allows.

        Args:
            guild_id: The guild.
            articles: The batch.
            resumed_after: The highest article id before an earlier attempt at this batch that may have been
                interrupted; articles of the batch with higher ids count as added. None if there was none.

        Raises:
            LibraryError: The library can't be opened or written.
            BotStopping: The bot is being shut down.
        """
        return await self._libraries.run_long(
            guild_id, lambda library: _add_within_quotas(library, articles, resumed_after, self._quotas)
        )


def first_batch(articles: Sequence[Article]) -> Sequence[Article]:
    """The first of these articles, as many as are added together; at least one."""
    characters = 0
    for number, article in enumerate(articles[:MAX_BATCH_ARTICLES]):
        characters += len(article.text)
        if number and characters > _MAX_BATCH_CHARS:
            return articles[:number]
    return articles[:MAX_BATCH_ARTICLES]


def _newest_article_id(library: Library) -> int:
    return max((entry.id for entry in library.catalogue(limit=1).entries), default=0)


def _add_within_quotas(
    library: Library, articles: Sequence[Article], resumed_after: int | None, quotas: Quotas
) -> BatchResult:
    results, quota_message, left = list[AddResult](), "", articles
    while left and not quota_message:
        fitting, quota_message = quotas.check(library, left)
        if fitting:
            quota_message = ""  # duplicates among them leave room for others
        results += library.ingest(fitting)
        left = left[len(fitting) :]
    new_ids = _new_ids(results, resumed_after)
    refusals = ((article.title, result) for article, result in zip(articles, results, strict=False))
    return BatchResult(
        newest_id=max(new_ids, default=0),
        added=_titles(library, new_ids),
        duplicates=_titles(library, _duplicate_ids(results, new_ids)),
        refused=[format_refusal(title, each.reason) for title, each in refusals if each.status == "refused"],
        quota_message=quota_message,
        left_count=len(left),
    )


def _new_ids(results: Sequence[AddResult], resumed_after: int | None) -> list[int]:
    """The ids of the articles that count as added, each once, in order."""
    ids = (
        result.id
        for result in results
        if result.status == "new" or (resumed_after is not None and result.id > resumed_after)
    )
    return list(dict.fromkeys(ids))


def _duplicate_ids(results: Sequence[AddResult], new_ids: Sequence[int]) -> list[int]:
    """The ids of the other stored articles; of equal ones in a batch, the first is no duplicate."""
    ids = [result.id for result in results if result.status != "refused"]
    for new_id in new_ids:
        ids.remove(new_id)
    return ids


def _titles(library: Library, ids: Sequence[int]) -> list[str]:
    """The titles of articles, without those that were removed meanwhile."""
    titles = []
    for article_id in ids:
        with suppress(UnknownArticle):
            titles.append(library.article(article_id).title)
    return titles
