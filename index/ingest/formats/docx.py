"""Word file (.docx) → article, by mammoth."""

import io
from typing import Any, Final

import mammoth

from index.errors import UnreadableFile
from index.ingest.formats.blocks import iter_blocks, parse_html
from index.ingest.formats.clean import clean_line
from index.ingest.formats.declared_metadata import (
    declared_author,
    declared_title,
    normalize_language_tag,
)
from index.ingest.formats.docx_formulas import replace_formulas
from index.ingest.formats.file_types import display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.safe_zip import SafeZip
from index.ingest.formats.title import split_title
from index.model import Article

_OLE_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENT_PART: Final = "word/document.xml"
_CORE_PROPERTIES_PART: Final = "docProps/core.xml"
_STYLES_PART: Final = "word/styles.xml"
_DUBLIN_CORE_NS: Final = "{http://purl.org/dc/elements/1.1/}"
_WORDPROCESSING_NS: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_MAMMOTH_STYLE_MAP: Final = """
p[style-name='Title'] => h1.title:fresh
p[style-name='toc 1'] => !
p[style-name='toc 2'] => !
p[style-name='toc 3'] => !
p[style-name='TOC Heading'] => !
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='macro'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
"""
"""Built-in styles by their names in the file, which are English in every language of Word."""


def read_docx(data: bytes, name: str, limits: FileLimits) -> Article:
    """Read a Word file (.docx).

    Args:
        data: The file's content.
        name: The file's name, from which a title may be made.
        limits: Limits of its members.

    Returns:
        The article: paragraphs, headings, lists, table rows and notes, without page headers and footers.
        The title is the paragraph in the style Title, else that of the core properties; the author is that of
        the byline, else theirs; the date of publication is that of the dateline, never the file's creation
        date.

    Raises:
        UnreadableFile: It is no Word file, damaged, encrypted, or has no text.
    """
    shown = display_name(name)
    if data.startswith(_OLE_SIGNATURE):
        raise UnreadableFile(f"{shown} is encrypted or an old .doc; save it as .docx, without a password.")
    archive = SafeZip.open(data, shown, limits)
    if any(
        b"<!DOCTYPE" in (archive.read(part) or b"")
        for part in archive.names()
        if part.endswith((".xml", ".rels"))
    ):
        raise UnreadableFile(f"{shown} declares entities of its own, as no Word file does.")
    if not archive.read(_DOCUMENT_PART):
        raise UnreadableFile(f"{shown} is damaged, or isn't a Word file.")
    tree = parse_html(_convert_to_html(replace_formulas(data, _DOCUMENT_PART)))
    blocks = [] if tree is None else list(iter_blocks(tree))
    properties = archive.read_xml(_CORE_PROPERTIES_PART)
    language = normalize_language_tag(
        _core_property(properties, "language") or _default_style_language(archive)
    )
    declared = _styled_title(tree) or declared_title(_core_property(properties, "title"))
    parts = split_title(blocks, declared, name, language)
    return Article(
        title=parts.title,
        text=parts.text,
        published=parts.byline.published,
        author=parts.byline.author or declared_author(_core_property(properties, "creator")),
        language=language,
        blocks=parts.blocks,
    )


def _convert_to_html(data: bytes) -> str:
    no_pictures = mammoth.images.img_element(lambda _: {})
    return str(
        mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_MAMMOTH_STYLE_MAP,
            include_embedded_style_map=False,  # mammoth stops at one that it doesn't understand
            convert_image=no_pictures,
        ).value
    )


def _styled_title(tree: Any) -> str | None:
    """Return the text of the first paragraph in the style Title."""
    title = None if tree is None else tree.find(".//h1[@class='title']")
    return None if title is None else clean_line("".join(title.itertext()))


def _default_style_language(archive: SafeZip) -> str | None:
    """Return the language of the default style."""
    styles = archive.read_xml(_STYLES_PART)
    language = None if styles is None else styles.find(f"{{*}}docDefaults//{_WORDPROCESSING_NS}lang")
    return None if language is None else language.get(f"{_WORDPROCESSING_NS}val")


def _core_property(properties: Any, name: str) -> str | None:
    return None if properties is None else properties.findtext(f"{_DUBLIN_CORE_NS}{name}")
