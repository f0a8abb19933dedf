"""point_of: where in time a value begins."""

import pytest

from index.dates.context import parse_partial_date
from index.dates.units import PartialDate


@pytest.mark.parametrize(
    ("value", "point"),
    [
        pytest.param("2021-03-09", PartialDate(2021, 3, 9), id="day"),
        pytest.param("2021-03-09T10:30Z", PartialDate(2021, 3, 9), id="time"),
        pytest.param("2021-03", PartialDate(2021, 3), id="month"),
        pytest.param("2021", PartialDate(2021), id="year"),
        pytest.param("2021-W13", PartialDate(2021, 3, 29), id="week"),
        pytest.param("2021-W13-WE", PartialDate(2021, 4, 3), id="weekend"),
        pytest.param("2021-WXX", PartialDate(2021), id="unknown-week"),
        pytest.param("2021-SP", PartialDate(2021, 3), id="season"),
        pytest.param("2021-Q3", PartialDate(2021, 7), id="quarter"),
        pytest.param("2021-QX", PartialDate(2021), id="unknown-quarter"),
        pytest.param("2021-H2", PartialDate(2021, 7), id="half"),
        pytest.param("2021-XX-XX", PartialDate(2021), id="unknown-day"),
        pytest.param("BC0480", PartialDate(-480), id="before-christ"),
        pytest.param("BC0480-03-15", PartialDate(-480, 3, 15), id="day-before-christ"),
        pytest.param("XXXX-03-09", None, id="unknown-year"),
        pytest.param("199", None, id="decade"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("P3D", None, id="duration"),
    ],
)
def test_a_value_begins_at_a_point(value: str, point: PartialDate | None) -> None:
    assert parse_partial_date(value) == point
