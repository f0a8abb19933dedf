"""point_of: where in time a value begins."""

import pytest

from index.dates.context import point_of
from index.dates.units import Point


@pytest.mark.parametrize(
    ("value", "point"),
    [
        pytest.param("2021-03-09", Point(2021, 3, 9), id="day"),
        pytest.param("2021-03-09T10:30Z", Point(2021, 3, 9), id="time"),
        pytest.param("2021-03", Point(2021, 3), id="month"),
        pytest.param("2021", Point(2021), id="year"),
        pytest.param("2021-W13", Point(2021, 3, 29), id="week"),
        pytest.param("2021-W13-WE", Point(2021, 4, 3), id="weekend"),
        pytest.param("2021-WXX", Point(2021), id="unknown-week"),
        pytest.param("2021-SP", Point(2021, 3), id="season"),
        pytest.param("2021-Q3", Point(2021, 7), id="quarter"),
        pytest.param("2021-QX", Point(2021), id="unknown-quarter"),
        pytest.param("2021-H2", Point(2021, 7), id="half"),
        pytest.param("2021-XX-XX", Point(2021), id="unknown-day"),
        pytest.param("BC0480", Point(-480), id="before-christ"),
        pytest.param("BC0480-03-15", Point(-480, 3, 15), id="day-before-christ"),
        pytest.param("XXXX-03-09", None, id="unknown-year"),
        pytest.param("199", None, id="decade"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("P3D", None, id="duration"),
    ],
)
def test_a_value_begins_at_a_point(value: str, point: Point | None) -> None:
    assert point_of(value) == point
