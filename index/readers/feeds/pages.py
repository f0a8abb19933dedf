"""HTML pages → the feeds that they name."""

from typing import Any, Final

from index.ingest.formats.blocks import parse_html
from index.ingest.formats.feed_entries import resolve_entry_url

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
