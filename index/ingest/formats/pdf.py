"""PDF → article, by PDFium."""

import ctypes
from collections.abc import Iterator
from typing import Final

import pypdfium2
from pypdfium2 import raw

from index.errors import UnreadableFile
from index.ingest.formats.clean import clean_line
from index.ingest.formats.declared_metadata import (
    declared_author,
    declared_title,
    normalize_language_tag,
)
from index.ingest.formats.file_types import display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.page_headers import find_running_title, remove_page_headers
from index.ingest.formats.pdf_layout import build_paragraphs, find_largest_title
from index.ingest.formats.pdf_lines import PdfLine, iter_pdf_lines
from index.ingest.formats.pdf_regions import arrange_lines
from index.ingest.formats.pdf_structure import classify_paragraphs
from index.ingest.formats.text_blocks import clean_blocks
from index.ingest.formats.title import split_byline
from index.model import Article

_PDF_SIGNATURE: Final = b"%PDF-"
_MAX_SIGNATURE_OFFSET_BYTES: Final = 1_024
_MAX_LANGUAGE_TAG_CHARS: Final = 40


def read_pdf(data: bytes, name: str, limits: FileLimits) -> Article:
    """Read a PDF.

    Args:
        data: The file's content.
        name: The file's name, from which a title may be made.
        limits: Limits of its size.

    Returns:
        The article: paragraphs without running headers, footers and page numbers, with hyphenated words
        rejoined. The title is that of the document information, the author that of the byline, else of the
        document information; the date of publication is that of the dateline, never the file's creation date.

    Raises:
        UnreadableFile: It is no PDF, damaged, encrypted, has too many pages, or only pictures of text.
    """
    shown = display_name(name)
    with _open_document(data, shown) as document:
        if len(document) > limits.pages:
            raise UnreadableFile(f"{shown} has more than {limits.pages:,} pages; split it.")
        pages = [list(_page_lines(document, number)) for number in range(len(document))]
        lines = arrange_lines(remove_page_headers(pages))
        metadata, language = document.get_metadata_dict(), normalize_language_tag(_catalog_language(document))
    title = (
        declared_title(metadata.get("Title"))
        or clean_line(find_largest_title(lines))
        or clean_line(find_running_title(pages))
    )
    paragraphs = build_paragraphs(lines)
    text_blocks = classify_paragraphs(paragraphs)
    if paragraphs and paragraphs[0].text == title:
        del text_blocks[0]
    if not text_blocks:
        raise UnreadableFile(f"{shown} holds no text; if its pages are pictures, let OCR read them first.")
    parts = split_byline(title, clean_blocks(text_blocks), name, language)
    return Article(
        title=parts.title,
        text=parts.text,
        published=parts.byline.published,
        author=parts.byline.author or declared_author(metadata.get("Author")),
        language=language,
        blocks=parts.blocks,
    )


def _open_document(data: bytes, name: str) -> pypdfium2.PdfDocument:
    if _PDF_SIGNATURE not in data[:_MAX_SIGNATURE_OFFSET_BYTES]:
        raise UnreadableFile(f"{name} isn't a PDF.")
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableFile(f"{name} is encrypted; save it without a password.") from error
        raise UnreadableFile(f"{name} is damaged.") from error


def _catalog_language(document: pypdfium2.PdfDocument) -> str:
    """Return the language in the document catalog (ISO 32000-1, section 14.9.2), or an empty string."""
    tag = (raw.FPDF_WCHAR * _MAX_LANGUAGE_TAG_CHARS)()
    size = raw.FPDFCatalog_GetLanguage(document, tag, ctypes.sizeof(tag))  # in bytes, with a final NUL
    return bytes(tag)[: max(0, size - 2)].decode("utf-16-le", "replace") if size <= ctypes.sizeof(tag) else ""


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[PdfLine]:
    """Yield the lines of a page; none if it is damaged."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return
    try:
        yield from iter_pdf_lines(page, number)
    finally:
        page.close()
