"""Authors of a web page: from JSON-LD, metadata fields and the visible byline, as they write their names."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, Final

from trafilatura.htmlprocessing import prune_unwanted_nodes
from trafilatura.metadata import extract_metainfo
from trafilatura.xpaths import AUTHOR_DISCARD_XPATHS, AUTHOR_XPATHS

from index.ingest.formats.bylines import parse_byline
from index.ingest.formats.clean import clean_line
from index.ingest.formats.linked_data import is_article_node, iter_linked_data
from index.ingest.formats.page_layout import PageLayout, short_text
from index.languages.en.byline_words import AUTHOR_LEFTOVERS, BYLINE_INTRODUCTIONS

_AUTHOR_FIELDS: Final = frozenset(
    {"author", "article:author", "og:author", "og:article:author", "citation_author", "dc.creator", "byl"}
    | {"dc:creator", "dcterms.creator", "parsely-author", "sailthru.author", "authors", "dc.creator.aut"}
    | {"shareaholic:article_author_name", "rbauthors", "creator", "dcsext.author"}
)
_MAX_AUTHORS: Final = 20
_MAX_AUTHORS_CHARS: Final = 500
_MAX_BYLINE_CHARS: Final = 120
_MAX_NAME_CHARS: Final = 60
_MAX_NAME_WORDS: Final = 7
_SEPARATOR: Final = re.compile(r"\s*[;|•·/\n]\s*|,\s+|\s(?:and|&|und|et|y)\s|\s[–—-]\s", re.IGNORECASE)
_INTRODUCTION: Final = re.compile(
    rf"(?:{'|'.join(map(re.escape, (*BYLINE_INTRODUCTIONS, 'von', 'par', 'por', 'di', 'door')))})\b[:\s]+",
    re.IGNORECASE,
)
_CONTROLS: Final = re.compile(
    r"\b(?:follow(?:\s+@?\w+)?|e-?mail(?: the)? author|view (?:all posts|profile).*|see more.*|read more.*"
    r"|contributor|opens in .*|share this.*)$|\(.*?\)|@\w+|\S+@\S+\.\w+",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(r"(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\.?", re.IGNORECASE)
_NOT_A_NAME: Final = re.compile(r"https?:|www\.|[<>{}\[\]#=]|\d|\.(?:com|org|net|de|fr|uk)\b", re.IGNORECASE)
_URL: Final = re.compile(r"\s*(?:https?:|www\.)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")


def find_authors(tree: Any, layout: PageLayout, site: str | None) -> str | None:
    """Find the authors of a page.

    Args:
        tree: Its HTML tree.
        layout: Its regions.
        site: The name of its site, which is no author.

    Returns:
        Their names, joined by commas, from the first of the sources that has any: JSON-LD of an article,
        metadata fields, the byline of its head; None if there are none.
    """
    sources = (_linked_authors(tree), _field_authors(tree), _visible_authors(tree, layout))
    for source in sources:
        names = _distinct(name for text in source for name in split_authors(text))
        names = [name for name in names if name.casefold() != (site or "").casefold()]
        if names:
            return clean_line(", ".join(names[:_MAX_AUTHORS]))
    return None


def split_authors(text: str) -> list[str]:
    """Split a text that names authors into their names, without introductions, roles and controls."""
    line = "" if _URL.match(text) else clean_line(text[:_MAX_AUTHORS_CHARS]) or ""
    names: list[str] = []
    for part in _SEPARATOR.split(line):
        name = part.strip(" \t,:;-–—")
        if names and _SUFFIX.fullmatch(name):
            names[-1] = f"{names[-1]}, {name}" if name[:1] not in "IVX" else f"{names[-1]} {name}"
            continue
        name = _CONTROLS.sub("", _INTRODUCTION.sub("", name, count=1)).strip(" \t,:;-–—")
        if _is_author(name):
            names.append(name)
    return names


def _is_author(name: str) -> bool:
    words = {word.lower() for word in _WORD.findall(name)}
    return (
        2 <= len(name) <= _MAX_NAME_CHARS
        and len(name.split()) <= _MAX_NAME_WORDS
        and bool(words - AUTHOR_LEFTOVERS)
        and not _NOT_A_NAME.search(name)
    )


def _distinct(names: Iterable[str]) -> list[str]:
    """Return the names without repetitions and without those that are part of a fuller one."""
    all_names = list(dict.fromkeys(names))[: 2 * _MAX_AUTHORS]
    folded = [name.casefold() for name in all_names]
    return [
        name
        for place, name in enumerate(all_names)
        if not any(folded[place] in other and folded[place] != other for other in folded)
        and folded.index(folded[place]) == place
    ]


def _linked_authors(tree: Any) -> Iterator[str]:
    nodes = list(iter_linked_data(tree))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    article = next((node for node in nodes if is_article_node(node) and node.get("author")), None)
    if article is None:
        return
    authors = article["author"]
    for author in authors if isinstance(authors, list) else [authors]:
        if isinstance(author, dict):
            name = by_id.get(str(author.get("@id")), author).get("name")
            names = name if isinstance(name, list) else [name]
            yield from (each for each in names if isinstance(each, str))
        elif isinstance(author, str):
            yield author


def _field_authors(tree: Any) -> Iterator[str]:
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if name in _AUTHOR_FIELDS and meta.get("content"):
            yield _reorder(meta.get("content")) if name == "citation_author" else meta.get("content")


def _reorder(name: str) -> str:
    """Put the surname of "Surname, Given Names" last."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma and "," not in given else name


def _visible_authors(tree: Any, layout: PageLayout) -> Iterator[str]:
    for element in layout.iter_head():
        byline = parse_byline(short_text(element))
        if byline and byline.author:
            yield byline.author
            return
    own = prune_unwanted_nodes(deepcopy(tree), AUTHOR_DISCARD_XPATHS)
    if found := extract_metainfo(own, AUTHOR_XPATHS, len_limit=_MAX_BYLINE_CHARS):
        yield found
