"""Entries of feeds: fields, order, duplicates, fingerprints."""

from collections.abc import Callable
from datetime import date

import pytest

from index.ingest.formats.feed_model import MAX_FEED_ENTRIES
from tests.index.ingest.feeds.factories import Story, make_atom, make_json_feed, make_rss, numbered_stories
from tests.index.ingest.formats.feed_samples import (
    FULL_STORY,
    parse_only_entry,
    parse_sample_feed,
    wrap_rss_item,
)


@pytest.mark.parametrize("write", [make_rss, make_atom, make_json_feed], ids=["rss", "atom", "json"])
def test_an_entry_without_a_page_has_its_text(write: Callable[..., str]) -> None:
    assert parse_only_entry(write(FULL_STORY._replace(path=None))).text == "Ice came.\n\nIt stayed."
    assert parse_only_entry(write(FULL_STORY._replace(path=None, text=""))).text == "Ice."


@pytest.mark.parametrize(
    ("content", "name", "value"),
    [
        pytest.param(
            wrap_rss_item("<guid>http://a.example/1</guid>"),
            "url",
            "http://a.example/1",
            id="guid-is-link",
        ),
        pytest.param(
            wrap_rss_item("<guid>post-1</guid><description>A</description>"),
            "url",
            None,
            id="guid-is-no-address",
        ),
        pytest.param(
            wrap_rss_item('<guid isPermaLink="false">http://a.example/1</guid><description>A</description>'),
            "url",
            None,
            id="guid-says-it-is-no-link",
        ),
        pytest.param(wrap_rss_item("<link>/a</link>"), "key", "http://news.example/a", id="key-is-link"),
        pytest.param(wrap_rss_item("<link>/a#part</link>"), "url", "http://news.example/a", id="no-fragment"),
        pytest.param(
            wrap_rss_item("<link>javascript:alert(1)</link><description>A</description>"),
            "url",
            None,
            id="script",
        ),
        pytest.param(
            wrap_rss_item("<link>file:///etc/passwd</link><description>A</description>"),
            "url",
            None,
            id="file",
        ),
        pytest.param(
            wrap_rss_item("<link>http://[::1</link><description>A</description>"),
            "url",
            None,
            id="broken-address",
        ),
        pytest.param(
            wrap_rss_item(f"<link>/{'a' * 3_000}</link><description>A</description>"),
            "url",
            None,
            id="long-address",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><title>&lt;b&gt;Bold&lt;/b&gt; ice</title>"),
            "title",
            "Bold ice",
            id="title-in-html",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><title>A &amp;amp; B</title>"),
            "title",
            "A & B",
            id="twice-escaped",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><title>A&nbsp;B &eacute; & C</title>"),
            "title",
            "A B é & C",
            id="entities-of-html",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><title>A\x00B\u202e</title>"), "title", "AB", id="invisible"
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><author>ann@a.example (Ann)</author>"),
            "author",
            "Ann",
            id="mail",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><author>ann@a.example</author>"),
            "author",
            None,
            id="mail-alone",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><pubDate>Tue, 30 Mar 2021 23:30:00 EST</pubDate>"),
            "published",
            date(2021, 3, 30),
            id="rfc-822",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><pubDate>2021-03-30 23:30:00 +0100</pubDate>"),
            "published",
            date(2021, 3, 30),
            id="day-of-an-odd-date",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><pubDate>yesterday</pubDate>"),
            "published",
            None,
            id="no-date",
        ),
        pytest.param(
            wrap_rss_item("<link>/a</link><pubDate>Tue, 99 Mar 2021 99:99:99</pubDate>"),
            "published",
            None,
            id="wrong-date",
        ),
        pytest.param(wrap_rss_item("<link>/a</link><title>Ice"), "title", "Ice", id="unclosed"),
        pytest.param(
            wrap_rss_item("<description>A<p>B</p>C</description>"),
            "text",
            "A\n\nB\n\nC",
            id="html-as-xml",
        ),
        pytest.param(
            wrap_rss_item("<undeclared:encoded>All.</undeclared:encoded>"),
            "text",
            "All.",
            id="no-namespace",
        ),
        pytest.param(
            wrap_rss_item(
                "<description>A</description><m:content xmlns:m='http://search.yahoo.com/mrss/'>B</m:content>"
            ),
            "text",
            "A",
            id="media-is-no-content",
        ),
        pytest.param(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://b.example/x/'><entry><id>1</id>"
            "<link rel='self' href='s'/><link rel='alternate' type='text/html' href='a'/></entry></feed>",
            "url",
            "http://b.example/x/a",
            id="xml-base",
        ),
        pytest.param(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>1 &lt;b&gt; 2</title><link href='a'/>"
            "</entry></feed>",
            "title",
            "1 <b> 2",
            id="atom-says-text",
        ),
        pytest.param(
            "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Bo</name></author><entry><id>1</id>"
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One</p><p>Two</p></div></content>"
            "</entry></feed>",
            "text",
            "One\n\nTwo",
            id="xhtml",
        ),
        pytest.param(
            "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Bo</name></author>"
            "<entry><link href='a'/></entry></feed>",
            "author",
            "Bo",
            id="the-feed-s-author",
        ),
        pytest.param(
            '{"version":"https://jsonfeed.org/version/1","items":[{"id":5,"content_text":"A\\n\\nB"}, 7]}',
            "key",
            "5",
            id="number-as-id",
        ),
        pytest.param(
            '{"version":"https://jsonfeed.org/version/1","items":[{"content_text":"A\\n\\n<b>"}]}',
            "text",
            "A\n\n<b>",
            id="plain-text",
        ),
    ],
)
def test_fields(content: str, name: str, value: object) -> None:
    assert getattr(parse_only_entry(content), name) == value


def test_dated_entries_are_sorted() -> None:
    dated = [Story(str(day), f"/{day}", published=f"2021-03-{day:02}T10:00:00Z") for day in (3, 9, 5)]
    assert [each.key for each in parse_sample_feed(make_rss(*dated)).entries] == ["9", "5", "3"]
    undated = dated[1]._replace(published=None)
    assert [each.key for each in parse_sample_feed(make_rss(dated[0], undated, dated[2])).entries] == [
        "3",
        "9",
        "5",
    ]


def test_the_newest_entries_are_kept() -> None:
    assert [
        each.key
        for each in parse_sample_feed(make_rss(*numbered_stories(range(MAX_FEED_ENTRIES + 20)))).entries
    ][-1] == f"id-{MAX_FEED_ENTRIES - 1}"


@pytest.mark.parametrize(
    ("stories", "keys"),
    [
        pytest.param([Story("a", "/1"), Story("b", "/1")], ["a"], id="same-page"),
        pytest.param(
            [Story("a", "/1"), Story("a", "/2")], ["a", "http://news.example/2"], id="a-key-that-is-none"
        ),
        pytest.param([Story("a", text="A"), Story("b", text="A")], ["a"], id="the-same-without-a-page"),
        pytest.param([Story("a"), Story("b", "/2")], ["b"], id="says-nothing"),
    ],
)
def test_duplicates(stories: list[Story], keys: list[str]) -> None:
    assert [each.key for each in parse_sample_feed(make_rss(*stories)).entries] == keys


def test_an_entry_without_id_and_page_is_keyed_by_title_and_date() -> None:
    one, two = (
        Story(None, None, "Ice", "2021-03-30", text="A"),
        Story(None, None, "Ice", "2021-03-31", text="A"),
    )
    (first,), (second,) = parse_sample_feed(make_rss(one)).entries, parse_sample_feed(make_rss(two)).entries
    edited = parse_only_entry(make_rss(one._replace(text="B")))
    assert first.key == edited.key != second.key
    assert first.fingerprint != edited.fingerprint


@pytest.mark.parametrize(
    ("changed", "differs"),
    [
        pytest.param(FULL_STORY, False, id="same"),
        pytest.param(FULL_STORY._replace(key="other"), False, id="key"),
        pytest.param(FULL_STORY._replace(path="/other"), False, id="page"),
        pytest.param(FULL_STORY._replace(updated="2021-05-01"), True, id="stamp"),
        pytest.param(FULL_STORY._replace(text="<p>Other.</p>"), True, id="text"),
        pytest.param(
            FULL_STORY._replace(text=FULL_STORY.text.replace("<p>", "<p class='x'>")), False, id="markup"
        ),
        pytest.param(FULL_STORY._replace(title="Other"), True, id="title"),
    ],
)
def test_fingerprints(changed: Story, differs: bool) -> None:
    assert (
        parse_only_entry(make_rss(changed)).fingerprint != parse_only_entry(make_rss(FULL_STORY)).fingerprint
    ) is differs
