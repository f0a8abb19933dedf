"""The set's binary documents (.docx, .pdf, .epub), written from the texts below.

    python benchmarks/realuse/make_articles.py

Change a text, run this, and commit what it wrote; the same text always makes the same bytes. The texts are
marked up lightly: "# " and "## " begin headings, "- " bullets, "1. " numbered steps, "| " a table's rows;
a blank line ends a paragraph, and a line that is indented goes on with the one before.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

import docx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLES = Path(__file__).with_name("articles")
WRITTEN = datetime(2025, 3, 1, tzinfo=UTC)  # stands in every file, so that its bytes stay as they are

HANDBOOK = """
# Hollin Fell Mountain Rescue Team: Members' Handbook

Seventh edition, adopted by the Committee on 14 January 2024

## 1 Purpose and status

The Hollin Fell Mountain Rescue Team (hereinafter HFMRT) is a registered charity staffed solely by
volunteers. The Team is deployed at the request of the police, who alone may authorise an incident. This
Handbook supersedes the sixth edition and is binding upon all members, whether probationary or full.

In the calendar year 2023 the Team was deployed on 41 occasions.

The Rescue Control Point (RCP) is the vehicle or room from which an incident is directed. Whoever is first
to arrive shall open the RCP log and shall keep it until relieved.

## 2 Officers of the Team

| Office | Holder | In office since | Extension
| Team Leader | Morag Ellery | March 2022 | 201
| Deputy Leader | Tobias Wrenfield | March 2023 | 202
| Medical Officer | Dr Anjali Stroud | June 2021 | 205
| Equipment Officer | Piotr Hask | March 2023 | 207
| Treasurer | Lowenna Tibbs | January 2020 | 210

The Deputy Leader shall act for the Team Leader in the latter's absence. Officers are elected for three
years and may be re-elected once.

## 3 Membership

Applicants shall be not less than nineteen years of age and shall live or work within 25 minutes' drive of
the base at 58 Quarry Lane, Hollinbeck.

A probationary member shall serve twelve months and shall attend no fewer than eighteen training evenings
before being put forward for full membership.

Members on the call-out list shall abstain from alcohol, since an incident may be notified at any hour and
every member may be required to drive.

A member who has attended no incident for six months shall be invited to an interview with the Deputy Leader.

## 4 Call-out procedure

On receipt of a call-out message a member shall:

1. Reply AVAILABLE, with an estimated time of arrival, or UNAVAILABLE.
2. Proceed to the base, observing the speed limit at all times.
3. Sign in at the RCP and draw a radio.
4. Await the briefing; no member shall go onto the hill alone.

A call-out is cancelled only by the word STANDDOWN, sent by the Team Leader or the Deputy Leader.

## 5 Communications

The working channel of the Team shall be channel 4. Messages to the press shall be issued by the Team
Leader only, and no casualty shall be named in them.

## 6 Equipment

Helmets shall conform to EN 12492 and shall be withdrawn ten years after manufacture. Boots issued by the
Team shall conform to ISO 20345. Ropes shall be inspected every quarter and after any shock load.

Lost equipment shall be reported to the Equipment Officer within 48 hours.

## 7 Search dogs

The Team maintains two graded search dogs: Bracken, handled by Iwan Pask, and Tansy, handled by Sunniva
Creel. A dog is assessed every two years by the Northern Search Dog Board (NSDB).

## 8 Training

Training is held every Wednesday at 19:00 at the base. There is no training in the week of Christmas. The
swift-water course is compulsory for drivers and is offered twice a year.

## 9 Records

Casualty records shall be kept for seven years and shall then be shredded. Requests for access are to be
addressed to the Medical Officer.

## Amendment record

| Edition | Adopted | Principal change
| Fifth | 2 May 2014 | Provisions for search dogs inserted
| Sixth | 11 February 2019 | Probation extended from nine to twelve months
| Seventh | 14 January 2024 | STANDDOWN procedure introduced; pagers abolished
"""

REPORT = """
# Season Report 2024

Hollin Fell Mountain Rescue Team

Written by Tobias Wrenfield for the annual meeting

## The year in figures

- 43 call-outs, against 38 in 2023
- 51 people assisted, three of whom had died before we reached them
- 1,912 volunteer hours on the hill
- Busiest month: August, with nine call-outs
- Quietest month: April, with none at all

A quarter of all call-outs were for walkers who had no torch with them. We say it every year and we shall
go on saying it.

## Incidents to remember

## 9 February 2024: Skarn Gully

Two ice climbers were carried down by a wet-snow avalanche. One of them dug himself out and telephoned. The
search dog Tansy found the other after 14 minutes, under 80 cm of snow and with nothing worse than a broken
wrist.

## 27 May 2024: Blea Hause

A school party of 22 lost the path in thick mist and spent the night in a bothy. "We followed the app and
not the map," said their teacher, Colm Dacey. The next morning all of them were walked down to Hollinbeck
and given porridge in the church hall.

## 17 August 2024: Harrow Moor

The longest search of the year, 31 hours. Edith Lansbury, 74, had left her guest house without telling
anybody her route. She was found alive in a sheepfold by Yusuf Amrani, then a probationary member on his
second call-out.

## 3 November 2024: Quern Edge

A paraglider broke both legs. The helicopter could not land because of low cloud, so the casualty was
carried 4.2 km by stretcher. The carry took five hours and twenty-six people.

## Money

Income came to £86,400 and expenditure to £79,150. The largest gift was £12,000 from the estate of Miss
Harriet Oldroyd. Our second vehicle, call sign Hollin Two, was delivered on 6 June 2024 and cost £48,300.
Ten days later it was stuck in the ford at Nether Beck, of which there are photographs.

## People and dogs

Joined as full members:

- Yusuf Amrani
- Bethan Sykes
- Caspar Lindqvist

Gordon Maule retired on 30 September 2024 after 34 years. "Nobody retires from this team, they only get
slower at answering," said Morag Ellery at his farewell.

Bracken retired in October 2024, aged eleven, and now sleeps on Iwan Pask's sofa. His successor, a
spaniel called Moss, is to be assessed in June 2025.

## Looking ahead

Planned for 2025:

- trial of the drone HF-D1, from March
- a new roof for the base, in spring
- swift-water refresher on 14 June

The trial of the drone will be led by Bethan Sykes, who flies them for a living.
"""

HISTORY = """
# The Widow's Brewery

A short history of the Pell Street Brewery, by Rosalind Thackery. Second edition.

This little book was first printed for the museum's twenty-fifth birthday in 2016. Readers have since
written in with corrections, most of which were right.

# Augusta

The brewery was founded in 1868 by Augusta Pell, a cooper's daughter who had been widowed at thirty. She
had forty pounds, a copper bought at a bankrupt's sale and no licence, which she obtained only in the
following year.

The quarter of the town in which she set up was called the Shambles, because the butchers had been there
before her. She is said to have chosen the site for its well, which never ran dry, not even in the drought
of 1887.

"Beer is patience with a head on it," Augusta Pell told the Hollinbeck Courier in 1880. The Courier thought
it unladylike and printed it on the front page.

She died on 2 December 1911 and left the brewery to her foreman, Enoch Sallow, and not to her nephew.

# Fire and war

## The fire of 1903

On the night of 8 July 1903 the malt loft caught fire. The cause was a lamp that an apprentice had left
burning on a sack. Nobody died, but the north range was lost, and with it every ledger but one.

## Rebuilding

The north range was rebuilt within two years by the architect Lucan Frayne, who used iron columns instead
of timber so that it should never burn again. The tower, 23 metres high, was finished on 1 October 1905.

## The Great War

Brewing was cut to a quarter of its former volume in 1917. Women ran the copper house, led by Dorcas Imrie,
who stayed on as head brewer until 1938.

# Decline and rescue

The last barrel was filled on 29 March 1974. The owners, by then Consolidated Northern Ales (CNA), gave as
their reason that the lorries had grown too wide for the gate.

For fourteen years the building stood empty. In 1988 CNA sold it for one pound to a trust led by Hester
Quayle, a retired chemistry teacher. The museum opened on 11 May 1991. Three years later it won the Copper
Heron, the county's prize for small museums.

"I had meant to save a chimney, and they sold me the whole street," Hester Quayle used to say.

Brewing returned on 6 April 2009, in a plant of five hectolitres, under Milo Garside.

# What to look for

Objects on show:

| Number | Object | Made | Room
| PB-1903.4 | Charred ledger | 1902 | Malt Loft
| PB-1868.1 | Augusta's copper | about 1850 | Copper House
| PB-1931.7 | Enamel sign "Ask for Pell's" | 1931 | Taproom
| PB-1917.2 | Portrait of Dorcas Imrie | 1917 | Copper House
| PB-1955.9 | Dray harness with bells | 1955 | Stable

The harness was worn by Duchess and Captain, the last two dray horses, who retired in 1959.
"""


class Block(NamedTuple):
    """A piece of a text: its kind ("#", "##", "-", "1", "|" or "" for a paragraph) and its words."""

    kind: str
    text: str

    @property
    def cells(self) -> list[str]:
        """The cells of a table's row."""
        return [cell.strip() for cell in self.text.split("|")]


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text, a list's items and a table's rows each by themselves."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        kind, words = "", list[str]()
        for line in paragraph.splitlines():
            begun = re.match(r"(##?|-|\||\d+(?=\.))\.? ", line)
            if begun and words:
                yield Block(kind, " ".join(words))
                words = []
            if begun:
                kind = "1" if begun[1].isdigit() else begun[1]
            words.append(line[begun.end() :] if begun else line.strip())
        yield Block(kind, " ".join(words))


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Pack files, in their order and all of one date; a file called "mimetype" stays uncompressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, WRITTEN.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()


def as_docx(text: str) -> bytes:
    """Write a text as a Word document with headings, lists and tables."""
    document = docx.Document()
    document.core_properties.author = "HFMRT"
    document.core_properties.created = document.core_properties.modified = WRITTEN
    styles = {"#": "Title", "##": "Heading 1", "-": "List Bullet", "1": "List Number", "": "Normal"}
    for kind, group in groupby(blocks(text), key=lambda block: block.kind):
        if kind != "|":
            for block in group:
                document.add_paragraph(block.text, style=styles[kind])
            continue
        rows = [block.cells for block in group]
        table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())


def pdf_pages(text: str) -> list[bytes]:
    """Lay a text out on pages of A4: the drawing instructions of each."""
    pages, drawn, height = list[bytes](), list[bytes](), 790
    looks = {"#": ("F2", 20, 44), "##": ("F2", 13, 70), "-": ("F1", 10, 92), "": ("F1", 10, 96)}

    def finish() -> None:
        foot = f"BT /F1 8 Tf 500 30 Td (page {len(pages) + 1}) Tj ET".encode()
        pages.append(b"\n".join([*drawn, foot]))
        drawn.clear()

    before = ""
    for block in blocks(text):
        font, size, width = looks[block.kind]
        height -= 2 if block.kind == before == "-" else 8
        indent = 72 if block.kind == "-" else 60
        for number, line in enumerate(wrap(block.text, width)):
            if height < 70:
                finish()
                height = 790
            if block.kind == "-" and number == 0:
                drawn.append(f"BT /F1 10 Tf 60 {height} Td (\\225) Tj ET".encode())
            words = re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252"))
            drawn.append(f"BT /{font} {size} Tf {indent} {height} Td (".encode() + words + b") Tj ET")
            height -= size + 4
        before = block.kind
    finish()
    return pages


def as_pdf(text: str) -> bytes:
    """Write a text as a PDF of plain type, without tags or an outline, as printing to a file leaves it."""
    pages = pdf_pages(text)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    face = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        face.format("Helvetica").encode(),
        face.format("Helvetica-Bold").encode(),
    ]
    for number, page in enumerate(pages):
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        box = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
        objects.append(f"<< {box} {fonts} /Contents {6 + 2 * number} 0 R >>".encode())
        objects.append(f"<< /Length {len(page)} >>\nstream\n".encode() + page + b"\nendstream")
    written, places = b"%PDF-1.4\n", list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    ending = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return written + f"{ending}startxref\n{len(written)}\n%%EOF\n".encode()


def xhtml(title: str, chapter: Iterable[Block]) -> str:
    """Write one chapter of a book."""
    body = list[str]()
    names = {"#": "h1", "##": "h2", "": "p", "-": "li", "1": "li"}
    around = {"-": "ul", "1": "ol"}
    for kind, group in groupby(chapter, key=lambda block: block.kind):
        if kind == "|":
            rows = [block.cells for block in group]
            marks = ["th"] + ["td"] * (len(rows) - 1)
            lines = (
                "".join(f"<{mark}>{escape(cell)}</{mark}>" for cell in row)
                for mark, row in zip(marks, rows, strict=True)
            )
            body.append("<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
            continue
        items = "\n".join(f"<{names[kind]}>{escape(block.text)}</{names[kind]}>" for block in group)
        body.append(f"<{around[kind]}>{items}</{around[kind]}>" if kind in around else items)
    head = f"<head><title>{escape(title)}</title></head>"
    inner = "\n".join(body)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml">{head}<body>\n{inner}\n</body></html>\n'
    )


def as_epub(text: str) -> bytes:
    """Write a text as an electronic book, a chapter a file."""
    chapters = list[list[Block]]()
    for block in blocks(text):
        if block.kind == "#":
            chapters.append([])
        chapters[-1].append(block)
    names = [f"chapter{number}.xhtml" for number in range(1, len(chapters) + 1)]
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names, 1)
    )
    links = "".join(
        f'<li><a href="{name}">{escape(chapter[0].text)}</a></li>'
        for name, chapter in zip(names, chapters, strict=True)
    )
    nav = (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Contents</title></head>'
        f'<body><nav epub:type="toc"><ol>{links}</ol></nav></body></html>\n'
    )
    package = (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<dc:identifier id="id">pell-street-history-2</dc:identifier>'
        f"<dc:title>{escape(chapters[0][0].text)}</dc:title><dc:language>en</dc:language>"
        f'<meta property="dcterms:modified">{WRITTEN:%Y-%m-%dT%H:%M:%SZ}</meta></metadata><manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f"{items}</manifest><spine>"
        + "".join(f'<itemref idref="c{number}"/>' for number in range(1, len(names) + 1))
        + "</spine></package>\n"
    )
    container = (
        '<?xml version="1.0"?>\n<container version="1.0" '
        'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
    )
    files = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("OEBPS/book.opf", package),
        ("OEBPS/nav.xhtml", nav),
    ]
    for name, chapter in zip(names, chapters, strict=True):
        files.append((f"OEBPS/{name}", xhtml(chapter[0].text, chapter)))
    return zipped((name, data.encode()) for name, data in files)


def main() -> None:
    """Write the documents into articles/."""
    for name, data in (
        ("handbook.docx", as_docx(HANDBOOK)),
        ("season-report-2024.pdf", as_pdf(REPORT)),
        ("history.epub", as_epub(HISTORY)),
    ):
        (ARTICLES / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
