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

from index.ingest.formats.blocks import blocks_of
from index.ingest.formats.clean import tidy_line
from index.ingest.formats.feed_entries import Announced, Words, address, items_of, line_of
from index.ingest.formats.feed_model import ParsedFeed

_ENTITY: Final = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,7});")
_ENTITIES: Final[Mapping[str, str]] = {
    name: chr(code) for name, code in name2codepoint.items() if name not in ("amp", "lt", "gt", "quot")
}
"""HTML's characters by name, which XML doesn't know, and many feeds use."""

_ROOTS: Final = frozenset({"rss", "rdf", "feed"})
_ITEMS: Final = frozenset({"item", "entry"})

# In the order in which they are believed.
_IDENTS: Final = ("guid", "id")
_PUBLISHED: Final = ("pubdate", "published", "issued", "date", "created")
_UPDATED: Final = ("updated", "modified")
_AUTHORS: Final = ("creator", "author", "managingeditor")
_CONTENTS: Final = ("encoded", "content", "body")
_SUMMARIES: Final = ("description", "summary", "subtitle")

_OF_MEDIA: Final = "search.yahoo.com/mrss"
"""The namespace of what describes pictures and films by the same names."""

_ADDRESS: Final = re.compile(r"\s*https?://", re.IGNORECASE)
_NAMED: Final = re.compile(r"\s*[^\s()@]+@[^\s()@]+ \(([^()]+)\)")  # RSS: "ann@example.org (Ann Smith)"

_PERIODS: Final[Mapping[str, float]] = {
    "hourly": 3_600.0,
    "daily": 86_400.0,
    "weekly": 604_800.0,
    "monthly": 2_592_000.0,
    "yearly": 31_536_000.0,
}

_Parts = Mapping[str, list[Any]]
"""The elements of a feed or of an item by their names, without namespaces and in lower case."""


def read_markup(source: str, url: str) -> ParsedFeed | None:
    """Read a feed in XML, with whatever mistakes.

    Args:
        source: The feed.
        url: Its address.

    Returns:
        The feed; none where it is of no known format.
    """
    root = _parsed(source)
    if root is None or _name(root) not in _ROOTS:
        return None
    channel = next((each for each in root if _name(each) == "channel"), root)
    parts = _parts(channel)
    author = _author(parts)
    items = (each for each in root.iter() if _name(each) in _ITEMS)
    return ParsedFeed(
        title=line_of(_words(parts, ("title",))),
        items=items_of((_announced(each, author, url) for each in items), url),
        ttl=_ttl(parts),
    )


def _parsed(source: str) -> Any:
    """A text as a tree; none where it has no element. No entity becomes what it stands for."""
    text = _ENTITY.sub(lambda found: _ENTITIES.get(found[1], found[0]), source)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _announced(item: Any, author: str | None, url: str) -> Announced:
    parts = _parts(item)
    updated = _text(parts, _UPDATED)
    link = _link(item, parts)
    return Announced(
        ident=_text(parts, _IDENTS) or _about(item),
        link=address(link, _base(item, url)),
        title=_words(parts, ("title",)),
        author=_author(parts) or author,
        published=_text(parts, _PUBLISHED) or updated,
        updated=updated,
        content=_words(parts, _CONTENTS),
        summary=_words(parts, _SUMMARIES),
    )


def _link(part: Any, parts: _Parts) -> str | None:
    """The page of an item or of a feed: its link, else an id that is one, as RSS says that ids are."""
    for each in parts.get("link", ()):
        where = each.get("href") if each.get("href") is not None else _inner(each)
        if where.strip() and (each.get("rel") or "alternate").strip().lower() == "alternate":
            return str(where)
    for each in parts.get("guid", ()):
        if (each.get("isPermaLink") or "true").strip().lower() == "true" and _ADDRESS.match(_inner(each)):
            return _inner(each)
    about = _about(part)
    return about if about and _ADDRESS.match(about) else None


def _base(part: Any, url: str) -> str:
    """What relative addresses in an element are resolved against."""
    return address(part.base, url) or url


def _author(parts: _Parts) -> str | None:
    """Who wrote an item or a feed, by name: an address of mail alone is none."""
    names = []
    for each in next((parts[name] for name in _AUTHORS if name in parts), []):
        named = _parts(each).get("name")
        words = _inner(named[0]) if named else _inner(each)
        found = _NAMED.match(words)
        names.append(tidy_line(found[1] if found else words))
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _words(parts: _Parts, names: tuple[str, ...]) -> Words:
    """The first of these elements that says something."""
    for element in (each for name in names for each in parts.get(name, ())):
        if len(element) and any(map(_name, element)):  # XHTML, or HTML that should have been escaped
            element.tag = "div"
            words = Words("\n\n".join(block.text for block in blocks_of(element)))
        else:
            words = Words(_inner(element), _is_html(element))
        if words.value.strip():
            return words
    return Words()


def _is_html(element: Any) -> bool:
    """Whether a text is HTML: Atom says so, and RSS, which says nothing, means it."""
    kind = element.get("type")
    return "html" in kind.lower() if kind else "atom" not in element.tag.lower()


def _text(parts: _Parts, names: tuple[str, ...]) -> str | None:
    texts = (_inner(each).strip() for name in names for each in parts.get(name, ()))
    return next(filter(None, texts), None)


def _parts(element: Any) -> _Parts:
    parts: dict[str, list[Any]] = {}
    for each in element:
        if _name(each) and _OF_MEDIA not in each.tag:
            parts.setdefault(_name(each), []).append(each)
    return parts


def _inner(element: Any) -> str:
    """The text in an element; of an entity that isn't known, its name."""
    return "".join(map(str, element.itertext()))


def _about(part: Any) -> str | None:
    """What RDF says that an element is about: its id, and mostly its address."""
    return next((str(value) for name, value in part.items() if _local(name) == "about"), None)


def _name(element: Any) -> str:
    return _local(element.tag) if isinstance(element.tag, str) else ""


def _local(name: str) -> str:
    """A name without its namespace, or the prefix that stands for one that wasn't declared."""
    return re.split("[}:]", name)[-1].lower()


def _ttl(parts: _Parts) -> float | None:
    """For how many seconds a feed asks not to be fetched again: RSS's `ttl`, or RDF's syndication module."""
    if minutes := _number(_text(parts, ("ttl",))):
        return 60.0 * minutes
    period = _PERIODS.get((_text(parts, ("updateperiod",)) or "").lower())
    return period / (_number(_text(parts, ("updatefrequency",))) or 1.0) if period else None


def _number(words: str | None) -> float | None:
    try:
        number = float((words or "")[:20])
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None
