"""Headline of a web page: not the name of its site or section, nor the heading of a menu or a form."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from index.ingest.formats.clean import clean_line
from index.ingest.formats.linked_data import first_string, is_article_node, iter_linked_data
from index.ingest.formats.page_layout import PageLayout

_SEPARATOR: Final = re.compile(
    r"\s+(?:[|–—·•:»«\u2039\u203a~⋆*-]|--|::|\|\|)\s+|\s*[|»«\u2039\u203a]\s*|:\s+"
)
_TITLE_FIELDS: Final = (
    *("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "headline"),
    *("sailthru.title", "parsely-title", "title"),
)
_MAX_HEADINGS: Final = 200
_MIN_PART_WORDS: Final = 2


def find_title(tree: Any, layout: PageLayout, site: str | None, announced: str | None = None) -> str | None:
    """Find the headline of a page.

    Args:
        tree: Its HTML tree.
        layout: Its regions.
        site: The name of its site, if known.
        announced: Its title in the feed that announced it, if any.

    Returns:
        The title that its metadata states, without the name of the site; else the heading that its `title`
        element repeats, the longest one of several; else the announced title; else a heading of the first
        level outside of the site's header; else the first part of the `title` element. None if it has none.
    """
    element = tree.find(".//head/title")
    document = (clean_line(element.text_content()) or "") if element is not None else ""
    headings = [heading for heading, _ in zip(layout.iter_headings(), range(_MAX_HEADINGS), strict=False)]
    for stated in _stated_titles(tree):
        if title := _without_site(stated, site, headings):
            return title
    repeated = [
        heading for heading in headings if _is_part(heading, document) and not _is_site(heading, site)
    ]
    if repeated:
        return clean_line(max(repeated, key=len))
    if announced:
        return clean_line(announced)
    levels = [
        " ".join("".join(each.itertext()).split()) for each in tree.iter("h1") if not layout.is_beside(each)
    ]
    first = next((text for text in levels if text and text in headings and not _is_site(text, site)), None)
    return clean_line(first) or _without_site(document, site, headings) or None


def find_site_name(tree: Any) -> str | None:
    """Return the name of a page's site, as its metadata states it."""
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == "og:site_name" and meta.get("content"):
            return clean_line(meta.get("content"))
    for node in iter_linked_data(tree):
        publisher = node.get("publisher")
        if isinstance(publisher, Mapping) and (name := first_string(publisher.get("name"))):
            return clean_line(name)
        if node.get("@type") == "WebSite" and (name := first_string(node.get("name"))):
            return clean_line(name)
    return None


def _stated_titles(tree: Any) -> Iterator[str]:
    fields: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if meta.get("content"):
            fields.setdefault(name, meta.get("content"))
    yield from (title for name in _TITLE_FIELDS[:2] if (title := clean_line(fields.get(name))))
    for node in iter_linked_data(tree):
        if is_article_node(node) and (title := clean_line(first_string(node.get("headline")))):
            yield title
    yield from (title for name in _TITLE_FIELDS[2:] if (title := clean_line(fields.get(name))))


def _without_site(title: str, site: str | None, headings: list[str]) -> str | None:
    """Return a title without the name of the site before or after it; None if nothing else is in it."""
    if _is_site(title, site):
        return None
    if any(_fold(heading) == _fold(title) for heading in headings):
        return title
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    headline = next((heading for heading in headings if len(parts) > 1 and _is_part(heading, title)), None)
    if headline and not _is_site(headline, site) and len(headline.split()) >= _MIN_PART_WORDS:
        return clean_line(headline)
    own = [part for part in parts if not _is_site(part, site)]
    if not own:
        return None
    if len(own) == len(parts):
        return title
    start, end = title.index(own[0]), title.rindex(own[-1]) + len(own[-1])
    return clean_line(title[start:end])


def _is_part(heading: str, title: str) -> bool:
    """Whether a heading is a whole part of a title."""
    folded, whole = _fold(heading), _fold(title)
    return bool(folded) and (
        whole == folded or whole.startswith(folded + " ") or f" {folded} " in f" {whole} "
    )


def _is_site(text: str, site: str | None) -> bool:
    return bool(site) and _fold(text).removeprefix("the ") == _fold(site or "").removeprefix("the ")


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
