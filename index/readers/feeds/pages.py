"""HTML pages → the feeds that they name."""

from typing import Any, Final

from index.ingest.formats.blocks import parsed
from index.ingest.formats.feed_entries import address

_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
)
_COMMENTS: Final = "comment"  # the feed of what readers say, not of what the page's owner writes


def named_feed(source: str, url: str) -> str | None:
    """The address of the feed that a page names.

    Args:
        source: The page.
        url: Its address.

    Returns:
        The first that is no feed of comments, else the first; none where the page names none.
    """
    tree = parsed(source)
    if tree is None:
        return None
    base = next((found for each in tree.iter("base") if (found := address(each.get("href"), url))), url)
    links = sorted(filter(_is_feed, tree.iter("link")), key=_is_of_comments)
    return next((found for each in links if (found := address(each.get("href"), base))), None)


def _is_feed(link: Any) -> bool:
    kind = (link.get("type") or "").split(";")[0].strip().lower()
    return "alternate" in (link.get("rel") or "").lower().split() and kind in _TYPES


def _is_of_comments(link: Any) -> bool:
    return _COMMENTS in f"{link.get('title') or ''} {link.get('href') or ''}".lower()
