"""Removal of one article or all articles of a guild."""

from collections.abc import Iterable
from typing import Final

import structlog

from bot.core.libraries import Libraries, StopGuildWork
from index import Library

_log: Final = structlog.get_logger(__name__)


async def remove_article(libraries: Libraries, guild: int, ident: int) -> tuple[str, int]:
    """Remove an article.

    Args:
        libraries: The guilds' libraries.
        guild: The guild.
        ident: The article's id.

    Returns:
        Its title, and the number of articles that are left.

    Raises:
        UnknownArticle: There is no article of this id.
    """
    title, left = await libraries.run_long(guild, lambda library: _remove_with_title(library, ident))
    _log.info("article removed", guild=guild, article=ident)
    return title, left


async def remove_all_articles(libraries: Libraries, guild: int, before: Iterable[StopGuildWork]) -> int:
    """Remove all articles of a guild.

    Args:
        libraries: The guilds' libraries.
        guild: The guild.
        before: Stop the guild's jobs and feeds, so that nothing is added again.

    Returns:
        The number of removed articles.
    """
    for stop_work in before:
        await stop_work(guild)
    removed = await libraries.run_long(guild, _clear_library)
    _log.info("articles removed", guild=guild, articles=removed)
    return removed


def _remove_with_title(library: Library, ident: int) -> tuple[str, int]:
    title = library.article(ident).title
    library.remove(ident)
    return title, library.count()


def _clear_library(library: Library) -> int:
    removed = library.count()
    library.clear()
    return removed
