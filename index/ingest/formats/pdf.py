"""A PDF → an article."""

import ctypes
from collections.abc import Iterator
from typing import Final

import pypdfium2
from pypdfium2 import raw

from index.errors import UnreadableFile
from index.ingest.formats.clean import joined_paragraphs, tidy_line
from index.ingest.formats.declared_metadata import stated_author, stated_title
from index.ingest.formats.limits import Limits
from index.ingest.formats.page_headers import without_running
from index.ingest.formats.pdf_layout import paragraphs_of, title_of_page
from index.ingest.formats.pdf_lines import Line, lines_of
from index.model import Article
from index.readers.dateline import stated_day
from index.readers.languages import language_tag
from index.readers.naming import shown_name, stem_of
from index.text.titles import title_of

_MARK: Final = b"%PDF-"
_MARK_WITHIN: Final = 1_024
_LONGEST_TAG: Final = 40


def read_pdf(data: bytes, name: str, limits: Limits) -> Article:
    """Read a PDF.

    Args:
        data: The file.
        name: Its name, from which a title may be made.
        limits: How many pages it may have.

    Returns:
        The article: paragraphs without the heads and feet of pages and their numbers, words that were divided
        at the end of a line joined; with the title and the author that the file states. The day of
        publication is one that stands alone at the text's head, and never when the file was made.

    Raises:
        UnreadableFile: It is no PDF, damaged, encrypted, has too many pages, or shows pictures of text alone.
    """
    shown = shown_name(name)
    if _MARK not in data[:_MARK_WITHIN]:
        raise UnreadableFile(f"{shown} isn't a PDF.")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableFile(f"{shown} is encrypted; save it without a password.") from error
        raise UnreadableFile(f"{shown} is damaged.") from error
    with document:
        if len(document) > limits.pages:
            raise UnreadableFile(f"{shown} has more than {limits.pages:,} pages; split it.")
        lines = without_running(list(_lines(document, number)) for number in range(len(document)))
        stated, language = document.get_metadata_dict(), language_tag(_language(document))
    title = stated_title(stated.get("Title")) or tidy_line(title_of_page(lines))
    paragraphs = paragraphs_of(lines)
    if paragraphs and paragraphs[0] == title:
        del paragraphs[0]
    text = joined_paragraphs(paragraphs)
    if not text:
        raise UnreadableFile(f"{shown} holds no text; if its pages are pictures, let OCR read them first.")
    return Article(
        title=title or title_of(text, stem_of(name)),
        text=text,
        published=stated_day(paragraphs),
        author=stated_author(stated.get("Author")),
        language=language,
    )


def _language(document: pypdfium2.PdfDocument) -> str:
    """The language that the catalog states (ISO 32000-1, section 14.9.2); empty where it states none."""
    tag = (raw.FPDF_WCHAR * _LONGEST_TAG)()
    size = raw.FPDFCatalog_GetLanguage(document, tag, ctypes.sizeof(tag))  # bytes, a NUL at the end included
    return bytes(tag)[: max(0, size - 2)].decode("utf-16-le", "replace") if size <= ctypes.sizeof(tag) else ""


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page; none of one that is damaged."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return
    try:
        yield from lines_of(page, number)
    finally:
        page.close()
