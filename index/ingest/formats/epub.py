"""EPUB 2 and 3 → an article per chapter."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from html.entities import html5
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urldefrag

from lxml import etree

from index.errors import UnreadableFile
from index.ingest.formats.blocks import SEMANTIC_TYPE_ATTRIBUTES, HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.clean import clean_line
from index.ingest.formats.declared_metadata import declared_author, declared_title, normalize_language_tag
from index.ingest.formats.encodings import decode_text
from index.ingest.formats.file_types import display_name, file_stem
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.safe_zip import SafeZip
from index.ingest.formats.stated_dates import parse_stated_date
from index.ingest.formats.text_blocks import clean_blocks, join_blocks
from index.model import Article

_CONTAINER_PART: Final = "META-INF/container.xml"
_ENCRYPTION_PART: Final = "META-INF/encryption.xml"
_FONT_OBFUSCATION_METHODS: Final = frozenset(
    {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
)
_HTML_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,31};)")  # but for XML's own
_WEB_URL: Final = re.compile(r"\s*(?:https?:|mailto:|doi:)", re.IGNORECASE)
_MAX_TITLE_PAGE_CHARS: Final = 200  # length up to which pages before the first chapter are left out

_PAGE_MEDIA_TYPES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})

_MAX_EPUB_AUTHORS: Final = 10


class EpubPackage(NamedTuple):
    """The package document of an EPUB, and its table of contents.

    Attributes:
        title: Title of the book, if declared.
        author: Its authors.
        published: Date of publication, if declared in full.
        language: Tag of its (first) language.
        pages: Paths of its content documents in reading order, without the table of contents.
        contents: Labels of the table of contents by target: "page" or "page#id".
    """

    title: str | None
    author: str | None
    published: date | None
    language: str | None
    pages: Sequence[str]
    contents: Mapping[str, str]


def read_epub(data: bytes, name: str, limits: FileLimits) -> list[Article]:
    """Read an EPUB, one article per chapter, so that paragraph numbers stay small enough to find.

    Args:
        data: The file's content.
        name: The file's name, the title of a book that declares none.
        limits: Limits of its members.

    Returns:
        The chapters in reading order, split at the targets of the table of contents. Each is titled
        "Book: Chapter", and has the book's authors and date of publication.

    Raises:
        UnreadableFile: It is no EPUB, damaged, encrypted, or has no text.
    """
    archive = SafeZip.open(data, display_name(name), limits)
    _refuse_encrypted(archive)
    book = read_epub_package(archive)
    title = book.title or file_stem(name)
    articles = []
    for label, blocks in _iter_chapters(archive, book):
        if blocks and blocks[0].text.casefold() == label.casefold():
            del blocks[0]
        text, spans = join_blocks(clean_blocks(block.content for block in blocks))
        if text:
            full_title = f"{title}: {label}" if label and label != title else title
            article = Article(
                full_title, text, book.published, book.author, language=book.language, blocks=spans
            )
            articles.append(article)
    if not articles:
        raise UnreadableFile(f"{archive.name} holds no text.")
    return articles


def _iter_chapters(archive: SafeZip, book: EpubPackage) -> Iterator[tuple[str, list[HtmlBlock]]]:
    """Yield label (or heading) and blocks of each chapter, without title pages."""
    for label, blocks in _split_at_contents(archive, book):
        if label or not book.contents or sum(len(block.text) for block in blocks) > _MAX_TITLE_PAGE_CHARS:
            yield label, blocks


def _split_at_contents(archive: SafeZip, book: EpubPackage) -> Iterator[tuple[str, list[HtmlBlock]]]:
    label, blocks = "", list[HtmlBlock]()
    for page in book.pages:
        for number, block in enumerate(_epub_page_blocks(archive, page)):
            targets = [*([page] if number == 0 else []), *(f"{page}#{ident}" for ident in block.ids)]
            chapter = next((book.contents[each] for each in targets if each in book.contents), None)
            if chapter or (number == 0 and not book.contents):
                yield label, blocks
                label, blocks = chapter or (block.text if block.is_heading else ""), []
            if not block.is_link_list:
                blocks.append(block)
    yield label, blocks


def _epub_page_blocks(archive: SafeZip, page: str) -> Iterator[HtmlBlock]:
    content = archive.read(page)
    if not content:
        return
    text = _HTML_ENTITY.sub(lambda match: html5.get(match[1], match[0]), decode_text(content, archive.name))
    tree: Any = None
    with suppress(etree.LxmlError, ValueError):
        parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, remove_comments=True)
        tree = etree.fromstring(text.encode(), parser)
    if tree is None:
        tree = parse_html(text)
    if tree is not None:
        for link in tree.iter("{*}a"):
            if _WEB_URL.match(link.get("href") or ""):  # an entry of a bibliography is no table of contents
                del link.attrib["href"]
        yield from iter_blocks(tree)


def _refuse_encrypted(archive: SafeZip) -> None:
    """Refuse a book with encrypted content; obfuscated fonts are accepted."""
    encryption = archive.read_xml(_ENCRYPTION_PART)
    if encryption is not None:
        methods = {each.get("Algorithm") for each in encryption.iter("{*}EncryptionMethod")}
        if methods - _FONT_OBFUSCATION_METHODS:
            raise UnreadableFile(
                f"{archive.name} is encrypted; only books without copy protection can be read."
            )


def read_epub_package(archive: SafeZip) -> EpubPackage:
    """Read the package document of an EPUB.

    Raises:
        UnreadableFile: There is none.
    """
    folder, package = _open_package(archive)
    items = {
        item.get("id"): _ManifestItem(
            _resolve_path(folder, item.get("href")),
            item.get("media-type") in _PAGE_MEDIA_TYPES,
            "nav" in (item.get("properties") or "").split(),
        )
        for item in package.iter("{*}item")
    }
    order = [each.get("idref") for each in package.iter("{*}itemref") if each.get("linear") != "no"]
    pages = dict.fromkeys(items[ident].path for ident in order if ident in items and items[ident].is_page)
    creators = [clean_line("".join(each.itertext())) for each in package.iter("{*}creator")]
    navigation = next((item.path for item in items.values() if item.is_navigation), None)
    return EpubPackage(
        title=declared_title(package.findtext(".//{*}title")),
        author=declared_author(", ".join(filter(None, creators[:_MAX_EPUB_AUTHORS]))),
        published=_publication_date(package),
        language=normalize_language_tag(package.findtext(".//{*}language")),
        pages=[page for page in pages if page != navigation],
        contents=_table_of_contents(archive, navigation, package, items),
    )


class _ManifestItem(NamedTuple):
    path: str
    is_page: bool
    is_navigation: bool


def _open_package(archive: SafeZip) -> tuple[str, Any]:
    """Return the folder of the package document, and its tree."""
    container = archive.read_xml(_CONTAINER_PART)
    rootfile = None if container is None else container.find(".//{*}rootfile")
    path = "" if rootfile is None else rootfile.get("full-path") or ""
    package = archive.read_xml(path) if path else None
    if package is None:
        raise UnreadableFile(f"{archive.name} is damaged, or isn't an EPUB.")
    return posixpath.dirname(path), package


def _publication_date(package: Any) -> date | None:
    for each in package.iter("{*}date"):
        event = next((value for name, value in each.items() if name.endswith("event")), "publication")
        if event == "publication" and (day := parse_stated_date((each.text or "")[:10])):
            return day
    return None


def _table_of_contents(
    archive: SafeZip, navigation: str | None, package: Any, items: Mapping[str | None, _ManifestItem]
) -> dict[str, str]:
    """Return the first label of each target; sections within a chapter's page are left out."""
    ncx = next(
        (items[each.get("toc")].path for each in package.iter("{*}spine") if each.get("toc") in items), None
    )
    tree, entries = (
        (archive.read_xml(navigation), _iter_nav_entries)
        if navigation
        else (archive.read_xml(ncx) if ncx else None, _iter_ncx_entries)
    )
    labels: dict[str, str] = {}
    if tree is not None:
        for depth, label, target in entries(tree):
            page, section = urldefrag(_resolve_path(posixpath.dirname(navigation or ncx or ""), target))
            if label and (depth == 1 or not section):
                labels.setdefault(f"{page}#{section}" if section else page, label)
    return labels


def _iter_nav_entries(tree: Any) -> Iterator[tuple[int, str | None, str]]:
    """Yield depth, label and target of each entry of an EPUB 3 navigation document."""
    for nav in tree.iter("{*}nav"):
        if "toc" in map(nav.get, SEMANTIC_TYPE_ATTRIBUTES):
            for link in nav.iter("{*}a"):
                depth = sum(1 for each in link.iterancestors("{*}ol"))
                yield depth, clean_line("".join(link.itertext())), link.get("href") or ""


def _iter_ncx_entries(tree: Any) -> Iterator[tuple[int, str | None, str]]:
    """Yield depth, label and target of each entry of an EPUB 2 NCX."""
    for point in tree.iter("{*}navPoint"):
        content = point.find("{*}content")
        depth = 1 + sum(1 for each in point.iterancestors("{*}navPoint"))
        if content is not None:
            yield depth, clean_line(point.findtext("{*}navLabel/{*}text")), content.get("src") or ""


def _resolve_path(folder: str, reference: str | None) -> str:
    """Return the path in the archive for a reference relative to a folder."""
    return posixpath.normpath(posixpath.join(folder, unquote(reference or "")))
