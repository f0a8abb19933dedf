"""RSS 0.9 to 2.0, RDF and Atom → a feed.

The formats: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, RFC 4287.
libxml2 reads them, and mends what is no XML; elements are known by their names alone, for many feeds get
their namespaces wrong.
"""

import math
import re
from collections.abc import Mapping
from html.entities import name2codepoint
from typing import Any, Final

from lxml import etree

from index.ingest.formats.blocks import iter_blocks
from index.ingest.formats.clean import clean_line
from index.ingest.formats.feed_entries import (
    FeedText,
    RawEntry,
    build_entries,
    clean_feed_line,
    resolve_entry_url,
)
from index.ingest.formats.feed_model import ParsedFeed

_NAMED_ENTITY: Final = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,7});")
_HTML_CHARACTERS_BY_NAME: Final[Mapping[str, str]] = {
    name: chr(code) for name, code in name2codepoint.items() if name not in ("amp", "lt", "gt", "quot")
}
"""HTML's characters by name, which XML doesn't know, and many feeds use."""

_ROOT_ELEMENTS: Final = frozenset({"rss", "rdf", "feed"})
_ENTRY_ELEMENTS: Final = frozenset({"item", "entry"})

# In the order in which they are believed.
_ID_ELEMENTS: Final = ("guid", "id")
_PUBLISHED_ELEMENTS: Final = ("pubdate", "published", "issued", "date", "created")
_UPDATED_ELEMENTS: Final = ("updated", "modified")
_AUTHOR_ELEMENTS: Final = ("creator", "author", "managingeditor")
_CONTENT_ELEMENTS: Final = ("encoded", "content", "body")
_SUMMARY_ELEMENTS: Final = ("description", "summary", "subtitle")

_MEDIA_RSS_NS: Final = "search.yahoo.com/mrss"
"""The namespace of what describes pictures and films by the same names."""

_HTTP_URL_START: Final = re.compile(r"\s*https?://", re.IGNORECASE)
_MAILBOX_WITH_NAME: Final = re.compile(
    r"\s*[^\s()@]+@[^\s()@]+ \(([^()]+)\)"
)  # RSS: "ann@example.org (Ann Smith)"

_SYNDICATION_PERIOD_SECONDS: Final[Mapping[str, float]] = {
    "hourly": 3_600.0,
    "daily": 86_400.0,
    "weekly": 604_800.0,
    "monthly": 2_592_000.0,
    "yearly": 31_536_000.0,
}

_ElementsByName = Mapping[str, list[Any]]
"""The elements of a feed or of an item by their names, without namespaces and in lower case."""


def parse_xml_feed(source: str, url: str) -> ParsedFeed | None:
    """Read a feed in XML, with whatever mistakes.

    Args:
        source: The feed.
        url: Its address.

    Returns:
        The feed; none where it is of no known format.
    """
    root = _parse_xml(source)
    if root is None or _element_name(root) not in _ROOT_ELEMENTS:
        return None
    channel = next((each for each in root if _element_name(each) == "channel"), root)
    parts = _elements_by_name(channel)
    author = _xml_authors(parts)
    items = (each for each in root.iter() if _element_name(each) in _ENTRY_ELEMENTS)
    return ParsedFeed(
        title=clean_feed_line(_first_feed_text(parts, ("title",))),
        entries=build_entries((_raw_xml_entry(each, author, url) for each in items), url),
        ttl_seconds=_ttl_seconds(parts),
    )


def _parse_xml(source: str) -> Any:
    """A text as a tree; none where it has no element. No entity becomes what it stands for."""
    text = _NAMED_ENTITY.sub(lambda found: _HTML_CHARACTERS_BY_NAME.get(found[1], found[0]), source)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _raw_xml_entry(item: Any, author: str | None, url: str) -> RawEntry:
    parts = _elements_by_name(item)
    updated = _first_element_text(parts, _UPDATED_ELEMENTS)
    link = _entry_link(item, parts)
    return RawEntry(
        ident=_first_element_text(parts, _ID_ELEMENTS) or _rdf_about(item),
        link=resolve_entry_url(link, _base_url(item, url)),
        title=_first_feed_text(parts, ("title",)),
        author=_xml_authors(parts) or author,
        published=_first_element_text(parts, _PUBLISHED_ELEMENTS) or updated,
        updated=updated,
        content=_first_feed_text(parts, _CONTENT_ELEMENTS),
        summary=_first_feed_text(parts, _SUMMARY_ELEMENTS),
    )


def _entry_link(part: Any, parts: _ElementsByName) -> str | None:
    """The page of an item or of a feed: its link, else an id that is one, as RSS says that ids are."""
    for each in parts.get("link", ()):
        where = each.get("href") if each.get("href") is not None else _element_text(each)
        if where.strip() and (each.get("rel") or "alternate").strip().lower() == "alternate":
            return str(where)
    for each in parts.get("guid", ()):
        if (each.get("isPermaLink") or "true").strip().lower() == "true" and _HTTP_URL_START.match(
            _element_text(each)
        ):
            return _element_text(each)
    about = _rdf_about(part)
    return about if about and _HTTP_URL_START.match(about) else None


def _base_url(part: Any, url: str) -> str:
    """What relative addresses in an element are resolved against."""
    return resolve_entry_url(part.base, url) or url


def _xml_authors(parts: _ElementsByName) -> str | None:
    """Who wrote an item or a feed, by name: an address of mail alone is none."""
    names = []
    for each in next((parts[name] for name in _AUTHOR_ELEMENTS if name in parts), []):
        named = _elements_by_name(each).get("name")
        words = _element_text(named[0]) if named else _element_text(each)
        found = _MAILBOX_WITH_NAME.match(words)
        names.append(clean_line(found[1] if found else words))
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _first_feed_text(parts: _ElementsByName, names: tuple[str, ...]) -> FeedText:
    """The first of these elements that says something."""
    for element in (each for name in names for each in parts.get(name, ())):
        if len(element) and any(map(_element_name, element)):  # XHTML, or HTML that should have been escaped
            element.tag = "div"
            words = FeedText("\n\n".join(block.text for block in iter_blocks(element)))
        else:
            words = FeedText(_element_text(element), _is_html_content(element))
        if words.value.strip():
            return words
    return FeedText()


def _is_html_content(element: Any) -> bool:
    """Whether a text is HTML: Atom says so, and RSS, which says nothing, means it."""
    kind = element.get("type")
    return "html" in kind.lower() if kind else "atom" not in element.tag.lower()


def _first_element_text(parts: _ElementsByName, names: tuple[str, ...]) -> str | None:
    texts = (_element_text(each).strip() for name in names for each in parts.get(name, ()))
    return next(filter(None, texts), None)


def _elements_by_name(element: Any) -> _ElementsByName:
    parts: dict[str, list[Any]] = {}
    for each in element:
        if _element_name(each) and _MEDIA_RSS_NS not in each.tag:
            parts.setdefault(_element_name(each), []).append(each)
    return parts


def _element_text(element: Any) -> str:
    """The text in an element; of an entity that isn't known, its name."""
    return "".join(map(str, element.itertext()))


def _rdf_about(part: Any) -> str | None:
    """What RDF says that an element is about: its id, and mostly its address."""
    return next((str(value) for name, value in part.items() if _local_name(name) == "about"), None)


def _element_name(element: Any) -> str:
    return _local_name(element.tag) if isinstance(element.tag, str) else ""


def _local_name(name: str) -> str:
    """A name without its namespace, or the prefix that stands for one that wasn't declared."""
    return re.split("[}:]", name)[-1].lower()


def _ttl_seconds(parts: _ElementsByName) -> float | None:
    """For how many seconds a feed asks not to be fetched again: RSS's `ttl`, or RDF's syndication module."""
    if minutes := _positive_number(_first_element_text(parts, ("ttl",))):
        return 60.0 * minutes
    period = _SYNDICATION_PERIOD_SECONDS.get((_first_element_text(parts, ("updateperiod",)) or "").lower())
    return (
        period / (_positive_number(_first_element_text(parts, ("updatefrequency",))) or 1.0)
        if period
        else None
    )


def _positive_number(words: str | None) -> float | None:
    try:
        number = float((words or "")[:20])
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None
