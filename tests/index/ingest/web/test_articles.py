"""Web pages → articles."""

from collections.abc import Mapping
from typing import Final

import pytest

from index import Unreachable, UnreadableFile
from index.ingest.web.articles import read_page
from index.ingest.web.client import WebClient
from index.ingest.workers.readers import Readers
from tests.index.ingest.formats.factories import (
    SAMPLE_FILES,
    SAMPLE_PARAGRAPHS,
    make_chapter,
    make_epub,
    make_html,
    make_zip,
)
from tests.index.ingest.web.fakes import FakeResolver
from tests.index.ingest.web.local_web import LocalWeb
from tests.shared_readers import SHARED_READERS

TYPES: Final[Mapping[str, str]] = {
    "a.txt": "text/plain; charset=utf-8",
    "a.md": "text/markdown",
    "a.html": "text/html",
    "a.pdf": "application/pdf",
    "a.epub": "application/epub+zip",
}


@pytest.fixture
def readers() -> Readers:
    return SHARED_READERS


@pytest.mark.parametrize("name", sorted(SAMPLE_FILES))
async def test_every_file_type_is_read(site: LocalWeb, web: WebClient, readers: Readers, name: str) -> None:
    site.add(
        f"/{name}?download=1", SAMPLE_FILES[name], content_type=TYPES.get(name, "application/octet-stream")
    )
    result = await read_page(web, readers, site.url(f"/{name}?download=1"))
    assert [article.text.split("\n\n")[-1] for article in result.articles] == [SAMPLE_PARAGRAPHS[-1]]
    assert [article.url for article in result.articles] == [site.url(f"/{name}?download=1")]


async def test_a_page_that_moved_has_its_new_address(
    site: LocalWeb, web: WebClient, readers: Readers
) -> None:
    site.add_redirect("/old", "/new", 302)
    site.add("/new", make_html(*SAMPLE_PARAGRAPHS))
    result = await read_page(web, readers, site.url("/old"))
    assert result.articles[0].url == site.url("/new")


@pytest.mark.parametrize(
    ("canonical", "is_used"),
    [
        pytest.param("http://127.0.0.1:{port}/story", True, id="same-host"),
        pytest.param("http://www.127.0.0.1:{port}/story", False, id="no-host"),
        pytest.param("https://other.example/story", False, id="other-host"),
        pytest.param("http://user@127.0.0.1/story", False, id="user"),
        pytest.param("/story", False, id="relative"),
        pytest.param("javascript:alert(1)", False, id="script"),
    ],
)
async def test_canonical_urls(
    site: LocalWeb, web: WebClient, readers: Readers, canonical: str, is_used: bool
) -> None:
    address = canonical.format(port=site.port)
    site.add("/a?from=feed", make_html(*SAMPLE_PARAGRAPHS, head=f'<link rel="canonical" href="{address}">'))
    result = await read_page(web, readers, site.url("/a?from=feed"))
    assert result.articles[0].url == (address if is_used else site.url("/a?from=feed"))


@pytest.mark.parametrize(
    ("fetched", "canonical"),
    [
        pytest.param("www.paper.example", "paper.example", id="without"),
        pytest.param("paper.example", "www.paper.example", id="with"),
    ],
)
async def test_a_host_is_the_same_with_www(
    site: LocalWeb, readers: Readers, fetched: str, canonical: str
) -> None:
    site.add(
        "/a", make_html(*SAMPLE_PARAGRAPHS, head=f'<link rel="canonical" href="https://{canonical}/story">')
    )
    async with WebClient(public_only=False, resolver=FakeResolver(["127.0.0.1"])) as web:
        result = await read_page(web, readers, f"http://{fetched}:{site.port}/a")
    assert result.articles[0].url == f"https://{canonical}/story"


async def test_an_archive_has_one_address(site: LocalWeb, web: WebClient, readers: Readers) -> None:
    page = make_html(*SAMPLE_PARAGRAPHS, head=f'<link rel="canonical" href="{site.url("/story")}">')
    archive = make_zip({"a.txt": SAMPLE_PARAGRAPHS[0], "b.html": page, "c.pdf": "no PDF"})
    site.add("/all", archive, content_type="application/zip")
    result = await read_page(web, readers, site.url("/all"))
    assert [article.url for article in result.articles] == [site.url("/all")] * 2
    assert [rejected.name for rejected in result.rejected] == ["c.pdf"]


async def test_a_book_has_one_address(site: LocalWeb, web: WebClient, readers: Readers) -> None:
    book = make_epub(
        {
            "one.xhtml": make_chapter(*SAMPLE_PARAGRAPHS, heading="One"),
            "two.xhtml": make_chapter(*SAMPLE_PARAGRAPHS, heading="Two"),
        }
    )
    site.add("/book", book, content_type="application/epub+zip")
    result = await read_page(web, readers, site.url("/book"))
    assert {article.url for article in result.articles} == {site.url("/book")}


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        pytest.param("/a.png", "image/png", id="picture"),
        pytest.param("/film", "video/mp4", id="film"),
        pytest.param("/program", "application/octet-stream", id="unknown"),
        pytest.param("/data.json", "application/json", id="json"),
        pytest.param("/story", None, id="none-declared"),
    ],
)
async def test_unknown_types_are_refused_before_the_body_is_read(
    site: LocalWeb, web: WebClient, readers: Readers, path: str, content_type: str | None
) -> None:
    site.add(path, bytes(2_000_000), content_type=content_type)  # beyond the limit
    with pytest.raises(UnreadableFile, match="can't be read: the files known are"):
        await read_page(web, readers, site.url(path))


@pytest.mark.parametrize(
    "charset", [pytest.param("klingon", id="unknown"), pytest.param("utf-16", id="wrong")]
)
async def test_a_wrong_charset(site: LocalWeb, web: WebClient, readers: Readers, charset: str) -> None:
    site.add("/", make_html(*SAMPLE_PARAGRAPHS, "“Café”"), content_type=f"text/html; charset={charset}")
    assert (await read_page(web, readers, site.url())).articles[0].text.endswith("“Café”")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        pytest.param(b"", "holds no text", id="empty"),
        pytest.param(b"<html><body></body></html>", "holds no text", id="no-text"),
        pytest.param(b"%PDF-1.7 and so on", "a PDF", id="another-kind"),
    ],
)
async def test_a_page_without_an_article(
    site: LocalWeb, web: WebClient, readers: Readers, content: bytes, complaint: str
) -> None:
    site.add("/", content)
    with pytest.raises(UnreadableFile, match=complaint):
        await read_page(web, readers, site.url())


async def test_a_page_that_isnt_there(site: LocalWeb, web: WebClient, readers: Readers) -> None:
    with pytest.raises(Unreachable, match="isn't there"):
        await read_page(web, readers, site.url("/a.png"))
