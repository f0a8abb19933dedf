"""Authors and days of publication from the lines at the head of an article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.bylines import Byline, parse_byline, take_byline
from index.ingest.formats.text_blocks import TextBlock
from index.structure import BlockKind
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS


def declared_date(paragraphs: list[str]) -> date | None:
    return take_byline([TextBlock(paragraph) for paragraph in paragraphs])[0].published


@pytest.mark.parametrize(
    "line",
    [
        "30 March 2021",
        "March 30, 2021",
        "Tuesday, 30 March 2021",
        "2021-03-30",
        "Published: 30 March 2021",
        "Published on 30 March 2021.",
        "DATE: 30 March 2021",
        "– Issued 30 March 2021 –",
    ],
)
def test_datelines(line: str) -> None:
    assert declared_date(["The Ferry", line, *SAMPLE_PARAGRAPHS]) == date(2021, 3, 30)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The ferry sank on 30 March 2021", id="a-sentence"),
        pytest.param("March 2021", id="month"),
        pytest.param("2021", id="year"),
        pytest.param("yesterday", id="relative"),
        pytest.param("03/04/2021", id="ambiguous"),
        pytest.param("30 March 2021 – 2 April 2021", id="two"),
        pytest.param("30 February 2021", id="no-such-day"),
        pytest.param("Meeting: 30 March 2021", id="another-day"),
    ],
)
def test_other_lines(line: str) -> None:
    assert declared_date([line, *SAMPLE_PARAGRAPHS]) is None


def test_the_first_dateline_counts() -> None:
    assert declared_date(["30 March 2021", "31 March 2021"]) == date(2021, 3, 30)
    assert declared_date([*SAMPLE_PARAGRAPHS, *SAMPLE_PARAGRAPHS, "30 March 2021"]) is None


@given(st.lists(st.text(max_size=80), max_size=8))
def test_any_paragraphs(paragraphs: list[str]) -> None:
    declared_date(paragraphs)


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("By Wanda Okafor, 12 March 2019", "Wanda Okafor", date(2019, 3, 12)),
        (
            "by WANDA OKAFOR and Piet van Dalen | March 12, 2019, 8:05 pm",
            "WANDA OKAFOR, Piet van Dalen",
            date(2019, 3, 12),
        ),
        ("Written by O. J. Pell, Sue-Ann Li and Max Orr Jr.", "O. J. Pell, Sue-Ann Li, Max Orr Jr.", None),
        ("By Wanda Okafor, Sports Editor", "Wanda Okafor", None),
        ("By Wanda Okafor, updated 12 March 2019", "Wanda Okafor", None),
        ("Upper Velm, 12 March 2019", None, date(2019, 3, 12)),
        ("UPPER VELM – 12.03.2019", None, date(2019, 3, 12)),
        ("For immediate release: Tuesday, March 12, 2019", None, date(2019, 3, 12)),
        ("12 March 2019 • Upper Velm", None, date(2019, 3, 12)),
        ("Wanda Okafor / 2019-03-12 / 14:30", None, date(2019, 3, 12)),
    ],
)
def test_bylines(line: str, author: str | None, published: date | None) -> None:
    assert parse_byline(line) == Byline(author, published)


@pytest.mark.parametrize(
    "line",
    [
        "Valid until 12 March 2019",
        "Last updated: 12 March 2019",
        "Copyright 12 March 2019 Velm Press",
        "Annual Meeting, 12 March 2019",
        "By the way",
        "By bus, 12 March 2019",
        "By order of the council",
        "By noon on 12 March 2019 the river had risen",
        "Wanda Okafor",
        "Upper Velm",
        "",
    ],
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert parse_byline(line) is None


def test_a_byline_is_no_text() -> None:
    blocks = [TextBlock("By Wanda Okafor"), TextBlock("12 March 2019"), TextBlock("It rained.")]
    assert take_byline(blocks) == (Byline("Wanda Okafor", date(2019, 3, 12)), blocks[2:])
    assert take_byline([TextBlock("By Wanda Okafor\n12 March 2019"), blocks[2]])[1] == blocks[2:]


def test_a_day_below_a_label_of_its_own_is_another_day() -> None:
    blocks = [TextBlock("Permit ends:"), TextBlock("12 March 2019"), TextBlock("Keep this letter.")]
    assert take_byline(blocks) == (Byline(), blocks)


def test_days_over_entries_of_a_diary_are_no_bylines() -> None:
    days = [TextBlock(f"{day} March 2019", BlockKind.HEADING, 2) for day in (12, 13)]
    blocks = [days[0], TextBlock("It rained."), days[1], TextBlock("It poured.")]
    assert take_byline(blocks) == (Byline(), blocks)
    assert take_byline(blocks[:2]) == (Byline(None, date(2019, 3, 12)), blocks[1:2])
