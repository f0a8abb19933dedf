"""Days in the forms that people and programs write."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.stated_dates import DayOrder, detect_day_order, find_stated_dates, parse_stated_date


@pytest.mark.parametrize(
    "value",
    [
        "2019-03-12",
        "2019-03-12T23:59:59+02:00",
        "2019/3/12 08:00",
        "20190312",
        "20190312T080000Z",
        "12 March 2019",
        "March 12th, 2019",
        "Mar. 12, 2019 at 8 am",
        "Tue, 12 Mar 2019 08:00:00 GMT",
        "12-Mar-2019",
        "12.3.2019",
        "12. März 2019",
        "12 de marzo de 2019",
        "le 12 mars 2019",
        "12 marca 2019",
        "12 марта 2019",
        "2019年3月12日",
    ],
)
def test_days(value: str) -> None:
    assert parse_stated_date(value) == date(2019, 3, 12)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("03/12/2019", id="two-readings"),
        pytest.param("Thursday, 03/12/2019", id="weekday-of-neither"),
        pytest.param("12 March 2019 – 14 March 2019", id="two-days"),
        pytest.param("March 2019", id="month"),
        pytest.param("31 April 2019", id="no-such-day"),
        pytest.param("12 apples 2019", id="no-month"),
        pytest.param("0001-01-01", id="year-one"),
        pytest.param("1970-01-01T00:00:00Z", id="epoch"),
        pytest.param("1900-01-01", id="day-zero"),
        pytest.param("12.34.56.78", id="address"),
        pytest.param("", id="empty"),
    ],
)
def test_no_day(value: str) -> None:
    assert parse_stated_date(value) is None


def test_the_weekday_settles_the_order() -> None:
    assert parse_stated_date("Monday, 02/04/2019") == date(2019, 2, 4)
    assert parse_stated_date("Tue 02/04/2019 - 08:00") == date(2019, 4, 2)


def test_sept_is_september() -> None:
    assert parse_stated_date("Fri, 13 Sept 2019 08:00:00 +0100") == date(2019, 9, 13)


def test_the_order_of_day_and_month() -> None:
    assert parse_stated_date("03/12/2019", DayOrder.MONTH_FIRST) == date(2019, 3, 12)
    assert parse_stated_date("03/12/2019", DayOrder.DAY_FIRST) == date(2019, 12, 3)
    assert parse_stated_date("12/12/2019") == date(2019, 12, 12)
    assert parse_stated_date("25/12/2019", DayOrder.MONTH_FIRST) == date(2019, 12, 25)


@pytest.mark.parametrize(
    ("text", "language", "order"),
    [
        ("Opened 03/05/2021, closed 13/04/2021.", "en-US", DayOrder.DAY_FIRST),
        ("Opened 03/05/2021, closed 04/13/2021.", "de", DayOrder.MONTH_FIRST),
        ("Opened 13/05/2021, closed 04/13/2021.", "de", None),
        ("Opened 03/05/2021.", "en", None),
        ("Opened 03/05/2021.", None, None),
        ("Opened 03/05/2021.", "en-US", DayOrder.MONTH_FIRST),
        ("Opened 03/05/2021.", "en-Latn-GB", DayOrder.DAY_FIRST),
        ("Ouvert le 03/05/2021.", "fr", DayOrder.DAY_FIRST),
        ("Ouvert le 03/05/2021.", "fr-CA", None),
    ],
)
def test_detection_of_the_order(text: str, language: str | None, order: DayOrder | None) -> None:
    assert detect_day_order(text, language) is order


@given(st.text(max_size=60), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_day_is_found_in_any_text(text: str, day: date) -> None:
    assert day in {each.day for each in find_stated_dates(f"{text} ({day.isoformat()})")}


@given(st.text(max_size=300), st.text(max_size=10))
def test_any_text(text: str, language: str) -> None:
    parse_stated_date(text, detect_day_order(text, language), language)
