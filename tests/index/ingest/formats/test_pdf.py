"""PDF: paragraphs, without headers, footers and watermarks."""

from datetime import date

import pytest

from index import UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.pdf import read_pdf
from index.model import Article
from tests.index.ingest.formats.factories import SAMPLE_SENTENCE, PlacedText, make_pdf, stack_lines
from tests.index.ingest.formats.structure import assert_true_blocks, outline

WIDE = "and then it sailed on across the whole of the bay, past the lighthouse and"


def read_pdf_article(data: bytes) -> Article:
    return read_pdf(data, "moon_race.pdf", FileLimits())


def read_pdf_paragraphs(*pages: list[PlacedText]) -> list[str]:
    return read_pdf_article(make_pdf(*pages)).text.split("\n\n")


def test_document_information() -> None:
    article = read_pdf_article(
        make_pdf(
            stack_lines([SAMPLE_SENTENCE]),
            information={"Title": "The Ferry", "Author": "A. Writer; B. Writer"},
        )
    )
    assert article == Article("The Ferry", SAMPLE_SENTENCE, author="A. Writer, B. Writer")


def test_the_creation_date_is_not_used() -> None:
    assert (
        read_pdf_article(
            make_pdf(stack_lines([SAMPLE_SENTENCE]), information={"CreationDate": "D:20210330120000Z"})
        ).published
        is None
    )


def test_a_dateline() -> None:
    words = [PlacedText(72, 740, "30 March 2021"), *stack_lines([SAMPLE_SENTENCE])]
    assert read_pdf_article(make_pdf(words)) == Article("Moon race", SAMPLE_SENTENCE, date(2021, 3, 30))


@pytest.mark.parametrize(
    ("information", "title"),
    [
        pytest.param({"Title": "Microsoft Word - ferry.docx"}, "The Old Ferry", id="program"),
        pytest.param({"Title": "ferry_final.indd"}, "The Old Ferry", id="file"),
        pytest.param({"Title": "untitled"}, "The Old Ferry", id="untitled"),
        pytest.param({}, "The Old Ferry", id="none"),
        pytest.param({"Title": "Declared"}, "Declared", id="declared"),
    ],
)
def test_titles(information: dict[str, str], title: str) -> None:
    words = [
        PlacedText(72, 740, "The Old", 20),
        PlacedText(72, 716, "Ferry", 20),
        *stack_lines([SAMPLE_SENTENCE] * 3, top=680),
    ]
    assert read_pdf_article(make_pdf(words, information=information)).title == title


def test_a_title_with_a_divided_word() -> None:
    words = [
        PlacedText(72, 740, "The inter-", 20),
        PlacedText(72, 716, "national ferry", 20),
        *stack_lines([SAMPLE_SENTENCE]),
    ]
    assert read_pdf_article(make_pdf(words)).title == "The international ferry"


def test_a_title_of_the_first_page_is_not_repeated_in_the_text() -> None:
    assert (
        read_pdf_article(
            make_pdf([PlacedText(72, 740, "The Old Ferry", 20), *stack_lines([SAMPLE_SENTENCE])])
        ).text
        == SAMPLE_SENTENCE
    )


def test_without_a_title_the_name_is_used() -> None:
    assert read_pdf_article(make_pdf(stack_lines([SAMPLE_SENTENCE]))).title == "Moon race"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["The ferry left", "at dawn."], ["The ferry left at dawn."], id="one"),
        pytest.param(
            [WIDE, "slept.", "", WIDE, "woke."], [f"{WIDE} slept.", f"{WIDE} woke."], id="blank-line"
        ),
        pytest.param(
            [f"{WIDE}.", "It slept.", f"{WIDE}."], [f"{WIDE}. It slept.", f"{WIDE}."], id="short-line"
        ),
        pytest.param(["It has:", "• cars", "• boats"], ["It has:", "• cars", "• boats"], id="bullets"),
        pytest.param(["The inter-", "national ferry."], ["The international ferry."], id="divided-word"),
        pytest.param(
            ["The inter-", "natio-", "nal ferry."], ["The international ferry."], id="divided-twice"
        ),
        pytest.param(
            ["A well-known ferry, a well-", "known port."],
            ["A well-known ferry, a well-known port."],
            id="compound-that-stands-elsewhere",
        ),
        pytest.param(["The North-", "South line."], ["The North-South line."], id="capital-after-a-hyphen"),
        pytest.param(["In 1990-", "1995 it sailed."], ["In 1990-1995 it sailed."], id="numbers"),
    ],
)
def test_lines_become_paragraphs(lines: list[str], expected: list[str]) -> None:
    assert read_pdf_paragraphs(stack_lines(lines)) == expected


def test_an_indented_line_starts_a_paragraph() -> None:
    first = [f"{WIDE} the pier.", f"{WIDE} the pier."]
    second = [*stack_lines([f"It slept, {WIDE}"], left=90, top=674), *stack_lines(["the pier."], top=661)]
    assert read_pdf_paragraphs([*stack_lines(first), *second]) == [
        " ".join(first),
        f"It slept, {WIDE} the pier.",
    ]


def test_a_heading_is_a_paragraph() -> None:
    lines = [
        *stack_lines([f"{WIDE} so", "it slept."]),
        PlacedText(72, 674, "The Port", 13),
        *stack_lines([WIDE], top=661),
    ]
    assert read_pdf_paragraphs(lines) == [f"{WIDE} so it slept.", "The Port", WIDE]


def test_a_superscript_starts_no_paragraph() -> None:
    line = [
        PlacedText(72, 700, "It takes 40 m"),
        PlacedText(142, 705, "2", 7),
        PlacedText(150, 700, "of deck."),
    ]
    assert read_pdf_paragraphs(line) == ["It takes 40 m 2 of deck."]


def test_columns() -> None:
    left = stack_lines(["The ferry left the", "harbour of Velm at"])
    right = stack_lines(["dawn. Nobody waved,", "and nobody wept."], left=320)
    assert read_pdf_paragraphs([*left, *right]) == [
        "The ferry left the harbour of Velm at dawn. Nobody waved, and nobody wept."
    ]


def test_a_paragraph_goes_on_over_pages() -> None:
    assert read_pdf_paragraphs(stack_lines(["The ferry left the"]), stack_lines(["harbour at dawn."])) == [
        SAMPLE_SENTENCE
    ]
    assert read_pdf_paragraphs(stack_lines([SAMPLE_SENTENCE]), stack_lines(["It slept."])) == [
        SAMPLE_SENTENCE,
        "It slept.",
    ]


def test_headers_footers_and_page_numbers_are_removed() -> None:
    pages = [
        [
            PlacedText(72, 810, f"Harbour Report · {number}", 8),
            *stack_lines([f"The {name} ferry left the harbour."]),
            PlacedText(72, 30, "Velm Harbour Board", 8),
            PlacedText(300, 20, str(number), 8),
        ]
        for number, name in enumerate(("first", "second", "third"), 1)
    ]
    assert read_pdf_paragraphs(*pages) == [
        f"The {name} ferry left the harbour." for name in ("first", "second", "third")
    ]


def test_a_watermark_is_removed() -> None:
    pages = [
        [
            *stack_lines([f"The {name} ferry left the harbour."] * 4),
            PlacedText(200, 400, "DRAFT", 40),
            *stack_lines([f"The {name} ferry came to the harbour."] * 4, top=300),
        ]
        for name in ("first", "second", "third")
    ]
    assert "DRAFT" not in read_pdf_article(make_pdf(*pages)).text


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "page 7 of 12", "Seite 7", "7/12", "vii", "| 7"])
def test_page_numbers(number: str) -> None:
    assert read_pdf_paragraphs([*stack_lines([SAMPLE_SENTENCE]), PlacedText(300, 30, number)]) == [
        SAMPLE_SENTENCE
    ]


@pytest.mark.parametrize("last", ["In 2021.", "1234567", "Page by page", "mix it"])
def test_other_last_lines_stay(last: str) -> None:
    assert (
        last in read_pdf_article(make_pdf([*stack_lines([SAMPLE_SENTENCE]), PlacedText(300, 30, last)])).text
    )


def test_repeated_text_at_other_heights_stays() -> None:
    pages = [stack_lines([SAMPLE_SENTENCE], top=700 - 50 * number) for number in range(3)]
    assert read_pdf_article(make_pdf(*pages)).text.count(SAMPLE_SENTENCE) == 3


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "isn't a PDF", id="empty"),
        pytest.param(SAMPLE_SENTENCE.encode(), "isn't a PDF", id="text"),
        pytest.param(b"%PDF-1.7\nnothing", "is damaged", id="nothing-in-it"),
        pytest.param(make_pdf(stack_lines([SAMPLE_SENTENCE]))[:300], "is damaged", id="cut-off"),
        pytest.param(
            make_pdf(stack_lines([SAMPLE_SENTENCE]), encrypted=True), "is encrypted", id="encrypted"
        ),
        pytest.param(make_pdf([]), "holds no text; if its pages are pictures", id="scanned"),
        pytest.param(
            make_pdf([PlacedText(300, 30, " ")]), "holds no text; if its pages are pictures", id="blank"
        ),
        pytest.param(make_pdf(*[[]] * 3001), "more than 3,000 pages", id="too-many-pages"),
    ],
)
def test_unreadable_files(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^moon_race\.pdf .*{complaint}.*\.$"):
        read_pdf_article(data)


def test_structure() -> None:
    lines = [
        PlacedText(72, 760, "The Harbour Year", 24),
        PlacedText(72, 725, "Ferries", 16),
        *stack_lines([WIDE, "slept."], top=700),
        PlacedText(72, 660, "On board", 13),
        *stack_lines(["It takes:", "• cars", "• boats"], top=640),
        *stack_lines(["– old", "– new ones with a sail or an oar or"], left=90, top=601),
        *stack_lines(["two"], left=96, top=575),
        *stack_lines(["• travellers"], top=562),
        PlacedText(72, 536, "By night", bold=True),
        *stack_lines([WIDE, "woke."], top=523),
        *stack_lines(["1. Wave.", "2. Wait."], top=484),
        *stack_lines([f"{WIDE} so."], top=440),
    ]
    article = read_pdf_article(make_pdf(lines))
    assert article.title == "The Harbour Year"
    assert outline(article) == [
        ("heading 2", "Ferries"),
        ("paragraph", f"{WIDE} slept."),
        ("heading 3", "On board"),
        ("paragraph", "It takes:"),
        ("list item 1", "• cars"),
        ("list item 1", "• boats"),
        ("list item 2", "– old"),
        ("list item 2", "– new ones with a sail or an oar or two"),
        ("list item 1", "• travellers"),
        ("heading 6", "By night"),
        ("paragraph", f"{WIDE} woke."),
        ("list item 1o", "1. Wave."),
        ("list item 1o", "2. Wait."),
        ("paragraph", f"{WIDE} so."),
    ]
    assert_true_blocks(article)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([PlacedText(72, 700, f"{WIDE}.", bold=True)], id="bold-prose"),
        pytest.param(stack_lines(["12. May it was", WIDE]), id="one-number"),
        pytest.param(
            [PlacedText(72, 700, "The boat"), PlacedText(118, 700, "left.", bold=True)], id="bold-word"
        ),
    ],
)
def test_what_is_unclear_is_no_structure(lines: list[PlacedText]) -> None:
    assert read_pdf_article(make_pdf(lines)).blocks == ()
