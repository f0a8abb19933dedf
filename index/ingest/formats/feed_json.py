"""JSON Feed 1.0 and 1.1 → `ParsedFeed`; specification: https://www.jsonfeed.org/version/1.1/."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from index.ingest.formats.feed_entries import RawEntry, build_entries
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.feed_text import FeedText, clean_feed_line


def parse_json_feed(source: str, url: str) -> ParsedFeed | None:
    """Parse a JSON Feed.

    Args:
        source: The feed's text.
        url: The feed's URL.

    Returns:
        The feed; None if the text is no JSON, or of another format.
    """
    try:
        feed = json.loads(source)
    except ValueError:
        return None
    if not isinstance(feed, dict) or "jsonfeed.org/version/" not in str(feed.get("version"))[:100]:
        return None
    author = _json_authors(feed)
    items = [each for each in _json_list(feed, "items") if isinstance(each, dict)]
    return ParsedFeed(
        title=clean_feed_line(FeedText(_json_string(feed, "title") or "")),
        entries=build_entries((_raw_json_entry(item, author) for item in items), url),
        ended=feed.get("expired") is True,
    )


def _raw_json_entry(item: Mapping[str, Any], author: str | None) -> RawEntry:
    markup, plain = _json_string(item, "content_html"), _json_string(item, "content_text")
    published, updated = _json_string(item, "date_published"), _json_string(item, "date_modified")
    return RawEntry(
        ident=_json_string(item, "id"),
        link=_json_string(item, "url"),
        title=FeedText(_json_string(item, "title") or ""),
        author=_json_authors(item) or author,
        published=published or updated,
        updated=updated,
        content=FeedText(markup, is_html=True) if markup else FeedText(plain or ""),
        summary=FeedText(_json_string(item, "summary") or ""),
    )


def _json_authors(part: Mapping[str, Any]) -> str | None:
    """Return the names of the authors: "authors" of version 1.1, "author" of 1.0."""
    authors = [*_json_list(part, "authors"), part.get("author")]
    names = [name for each in authors if isinstance(each, dict) and (name := _json_string(each, "name"))]
    return ", ".join(dict.fromkeys(names)) or None


def _json_list(part: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = part.get(name)
    return value if isinstance(value, list) else []


def _json_string(part: Mapping[str, Any], name: str) -> str | None:
    """Return a string, or a number as a string: many feeds have numeric ids, against the specification."""
    value = part.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() else None
