"""Feed formats and encodings."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.feed_model import FeedEntry
from tests.index.ingest.feeds.factories import FEED_FORMATS, make_json_feed, make_rdf, make_rss
from tests.index.ingest.formats.feed_samples import (
    FULL_STORY,
    parse_only_entry,
    parse_sample_feed,
    wrap_rss_item,
)


@pytest.mark.parametrize("write", FEED_FORMATS.values(), ids=FEED_FORMATS)
def test_every_format_gives_the_same_entry(write: Callable[..., str]) -> None:
    feed = parse_sample_feed(write(FULL_STORY))
    assert (feed.title, feed.feed_url) == ("Harbour news", None)
    (entry,) = feed.entries
    assert entry._replace(fingerprint="") == FeedEntry(
        key="http://news.example/id/1",
        url="http://news.example/sub/1.html",
        title="Ice & snow",
        author="Ann Smith",
        published=date(2021, 3, 30),
        updated="2021-04-01T08:00:00Z",
        text="Ice came.\n\nIt stayed.",
        fingerprint="",
    )


def test_rss_0_91_and_0_90() -> None:
    old = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://a/rss-0.91.dtd"><rss version="0.91">'
    assert (
        parse_sample_feed(
            f"{old}<channel><title>Old</title><item><link>/1</link></item></channel></rss>"
        ).title
        == "Old"
    )
    older = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Older</title></channel>'
        "<item><title>A</title><link>http://a.example/1</link></item></rdf:RDF>"
    )
    assert [each.url for each in parse_sample_feed(older).entries] == ["http://a.example/1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_encodings(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    content = (
        f'<?xml version="1.0" encoding="{declared}"?>{wrap_rss_item("<link>/a</link><title>Café</title>")}'
    )
    assert parse_only_entry(content.encode(encoding)).title == "Café"


def test_the_declared_charset() -> None:
    content = wrap_rss_item("<link>/a</link><title>Żółw</title>").encode("iso-8859-2")
    assert parse_sample_feed(content, "iso-8859-2").entries[0].title == "Żółw"


def test_utf_8_with_an_error() -> None:
    content = wrap_rss_item("<link>/a</link><title>Café</title><description>caf|</description>")
    assert parse_only_entry(content.encode().replace(b"|", b"\xc3")).title == "Café"


@pytest.mark.parametrize(
    ("extra", "ttl"),
    [
        pytest.param("<ttl>90</ttl>", 5_400.0, id="ttl"),
        pytest.param("<ttl>nan</ttl>", None, id="nan"),
        pytest.param("<ttl>-1</ttl>", None, id="negative"),
        pytest.param("<ttl>soon</ttl>", None, id="words"),
        pytest.param(
            "<s:updatePeriod>daily</s:updatePeriod><s:updateFrequency>4</s:updateFrequency>",
            21_600.0,
            id="syndication",
        ),
        pytest.param("<s:updatePeriod>daily</s:updatePeriod>", 86_400.0, id="period"),
    ],
)
def test_ttl(extra: str, ttl: float | None) -> None:
    assert parse_sample_feed(make_rss(extra=extra)).ttl_seconds == ttl


def test_a_json_feed_that_expired() -> None:
    assert parse_sample_feed(make_json_feed(FULL_STORY, expired=True)).ended
    assert not parse_sample_feed(make_json_feed(FULL_STORY)).ended


def test_authors_of_a_json_feed() -> None:
    story = {"url": "/1", "authors": [{"name": "Ann"}, {"name": "Bo"}, "Cy"]}
    content = {"version": "https://jsonfeed.org/version/1.1", "items": [story], "author": {"name": "All"}}
    assert parse_only_entry(json.dumps(content)).author == "Ann, Bo"
    assert parse_only_entry(json.dumps(content | {"items": [{"url": "/1"}]})).author == "All"


@pytest.mark.parametrize("content", ["", "x", "<html>", "<a><rssx/></a>", "{}", "{", "[1]", '{"items": []}'])
def test_neither_feed_nor_link(content: str) -> None:
    with pytest.raises(
        UnreadableFile, match=r"^http://news\.example/sub/feed\.xml is no feed, and names none\.$"
    ):
        parse_sample_feed(content)


def test_rdf_about_is_the_key() -> None:
    assert parse_only_entry(make_rdf(FULL_STORY._replace(path=None))).url == "http://news.example/id/1"
