from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import SimpleNamespace

import pytest

from benchmarks.peer_values import moment_timex, parsedatetime_precision, recognizers_timex

MOMENT = datetime(2021, 1, 3, 15, 5)  # noqa: DTZ001 - the peers' moments know no zone
DAY = date(2021, 3, 30)

UNITS = {
    "ACU_YEAR": 1, "ACU_MONTH": 2, "ACU_WEEK": 4, "ACU_DAY": 8, "ACU_HALFDAY": 16, "ACU_HOUR": 32,
    "ACU_MIN": 64, "ACU_SEC": 128, "ACU_NOW": 256,
}  # fmt: skip
"""Constants of parsedatetime."""


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        pytest.param("time", "2021-01-03T15:05", id="a time"),
        pytest.param("part_of_day", "2021-01-03TAF", id="a part of the day"),
        pytest.param("day", "2021-01-03", id="a day"),
        pytest.param("week", "2020-W53", id="a week of the year before"),
        pytest.param("month", "2021-01", id="a month"),
        pytest.param("year", "2021", id="a year"),
        pytest.param("now", "PRESENT_REF", id="now"),
    ],
)
def test_a_moment_as_a_value(exact: str, expected: str) -> None:
    assert moment_timex(MOMENT, exact) == expected


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        pytest.param(0, "MO", id="midnight"),
        pytest.param(11, "MO", id="late morning"),
        pytest.param(12, "AF", id="noon"),
        pytest.param(18, "EV", id="evening"),
        pytest.param(23, "NI", id="night"),
    ],
)
def test_parts_of_the_day(hour: int, part: str) -> None:
    assert moment_timex(MOMENT.replace(hour=hour), "part_of_day") == f"2021-01-03T{part}"


@pytest.mark.parametrize(
    ("accuracy", "expected"),
    [
        pytest.param(1 + 2 + 8, "day", id="year, month and day"),
        pytest.param(1, "year", id="a year"),
        pytest.param(2, "month", id="a month"),
        pytest.param(4, "week", id="a week"),
        pytest.param(8 + 32, "time", id="day and hour"),
        pytest.param(8 + 16, "part_of_day", id="day and half of it"),
        pytest.param(256, "now", id="now"),
        pytest.param(0, "day", id="nothing said"),
    ],
)
def test_the_finest_unit_says_how_exact_a_moment_is(accuracy: int, expected: str) -> None:
    assert parsedatetime_precision(SimpleNamespace(accuracy=accuracy, **UNITS)) == expected


def make_reading(timex: str, **more: str) -> Mapping[str, str]:
    """Make a reading of recognizers-text, by default a date."""
    return {"type": "date", "timex": timex} | more


EITHER_YEAR = [
    make_reading("XXXX-05", start="2020-05-01", end="2020-06-01"),
    make_reading("XXXX-05", start="2021-05-01", end="2021-06-01"),
]
EITHER_FRIDAY = [
    make_reading("XXXX-WXX-5T09", value="2021-03-26 09:00:00"),
    make_reading("XXXX-WXX-5T09", value="2021-04-02 09:00:00"),
]


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param([make_reading("2021-03-05", value="2021-03-05")], "2021-03-05", id="a day"),
        pytest.param([make_reading("2021-W12", start="2021-03-22")], "2021-W12", id="a week"),
        pytest.param([make_reading("2020-WI", value="not resolved")], "2020-WI", id="a season"),
        pytest.param([make_reading("P5Y", value="157680000")], "P5Y", id="a duration"),
        pytest.param([make_reading("PT24H", value="86400")], "PT24H", id="a duration of hours"),
        pytest.param([make_reading("PAST_REF", value="2021-03-30 00:00:00")], "PAST_REF", id="the past"),
        pytest.param(
            [make_reading("XXXX-WXX-1", type="set", value="not resolved")], "XXXX-WXX-1", id="a set"
        ),
        pytest.param(EITHER_YEAR, "2021-05", id="the nearer year"),
        pytest.param(EITHER_FRIDAY, "2021-04-02T09:00", id="the nearer week, with its time"),
        pytest.param([make_reading("XXXX-05-09", value="2020-05-09")], "2020-05-09", id="a day of a year"),
        pytest.param([make_reading("XXXX-06", end="2021-06-01")], "2021-06", id="up to a month"),
        pytest.param(
            [make_reading("XXXX-06", value="not resolved")], "XXXX-06", id="nothing to take a year from"
        ),
        pytest.param([make_reading("T15", value="15:00:00")], "2021-03-30T15:00", id="an hour"),
        pytest.param(
            [make_reading("T15:30", value="15:30:00")], "2021-03-30T15:30", id="an hour and minutes"
        ),
        pytest.param([make_reading("TNI", start="20:00:00")], "2021-03-30TNI", id="a night"),
        pytest.param(
            [make_reading("2021-03-29T15", value="2021-03-29 15:00:00")], "2021-03-29T15:00", id="a time"
        ),
        pytest.param(
            [make_reading("(2020-07-01,2020-10-01,P3M)", start="2020-07-01")], "2020-Q3", id="a quarter"
        ),
        pytest.param(
            [make_reading("(2020-10-01,2021-01-01,P3M)", start="2020-10-01")], "2020-Q4", id="the last"
        ),
        pytest.param(
            [make_reading("(2020-07-01,2020-08-01,P1M)", start="2020-07-01")], "2020-07", id="a month"
        ),
        pytest.param(
            [make_reading("(1990-01-01,2000-01-01,P10Y)", start="1990-01-01")], "199", id="a decade"
        ),
        pytest.param(
            [make_reading("(1800-01-01,1900-01-01,P100Y)", start="1800-01-01")], "18", id="a century"
        ),
        pytest.param(
            [make_reading("(2016-03-30,2021-03-30,P5Y)", start="2016-03-30")], "P5Y", id="five years"
        ),
        pytest.param([make_reading("(2020-04-01,2021-04-01,P1Y)", start="2020-04-01")], "P1Y", id="fiscal"),
        pytest.param(
            [make_reading("(2020-05-01,2020-08-01,P3M)", start="2020-05-01")], "P3M", id="no quarter"
        ),
    ],
)
def test_what_was_recognised(readings: Sequence[Mapping[str, str]], expected: str) -> None:
    assert recognizers_timex(readings, DAY) == expected
