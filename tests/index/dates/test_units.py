"""Counting in units of time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.units import Point, Unit, duration, shifted, week_value, year_value, years_from

DAY = Point(2021, 3, 30)
YEARS = st.integers(-9999, 9999).filter(bool)


@pytest.mark.parametrize(
    ("point", "amount", "unit", "value"),
    [
        pytest.param(DAY, 2, Unit.DAY, "2021-04-01", id="days"),
        pytest.param(DAY, -1, Unit.WEEK, "2021-W12", id="week"),
        pytest.param(DAY, 1, Unit.FORTNIGHT, "2021-W15", id="fortnight"),
        pytest.param(DAY, 0, Unit.WEEKEND, "2021-W13-WE", id="weekend"),
        pytest.param(DAY, -1, Unit.NIGHT, "2021-03-29TNI", id="night"),
        pytest.param(DAY, 10, Unit.MONTH, "2022-01", id="months-over-new-year"),
        pytest.param(DAY, -3, Unit.MONTH, "2020-12", id="months-back"),
        pytest.param(DAY, -1, Unit.QUARTER, "2020-Q4", id="quarter"),
        pytest.param(DAY, -1, Unit.YEAR, "2020", id="year"),
        pytest.param(DAY, 1, Unit.DECADE, "203", id="decade"),
        pytest.param(DAY, -1, Unit.CENTURY, "19", id="century"),
        pytest.param(DAY, -1, Unit.MILLENNIUM, "1", id="millennium"),
        pytest.param(DAY, 5, Unit.HOUR, "2021-03-30", id="hours-are-of-the-day"),
        pytest.param(DAY, 1.5, Unit.YEAR, "2022-09", id="year-and-a-half"),
        pytest.param(DAY, -0.5, Unit.DECADE, "2016", id="half-a-decade"),
        pytest.param(DAY, 1.5, Unit.WEEK, "2021-W14", id="part-of-a-week-is-dropped"),
        pytest.param(Point(2020, 2, 29), -1, Unit.YEAR, "2019", id="leap-day-year"),
        pytest.param(Point(2020, 2, 29), 12, Unit.MONTH, "2021-02", id="leap-day-months"),
        pytest.param(Point(2021, 3), 1, Unit.MONTH, "2021-04", id="month-from-month"),
        pytest.param(Point(2021, 3), 1, Unit.DAY, "2021-XX-XX", id="day-from-month"),
        pytest.param(Point(2021, 3), 1, Unit.WEEK, "2021-WXX", id="week-from-month"),
        pytest.param(Point(2021), 1, Unit.MONTH, "2021-XX", id="month-from-year"),
        pytest.param(Point(2021), 1, Unit.QUARTER, "2021-QX", id="quarter-from-year"),
        pytest.param(Point(2021, 2, 30), 1, Unit.DAY, "2021-XX-XX", id="no-such-day"),
        pytest.param(Point(-480), -1, Unit.YEAR, "BC0481", id="before-christ"),
        pytest.param(Point(-480), 1, Unit.DECADE, "BC047", id="decade-before-christ"),
        pytest.param(Point(-480), 0, Unit.CENTURY, "BC04", id="century-before-christ"),
        pytest.param(Point(-1), 1, Unit.YEAR, "0001", id="no-year-zero"),
        pytest.param(Point(1), -1, Unit.YEAR, "BC0001", id="no-year-zero-back"),
        pytest.param(Point(-480, 3, 9), 1, Unit.DAY, "BC0480-XX-XX", id="no-calendar-before-christ"),
        pytest.param(DAY, 10_000, Unit.YEAR, "XXXX", id="too-far-ahead"),
        pytest.param(DAY, -3_000_000, Unit.YEAR, "XXXX", id="too-far-back"),
        pytest.param(DAY, -3_000, Unit.DECADE, "XXX", id="decades-too-far"),
        pytest.param(DAY, 999_999_999, Unit.WEEK, "XXXX-WXX", id="weeks-too-far"),
        pytest.param(DAY, 999_999_999, Unit.DAY, "XXXX-XX-XX", id="days-too-far"),
        pytest.param(DAY, 120_000, Unit.MONTH, "XXXX-03", id="months-too-far"),
    ],
)
def test_units_are_counted_from_a_point(point: Point, amount: float, unit: Unit, value: str) -> None:
    assert shifted(point, amount, unit) == value


@given(st.dates(), st.integers(-10_000, 10_000))
def test_days_are_counted_as_the_calendar_has_them(day: date, count: int) -> None:
    try:
        expected = (day + timedelta(count)).isoformat()
    except OverflowError:
        expected = Unit.DAY.unknown
    assert shifted(Point.of(day), count, Unit.DAY) == expected


@given(st.dates(), st.integers(-100_000, 100_000))
def test_twelve_months_are_a_year(day: date, count: int) -> None:
    later = day.year + count
    expected = f"{later:04d}-{day.month:02d}"
    if 0 < later <= 9999:
        assert shifted(Point.of(day), 12 * count, Unit.MONTH) == expected


@given(YEARS, st.integers(-20_000, 20_000))
def test_years_are_counted_back_and_forth(year: int, count: int) -> None:
    later = years_from(year, count)
    assert later != 0
    assert years_from(later, -count) == year


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        pytest.param(3, Unit.DAY, "P3D", id="days"),
        pytest.param(0, Unit.DAY, "P0D", id="none"),
        pytest.param(2, Unit.WEEK, "P2W", id="weeks"),
        pytest.param(2, Unit.FORTNIGHT, "P4W", id="fortnights"),
        pytest.param(5, Unit.MONTH, "P5M", id="months"),
        pytest.param(5, Unit.MINUTE, "PT5M", id="minutes"),
        pytest.param(5, Unit.SECOND, "PT5S", id="seconds"),
        pytest.param(2, Unit.DECADE, "P20Y", id="decades"),
        pytest.param(3, Unit.CENTURY, "P3CE", id="centuries"),
        pytest.param(1_500_000, Unit.YEAR, "P1500000Y", id="no-exponent"),
        pytest.param(1_234_567, Unit.DAY, "P1234567D", id="every-digit"),
        pytest.param(0.5, Unit.HOUR, "PT30M", id="half-an-hour"),
        pytest.param(1.5, Unit.HOUR, "PT1H30M", id="hour-and-a-half"),
        pytest.param(1.5, Unit.DAY, "P1DT12H", id="day-and-a-half"),
        pytest.param(2.5, Unit.YEAR, "P2Y6M", id="years-and-a-half"),
        pytest.param(2.5, Unit.DECADE, "P25Y", id="decades-and-a-half"),
        pytest.param(1.5, Unit.WEEK, "P1.5W", id="week-and-a-half"),
        pytest.param(2.33, Unit.YEAR, "P2.33Y", id="no-whole-months"),
        pytest.param(None, Unit.YEAR, "PXY", id="uncounted"),
        pytest.param(None, Unit.HOUR, "PTXH", id="uncounted-hours"),
        pytest.param(None, Unit.FORTNIGHT, "PXW", id="uncounted-fortnights"),
        pytest.param(None, Unit.DECADE, "PXDE", id="uncounted-decades"),
    ],
)
def test_a_length_has_a_value(amount: float | None, unit: Unit, value: str) -> None:
    assert duration(amount, unit) == value


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        pytest.param("day", Unit.DAY, id="singular"),
        pytest.param("Days", Unit.DAY, id="plural"),
        pytest.param("centuries", Unit.CENTURY, id="irregular"),
        pytest.param("millennia", Unit.MILLENNIUM, id="latin"),
    ],
)
def test_a_word_names_a_unit(word: str, unit: Unit) -> None:
    assert Unit.named(word) is unit


@pytest.mark.parametrize(
    ("year", "value"),
    [
        pytest.param(2021, "2021", id="year"),
        pytest.param(14, "0014", id="early"),
        pytest.param(-480, "BC0480", id="before-christ"),
        pytest.param(9999, "9999", id="last"),
        pytest.param(10_000, "XXXX", id="too-late"),
        pytest.param(-10_000, "XXXX", id="too-early"),
    ],
)
def test_a_year_has_a_value(year: int, value: str) -> None:
    assert year_value(year) == value


@pytest.mark.parametrize(
    ("day", "value"),
    [
        pytest.param(date(2021, 1, 3), "2020-W53", id="belongs-to-the-year-before"),
        pytest.param(date(2019, 12, 30), "2020-W01", id="belongs-to-the-year-after"),
        pytest.param(date(1, 1, 1), "0001-W01", id="first"),
    ],
)
def test_a_week_is_of_the_year_that_has_its_thursday(day: date, value: str) -> None:
    assert week_value(day) == value
