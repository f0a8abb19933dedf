"""Feeds in all formats, a site that serves them, and sinks."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape

from index import AddResult, Article, FootnoteError, Library
from index.ingest.feeds.model import EntryOutcome, PollResult
from index.ingest.feeds.schedule import PollSchedule
from tests.index.ingest.web.local_web import LocalWeb

FEED_PATH: Final = "/feed.xml"


class Story(NamedTuple):
    """An entry of a feed, as its publisher writes it."""

    key: str | None = None
    path: str | None = None
    title: str = "A ferry"
    published: str | None = None  # ISO 8601, with a time zone
    updated: str | None = None
    text: str = ""  # HTML
    summary: str = ""  # HTML
    author: str | None = None


def _element(name: str, value: str | None, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(value)}</{name}>" if value else ""


def make_rss(*stories: Story, title: str = "Harbour news", extra: str = "") -> str:
    """Make an RSS 2.0 feed."""
    items = "".join(
        "<item>"
        + _element("guid", story.key, ' isPermaLink="false"')
        + _element("link", story.path)
        + _element("title", story.title)
        + _element("pubDate", story.published)
        + _element("atom:updated", story.updated)
        + _element("content:encoded", story.text)
        + _element("description", story.summary)
        + _element("dc:creator", story.author)
        + "</item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{escape(title)}</title><link>/</link>{extra}{items}</channel></rss>"
    )


def make_atom(*stories: Story, title: str = "Harbour news") -> str:
    """Make an Atom 1.0 feed."""
    entries = "".join(
        "<entry>"
        + _element("id", story.key)
        + (f'<link href="{story.path}"/>' if story.path else "")
        + _element("title", story.title)
        + _element("published", story.published)
        + _element("updated", story.updated)
        + _element("content", story.text, ' type="html"')
        + _element("summary", story.summary, ' type="html"')
        + (f"<author><name>{story.author}</name></author>" if story.author else "")
        + "</entry>"
        for story in stories
    )
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(title)}</title><link href="/"/>'
        f'<link rel="self" href="/feed.xml"/>{entries}</feed>'
    )


def make_rdf(*stories: Story, title: str = "Harbour news") -> str:
    """Make an RSS 1.0 feed."""
    items = "".join(
        f'<item rdf:about="{story.key}">'
        + _element("link", story.path)
        + _element("title", story.title)
        + _element("dc:date", story.published)
        + _element("dcterms:modified", story.updated)
        + _element("content:encoded", story.text)
        + _element("description", story.summary)
        + _element("dc:creator", story.author)
        + "</item>"
        for story in stories
    )
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{escape(title)}</title><link>/</link></channel>{items}</rdf:RDF>"
    )


def make_json_feed(*stories: Story, title: str = "Harbour news", **more: Any) -> str:
    """Make a JSON Feed 1.1."""
    items = [
        {
            "id": story.key,
            "url": story.path,
            "title": story.title,
            "date_published": story.published,
            "date_modified": story.updated,
            "content_html": story.text,
            "summary": story.summary,
            "authors": [{"name": story.author}] if story.author else [],
        }
        for story in stories
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": "/"}
    return json.dumps(head | {"items": items} | more)


FEED_FORMATS: Final = {"rss": make_rss, "atom": make_atom, "rdf": make_rdf, "json": make_json_feed}


class FeedSite(NamedTuple):
    """A site with a feed and pages of plain text."""

    site: LocalWeb

    def announce(self, *stories: Story, **headers: str) -> str:
        """Serve a feed of these stories; returns its URL."""
        return self.serve(make_rss(*stories), **headers)

    def serve(self, content: str | bytes, **headers: str) -> str:
        """Serve any content as the feed; returns its URL."""
        extra_headers = {name.replace("_", "-"): value for name, value in headers.items()}
        self.site.add(FEED_PATH, content, content_type="application/xml", headers=extra_headers)
        return self.site.url(FEED_PATH)

    def write(self, path: str, text: str) -> None:
        """Serve a page."""
        self.site.add(path, text, content_type="text/plain; charset=utf-8")

    def request_count(self, path: str) -> int:
        """Number of requests for a path."""
        return self.site.paths.count(path)


def numbered_stories(numbers: Sequence[int]) -> list[Story]:
    """Stories of these numbers, newest first."""
    return [Story(f"id-{n}", f"/{n}.txt", f"The ferry {n}") for n in numbers]


HOUR_SECONDS: Final = 3_600.0
TEST_DAY_SECONDS: Final = 24 * HOUR_SECONDS
POLL_START_TIME: Final = 1_700_000_000.0
HOURLY_SCHEDULE: Final = PollSchedule(HOUR_SECONDS)

FIRST_STORY: Final = Story("id-1", "/1.txt", "The ferry")
SECOND_STORY: Final = Story("id-2", "/2.txt", "The harbour")


class DirectSink:
    """A sink that calls a library directly, without quotas."""

    def __init__(self, library: Library) -> None:
        self._library = library

    async def add(self, article: Article) -> AddResult:
        (result,) = await asyncio.to_thread(self._library.ingest, [article])
        return result

    async def article(self, ident: int) -> Article:
        return self._library.article(ident)

    async def remove(self, ident: int) -> None:
        self._library.remove(ident)

    async def set_url(self, ident: int, url: str) -> None:
        self._library.set_url(ident, url)


class QuotaSink(DirectSink):
    """A library that takes a number of further articles."""

    def __init__(self, library: Library, room: int) -> None:
        super().__init__(library)
        self.room = room

    async def add(self, article: Article) -> AddResult:
        if not self.room:
            raise FootnoteError("The library is full.")
        self.room -= 1
        return await super().add(article)


def article_texts(library: Library) -> list[str]:
    return sorted(article.text for article in library.articles())


def entry_outcomes(result: PollResult) -> list[EntryOutcome]:
    return [each.outcome for each in result.results]
