"""An EPUB's package: what a book says of itself, its pages in the order of reading, its contents."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urldefrag

from index.errors import UnreadableFile
from index.ingest.formats.clean import tidy_line
from index.ingest.formats.declared_metadata import stated_author, stated_title
from index.ingest.formats.safe_zip import Packed
from index.readers.languages import language_tag
from index.readers.tags import TYPES

_CONTAINER: Final = "META-INF/container.xml"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_MOST_AUTHORS: Final = 10


class Book(NamedTuple):
    """What an EPUB's package says.

    Attributes:
        title: The book's title, where stated.
        author: Its authors.
        published: The day of its publication, where one is stated in full.
        language: Its language's tag, the first where it states several.
        pages: The files of its text, in the order of reading; without the table of contents.
        contents: The labels of the table of contents by where they lead to: "page" or "page#id".
    """

    title: str | None
    author: str | None
    published: date | None
    language: str | None
    pages: Sequence[str]
    contents: Mapping[str, str]


def book_of(packed: Packed) -> Book:
    """Read an EPUB's package.

    Raises:
        UnreadableFile: There is none: it is damaged, or isn't an EPUB.
    """
    place, package = _package(packed)
    items = {
        item.get("id"): _Item(
            _resolved(place, item.get("href")),
            item.get("media-type") in _PAGES,
            "nav" in (item.get("properties") or "").split(),
        )
        for item in package.iter("{*}item")
    }
    order = [each.get("idref") for each in package.iter("{*}itemref") if each.get("linear") != "no"]
    pages = dict.fromkeys(items[ident].path for ident in order if ident in items and items[ident].is_page)
    creators = [tidy_line("".join(each.itertext())) for each in package.iter("{*}creator")]
    navigation = next((item.path for item in items.values() if item.is_navigation), None)
    return Book(
        title=stated_title(package.findtext(".//{*}title")),
        author=stated_author(", ".join(filter(None, creators[:_MOST_AUTHORS]))),
        published=_published(package),
        language=language_tag(package.findtext(".//{*}language")),
        pages=[page for page in pages if page != navigation],
        contents=_contents(packed, navigation, package, items),
    )


class _Item(NamedTuple):
    path: str
    is_page: bool
    is_navigation: bool


def _package(packed: Packed) -> tuple[str, Any]:
    """The package's folder and its tree."""
    container = packed.xml(_CONTAINER)
    rootfile = None if container is None else container.find(".//{*}rootfile")
    path = "" if rootfile is None else rootfile.get("full-path") or ""
    package = packed.xml(path) if path else None
    if package is None:
        raise UnreadableFile(f"{packed.name} is damaged, or isn't an EPUB.")
    return posixpath.dirname(path), package


def _published(package: Any) -> date | None:
    for each in package.iter("{*}date"):
        event = next((value for name, value in each.items() if name.endswith("event")), "publication")
        with suppress(ValueError):
            if event == "publication":
                return date.fromisoformat((each.text or "").strip()[:10])
    return None


def _contents(
    packed: Packed, navigation: str | None, package: Any, items: Mapping[str | None, _Item]
) -> dict[str, str]:
    """The labels by their places, the first for each; sections inside of a chapter's page are left out."""
    ncx = next(
        (items[each.get("toc")].path for each in package.iter("{*}spine") if each.get("toc") in items), None
    )
    tree, entries = (
        (packed.xml(navigation), _links) if navigation else (packed.xml(ncx) if ncx else None, _points)
    )
    found: dict[str, str] = {}
    if tree is not None:
        for depth, label, target in entries(tree):
            page, section = urldefrag(_resolved(posixpath.dirname(navigation or ncx or ""), target))
            if label and (depth == 1 or not section):
                found.setdefault(f"{page}#{section}" if section else page, label)
    return found


def _links(tree: Any) -> Iterator[tuple[int, str | None, str]]:
    """The entries of an EPUB 3's table of contents: how deep each stands, its label, where it leads to."""
    for nav in tree.iter("{*}nav"):
        if "toc" in map(nav.get, TYPES):
            for link in nav.iter("{*}a"):
                depth = sum(1 for each in link.iterancestors("{*}ol"))
                yield depth, tidy_line("".join(link.itertext())), link.get("href") or ""


def _points(tree: Any) -> Iterator[tuple[int, str | None, str]]:
    """The entries of an EPUB 2's."""
    for point in tree.iter("{*}navPoint"):
        content = point.find("{*}content")
        depth = 1 + sum(1 for each in point.iterancestors("{*}navPoint"))
        if content is not None:
            yield depth, tidy_line(point.findtext("{*}navLabel/{*}text")), content.get("src") or ""


def _resolved(folder: str, reference: str | None) -> str:
    """The path in the archive of what is referred to from a folder."""
    return posixpath.normpath(posixpath.join(folder, unquote(reference or "")))
