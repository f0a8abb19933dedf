"""A feed of any format, or a page that names one: what runs in the readers' process."""

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


_COMMENTS_FEED_MARKER: Final = "comment"  # the feed of what readers say, not of what the page's owner writes


def find_feed_link(source: str, url: str) -> str | None:
    """The address of the feed that a page names.

    Args:
        source: The page.
        url: Its address.

    Returns:
        The first that is no feed of comments, else the first; none where the page names none.
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


_FEED_ROOT: Final = re.compile(r"<(?:[\w.-]{1,20}:)?(rss|rdf|feed|html)\b", re.IGNORECASE)


_MAX_DECODING_ERROR_SHARE: Final = 0.01
"""The share of characters up to which bytes that are no UTF-8 are taken for mistakes in it."""


def parse_feed(data: bytes, url: str, charset: str | None = None) -> ParsedFeed:
    """Read a feed.

    Args:
        data: Its content.
        url: Its address, against which relative ones are resolved.
        charset: The encoding that the server said it has, if it did.

    Returns:
        The feed; of a page that names one, where that is.

    Raises:
        UnreadableFile: It is neither.
    """
    source = _decode_feed(data, url, charset or declared_encoding(data))
    if source.lstrip("\ufeff\t\n\r ").startswith("{"):
        feed = parse_json_feed(source, url)
    else:
        root = _FEED_ROOT.search(source)
        feed = parse_xml_feed(source, url) if root and root[1].lower() != "html" else None
    if feed is None and (elsewhere := find_feed_link(source, url)):
        feed = ParsedFeed(feed_url=elsewhere)
    if feed is None:
        raise UnreadableFile(f"{display_name(url)} is no feed, and names none.")
    return feed


def _decode_feed(data: bytes, url: str, declared: str | None) -> str:
    """A feed's text; one that is cut within a letter, as summaries often are, is UTF-8 all the same."""
    if (declared or "utf-8").lower() in ("utf-8", "utf8"):
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") <= _MAX_DECODING_ERROR_SHARE * len(text):
            return text
    return decode_text(data, display_name(url), declared)
