"""Small files of every format."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import docx

SAMPLE_SENTENCE: Final = "The ferry left the harbour at dawn."
SAMPLE_PARAGRAPHS: Final = (
    "The ferry left the harbour of Velm at dawn, with forty cars on board and nobody to wave it goodbye.",
    "Its captain, Jo Rask, said that the crossing had never been so quiet in all of her years at sea.",
    "The harbour board expects more travellers in the summer, when the lighthouse is open to visitors again.",
)


class PlacedText(NamedTuple):
    """Text on a PDF page: position from the lower left corner and font size, in points."""

    left: float
    bottom: float
    text: str
    size: float = 11
    bold: bool = False


def stack_lines(
    lines: Sequence[str], left: float = 72, top: float = 700, size: float = 11, leading: float = 13
) -> list[PlacedText]:
    """Place lines below each other; an empty one leaves a gap."""
    return [PlacedText(left, top - place * leading, line, size) for place, line in enumerate(lines) if line]


def make_pdf(
    *pages: Sequence[PlacedText],
    information: Mapping[str, str] | None = None,
    language: str = "",
    encrypted: bool = False,
) -> bytes:
    """Make a PDF of pages with text in Helvetica."""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    entries = " ".join(f"/{key} ({_escape_pdf_string(value)})" for key, value in (information or {}).items())
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {f'/Lang ({language})' if language else ''} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {entries} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        operators = "\n".join(
            f"BT /F{1 + each.bold} {each.size} Tf {each.left} {each.bottom} Td "
            f"({_escape_pdf_string(each.text)}) Tj ET"
            for each in page
        )
        page_object = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> >>"
        )
        content = f"<< /Length {len(operators.encode('cp1252'))} >>\nstream\n{operators}\nendstream"
        objects += [page_object, content]
    return _assemble_pdf(objects, encrypted=encrypted)


def _assemble_pdf(objects: Sequence[str], *, encrypted: bool) -> bytes:
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R"
    if encrypted:
        handler = f"/Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'11' * 32}>"
        trailer += f" /ID [<00> <00>] /Encrypt << {handler} >>"
    data = b"%PDF-1.4\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    for number, content in enumerate(objects, 1):
        table += f"{len(data):010d} 00000 n \n"
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    end = f"{table}trailer\n<< {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode("ascii")


def _escape_pdf_string(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def make_docx(*paragraphs: str, title: str = "", author: str = "python-docx", language: str = "") -> bytes:
    """Make a Word file of paragraphs."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = author
    document.core_properties.language = language
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return docx_bytes(document)


def docx_bytes(document: "docx.document.Document") -> bytes:
    """Return a document of python-docx as a file."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_zip(files: Mapping[str, str | bytes]) -> bytes:
    """Make a ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_html(*paragraphs: str, head: str = "", around: tuple[str, str] = ("", "")) -> str:
    """Make an HTML page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    before, after = around
    return f"<!DOCTYPE html><html><head>{head}</head><body>{before}<main>{body}</main>{after}</body></html>"


def make_epub(
    pages: Mapping[str, str],
    *,
    metadata: str = "<dc:title>The Sea</dc:title>",
    contents: str | None = None,
    ncx: str | None = None,
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Make an EPUB of pages, with a table of contents of EPUB 3 (`contents`) or EPUB 2 (`ncx`)."""
    items = "".join(
        f'<item id="p{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="p{number}"/>' for number in range(len(pages)))
    files: dict[str, str | bytes] = {f"OPS/{name}": content for name, content in pages.items()}
    if contents is not None:
        items += '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        files["OPS/nav.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
            f'<nav epub:type="toc"><ol>{contents}</ol></nav></body></html>'
        )
    if ncx is not None:
        items += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        files["OPS/toc.ncx"] = (
            f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
        )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">{metadata}'
        f'</metadata><manifest>{items}</manifest><spine toc="ncx">{spine}</spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    return make_zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            **files,
            **(extra or {}),
        }
    )


def make_chapter(*paragraphs: str, heading: str = "", ident: str = "") -> str:
    """Make a content document of an EPUB."""
    head = f'<h1 id="{ident}">{heading}</h1>' if heading else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{head}{body}</body></html>'
    )


SAMPLE_FILES: Final[Mapping[str, bytes]] = {
    "a.txt": "\n\n".join(SAMPLE_PARAGRAPHS).encode(),
    "a.md": "\n\n".join(SAMPLE_PARAGRAPHS).encode(),
    "a.html": make_html(*SAMPLE_PARAGRAPHS).encode(),
    "a.pdf": make_pdf(
        [
            *stack_lines(SAMPLE_PARAGRAPHS[:1]),
            *stack_lines(SAMPLE_PARAGRAPHS[1:2], top=650),
            *stack_lines(SAMPLE_PARAGRAPHS[2:], top=600),
        ]
    ),
    "a.docx": make_docx(*SAMPLE_PARAGRAPHS),
    "a.epub": make_epub({"one.xhtml": make_chapter(*SAMPLE_PARAGRAPHS)}),
}
"""A file of each format, with the same three paragraphs."""
