"""A feed of any format, or a page that names one: what runs in the readers' process."""

import re
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.encodings import declared_encoding, decode_text
from index.ingest.formats.feed_json import parse_json_feed
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.feed_xml import parse_xml_feed
from index.readers.feeds.pages import find_feed_link
from index.readers.naming import display_name

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
        feed = ParsedFeed(elsewhere=elsewhere)
    if feed is None:
        raise UnreadableFile(f"{display_name(url)} is no feed, and names none.")
    return feed


def _decode_feed(data: bytes, url: str, stated: str | None) -> str:
    """A feed's text; one that is cut within a letter, as summaries often are, is UTF-8 all the same."""
    if (stated or "utf-8").lower() in ("utf-8", "utf8"):
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") <= _MAX_DECODING_ERROR_SHARE * len(text):
            return text
    return decode_text(data, display_name(url), stated)
