"""A Word file → an article."""

import io
from typing import Any, Final

import mammoth

from index.errors import UnreadableFile
from index.ingest.formats.blocks import blocks_of, parsed
from index.ingest.formats.declared_metadata import stated_author, stated_title
from index.ingest.formats.limits import Limits
from index.ingest.formats.safe_zip import Packed
from index.ingest.formats.title import title_and_text
from index.model import Article
from index.readers.dateline import stated_day
from index.readers.languages import language_tag
from index.readers.naming import shown_name

_OLD_OR_ENCRYPTED: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BODY: Final = "word/document.xml"
_PROPERTIES: Final = "docProps/core.xml"
_STYLE_SHEET: Final = "word/styles.xml"
_DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='toc 1'] => !
p[style-name='toc 2'] => !
p[style-name='toc 3'] => !
p[style-name='TOC Heading'] => !
"""


def read_word(data: bytes, name: str, limits: Limits) -> Article:
    """Read a Word file (.docx).

    Args:
        data: The file.
        name: Its name, from which a title may be made.
        limits: How much may be packed in it.

    Returns:
        The article: paragraphs, headings, lists, rows of tables and notes, without heads and feet of pages;
        with the title and the author that the file's properties state. The day of publication is one that
        stands alone at the text's head, and never when the file was made.

    Raises:
        UnreadableFile: It is no Word file, damaged, encrypted, or holds no text.
    """
    shown = shown_name(name)
    if data.startswith(_OLD_OR_ENCRYPTED):
        raise UnreadableFile(f"{shown} is encrypted or an old .doc; save it as .docx, without a password.")
    packed = Packed.open(data, shown, limits)
    if any(
        b"<!DOCTYPE" in (packed.read(part) or b"")
        for part in packed.names()
        if part.endswith((".xml", ".rels"))
    ):
        raise UnreadableFile(f"{shown} declares entities of its own, as no Word file does.")
    if not packed.read(_BODY):
        raise UnreadableFile(f"{shown} is damaged, or isn't a Word file.")
    tree = parsed(_as_html(data))
    blocks = [] if tree is None else list(blocks_of(tree))
    properties = packed.xml(_PROPERTIES)
    title, text = title_and_text(blocks, stated_title(_property(properties, "title")), name)
    return Article(
        title=title,
        text=text,
        published=stated_day([block.text for block in blocks]),
        author=stated_author(_property(properties, "creator")),
        language=language_tag(_property(properties, "language") or _style_language(packed)),
    )


def _as_html(data: bytes) -> str:
    no_pictures = mammoth.images.img_element(lambda _: {})
    return str(mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, convert_image=no_pictures).value)


def _style_language(packed: Packed) -> str | None:
    """The language of the text whose style names no other."""
    styles = packed.xml(_STYLE_SHEET)
    stated = None if styles is None else styles.find(f"{{*}}docDefaults//{_WORD}lang")
    return None if stated is None else stated.get(f"{_WORD}val")


def _property(properties: Any, name: str) -> str | None:
    return None if properties is None else properties.findtext(f"{_DUBLIN_CORE}{name}")
