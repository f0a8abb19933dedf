"""Queries: an empty library is an error only where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.ui.options import CannotShow
from bot.ui.queries import run_query
from bot.ui.strings import EMPTY_LIBRARY
from tests.bot.sample_articles import HARBOUR_ARTICLE

if TYPE_CHECKING:
    from bot.core.libraries import Libraries

GUILD = 1


async def test_nothing_found_in_an_empty_library(libraries: Libraries) -> None:
    with pytest.raises(CannotShow, match=EMPTY_LIBRARY):
        await run_query(libraries, GUILD, lambda library: library.count(), has_results=bool)


async def test_nothing_found_in_an_empty_library_of_the_bot_s_own(libraries: Libraries) -> None:
    with pytest.raises(CannotShow, match="“/library” chooses those of a server"):
        await run_query(libraries, None, lambda library: library.count(), has_results=bool)


async def test_something_found_in_an_empty_library(libraries: Libraries) -> None:
    assert await run_query(libraries, GUILD, lambda library: library.count() + 1, has_results=bool) == 1


async def test_nothing_found_in_articles(libraries: Libraries) -> None:
    await libraries.run(GUILD, lambda library: library.add(HARBOUR_ARTICLE))
    result = await run_query(libraries, GUILD, lambda library: library.topics("zzz"), has_results=bool)
    assert result == []
