"""Hostile feeds: read or refused in time, without access to anything external."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.feed_model import MAX_FEED_ENTRIES, ParsedFeed
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.readers import Readers
from tests.index.ingest.feeds.factories import FEED_FORMATS, Story
from tests.index.ingest.workers.test_hostile_files import damaged_bytes

URL: Final = "http://news.example/feed"
HOSTILE_STORY: Final = Story(
    "id-1", "/1", "Ice & snow", "2021-03-30", "2021-04-01", "<p>Ice came.</p>", "Ice.", "Ann"
)
RSS_START: Final = b'<rss version="2.0"><channel>'

hostile_feed_settings = settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(FileLimits(seconds=20)) as opened:
        yield opened


def assert_parsed_or_refused(readers: Readers, data: bytes) -> ParsedFeed | None:
    try:
        feed = readers.read_feed(URL, data)
    except UnreadableFile as error:
        message = str(error)
        assert message.endswith(".")
        assert "fails" not in message
        assert "took longer" not in message
        return None
    assert len(feed.entries) <= MAX_FEED_ENTRIES
    assert len({item.key for item in feed.entries}) == len(feed.entries)
    for item in feed.entries:
        assert item.url or item.text
        assert item.url is None or item.url.startswith(("http://", "https://"))
        assert max(len(item.title), len(item.key), len(item.author or "")) <= 400
    return feed


@hostile_feed_settings
@given(st.binary(max_size=300))
def test_any_bytes(readers: Readers, data: bytes) -> None:
    assert_parsed_or_refused(readers, data)


@hostile_feed_settings
@given(
    st.sampled_from([b"<rss>", b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"{"]), st.binary(max_size=200)
)
def test_any_bytes_after_a_beginning(readers: Readers, start: bytes, data: bytes) -> None:
    assert_parsed_or_refused(readers, start + data)


@hostile_feed_settings
@given(st.data(), st.sampled_from(sorted(FEED_FORMATS)))
def test_a_damaged_feed(readers: Readers, data: st.DataObject, name: str) -> None:
    assert_parsed_or_refused(
        readers,
        data.draw(
            damaged_bytes(
                FEED_FORMATS[name](HOSTILE_STORY, HOSTILE_STORY._replace(key="id-2", path=None)).encode()
            )
        ),
    )


@hostile_feed_settings
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["items", "id", "url", "title", "authors", "author"]), inner, max_size=4
            )
        ),
        max_leaves=20,
    )
)
def test_any_json(readers: Readers, items: object) -> None:
    content = {
        "version": "https://jsonfeed.org/version/1",
        "items": [items, {"id": items, "content_html": items}],
    }
    assert_parsed_or_refused(readers, json.dumps(content).encode())


def make_entity_bomb(count: int) -> bytes:
    """Make nested entities, each ten of the previous one."""
    deeper = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, count))
    return b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "ha">' + deeper + b"]>"


HOSTILE: Final = {
    "billion-laughs": make_entity_bomb(12) + RSS_START + b"<title>&a11;</title><item><link>/1</link></item>",
    "quadratic": b'<!DOCTYPE a [<!ENTITY a "%s">]>' % (b"x" * 100_000)
    + RSS_START
    + b"<item><description>%s</description></item>" % (b"&a;" * 50_000),
    "parameter-entities": b'<!DOCTYPE a [<!ENTITY % a "&#37;a;&#37;a;"> %a;]>'
    + RSS_START
    + b"<title>A</title>",
    "unclosed-items": RSS_START + b"<item>" * 300_000,
    "unclosed-divs": RSS_START + b"<item><description>" + b"&lt;div&gt;" * 300_000,
    "deep": RSS_START + b"<a>" * 500_000 + b"</a>" * 500_000,
    "deep-json": b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 500_000,
    "openings": RSS_START + b"<" * 500_000,
    "ampersands": RSS_START + b"<title>" + b"&" * 500_000,
    "quotes": RSS_START + b"<a b='" * 300_000,
    "attributes": RSS_START + b"<a " + b" ".join(b"a%d='x'" % n for n in range(100_000)) + b">",
    "namespaces": b"<feed %s>" % b" ".join(b"xmlns:a%d='u%d'" % (n, n) for n in range(20_000)),
    "comments": b"<!--" * 300_000 + RSS_START,
    "declarations": b"<!DOCTYPE " * 300_000 + RSS_START,
    "cdata": RSS_START + b"<title><![CDATA[" * 300_000,
    "many-items": RSS_START + b"<item><link>/1</link><title>x</title></item>" * 30_000,
    "many-links": RSS_START + b"<item>" + b"<link>javascript:x</link>" * 100_000,
    "many-authors": RSS_START + b"<item><link>/1</link>" + b"<author>a@b</author>" * 100_000,
    "long-author": RSS_START + b"<item><link>/1</link><author>" + b"a@" * 500_000,
    "long-date": RSS_START + b"<item><link>/1</link><pubDate>" + b"1 " * 500_000,
    "long-address": RSS_START + b"<item><link>" + b"http://" * 300_000,
    "long-id": RSS_START + b"<item><guid>" + b"x" * 3_000_000,
    "long-title": RSS_START + b"<item><link>/1</link><title>" + b"&lt;b&gt;" * 300_000,
    "page-of-links": b"<html>" + b"<link rel=alternate type=application/rss+xml href=x:>" * 30_000,
    "page-of-bases": b"<html>" + b"<base href=x:>" * 30_000,
    "spaces": b" " * 5_000_000 + RSS_START,
    "zeros": b"\x00" * 5_000_000,
    "letters": b"\xff\xfe" + b"<\x00" * 300_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_feeds_are_read_or_refused_in_time(readers: Readers, data: bytes) -> None:
    assert_parsed_or_refused(readers, data)


def test_fifty_megabytes_of_one_element(readers: Readers) -> None:
    feed = assert_parsed_or_refused(readers, RSS_START + b"<item><link>/1</link><title>" + b"a" * 49_000_000)
    assert feed is None or all(len(item.title) <= 301 for item in feed.entries)


def test_the_size_limit() -> None:
    with pytest.raises(UnreadableFile, match="has more than 1 MB"):
        Readers(FileLimits(file_bytes=1_000_000)).read_feed(URL, b" " * 1_000_001)


def test_no_file_is_read_for_an_entity(readers: Readers, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hush", encoding="ascii")
    for kind in ("SYSTEM", 'PUBLIC "x"'):
        head = f'<!DOCTYPE rss [<!ENTITY a {kind} "{secret.as_uri()}">]>'.encode()
        feed = assert_parsed_or_refused(
            readers, head + RSS_START + b"<title>T&a;</title><item><description>T&a;</description></item>"
        )
        assert feed is not None
        assert "hush" not in repr(feed)


def test_entities_stay_small(readers: Readers) -> None:
    for name in ("billion-laughs", "quadratic"):
        feed = assert_parsed_or_refused(readers, HOSTILE[name])
        assert feed is not None
        assert len(repr(feed)) < 2 * len(HOSTILE[name])
