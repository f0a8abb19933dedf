"""Day of publication of a web page.

What states it for sure counts, in this order:

1. `datePublished` in JSON-LD: of an article, then of another node;
2. a metadata field that names the publication, such as `article:published_time`;
3. `datePublished` in microdata, and `time` elements of the article's own head;
4. the feed that announced the page;
5. year, month and day in the path of the page's URL;
6. the visible byline of the article's own head;
7. what htmldate finds in the article's own part of the page, if a line states that day.

Days in sidebars, footers, comments and other articles' teasers, of changes ("updated"), and those of which
the month could be the day, are none. A page of a wiki is as old as its last change: its text is that of
this day.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from htmldate import find_date

from index.ingest.formats.bylines import parse_byline
from index.ingest.formats.linked_data import first_string, is_article_node, iter_linked_data
from index.ingest.formats.page_layout import PageLayout, short_text
from index.ingest.formats.page_source import PageSource
from index.ingest.formats.stated_dates import DayOrder, detect_day_order, find_stated_dates, parse_stated_date
from index.languages.en.byline_words import OTHER_DAY_WORDS

_PUBLICATION_FIELDS: Final = (
    *("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
    *("datepublished", "date_published", "published_time", "publish_date", "publish-date", "published_date"),
    *("publishdate", "publication_date", "citation_publication_date", "citation_online_date"),
    *("sailthru.date", "parsely-pub-date", "rnews:datepublished", "article.published", "bt:pubdate"),
    *("pubdate", "article:published_date", "article:publicationdate", "shareaholic:article_published_time"),
    *("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date"),
    *("citation_date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime"),
    *("video:release_date", "dc:date", "dcterms.available", "date"),
)
"""Names of metadata fields, in order of precedence."""

_MICRODATA_XPATH: Final = (
    "//*[@itemprop='datePublished' or @property='datePublished' or @pubdate]"
    "|//abbr[contains(concat(' ', @class, ' '), ' published ')][@title]"
)
_OTHER_DAY_NAME: Final = re.compile(r"modif|updat|edited|comment|event|expire|copyright", re.IGNORECASE)
_DAY_NAME: Final = re.compile(r"dat(?:e|um)|time|publish|posted|byline|author|meta|fecha|info", re.IGNORECASE)
_URL_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MAX_DATE_LINE_CHARS: Final = 200
_UNSEEN_ELEMENTS: Final = frozenset({"head", "meta", "script", "style", "title"})
_MAX_ORDER_CHARS: Final = 200_000


def find_publication_day(
    tree: Any, layout: PageLayout, source: PageSource, language: str | None
) -> date | None:
    """Find the day of publication of a page, in the order that the module's documentation states.

    Args:
        tree: Its HTML tree.
        layout: Its regions.
        source: What is known of it, its URL above all.
        language: Tag of its language, if it declares one.
    """
    visible = " ".join(text for text in tree.itertext() if "/" in text)[:_MAX_ORDER_CHARS]
    order = detect_day_order(visible, language)

    def parse(values: Iterable[str | None]) -> date | None:
        days = (parse_stated_date(value, order, language) for value in values if value)
        return next(filter(None, days), None)

    nodes = list(iter_linked_data(tree))
    fields = _metadata_fields(tree)
    if _is_wiki(fields, source.url) or any(_is_wiki({}, first_string(node.get("url"))) for node in nodes):
        return parse(first_string(node.get("dateModified")) for node in nodes)
    nodes.sort(key=lambda node: not is_article_node(node))
    return (
        parse(first_string(node.get("datePublished")) for node in nodes)
        or parse(fields.get(name) for name in _PUBLICATION_FIELDS)
        or parse(_microdata(tree, layout))
        or parse(_head_times(tree, layout))
        or source.published
        or _url_day(source.url)
        or _visible_day(layout, order, language)
        or _guessed_day(tree, layout, order, language)
    )


def _metadata_fields(tree: Any) -> dict[str, str]:
    """Return the first content of each metadata field by its name in lower case."""
    fields: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            fields.setdefault(name.strip().lower(), meta.get("content"))
    return fields


def _is_wiki(fields: dict[str, str], url: str | None) -> bool:
    return "mediawiki" in fields.get("generator", "").lower() or "/wiki/" in (url or "")


def _microdata(tree: Any, layout: PageLayout) -> Iterator[str | None]:
    for element in tree.xpath(_MICRODATA_XPATH):
        if not layout.is_beside(element):
            yield element.get("content") or _visible_value(element)


def _head_times(tree: Any, layout: PageLayout) -> Iterator[str | None]:
    """Yield the values of the `time` elements of the article's head, or of the only one of the page."""
    own = [element for element in tree.iter("time") if not layout.is_beside(element) and _is_own_day(element)]
    head = [element for element in layout.iter_head() if element.tag == "time" and _is_own_day(element)]
    for element in head or (own if len(own) == 1 else []):
        yield _visible_value(element)


def _visible_value(element: Any) -> str:
    """Return the text of an element that shows a whole day, else the value in its attributes."""
    text = short_text(element)
    return text if parse_stated_date(text) else element.get("datetime") or element.get("title") or text


def _url_day(url: str | None) -> date | None:
    match = _URL_DAY.search(urlsplit(url).path) if url else None
    return parse_stated_date("-".join(match.groups())) if match else None


def _visible_day(layout: PageLayout, order: DayOrder | None, language: str | None) -> date | None:
    for element in layout.iter_head():
        text = short_text(element)
        if not text or not _is_own_day(element):
            continue
        byline = parse_byline(text, order, language)
        if byline and byline.published:
            return byline.published
        name = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        if _DAY_NAME.search(name) and (day := parse_stated_date(text, order, language)):
            return day
    return None


def _guessed_day(tree: Any, layout: PageLayout, order: DayOrder | None, language: str | None) -> date | None:
    """Return the day that htmldate finds beside metadata and asides, if a line states it for sure."""
    own = deepcopy(tree)
    for element, copy in list(zip(tree.iter(), own.iter(), strict=True)):
        is_other = element.tag in _UNSEEN_ELEMENTS or layout.is_beside(element)
        if (is_other or _names_other_day(element)) and copy.getparent() is not None:
            copy.drop_tree()
    found = find_date(own, original_date=True, extensive_search=False, url="")
    lines = (line for line in own.itertext() if found and len(line) <= _MAX_DATE_LINE_CHARS)
    days = {each.day for line in lines for each in find_stated_dates(line, order, language)}
    return date.fromisoformat(found) if found and date.fromisoformat(found) in days else None


def _names_other_day(element: Any) -> bool:
    return isinstance(element.tag, str) and bool(short_text(element)) and not _is_own_day(element)


def _is_own_day(element: Any) -> bool:
    """Whether the day of an element isn't one of a change, of an event or of another article."""
    parent, previous = element.getparent(), element.getprevious()
    before = "" if parent is None else parent.text or ""
    if previous is not None:
        before = f"{short_text(previous)} {previous.tail or ''}"
    words = {
        word.lower() for word in [*_WORD.findall(before[-40:])[-3:], *_WORD.findall(short_text(element))]
    }
    names = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop"))
    return not words & OTHER_DAY_WORDS and not _OTHER_DAY_NAME.search(names)
