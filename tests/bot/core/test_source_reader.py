"""Reading of sources: limits of the settings, public addresses only, end of the bot."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.source_reader import SourceReader
from index import Unreachable, UnreadableFile
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from tests.bot.ingest.harness import story_page, story_text
from tests.index.ingest.formats.factories import SAMPLE_FILES, make_pdf, stack_lines
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.core.settings import Settings


@pytest.fixture
def site() -> Iterator[LocalWeb]:
    with LocalWeb() as local_web:
        local_web.add("/story", story_page(1))
        yield local_web


async def test_private_addresses_are_refused(settings: Settings, site: LocalWeb) -> None:
    async with SourceReader.from_settings(settings) as sources:
        with pytest.raises(Unreachable, match="not a public address"):
            await sources.read_page(site.url("/story"))
    assert site.requests == []


async def test_a_setting_allows_private_addresses(settings: Settings, site: LocalWeb) -> None:
    async with SourceReader.from_settings(settings.model_copy(update={"private_addresses": True})) as sources:
        (article,) = (await sources.read_page(site.url("/story"))).articles
    assert article.url == site.url("/story")


async def test_limits_of_the_settings(settings: Settings, site: LocalWeb) -> None:
    limits = {"private_addresses": True, "file_megabytes": 1, "pages": 1}
    site.add("/long", b"x" * 1_000_001, content_type="text/plain")
    two_pages = make_pdf(stack_lines(["One page."]), stack_lines(["Another page."]))
    async with SourceReader.from_settings(settings.model_copy(update=limits)) as sources:
        with pytest.raises(Unreachable, match="1 MB"):
            await sources.read_page(site.url("/long"))
        with pytest.raises(UnreadableFile, match="more than 1 page"):
            await sources.read_file("two.pdf", two_pages, None)


async def test_a_file_by_its_name_and_type(settings: Settings) -> None:
    content = story_text(1).encode()
    async with SourceReader.from_settings(settings) as sources:
        (named,) = (await sources.read_file("a.txt", content, None)).articles
        (typed,) = (await sources.read_file("notes", content, "text/plain; charset=utf-8")).articles
    assert named.text == typed.text == story_text(1)


async def test_closing_does_not_wait_for_the_current_file() -> None:
    readers = Readers(parser="tests.index.ingest.workers.faulty_parsers:misbehave")
    async with SourceReader(readers, WebClient()) as sources:
        assert (await sources.read_file("b.html", b"A story.", None)).articles  # the process is there
        reading = asyncio.ensure_future(sources.read_file("a.html", b"hang", None))
        await asyncio.sleep(0)
    with pytest.raises(UnreadableFile, match=r"or fails|any more"):  # not "took longer"
        await reading


async def test_it_can_be_stopped_and_used_again(settings: Settings) -> None:
    async with SourceReader.from_settings(settings) as sources:
        for _ in range(2):
            assert (await sources.read_file("a.pdf", SAMPLE_FILES["a.pdf"], None)).articles
            await sources.stop_reader()
            assert sources.readers._worker._process is None
