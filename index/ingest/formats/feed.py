"""A feed of any format, or a page that names one: what runs in the readers' process."""

import re
from typing import Final

from index.errors import UnreadableFile
from index.ingest.formats.encodings import decoded, stated_encoding
from index.ingest.formats.feed_json import read_json
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.feed_xml import read_markup
from index.readers.feeds.pages import named_feed
from index.readers.naming import shown_name

_ROOT: Final = re.compile(r"<(?:[\w.-]{1,20}:)?(rss|rdf|feed|html)\b", re.IGNORECASE)
_FEW: Final = 0.01
"""The share of characters up to which bytes that are no UTF-8 are taken for mistakes in it."""


def read_feed(data: bytes, url: str, charset: str | None = None) -> ParsedFeed:
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
    source = _text(data, url, charset or stated_encoding(data))
    if source.lstrip("\ufeff\t\n\r ").startswith("{"):
        feed = read_json(source, url)
    else:
        root = _ROOT.search(source)
        feed = read_markup(source, url) if root and root[1].lower() != "html" else None
    if feed is None and (elsewhere := named_feed(source, url)):
        feed = ParsedFeed(elsewhere=elsewhere)
    if feed is None:
        raise UnreadableFile(f"{shown_name(url)} is no feed, and names none.")
    return feed


def _text(data: bytes, url: str, stated: str | None) -> str:
    """A feed's text; one that is cut within a letter, as summaries often are, is UTF-8 all the same."""
    if (stated or "utf-8").lower() in ("utf-8", "utf8"):
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") <= _FEW * len(text):
            return text
    return decoded(data, shown_name(url), stated)
