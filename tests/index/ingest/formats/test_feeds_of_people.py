"""Feeds as they are written: ampersands, dates, encodings, shared pages, texts of media."""

from datetime import date

import pytest

from index.ingest.formats.feed import parse_feed
from index.ingest.formats.feed_text import FeedText, pack_text, read_feed_text, unpack_text
from tests.index.ingest.formats.feed_samples import parse_only_entry, parse_sample_feed, wrap_rss_item


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Fish & chips", "Fish & chips"),
        ("B&B at the pier", "B&B at the pier"),
        ("R&D;", "R&D;"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Caf&eacute; &#38; bar", "Café & bar"),
        ("<![CDATA[Fish & chips]]>", "Fish & chips"),
        ("<![CDATA[Fish &amp; chips]]> & peas", "Fish & chips & peas"),
    ],
)
def test_ampersands(title: str, shown: str) -> None:
    assert parse_only_entry(wrap_rss_item(f"<title>{title}</title><link>/a?x=1&y=2</link>")).title == shown


def test_ampersands_and_spaces_in_links() -> None:
    link = "<link> http://news.example/a b.php?x=1&y=2&amp;z=3 </link>"
    assert parse_only_entry(wrap_rss_item(link)).url == "http://news.example/a%20b.php?x=1&y=2&z=3"


@pytest.mark.parametrize(
    "value",
    [
        "Fri, 13 Sept 2019 08:00:00 +0100",
        "Fri, 13 Sep 2019",
        "13 September 2019",
        "September 13, 2019",
        "2019/09/13 08:00:00",
        "2019-09-13",
        "13.09.2019 08:00",
        "13/09/2019",
    ],
)
def test_dates(value: str) -> None:
    entry = parse_only_entry(wrap_rss_item(f"<link>/a</link><pubDate>{value}</pubDate>"))
    assert entry.published == date(2019, 9, 13)


def test_the_order_of_day_and_month_is_that_of_the_feed() -> None:
    items = "".join(
        f"<item><link>/{number}</link><pubDate>{day}</pubDate></item>"
        for number, day in enumerate(["03/09/2019", "13/09/2019"])
    )
    feed = parse_sample_feed(f"<rss><channel>{items}</channel></rss>")
    assert [each.published for each in feed.entries] == [date(2019, 9, 13), date(2019, 9, 3)]
    assert parse_only_entry(wrap_rss_item("<link>/a</link><pubDate>03/09/2019</pubDate>")).published is None


FEED = (
    '<?xml version="1.0" encoding="{}"?><rss><channel><item><link>/a</link><title>Zürich, Málaga</title>'
    "</item></channel></rss>"
)


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        pytest.param("utf-16", "utf-16", None, id="utf-16"),
        pytest.param("utf-16", "utf-16", "utf-8", id="utf-16-of-a-mistaken-server"),
        pytest.param("utf-16-le", "utf-16", None, id="utf-16-without-a-mark"),
        pytest.param("utf-16-be", "utf-16", None, id="big-endian"),
        pytest.param("utf-8", "iso-8859-1", None, id="utf-8-called-latin"),
        pytest.param("cp1252", "utf-8", None, id="latin-called-utf-8"),
        pytest.param("cp1252", "iso-8859-1", "iso-8859-1", id="latin"),
    ],
)
def test_encodings(encoding: str, declared: str, charset: str | None) -> None:
    feed = parse_feed(FEED.format(declared).encode(encoding), "http://news.example/feed", charset)
    assert [each.title for each in feed.entries] == ["Zürich, Málaga"]


def test_words_before_the_feed() -> None:
    warning = "<br />\n<b>Warning</b>: mysql_connect(): Too many connections in /srv/feed.php on line 3\n"
    feed = parse_feed((warning + FEED.format("utf-8")).encode(), "http://news.example/feed")
    assert [each.title for each in feed.entries] == ["Zürich, Málaga"]


def test_entries_that_share_a_page_keep_their_texts() -> None:
    items = "".join(
        f"<item><link>/log#{name}</link><guid>{name}</guid><description>Note {name}.</description></item>"
        for name in ("two", "one")
    )
    feed = parse_sample_feed(f"<rss><channel>{items}</channel></rss>")
    assert [(each.url, each.text) for each in feed.entries] == [
        ("http://news.example/log#two", "Note two."),
        ("http://news.example/log#one", "Note one."),
    ]


def test_a_place_within_a_page_of_its_own_is_left_out() -> None:
    entry = parse_only_entry(wrap_rss_item("<link>/log#comments</link><description>A note.</description>"))
    assert entry.url == "http://news.example/log"


def test_the_description_of_a_film() -> None:
    group = (
        "<media:group><media:title>Ferry film</media:title>"
        "<media:description>How it sails.</media:description></media:group>"
    )
    entry = parse_only_entry(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">'
        f'<entry><id>a</id><link href="/film"/>{group}</entry></feed>'
    )
    assert (entry.title, entry.text) == ("Ferry film", "How it sails.")


def test_the_structure_of_a_text_is_kept() -> None:
    html = "<h2>Fares</h2><p>There are two:</p><ul><li>adults</li><li>dogs</li></ul>"
    entry = parse_only_entry(wrap_rss_item(f"<guid>a</guid><description><![CDATA[{html}]]></description>"))
    text, blocks = unpack_text(entry.text)
    assert text == "Fares\n\nThere are two:\n\nadults\n\ndogs"
    assert [block.kind.value for block in blocks] == ["heading", "paragraph", "list item", "list item"]
    xhtml = html.replace("<", "<x:").replace("<x:/", "</x:")
    content = f'<content type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div>{xhtml}</x:div></content>'
    atom = parse_only_entry(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id>{content}</entry></feed>'
    )
    assert unpack_text(atom.text) == (text, blocks)


def test_packed_texts() -> None:
    text, blocks = read_feed_text(FeedText("<h1>A</h1><p>B.</p>", is_html=True))
    assert unpack_text(pack_text(text, blocks)) == (text, blocks)
    assert unpack_text("A text.") == ("A text.", ())


def test_base64_of_atom_0_3() -> None:
    content = '<content mode="base64" type="text/html">PHA+SXQgc2FpbHMuPC9wPg==</content>'
    entry = parse_only_entry(
        f'<feed xmlns="http://purl.org/atom/ns#"><entry><id>a</id>{content}</entry></feed>'
    )
    assert entry.text == "It sails."
