"""Narratives versus reports: recognition, and anchors of their dates."""

from datetime import date
from typing import Final

import pytest

from index.dates.extract import scan_expressions
from index.dates.resolution import is_narrative
from tests.index.dates.extraction import PUBLISHED_TUESDAY, extract_values

HISTORY: Final = (
    "In 1870 the war began. In 1871 it ended, and in 1872 a treaty followed. By 1875 the town was rebuilt. "
    "In 1880 the railway came. "
)
"""Five past years: enough for a narrative."""

REPORT: Final = "The firm was founded in 1990 and sold in 2005. "


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param(HISTORY, PUBLISHED_TUESDAY, True, id="history"),
        pytest.param(HISTORY, None, True, id="history-unpublished"),
        pytest.param(HISTORY, date(1875, 6, 1), False, id="years-of-its-own-time"),
        pytest.param(REPORT, PUBLISHED_TUESDAY, False, id="report"),
        pytest.param(
            HISTORY + "Yesterday it was sold; on Monday it will close. Last year it lost money.",
            PUBLISHED_TUESDAY,
            False,
            id="history-within-a-report",
        ),
        pytest.param(
            HISTORY + "Two years later it was sold.", PUBLISHED_TUESDAY, True, id="later-is-no-report"
        ),
        pytest.param(
            "In March 480 BC, 479 BC, 478 BC, 477 BC and 476 BC.", PUBLISHED_TUESDAY, True, id="antiquity"
        ),
        pytest.param("", PUBLISHED_TUESDAY, False, id="nothing"),
    ],
)
def test_old_years_make_a_narrative(text: str, published: date | None, expected: bool) -> None:
    assert is_narrative(scan_expressions(text), published) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In March a train came.", ["1880-03"], id="month"),
        pytest.param("On 9 March a train came.", ["1880-03-09"], id="day"),
        pytest.param("In autumn a train came.", ["1880-FA"], id="season"),
        pytest.param(
            "On 9 March a train came. The following day it left.", ["1880-03-09", "1880-03-10"], id="day-on"
        ),
        pytest.param("In May it closed. In April it opened.", ["1880-05", "1880-04"], id="shortly-back"),
        pytest.param("In December it closed. In January it opened.", ["1880-12", "1881-01"], id="new-year"),
        pytest.param("Five years later it closed.", ["1885"], id="years-later"),
        pytest.param("The following year it closed.", ["1881"], id="following-year"),
        pytest.param("Last year it had closed.", ["1879"], id="last-year-is-the-story's"),
        pytest.param(
            "It was longer than any since 1790. In March a train came.", ["1790", "1880-03"], id="aside"
        ),
        pytest.param("In 1890 it closed. In March it opened.", ["1890", "1890-03"], id="opening-moves-on"),
        pytest.param(
            "After many complaints it closed in 1881. In March it opened.",
            ["1881", "1881-03"],
            id="next-year-moves-on",
        ),
        pytest.param(
            "On 9 March it closed. On Friday it opened.", ["1880-03-09", "1880-03-12"], id="weekday"
        ),
        pytest.param("On Friday a train came.", ["XXXX-WXX-5"], id="weekday-of-a-year"),
        pytest.param("It soon closed.", [], id="soon"),
        pytest.param("The weekend was wet.", ["XXXX-WXX-WE"], id="weekend-of-a-year"),
    ],
)
@pytest.mark.parametrize(
    "published", [pytest.param(PUBLISHED_TUESDAY, id="published"), pytest.param(None, id="unpublished")]
)
def test_a_narrative_goes_on_from_where_it_is(text: str, expected: list[str], published: date | None) -> None:
    assert extract_values(HISTORY + text, published)[5:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In March it closed.", ["2021-03"], id="month"),
        pytest.param("On Friday it closed.", ["2021-03-26"], id="weekday"),
        pytest.param("Last year it closed.", ["2020"], id="last-year"),
        pytest.param("It closed two years ago.", ["2019"], id="years-ago"),
        pytest.param("Two years later it closed.", ["2007"], id="years-later"),
        pytest.param("It will soon close.", ["FUTURE_REF"], id="soon"),
    ],
)
def test_a_report_speaks_from_its_publication(text: str, expected: list[str]) -> None:
    assert extract_values(REPORT + text)[2:] == expected


def test_a_narrative_that_has_not_named_a_year_is_in_none() -> None:
    assert extract_values("In March it began. " + HISTORY)[0] == "XXXX-03"


def test_a_narrative_may_come_to_the_present() -> None:
    assert extract_values(HISTORY + "In 2020 it was sold. Last month it closed.")[5:] == ["2020", "2021-02"]
