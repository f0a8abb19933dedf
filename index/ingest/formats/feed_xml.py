"""RSS 0.9 to 2.0, RDF Site Summary and Atom → `ParsedFeed`.

Specifications: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, RFC 4287.
libxml2 recovers from malformed XML. Elements are matched by local name, since many feeds have wrong
namespaces.
"""

import base64
import math
import re
from collections.abc import Mapping
from html.entities import name2codepoint
from typing import Any, Final

from lxml import etree

from index.ingest.formats.clean import clean_line
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.feed_entries import RawEntry, build_entries, resolve_entry_url
from index.ingest.formats.feed_model import ParsedFeed
from index.ingest.formats.feed_text import FeedText, clean_feed_line

_NAMED_ENTITY: Final = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,7});")
_HTML_CHARACTERS_BY_NAME: Final[Mapping[str, str]] = {
    name: chr(code) for name, code in name2codepoint.items() if name not in ("amp", "lt", "gt", "quot")
}
"""HTML's named characters, which many feeds use though XML doesn't define them."""

_CDATA_MARK: Final = re.compile(r"(<!\[CDATA\[|\]\]>)")
_BARE_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)")

_ROOT_ELEMENTS: Final = frozenset({"rss", "rdf", "feed"})
_ENTRY_ELEMENTS: Final = frozenset({"item", "entry"})

# Alternative elements, in order of preference.
_ID_ELEMENTS: Final = ("guid", "id")
_PUBLISHED_ELEMENTS: Final = ("pubdate", "published", "issued", "date", "created")
_UPDATED_ELEMENTS: Final = ("updated", "modified")
_AUTHOR_ELEMENTS: Final = ("creator", "author", "managingeditor")
_CONTENT_ELEMENTS: Final = ("encoded", "content", "body")
_SUMMARY_ELEMENTS: Final = ("description", "summary", "subtitle")

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_MEDIA_RSS_NS: Final = "search.yahoo.com/mrss"
"""Part of the Media RSS namespace, whose elements describe media by the same local names."""

_HTTP_URL_START: Final = re.compile(r"\s*https?://", re.IGNORECASE)
_MAILBOX_WITH_NAME: Final = re.compile(r"\s*[^\s()@]+@[^\s()@]+ \(([^()]+)\)")  # ann@example.org (Ann Smith)

_SYNDICATION_PERIOD_SECONDS: Final[Mapping[str, float]] = {
    "hourly": 3_600.0,
    "daily": 86_400.0,
    "weekly": 604_800.0,
    "monthly": 2_592_000.0,
    "yearly": 31_536_000.0,
}

_ElementsByName = Mapping[str, list[Any]]
"""Child elements of a feed or an entry by local name, in lower case."""


def parse_xml_feed(source: str, url: str) -> ParsedFeed | None:
    """Parse an XML feed, however malformed.

    Args:
        source: The feed's text.
        url: The feed's URL.

    Returns:
        The feed; None if it is of no known format.
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
        entries=build_entries(
            (_raw_xml_entry(each, author, url) for each in items), url, _feed_language(root, parts)
        ),
        ttl_seconds=_ttl_seconds(parts),
    )


def _parse_xml(source: str) -> Any:
    """Parse XML without expanding entities; None if it has no element."""
    text = _NAMED_ENTITY.sub(lambda match: _HTML_CHARACTERS_BY_NAME.get(match[1], match[0]), source)
    text = _escape_bare_ampersands(text)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _escape_bare_ampersands(source: str) -> str:
    """Escape ampersands outside of CDATA sections that begin no reference, which libxml2 would drop."""
    pieces = []
    is_data = False
    for piece in _CDATA_MARK.split(source):
        if piece == "<![CDATA[":
            is_data = True
        elif piece == "]]>":
            is_data = False
        elif not is_data:
            piece = _BARE_AMPERSAND.sub("&amp;", piece)  # noqa: PLW2901 - the escaped piece takes its place
        pieces.append(piece)
    return "".join(pieces)


def _raw_xml_entry(item: Any, author: str | None, url: str) -> RawEntry:
    parts = _elements_by_name(item)
    updated = _first_element_text(parts, _UPDATED_ELEMENTS)
    link = _entry_link(item, parts)
    return RawEntry(
        ident=_first_element_text(parts, _ID_ELEMENTS) or _rdf_about(item),
        link=resolve_entry_url(link, _base_url(item, url), keep_fragment=True),
        title=_first_feed_text(parts, ("title",)) or _media_text(item, "title"),
        author=_xml_authors(parts) or author,
        published=_first_element_text(parts, _PUBLISHED_ELEMENTS) or updated,
        updated=updated,
        content=_first_feed_text(parts, _CONTENT_ELEMENTS),
        summary=_first_feed_text(parts, _SUMMARY_ELEMENTS) or _media_text(item, "description"),
    )


def _entry_link(part: Any, parts: _ElementsByName) -> str | None:
    """Return the URL of an entry's or a feed's page: its link, else an id that is a permalink."""
    for each in parts.get("link", ()):
        link = each.get("href") if each.get("href") is not None else _element_text(each)
        if link.strip() and (each.get("rel") or "alternate").strip().lower() == "alternate":
            return str(link)
    for each in parts.get("guid", ()):
        if (each.get("isPermaLink") or "true").strip().lower() == "true" and _HTTP_URL_START.match(
            _element_text(each)
        ):
            return _element_text(each)
    about = _rdf_about(part)
    return about if about and _HTTP_URL_START.match(about) else None


def _base_url(part: Any, url: str) -> str:
    """Return the base URL of an element, by xml:base."""
    return resolve_entry_url(part.base, url) or url


def _xml_authors(parts: _ElementsByName) -> str | None:
    """Return the authors of an entry or a feed by name; e-mail addresses are left out."""
    names = []
    for each in next((parts[name] for name in _AUTHOR_ELEMENTS if name in parts), []):
        name_elements = _elements_by_name(each).get("name")
        value = _element_text(name_elements[0] if name_elements else each)
        mailbox = _MAILBOX_WITH_NAME.match(value)
        names.append(clean_line(mailbox[1] if mailbox else value))
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _first_feed_text(parts: _ElementsByName, names: tuple[str, ...]) -> FeedText:
    """Return the text of the first of these elements that isn't blank."""
    for element in (each for name in names for each in parts.get(name, ())):
        if len(element) and any(map(_element_name, element)):  # XHTML, or unescaped HTML
            text = FeedText(_inner_html(element), is_html=True)
        elif element.get("mode") == "base64":  # Atom 0.3
            text = FeedText(_decode_base64(_element_text(element)), _is_html_content(element))
        else:
            text = FeedText(_element_text(element), _is_html_content(element))
        if text.value.strip():
            return text
    return FeedText()


def _decode_base64(value: str) -> str:
    try:
        return base64.b64decode(value).decode("utf-8", "replace")
    except ValueError:
        return ""


def _inner_html(element: Any) -> str:
    """Return the XHTML in an element as HTML, whatever its namespaces."""
    for each in element.iter():
        if isinstance(each.tag, str):
            each.tag = _local_name(each.tag)
    element.tag, element.tail = "div", None
    return str(etree.tostring(element, encoding="unicode", method="html"))


def _feed_language(root: Any, parts: _ElementsByName) -> str | None:
    declared = _first_element_text(parts, ("language",)) or root.get(_XML_LANG)
    return normalize_language_tag(declared)


def _is_html_content(element: Any) -> bool:
    """Whether an element's text is HTML: by its type attribute in Atom, always in RSS."""
    content_type = element.get("type")
    return "html" in content_type.lower() if content_type else "atom" not in element.tag.lower()


def _first_element_text(parts: _ElementsByName, names: tuple[str, ...]) -> str | None:
    texts = (_element_text(each).strip() for name in names for each in parts.get(name, ()))
    return next(filter(None, texts), None)


def _media_text(item: Any, name: str) -> FeedText:
    """Return a text that describes an entry's medium (Media RSS)."""
    for each in item.iter():
        if _element_name(each) == name and _MEDIA_RSS_NS in each.tag and _element_text(each).strip():
            return FeedText(_element_text(each), is_html=each.get("type") == "html")
    return FeedText()


def _elements_by_name(element: Any) -> _ElementsByName:
    parts: dict[str, list[Any]] = {}
    for each in element:
        if _element_name(each) and _MEDIA_RSS_NS not in each.tag:
            parts.setdefault(_element_name(each), []).append(each)
    return parts


def _element_text(element: Any) -> str:
    """Return the text of an element and its descendants; unknown entities stay as written."""
    return "".join(map(str, element.itertext()))


def _rdf_about(part: Any) -> str | None:
    """Return an element's rdf:about attribute: its id, and mostly its URL."""
    return next((str(value) for name, value in part.items() if _local_name(name) == "about"), None)


def _element_name(element: Any) -> str:
    return _local_name(element.tag) if isinstance(element.tag, str) else ""


def _local_name(name: str) -> str:
    """Return a name without namespace or undeclared prefix, in lower case."""
    return re.split("[}:]", name)[-1].lower()


def _ttl_seconds(parts: _ElementsByName) -> float | None:
    """Return the time until the next fetch, by RSS's `ttl` or RDF's syndication module, or None."""
    if minutes := _positive_number(_first_element_text(parts, ("ttl",))):
        return 60.0 * minutes
    period = _SYNDICATION_PERIOD_SECONDS.get((_first_element_text(parts, ("updateperiod",)) or "").lower())
    return (
        period / (_positive_number(_first_element_text(parts, ("updatefrequency",))) or 1.0)
        if period
        else None
    )


def _positive_number(value: str | None) -> float | None:
    try:
        number = float((value or "")[:20])
    except ValueError:
        return None
    return number if math.isfinite(number) and number > 0 else None
