"""Articles taken out of a server's library: one, or all with everything that brings in more."""

from collections.abc import Iterable
from typing import Final

import structlog

from bot.core.libraries import Libraries, StopGuildWork
from index import Library

_log: Final = structlog.get_logger(__name__)


async def remove_article(libraries: Libraries, guild: int, ident: int) -> tuple[str, int]:
    """Remove an article.

    Args:
        libraries: The servers' libraries.
        guild: The server.
        ident: The article's number.

    Returns:
        Its title, and how many articles are left.

    Raises:
        UnknownArticle: There is none with this number.
    """
    title, left = await libraries.run_long(guild, lambda library: _remove_with_title(library, ident))
    _log.info("article removed", guild=guild, article=ident)
    return title, left


async def remove_all_articles(libraries: Libraries, guild: int, before: Iterable[StopGuildWork]) -> int:
    """Remove every article of a server.

    Args:
        libraries: The servers' libraries.
        guild: The server.
        before: What has to end before, so that nothing comes in again.

    Returns:
        How many articles there were.
    """
    for end in before:
        await end(guild)
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
