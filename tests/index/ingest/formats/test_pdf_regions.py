"""PDF pages with tables, columns, line numbers and running lines."""

import pytest

from index.ingest.formats.limits import FileLimits
from index.ingest.formats.pdf import read_pdf
from index.model import Article
from tests.index.ingest.formats.factories import PlacedText, make_pdf, stack_lines
from tests.index.ingest.formats.structure import assert_true_blocks, headed_rows, outline

PROSE = ["The tide mill grinds whenever the pond is full, which is twice a day,", "and rests on Mondays."]


def read(*pages: list[PlacedText], **information: str) -> Article:
    article = read_pdf(make_pdf(*pages, information=information), "moon_race.pdf", FileLimits())
    assert_true_blocks(article)
    return article


def place_rows(
    *rows: tuple[str, ...], lefts: tuple[float, ...] = (72, 200, 320), top: float = 600
) -> list[PlacedText]:
    return [
        PlacedText(left, top - 16 * number, text)
        for number, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=False)
        if text
    ]


def test_a_table() -> None:
    rows = place_rows(("Grain", "Price", "Milled on"), ("Rye", "4", "Tuesday 3"), ("Spelt", "7", "Friday 6"))
    article = read([*stack_lines(PROSE), *rows, *stack_lines(PROSE, top=520)])
    assert outline(article) == [
        ("paragraph", " ".join(PROSE)),
        ("table row", "Grain | Price | Milled on"),
        ("table row", "Rye | 4 | Tuesday 3"),
        ("table row", "Spelt | 7 | Friday 6"),
        ("paragraph", " ".join(PROSE)),
    ]
    assert headed_rows(article) == [
        ["Grain", "Price", "Milled on"],
        ["Grain: Rye", "Price: 4", "Milled on: Tuesday 3"],
        ["Grain: Spelt", "Price: 7", "Milled on: Friday 6"],
    ]


def test_a_table_without_a_header() -> None:
    rows = place_rows(("Monday", "closed"), ("Tuesday", "9 to 5"), ("Friday", "9 to 7"))
    article = read([*stack_lines(PROSE), *rows])
    assert [text for kind, text in outline(article) if kind == "table row"] == [
        *("Monday | closed", "Tuesday | 9 to 5", "Friday | 9 to 7"),
    ]


def test_two_parts_of_one_line_are_no_table() -> None:
    article = read(
        [
            *stack_lines(PROSE),
            PlacedText(72, 600, "Velm"),
            PlacedText(400, 600, "Spring"),
            *stack_lines(PROSE, top=570),
        ]
    )
    assert "table row" not in [kind for kind, _ in outline(article)]


def test_columns_that_are_drawn_row_by_row() -> None:
    left = [
        "The mill was built by monks",
        "who had come from the north",
        "and knew how to tame the tide",
        "with gates of oak and iron.",
    ]
    right = [
        "Today it belongs to the town,",
        "which lets it to a baker. She",
        "grinds rye and spelt and sells",
        "her bread from the old gate.",
    ]
    lines = place_rows(*zip(left, right, strict=True), lefts=(72, 320))
    article = read(lines)
    assert " ".join(left) in article.text
    assert " ".join(right) in article.text
    assert article.text.index("tame the tide") < article.text.index("Today it belongs")


def test_numbers_of_lines_are_left_out() -> None:
    words = ["The mill is", "old and its", "wheel turns", "with the tide", "twice a day."]
    lines = [PlacedText(72, 700 - 14 * n, f"{n + 11} {text}") for n, text in enumerate(words)]
    assert read(lines).text == " ".join(words)


def test_numbers_that_do_not_count_lines_stay() -> None:
    lines = stack_lines(
        ["1911 mill built", "1920 wheel lost", "1921 wheel found", "1950 mill sold", "1999 mill bought"]
    )
    assert "1920" in read(lines).text


def test_lines_of_slides_that_differ_in_a_number_stay() -> None:
    pages = [
        [
            PlacedText(72, 760, f"Week {number}", 24),
            PlacedText(72, 700, f"Loaves sold: {number * 40}", 14),
            PlacedText(72, 640, text, 14),
        ]
        for number, text in enumerate(["The wheel turned.", "Ice stopped it.", "It turned again."], 1)
    ]
    article = read(*pages)
    assert all(f"Week {number}" in f"{article.title} {article.text}" for number in (1, 2, 3))
    assert all(f"Loaves sold: {number * 40}" in article.text for number in (1, 2, 3))


@pytest.mark.parametrize("footer", ["Page {} of 3", "The tide mill | {}", "- {} -"])
def test_footers_that_count_pages_are_removed(footer: str) -> None:
    pages = [
        [*stack_lines([*PROSE, f"Part {n} ends here."]), PlacedText(280, 30, footer.format(n), 8)]
        for n in (1, 2, 3)
    ]
    assert footer.split("{}", maxsplit=1)[0].strip() + " 1" not in read(*pages).text
    assert read(*pages).text.count("Part") == 3


def test_a_running_head_is_the_title_of_a_document_without_one() -> None:
    head = PlacedText(72, 790, "Lease of the tide mill of Velm", 11)
    pages = [[head, *stack_lines([*PROSE, f"Part {name}."])] for name in ("one", "two")]
    article = read(*pages)
    assert article.title == head.text
    assert head.text not in article.text
    assert read(*pages, Title="The Lease").title == "The Lease"


def test_a_compound_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    article = read(
        stack_lines(
            [
                "The tide mill of Velm is well-",
                "known, and its self-",
                "taught miller is a wel-",
                "come guest.",
            ]
        )
    )
    assert (
        article.text == "The tide mill of Velm is well-known, and its self-taught miller is a welcome guest."
    )
