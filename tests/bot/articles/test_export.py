"""Export: all articles in order, within the size limit, despite changes meanwhile."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.articles.export import ExportPart, export_parts
from bot.core.libraries import Libraries
from index import Article
from tests.bot.fakes import occupy_answer_threads
from tests.bot.sample_articles import HARBOUR_ARTICLE, TOWN_ARTICLES
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.core.settings import Settings

SERVER = 7


def bulky(number: int) -> Article:
    """An article that hardly compresses."""
    words = (hashlib.sha256(b"%d %d" % (number, each)).hexdigest()[:16] for each in range(200))
    return Article(f"Bulky {number}", " ".join(f"w{word}" for word in words))


BULKY = [bulky(number) for number in range(5)]
LIMIT = 5_000
"""A size that two packed bulky articles fit into, and three don't."""


async def parts(libraries: Libraries, most_bytes: int = LIMIT) -> list[ExportPart]:
    return [part async for part in export_parts(libraries, SERVER, most_bytes)]


def names(part: ExportPart) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(part.data)).namelist()


@pytest.fixture
async def filled(libraries: Libraries) -> Libraries:
    await libraries.run(SERVER, lambda library: library.add_all(BULKY))
    return libraries


async def test_archives_within_the_limit_hold_every_article_in_order(filled: Libraries) -> None:
    exported = await parts(filled)
    assert all(len(part.data) <= LIMIT for part in exported)
    assert [(part.first, part.last, part.total) for part in exported] == [(1, 2, 5), (3, 4, 5), (5, 5, 5)]
    assert [name for part in exported for name in names(part)] == [
        f"000{number}-bulky-{number - 1}.md" for number in range(1, 6)
    ]


async def test_what_is_exported_is_read_back_the_same(libraries: Libraries) -> None:
    await libraries.run(SERVER, lambda library: library.add_all(TOWN_ARTICLES))
    (part,) = await parts(libraries, 10**6)
    reading = SHARED_READERS.read("articles-1.zip", part.data)
    assert [(each.title, each.text, each.url) for each in reading.articles] == [
        (each.title, each.text, each.url) for each in TOWN_ARTICLES
    ]


async def test_an_article_that_alone_is_too_large_has_its_own(filled: Libraries) -> None:
    exported = await parts(filled, 100)
    assert [(part.first, part.last) for part in exported] == [(number, number) for number in range(1, 6)]


async def test_no_articles_no_archives(libraries: Libraries) -> None:
    assert await parts(libraries) == []


async def test_nobody_who_asks_waits_for_an_export(filled: Libraries) -> None:
    async with occupy_answer_threads(filled, SERVER):
        assert len(await parts(filled)) == 3


async def test_another_server_s_articles_are_not_in_it(filled: Libraries) -> None:
    await filled.run(8, lambda library: library.add(HARBOUR_ARTICLE))
    assert not any("harbour" in name for part in await parts(filled) for name in names(part))


async def test_articles_removed_meanwhile_are_left_out(filled: Libraries) -> None:
    exported = export_parts(filled, SERVER, LIMIT)
    assert names(await anext(exported)) == ["0001-bulky-0.md", "0002-bulky-1.md"]
    await filled.run(SERVER, lambda library: library.clear())
    assert [name async for part in exported for name in names(part)] in ([], ["0003-bulky-2.md"])


class TestWhereLibrariesAreClosedMeanwhile:
    @pytest.fixture
    async def libraries(self, settings: Settings) -> AsyncIterator[Libraries]:
        opened = Libraries.in_folder(settings.data, None, max_open=1)
        yield opened
        await opened.close()

    async def test_it_goes_on(self, filled: Libraries) -> None:
        seen = 0
        async for part in export_parts(filled, SERVER, LIMIT):
            await filled.run(8, lambda library: library.count())  # closes the first
            seen += len(names(part))
        assert seen == len(BULKY)
