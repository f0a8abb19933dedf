"""Articles taken out: by a thread that nobody waits for who asks, for much may have to be rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.articles.removal import remove_all, remove_one
from tests.bot.fakes import all_answering
from tests.bot.sample_articles import ARTICLES, HARBOUR

if TYPE_CHECKING:
    from bot.core.libraries import Libraries

SERVER = 7


@pytest.fixture
async def filled(libraries: Libraries) -> Libraries:
    await libraries.run(SERVER, lambda library: library.add_all(ARTICLES))
    return libraries


async def test_nobody_who_asks_waits_for_the_removal_of_one(filled: Libraries) -> None:
    async with all_answering(filled, SERVER):
        assert await remove_one(filled, SERVER, 1) == (HARBOUR.title, len(ARTICLES) - 1)


async def test_nobody_who_asks_waits_for_the_removal_of_all(filled: Libraries) -> None:
    async with all_answering(filled, SERVER):
        assert await remove_all(filled, SERVER, ()) == len(ARTICLES)
