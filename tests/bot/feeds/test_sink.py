"""A guild's library as the sink of its feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from bot.core.libraries import BotStopping
from bot.core.quotas import Quotas
from bot.feeds.sink import FeedSink, LibraryFullError
from index import AddResult, Article, InvalidArticle, UnknownArticle
from tests.bot.ingest.harness import GUEST, HOST
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE

if TYPE_CHECKING:
    from bot.core.libraries import Libraries

ONE_ARTICLE_QUOTAS: Final = Quotas(articles=1, megabytes=1, feeds=1)


async def test_articles_are_added_moved_and_removed(libraries: Libraries) -> None:
    sink = FeedSink(libraries, HOST, ONE_ARTICLE_QUOTAS)
    added = await sink.add(HARBOUR_ARTICLE)
    assert added.status == "new"
    await sink.set_url(added.id, "https://example.org/moved")
    assert (await sink.article(added.id)).url == "https://example.org/moved"
    await sink.remove(added.id)
    with pytest.raises(UnknownArticle):
        await sink.article(added.id)


async def test_a_full_one_takes_no_more(libraries: Libraries) -> None:
    sink = FeedSink(libraries, HOST, ONE_ARTICLE_QUOTAS)
    await sink.add(HARBOUR_ARTICLE)
    with pytest.raises(LibraryFullError, match="it may hold 1 articles") as raised:
        await sink.add(RAILWAY_ARTICLE)
    assert not isinstance(raised.value, InvalidArticle)  # which would refuse the article for good
    elsewhere = FeedSink(libraries, GUEST, ONE_ARTICLE_QUOTAS)
    assert await elsewhere.add(RAILWAY_ARTICLE) == AddResult("new", 1)


async def test_duplicates_and_refusals_are_told_apart(libraries: Libraries) -> None:
    sink = FeedSink(libraries, HOST, Quotas(articles=9, megabytes=1, feeds=1))
    added = await sink.add(HARBOUR_ARTICLE)
    assert await sink.add(HARBOUR_ARTICLE) == AddResult("duplicate", added.id)
    assert (await sink.add(Article("Broken", "\ud800"))).status == "refused"


async def test_none_is_added_while_the_bot_stops(libraries: Libraries) -> None:
    sink = FeedSink(libraries, HOST, ONE_ARTICLE_QUOTAS)
    await libraries.close()
    with pytest.raises(BotStopping):
        await sink.add(HARBOUR_ARTICLE)
