"""Arithmetic of units of time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.units import (
    PartialDate,
    TimeUnit,
    add_years,
    format_duration,
    format_week,
    format_year,
    shift_date,
)

DAY = PartialDate(2021, 3, 30)
YEARS = st.integers(-9999, 9999).filter(bool)


@pytest.mark.parametrize(
    ("point", "amount", "unit", "value"),
    [
        pytest.param(DAY, 2, TimeUnit.DAY, "2021-04-01", id="days"),
        pytest.param(DAY, -1, TimeUnit.WEEK, "2021-W12", id="week"),
        pytest.param(DAY, 1, TimeUnit.FORTNIGHT, "2021-W15", id="fortnight"),
        pytest.param(DAY, 0, TimeUnit.WEEKEND, "2021-W13-WE", id="weekend"),
        pytest.param(DAY, -1, TimeUnit.NIGHT, "2021-03-29TNI", id="night"),
        pytest.param(DAY, 10, TimeUnit.MONTH, "2022-01", id="months-over-new-year"),
        pytest.param(DAY, -3, TimeUnit.MONTH, "2020-12", id="months-back"),
        pytest.param(DAY, -1, TimeUnit.QUARTER, "2020-Q4", id="quarter"),
        pytest.param(DAY, -1, TimeUnit.YEAR, "2020", id="year"),
        pytest.param(DAY, 1, TimeUnit.DECADE, "203", id="decade"),
        pytest.param(DAY, -1, TimeUnit.CENTURY, "19", id="century"),
        pytest.param(DAY, -1, TimeUnit.MILLENNIUM, "1", id="millennium"),
        pytest.param(DAY, 5, TimeUnit.HOUR, "2021-03-30", id="hours-are-of-the-day"),
        pytest.param(DAY, 1.5, TimeUnit.YEAR, "2022-09", id="year-and-a-half"),
        pytest.param(DAY, -0.5, TimeUnit.DECADE, "2016", id="half-a-decade"),
        pytest.param(DAY, 1.5, TimeUnit.WEEK, "2021-W14", id="part-of-a-week-is-dropped"),
        pytest.param(PartialDate(2020, 2, 29), -1, TimeUnit.YEAR, "2019", id="leap-day-year"),
        pytest.param(PartialDate(2020, 2, 29), 12, TimeUnit.MONTH, "2021-02", id="leap-day-months"),
        pytest.param(PartialDate(2021, 3), 1, TimeUnit.MONTH, "2021-04", id="month-from-month"),
        pytest.param(PartialDate(2021, 3), 1, TimeUnit.DAY, "2021-XX-XX", id="day-from-month"),
        pytest.param(PartialDate(2021, 3), 1, TimeUnit.WEEK, "2021-WXX", id="week-from-month"),
        pytest.param(PartialDate(2021), 1, TimeUnit.MONTH, "2021-XX", id="month-from-year"),
        pytest.param(PartialDate(2021), 1, TimeUnit.QUARTER, "2021-QX", id="quarter-from-year"),
        pytest.param(PartialDate(2021, 2, 30), 1, TimeUnit.DAY, "2021-XX-XX", id="no-such-day"),
        pytest.param(PartialDate(-480), -1, TimeUnit.YEAR, "BC0481", id="before-christ"),
        pytest.param(PartialDate(-480), 1, TimeUnit.DECADE, "BC047", id="decade-before-christ"),
        pytest.param(PartialDate(-480), 0, TimeUnit.CENTURY, "BC04", id="century-before-christ"),
        pytest.param(PartialDate(-1), 1, TimeUnit.YEAR, "0001", id="no-year-zero"),
        pytest.param(PartialDate(1), -1, TimeUnit.YEAR, "BC0001", id="no-year-zero-back"),
        pytest.param(
            PartialDate(-480, 3, 9), 1, TimeUnit.DAY, "BC0480-XX-XX", id="no-calendar-before-christ"
        ),
        pytest.param(DAY, 10_000, TimeUnit.YEAR, "XXXX", id="too-far-ahead"),
        pytest.param(DAY, -3_000_000, TimeUnit.YEAR, "XXXX", id="too-far-back"),
        pytest.param(DAY, -3_000, TimeUnit.DECADE, "XXX", id="decades-too-far"),
        pytest.param(DAY, 999_999_999, TimeUnit.WEEK, "XXXX-WXX", id="weeks-too-far"),
        pytest.param(DAY, 999_999_999, TimeUnit.DAY, "XXXX-XX-XX", id="days-too-far"),
        pytest.param(DAY, 120_000, TimeUnit.MONTH, "XXXX-03", id="months-too-far"),
    ],
)
def test_units_are_counted_from_a_point(
    point: PartialDate, amount: float, unit: TimeUnit, value: str
) -> None:
    assert shift_date(point, amount, unit) == value


@given(st.dates(), st.integers(-10_000, 10_000))
def test_days_are_counted_as_the_calendar_has_them(day: date, count: int) -> None:
    try:
        expected = (day + timedelta(count)).isoformat()
    except OverflowError:
        expected = TimeUnit.DAY.unknown_value
    assert shift_date(PartialDate.from_date(day), count, TimeUnit.DAY) == expected


@given(st.dates(), st.integers(-100_000, 100_000))
def test_twelve_months_are_a_year(day: date, count: int) -> None:
    later = day.year + count
    expected = f"{later:04d}-{day.month:02d}"
    if 0 < later <= 9999:
        assert shift_date(PartialDate.from_date(day), 12 * count, TimeUnit.MONTH) == expected


@given(YEARS, st.integers(-20_000, 20_000))
def test_years_are_counted_back_and_forth(year: int, count: int) -> None:
    later = add_years(year, count)
    assert later != 0
    assert add_years(later, -count) == year


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        pytest.param(3, TimeUnit.DAY, "P3D", id="days"),
        pytest.param(0, TimeUnit.DAY, "P0D", id="none"),
        pytest.param(2, TimeUnit.WEEK, "P2W", id="weeks"),
        pytest.param(2, TimeUnit.FORTNIGHT, "P4W", id="fortnights"),
        pytest.param(5, TimeUnit.MONTH, "P5M", id="months"),
        pytest.param(5, TimeUnit.MINUTE, "PT5M", id="minutes"),
        pytest.param(5, TimeUnit.SECOND, "PT5S", id="seconds"),
        pytest.param(2, TimeUnit.DECADE, "P20Y", id="decades"),
        pytest.param(3, TimeUnit.CENTURY, "P3CE", id="centuries"),
        pytest.param(1_500_000, TimeUnit.YEAR, "P1500000Y", id="no-exponent"),
        pytest.param(1_234_567, TimeUnit.DAY, "P1234567D", id="every-digit"),
        pytest.param(0.5, TimeUnit.HOUR, "PT30M", id="half-an-hour"),
        pytest.param(1.5, TimeUnit.HOUR, "PT1H30M", id="hour-and-a-half"),
        pytest.param(1.5, TimeUnit.DAY, "P1DT12H", id="day-and-a-half"),
        pytest.param(2.5, TimeUnit.YEAR, "P2Y6M", id="years-and-a-half"),
        pytest.param(2.5, TimeUnit.DECADE, "P25Y", id="decades-and-a-half"),
        pytest.param(1.5, TimeUnit.WEEK, "P1.5W", id="week-and-a-half"),
        pytest.param(2.33, TimeUnit.YEAR, "P2.33Y", id="no-whole-months"),
        pytest.param(None, TimeUnit.YEAR, "PXY", id="uncounted"),
        pytest.param(None, TimeUnit.HOUR, "PTXH", id="uncounted-hours"),
        pytest.param(None, TimeUnit.FORTNIGHT, "PXW", id="uncounted-fortnights"),
        pytest.param(None, TimeUnit.DECADE, "PXDE", id="uncounted-decades"),
    ],
)
def test_a_length_has_a_value(amount: float | None, unit: TimeUnit, value: str) -> None:
    assert format_duration(amount, unit) == value


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        pytest.param("day", TimeUnit.DAY, id="singular"),
        pytest.param("Days", TimeUnit.DAY, id="plural"),
        pytest.param("centuries", TimeUnit.CENTURY, id="irregular"),
        pytest.param("millennia", TimeUnit.MILLENNIUM, id="latin"),
    ],
)
def test_a_word_names_a_unit(word: str, unit: TimeUnit) -> None:
    assert TimeUnit.from_word(word) is unit


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
    assert format_year(year) == value


@pytest.mark.parametrize(
    ("day", "value"),
    [
        pytest.param(date(2021, 1, 3), "2020-W53", id="belongs-to-the-year-before"),
        pytest.param(date(2019, 12, 30), "2020-W01", id="belongs-to-the-year-after"),
        pytest.param(date(1, 1, 1), "0001-W01", id="first"),
    ],
)
def test_a_week_is_of_the_year_that_has_its_thursday(day: date, value: str) -> None:
    assert format_week(day) == value
