"""Queries of slash commands and messages."""

import time
from collections.abc import Callable
from typing import TypeVar

from bot.core.libraries import Libraries
from bot.locale.translation import gettext
from bot.ui.options import CannotShow
from bot.ui.strings import EMPTY_LIBRARY, EMPTY_OWN_LIBRARY
from index import Library

_QueryResultT = TypeVar("_QueryResultT")


async def run_query(
    libraries: Libraries,
    guild: int | None,
    query: Callable[[Library], _QueryResultT],
    *,
    has_results: Callable[[_QueryResultT], bool],
) -> _QueryResultT:
    """Run a query in a guild's library.

    Args:
        libraries: The guilds' libraries.
        guild: The guild; None for direct messages.
        query: Queries the library, in a worker thread.
        has_results: Whether a result shows anything.

    Raises:
        CannotShow: The result shows nothing, because the library has no articles.
    """

    def query_or_fail(library: Library) -> _QueryResultT:
        result = query(library)
        if not has_results(result) and not library.count():
            raise CannotShow(gettext(EMPTY_LIBRARY if guild is not None else EMPTY_OWN_LIBRARY))
        return result

    return await libraries.run(guild, query_or_fail)


def milliseconds_since(started: float) -> float:
    """Return the time since a reading of `time.perf_counter`, with one decimal, for the log."""
    return round(1000 * (time.perf_counter() - started), 1)
