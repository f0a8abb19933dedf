"""JSON Feed 1.0 and 1.1 → a feed. The format: https://www.jsonfeed.org/version/1.1/."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from index.ingest.formats.feed_entries import Announced, Words, items_of, line_of
from index.ingest.formats.feed_model import ParsedFeed


def read_json(source: str, url: str) -> ParsedFeed | None:
    """Read a JSON feed.

    Args:
        source: The feed.
        url: Its address.

    Returns:
        The feed; none where it is no JSON, or of another format.
    """
    try:
        feed = json.loads(source)
    except ValueError:
        return None
    if not isinstance(feed, dict) or "jsonfeed.org/version/" not in str(feed.get("version"))[:100]:
        return None
    author = _author(feed)
    items = [each for each in _list(feed, "items") if isinstance(each, dict)]
    return ParsedFeed(
        title=line_of(Words(_string(feed, "title") or "")),
        items=items_of((_announced(item, author) for item in items), url),
        ended=feed.get("expired") is True,
    )


def _announced(item: Mapping[str, Any], author: str | None) -> Announced:
    markup, plain = _string(item, "content_html"), _string(item, "content_text")
    published, updated = _string(item, "date_published"), _string(item, "date_modified")
    return Announced(
        ident=_string(item, "id"),
        link=_string(item, "url"),
        title=Words(_string(item, "title") or ""),
        author=_author(item) or author,
        published=published or updated,
        updated=updated,
        content=Words(markup, markup=True) if markup else Words(plain or ""),
        summary=Words(_string(item, "summary") or ""),
    )


def _author(part: Mapping[str, Any]) -> str | None:
    """The names of the authors: a list since 1.1, one before."""
    authors = [*_list(part, "authors"), part.get("author")]
    names = [name for each in authors if isinstance(each, dict) and (name := _string(each, "name"))]
    return ", ".join(dict.fromkeys(names)) or None


def _list(part: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = part.get(name)
    return value if isinstance(value, list) else []


def _string(part: Mapping[str, Any], name: str) -> str | None:
    """A text, or a number as one: ids are numbers in many feeds, against the rule."""
    value = part.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() else None
