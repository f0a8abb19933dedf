"""An EPUB → its chapters, an article each."""

import re
from collections.abc import Iterator
from contextlib import suppress
from html.entities import html5
from typing import Any, Final

from lxml import etree

from index.errors import UnreadableFile
from index.ingest.formats.blocks import Block, blocks_of, parsed
from index.ingest.formats.clean import joined_paragraphs
from index.ingest.formats.encodings import decoded
from index.ingest.formats.limits import Limits
from index.ingest.formats.safe_zip import Packed
from index.model import Article
from index.readers.naming import shown_name, stem_of
from index.readers.package import Book, book_of

_ENCRYPTION: Final = "META-INF/encryption.xml"
_FONTS_ALONE: Final = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})

_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,31};)")
_TITLE_PAGE: Final = 200  # characters of what stands before the first chapter, at most, where it is no text


def read_epub(data: bytes, name: str, limits: Limits) -> list[Article]:
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
    packed = Packed.open(data, shown_name(name), limits)
    _refuse_encrypted(packed)
    book = book_of(packed)
    title = book.title or stem_of(name)
    articles = []
    for label, blocks in _chapters(packed, book):
        if blocks and blocks[0].text.casefold() == label.casefold():
            del blocks[0]
        if text := joined_paragraphs(block.text for block in blocks):
            whole = f"{title}: {label}" if label and label != title else title
            articles.append(Article(whole, text, book.published, book.author, language=book.language))
    if not articles:
        raise UnreadableFile(f"{packed.name} holds no text.")
    return articles


def _chapters(packed: Packed, book: Book) -> Iterator[tuple[str, list[Block]]]:
    """Each chapter's label in the table of contents, or its heading, and its blocks; no title pages."""
    for label, blocks in _divided(packed, book):
        if label or not book.contents or sum(len(block.text) for block in blocks) > _TITLE_PAGE:
            yield label, blocks


def _divided(packed: Packed, book: Book) -> Iterator[tuple[str, list[Block]]]:
    label, blocks = "", list[Block]()
    for page in book.pages:
        for number, block in enumerate(_blocks(packed, page)):
            places = [*([page] if number == 0 else []), *(f"{page}#{ident}" for ident in block.ids)]
            begun = next((book.contents[place] for place in places if place in book.contents), None)
            if begun or (number == 0 and not book.contents):
                yield label, blocks
                label, blocks = begun or (block.text if block.heading else ""), []
            if not block.linked:
                blocks.append(block)
    yield label, blocks


def _blocks(packed: Packed, page: str) -> Iterator[Block]:
    content = packed.read(page)
    if not content:
        return
    text = _ENTITY.sub(lambda found: html5.get(found[1], found[0]), decoded(content, packed.name))
    tree: Any = None
    with suppress(etree.LxmlError, ValueError):
        parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, remove_comments=True)
        tree = etree.fromstring(text.encode(), parser)
    if tree is None:
        tree = parsed(text)
    if tree is not None:
        yield from blocks_of(tree)


def _refuse_encrypted(packed: Packed) -> None:
    """Refuse a book whose pages can't be read without a key; fonts may be encrypted."""
    encryption = packed.xml(_ENCRYPTION)
    if encryption is not None:
        methods = {each.get("Algorithm") for each in encryption.iter("{*}EncryptionMethod")}
        if methods - _FONTS_ALONE:
            raise UnreadableFile(
                f"{packed.name} is encrypted; only books without copy protection can be read."
            )
