"""Removal runs in a separate thread, so that it doesn't delay questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.articles.removal import remove_all_articles, remove_article
from tests.bot.fakes import occupy_answer_threads
from tests.bot.sample_articles import HARBOUR_ARTICLE, TOWN_ARTICLES

if TYPE_CHECKING:
    from bot.core.libraries import Libraries

SERVER = 7


@pytest.fixture
async def filled(libraries: Libraries) -> Libraries:
    await libraries.run(SERVER, lambda library: library.add_all(TOWN_ARTICLES))
    return libraries


async def test_nobody_who_asks_waits_for_the_removal_of_one(filled: Libraries) -> None:
    async with occupy_answer_threads(filled, SERVER):
        assert await remove_article(filled, SERVER, 1) == (HARBOUR_ARTICLE.title, len(TOWN_ARTICLES) - 1)


async def test_nobody_who_asks_waits_for_the_removal_of_all(filled: Libraries) -> None:
    async with occupy_answer_threads(filled, SERVER):
        assert await remove_all_articles(filled, SERVER, ()) == len(TOWN_ARTICLES)
