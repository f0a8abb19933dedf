"""Word files: text and core properties."""

import io
import zipfile
from datetime import date

import docx
import docx.oxml
import pytest

from index import UnreadableFile
from index.ingest.formats.docx import read_docx
from index.ingest.formats.limits import FileLimits
from index.model import Article
from tests.index.ingest.formats.factories import (
    SAMPLE_PARAGRAPHS,
    SAMPLE_SENTENCE,
    docx_bytes,
    make_docx,
    make_zip,
)
from tests.index.ingest.formats.structure import assert_true_blocks, headed_rows, outline


def read_docx_article(data: bytes, limits: FileLimits | None = None) -> Article:
    return read_docx(data, "moon_race.docx", limits or FileLimits())


def test_core_properties() -> None:
    assert read_docx_article(make_docx(*SAMPLE_PARAGRAPHS, title="The Ferry", author="A. Writer")) == Article(
        "The Ferry", "\n\n".join(SAMPLE_PARAGRAPHS), author="A. Writer", language="en-US"
    )


@pytest.mark.parametrize("author", ["", "python-docx", "Microsoft Office User", "admin", "Unknown", "7"])
def test_placeholder_authors(author: str) -> None:
    assert read_docx_article(make_docx(SAMPLE_SENTENCE, author=author)).author is None


def test_all_text() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "A running head"
    document.sections[0].footer.paragraphs[0].text = "Page 7"
    document.add_heading("The Ferry", 0)
    document.add_paragraph("It left\tat dawn.")
    document.add_heading("The Port", 1)
    document.add_paragraph("cars", style="List Bullet")
    document.add_paragraph("boats", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Port", "Ferries", "Velm", "2"], strict=True):
        cell.text = words
    document.add_paragraph("")
    document.add_paragraph("It slept.").add_run().add_break()
    article = read_docx_article(docx_bytes(document))
    assert article.title == "The Ferry"
    assert article.text.split("\n\n") == [
        *("It left at dawn.", "The Port", "cars", "boats", "Port | Ferries", "Velm | 2", "It slept.")
    ]


def test_a_title_in_the_text_is_not_repeated() -> None:
    document = docx.Document()
    document.core_properties.title = "The Ferry"
    document.add_heading("The Ferry", 1)
    document.add_paragraph(SAMPLE_SENTENCE)
    assert read_docx_article(docx_bytes(document)) == Article("The Ferry", SAMPLE_SENTENCE, language="en-US")


def test_without_a_title_the_name_is_used() -> None:
    assert read_docx_article(make_docx(SAMPLE_SENTENCE)).title == "Moon race"


def test_a_dateline() -> None:
    assert read_docx_article(make_docx("Published: 30 March 2021", SAMPLE_SENTENCE)).published == date(
        2021, 3, 30
    )


def test_the_creation_date_is_not_used() -> None:
    assert read_docx_article(make_docx(SAMPLE_SENTENCE)).published is None


def test_structure() -> None:
    document = docx.Document()
    document.add_heading("Rules of the boat club", 0)
    document.add_heading("Keys", 1)
    document.add_paragraph("Every member gets:")
    document.add_paragraph("a key", style="List Bullet")
    document.add_paragraph("for the shed", style="List Bullet 2")
    document.add_paragraph("a card", style="List Bullet")
    document.add_heading("Leaving", 2)
    document.add_paragraph("Give the key back.", style="List Number")
    document.add_paragraph("Say goodbye.", style="List Number")
    document.add_paragraph().add_run("Fees by age").bold = True
    table = document.add_table(3, 2)
    for cell, words in zip(table._cells, ["", "Fee", "Adults", "40", "Children", "none"], strict=True):
        cell.text = words
    document.add_paragraph("Table 1: fees", style="Caption")
    document.add_paragraph("We row, therefore we are.", style="Quote")
    document.add_paragraph("row(left)", style="macro")
    document.add_paragraph("row(right)", style="macro")
    article = read_docx_article(docx_bytes(document))
    assert_true_blocks(article)
    assert outline(article) == [
        ("heading 1", "Keys"),
        ("paragraph", "Every member gets:"),
        ("list item 1", "a key"),
        ("list item 2", "for the shed"),
        ("list item 1", "a card"),
        ("heading 2", "Leaving"),
        ("list item 1o", "Give the key back."),
        ("list item 1o", "Say goodbye."),
        ("heading 6", "Fees by age"),
        ("table row", "Fee"),
        ("table row", "Adults | 40"),
        ("table row", "Children | none"),
        ("caption", "Table 1: fees"),
        ("block quote", "We row, therefore we are."),
        ("code", "row(left)\nrow(right)"),
    ]
    assert headed_rows(article) == [["Fee"], ["Adults", "Fee: 40"], ["Children", "Fee: none"]]


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>'
)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "is damaged", id="empty"),
        pytest.param(SAMPLE_SENTENCE.encode(), "is damaged", id="text"),
        pytest.param(make_docx(SAMPLE_SENTENCE)[:2000], "is damaged", id="cut-off"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "is encrypted or an old .doc", id="ole"
        ),
        pytest.param(make_zip({"a.txt": SAMPLE_SENTENCE}), "isn't a Word file", id="another-archive"),
        pytest.param(make_zip({"word/document.xml": BOMB}), "declares entities", id="entities"),
        pytest.param(make_docx(), "holds no text", id="no-paragraph"),
        pytest.param(make_docx(" ", "\u200b"), "holds no text", id="white-space"),
        pytest.param(make_zip({"word/document.xml": "a" * 2_000_000}), "packed too tightly", id="bomb"),
    ],
)
def test_unreadable_files(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^moon_race\.docx .*{complaint}.*\.$"):
        read_docx_article(data)


def test_the_style_title_counts_more_than_the_property() -> None:
    document = docx.Document()
    document.core_properties.title = "Letter, two columns"
    document.add_heading("The Ferry", 0)
    document.add_paragraph("By Wanda Okafor, 12 March 2019")
    document.add_paragraph(SAMPLE_SENTENCE)
    article = read_docx_article(docx_bytes(document))
    assert (article.title, article.author, article.published) == (
        "The Ferry",
        "Wanda Okafor",
        date(2019, 3, 12),
    )
    assert article.text == SAMPLE_SENTENCE


@pytest.mark.parametrize("author", ["k1234567", "j.smith", "okafor_w"])
def test_logins_are_no_authors(author: str) -> None:
    assert read_docx_article(make_docx(SAMPLE_SENTENCE, author=author)).author is None


MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def test_formulas_are_part_of_their_sentence() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The speed is ")
    formula = (
        f"<m:oMath {MATH}><m:r><m:t>v=</m:t></m:r><m:f><m:num><m:r><m:t>s</m:t></m:r></m:num>"
        "<m:den><m:sSup><m:e><m:r><m:t>t</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
        "</m:den></m:f></m:oMath>"
    )
    paragraph._p.append(docx.oxml.parse_xml(formula))
    paragraph.add_run(" in knots.")
    assert read_docx_article(docx_bytes(document)).text == "The speed is v=s/t^2 in knots."


def test_a_style_map_in_the_file_is_ignored() -> None:
    data = docx_bytes(docx.Document(io.BytesIO(make_docx(SAMPLE_SENTENCE))))
    output = io.BytesIO(data)
    with zipfile.ZipFile(output, "a") as archive:
        archive.writestr("mammoth/style-map", "p[style-name='Normal'] => h1 => => nonsense [")
    assert read_docx_article(output.getvalue()).text == SAMPLE_SENTENCE
