"""Feed of any format, or HTML page that links to a feed → `ParsedFeed`."""

import codecs
import re
from typing import Any, Final

from index.errors import UnreadableFile
from index.ingest.formats.blocks import parse_html
from index.ingest.formats.encodings import declared_encoding, decode_text
from index.ingest.formats.feed_entries import resolve_entry_url
from index.ingest.formats.feed_json import parse_json_feed
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.feed_xml import parse_xml_feed
from index.ingest.formats.file_types import display_name

_FEED_MEDIA_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
)

_COMMENTS_FEED_MARKER: Final = "comment"  # marks the feed of a page's comments
_FEED_ROOT: Final = re.compile(r"<(?:[\w.-]{1,20}:)?(rss|rdf|feed|html)\b", re.IGNORECASE)

_MARKS_OF_WIDE_ENCODINGS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDE_STARTS: Final = {b"<\x00?\x00": "utf-16-le", b"\x00<\x00?": "utf-16-be", b"<\x00r\x00": "utf-16-le"}
"""First bytes of feeds in UTF-16 without a byte order mark."""

_MAX_DECODING_ERROR_SHARE: Final = 0.01
"""Share of undecodable characters up to which a text counts as UTF-8 with errors."""


def find_feed_link(source: str, url: str) -> str | None:
    """Find the feed that an HTML page links to.

    Args:
        source: The page's text.
        url: The page's URL.

    Returns:
        URL of its first feed that isn't one of comments, else of its first feed, else None.
    """
    tree = parse_html(source)
    if tree is None:
        return None
    base = next(
        (found for each in tree.iter("base") if (found := resolve_entry_url(each.get("href"), url))), url
    )
    links = sorted(filter(_is_feed_link, tree.iter("link")), key=_is_comments_feed)
    return next((found for each in links if (found := resolve_entry_url(each.get("href"), base))), None)


def _is_feed_link(link: Any) -> bool:
    kind = (link.get("type") or "").split(";")[0].strip().lower()
    return "alternate" in (link.get("rel") or "").lower().split() and kind in _FEED_MEDIA_TYPES


def _is_comments_feed(link: Any) -> bool:
    return _COMMENTS_FEED_MARKER in f"{link.get('title') or ''} {link.get('href') or ''}".lower()


def parse_feed(data: bytes, url: str, charset: str | None = None) -> ParsedFeed:
    """Read a feed.

    Args:
        data: Its content.
        url: Its URL, against which relative ones are resolved.
        charset: The encoding that a server declares, if any.

    Returns:
        The feed; for an HTML page, the link to one.

    Raises:
        UnreadableFile: It is neither.
    """
    source = _decode_feed(data, url, charset or declared_encoding(data))
    if source.lstrip("\ufeff\t\n\r ").startswith("{"):
        feed = parse_json_feed(source, url)
    else:
        root = _FEED_ROOT.search(source)
        is_feed = root is not None and root[1].lower() != "html"
        feed = parse_xml_feed(source[root.start() :], url) if root and is_feed else None
    if feed is None and (link := find_feed_link(source, url)):
        feed = ParsedFeed(feed_url=link)
    if feed is None:
        raise UnreadableFile(f"{display_name(url)} is no feed, and names none.")
    return feed


def _decode_feed(data: bytes, url: str, declared: str | None) -> str:
    """Decode a feed, by its byte order mark or its first characters before what it declares.

    UTF-8 may have a few errors, since summaries are often cut inside a character.
    """
    if not data.startswith(_MARKS_OF_WIDE_ENCODINGS):
        wide = next((encoding for start, encoding in _WIDE_STARTS.items() if data.startswith(start)), None)
        if wide:
            return data.decode(wide, "replace")
        text = data.decode("utf-8", "replace")
        errors = text.count("\ufffd")
        others = sum(character > "\x7f" for character in text) - errors
        if errors <= _MAX_DECODING_ERROR_SHARE * len(text) and errors <= others:
            return text
    return decode_text(data, display_name(url), declared)
