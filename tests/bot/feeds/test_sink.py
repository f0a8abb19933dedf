"""A server's library as the shelf of its feeds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.quotas import Quotas
from bot.feeds.sink import FeedSink, LibraryFullError
from index import InvalidArticle, UnknownArticle
from tests.bot.ingest.harness import GUEST, HOST
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE

if TYPE_CHECKING:
    from bot.core.libraries import Libraries

ONE = Quotas(articles=1, megabytes=1, feeds=1)


async def test_articles_are_added_moved_and_removed(libraries: Libraries) -> None:
    shelf = FeedSink(libraries, HOST, ONE)
    ident = await asyncio.to_thread(shelf.add, HARBOUR_ARTICLE)
    await asyncio.to_thread(shelf.set_url, ident, "https://example.org/moved")
    assert (await asyncio.to_thread(shelf.article, ident)).url == "https://example.org/moved"
    await asyncio.to_thread(shelf.remove, ident)
    with pytest.raises(UnknownArticle):
        await asyncio.to_thread(shelf.article, ident)


async def test_a_full_one_takes_no_more(libraries: Libraries) -> None:
    shelf = FeedSink(libraries, HOST, ONE)
    await asyncio.to_thread(shelf.add, HARBOUR_ARTICLE)
    with pytest.raises(LibraryFullError, match="it may hold 1 articles") as raised:
        await asyncio.to_thread(shelf.add, RAILWAY_ARTICLE)
    assert not isinstance(raised.value, InvalidArticle)  # which would refuse the article for good
    elsewhere = FeedSink(libraries, GUEST, ONE)
    assert await asyncio.to_thread(elsewhere.add, RAILWAY_ARTICLE) == 1
