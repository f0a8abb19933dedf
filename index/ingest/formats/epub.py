"""An EPUB → its chapters, an article each."""

import re
from collections.abc import Iterator
from contextlib import suppress
from html.entities import html5
from typing import Any, Final

from lxml import etree

from index.errors import UnreadableFile
from index.ingest.formats.blocks import HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.clean import join_paragraphs
from index.ingest.formats.encodings import decode_text
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.safe_zip import SafeZip
from index.model import Article
from index.readers.naming import display_name, file_stem
from index.readers.package import EpubPackage, read_epub_package

_ENCRYPTION_PART: Final = "META-INF/encryption.xml"
_FONT_OBFUSCATION_METHODS: Final = frozenset(
    {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
)

_HTML_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,31};)")
_MAX_TITLE_PAGE_CHARS: Final = (
    200  # characters of what stands before the first chapter, at most, where it is no text
)


def read_epub(data: bytes, name: str, limits: FileLimits) -> list[Article]:
    """Read an EPUB, a chapter an article: a paragraph's number can be found in a chapter, in no whole book.

    Args:
        data: The file.
        name: Its name, which is the title of a book that states none.
        limits: How much may be packed in it.

    Returns:
        The chapters, divided where the table of contents leads to, in the order of reading. Each is titled
        "Book: Chapter", and has the book's authors and its day of publication.

    Raises:
        UnreadableFile: It is no EPUB, damaged, encrypted, or holds no text.
    """
    packed = SafeZip.open(data, display_name(name), limits)
    _refuse_encrypted(packed)
    book = read_epub_package(packed)
    title = book.title or file_stem(name)
    articles = []
    for label, blocks in _iter_chapters(packed, book):
        if blocks and blocks[0].text.casefold() == label.casefold():
            del blocks[0]
        if text := join_paragraphs(block.text for block in blocks):
            whole = f"{title}: {label}" if label and label != title else title
            articles.append(Article(whole, text, book.published, book.author, language=book.language))
    if not articles:
        raise UnreadableFile(f"{packed.name} holds no text.")
    return articles


def _iter_chapters(packed: SafeZip, book: EpubPackage) -> Iterator[tuple[str, list[HtmlBlock]]]:
    """Each chapter's label in the table of contents, or its heading, and its blocks; no title pages."""
    for label, blocks in _split_at_contents(packed, book):
        if label or not book.contents or sum(len(block.text) for block in blocks) > _MAX_TITLE_PAGE_CHARS:
            yield label, blocks


def _split_at_contents(packed: SafeZip, book: EpubPackage) -> Iterator[tuple[str, list[HtmlBlock]]]:
    label, blocks = "", list[HtmlBlock]()
    for page in book.pages:
        for number, block in enumerate(_epub_page_blocks(packed, page)):
            places = [*([page] if number == 0 else []), *(f"{page}#{ident}" for ident in block.ids)]
            begun = next((book.contents[place] for place in places if place in book.contents), None)
            if begun or (number == 0 and not book.contents):
                yield label, blocks
                label, blocks = begun or (block.text if block.heading else ""), []
            if not block.linked:
                blocks.append(block)
    yield label, blocks


def _epub_page_blocks(packed: SafeZip, page: str) -> Iterator[HtmlBlock]:
    content = packed.read(page)
    if not content:
        return
    text = _HTML_ENTITY.sub(lambda found: html5.get(found[1], found[0]), decode_text(content, packed.name))
    tree: Any = None
    with suppress(etree.LxmlError, ValueError):
        parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, remove_comments=True)
        tree = etree.fromstring(text.encode(), parser)
    if tree is None:
        tree = parse_html(text)
    if tree is not None:
        yield from iter_blocks(tree)


def _refuse_encrypted(packed: SafeZip) -> None:
    """Refuse a book whose pages can't be read without a key; fonts may be encrypted."""
    encryption = packed.xml(_ENCRYPTION_PART)
    if encryption is not None:
        methods = {each.get("Algorithm") for each in encryption.iter("{*}EncryptionMethod")}
        if methods - _FONT_OBFUSCATION_METHODS:
            raise UnreadableFile(
                f"{packed.name} is encrypted; only books without copy protection can be read."
            )
