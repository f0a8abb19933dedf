"""Entries without a verb: table rows, list items, lines, and the years that stand above them."""

from datetime import date

import pytest

from index.structure import Block, BlockKind
from index.text.passages import segment_text
from index.timeline.extract import find_events

PUBLISHED = date(2025, 3, 10)


def extract_entries(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    segmentation = segment_text(text)
    events = find_events(text, published, segmentation.sentences, segmentation.blocks)
    spans = [(each.value, segmentation.sentences[each.sentence]) for each in events]
    return [(value, text[span.start : span.end]) for value, span in spans]


FIXTURES = """## Fixtures 2025/26

| Date | Match | Score |
|---|---|---|
| 20 September | Ashford – Brill | 2–1 |
| Sat 14 March, 15:00 | Brill – Corley | |
"""


def test_rows_have_the_dates_of_their_cells_in_the_season_of_their_heading() -> None:
    assert [value for value, _ in extract_entries(FIXTURES)] == ["2025-09-20", "2026-03-14T15:00"]


@pytest.mark.parametrize(
    ("row", "values"),
    [
        pytest.param("| 4.2 | 3 May 2024 |", ["2024-05-03"], id="number-and-day"),
        pytest.param("| Depot | 1903 |", ["1903"], id="name-and-year"),
        pytest.param("| 1,200 | 2019 |", [], id="figures"),
        pytest.param("| Depot | 9 am to 5 pm, Monday |", [], id="opening-hours"),
        pytest.param("| Depot | see the plan of 2019 |", [], id="words-beside-the-date"),
    ],
)
def test_a_date_fills_its_cell(row: str, values: list[str]) -> None:
    table = f"| Item | Opened |\n|---|---|\n{row}\n"
    assert [value for value, _ in extract_entries(table)] == values


def test_header_cells_date_the_words_below_them() -> None:
    table = "| | 3 May 2025 | 4 May 2025 |\n|---|---|---|\n| Hall | Choir of Brill | 12 |\n"
    assert [value for value, _ in extract_entries(table)] == ["2025-05-03"]


@pytest.mark.parametrize(
    ("item", "values"),
    [
        pytest.param("12 May – Ashford v Brill, 2–1", ["2025-05-12"], id="day-first"),
        pytest.param("Plant sale, Saturday 3 May 2025, 10 am", ["2025-05-03T10:00"], id="day-last"),
        pytest.param("Deadline: 14 March 2026", ["2026-03-14"], id="label"),
        pytest.param("Monday: 9 am to 5 pm", [], id="opening-hours"),
        pytest.param("July – carrots, peas", [], id="month-of-every-year"),
        pytest.param("Updated: 3 May 2024", [], id="timestamp"),
        pytest.param("Ashford, 2019, oil on canvas", [], id="year-between-commas"),
    ],
)
def test_an_item_has_its_date_at_an_edge(item: str, values: list[str]) -> None:
    assert [value for value, _ in extract_entries(f"- {item}\n- Another item\n")] == values


def test_months_and_days_are_in_the_year_of_their_heading() -> None:
    text = (
        "## 2019\n\n- March – new roof for the hall\n- 4 April: bridge closed\n\n"
        "## 2021\n\n- May: reopened\n- June: closed\n"
    )
    values = [value for value, _ in extract_entries(text)]
    assert values == ["2019-03", "2019-04-04", "2021-05", "2021-06"]


def test_a_year_as_a_heading_dates_statements() -> None:
    text = "# Chronicle\n\n## 1921\n\nThe ferry was launched.\n\n## 1930\n\nThe quay burned down.\n"
    assert [value for value, _ in extract_entries(text)] == ["1921", "1930"]


def test_lines_below_a_year_are_in_it() -> None:
    text = "Dates for 2026\n\n14 March · Concert at St Anne's\n5 December · Carols on the quay\n"
    assert [value for value, _ in extract_entries(text)] == ["2026-03-14", "2026-12-05"]


def test_a_programme_has_the_day_of_its_heading() -> None:
    text = "## Programme for Saturday 4 October 2025\n\n- 10:00 Doors open\n- 11:30 – Talk by Ana Ruiz\n"
    assert extract_entries(text) == [
        ("2025-10-04", "10:00 Doors open"),
        ("2025-10-04", "11:30 – Talk by Ana Ruiz"),
    ]


def test_code_has_no_events() -> None:
    text = "Commits\n\nIt was fixed on 3 May 2024."
    block = Block(BlockKind.CODE, 9, len(text))
    segmentation = segment_text(text, [block])
    assert find_events(text, PUBLISHED, segmentation.sentences, segmentation.blocks) == []


def test_a_statement_that_opens_like_a_timestamp_has_its_date() -> None:
    assert [value for value, _ in extract_entries("Published in 2004, the book sold well.")] == ["2004"]
