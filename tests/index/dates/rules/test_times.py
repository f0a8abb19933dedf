"""Rules for times of day."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The train left at 10:30 a.m. on 9 March 2021.",
            [("10:30 a.m. on 9 March 2021", "TIME", "2021-03-09T10:30")],
            id="twelve-hours",
        ),
        pytest.param(
            "The train left at 4:05 pm on 9 March 2021.",
            [("4:05 pm on 9 March 2021", "TIME", "2021-03-09T16:05")],
            id="afternoon",
        ),
        pytest.param(
            "The train left at 12 p.m. on 9 March 2021.",
            [("12 p.m. on 9 March 2021", "TIME", "2021-03-09T12:00")],
            id="noon-half",
        ),
        pytest.param(
            "The train left at 12 am on 9 March 2021.",
            [("12 am on 9 March 2021", "TIME", "2021-03-09T00:00")],
            id="midnight-half",
        ),
        pytest.param(
            "The train left at 7.45 pm on 9 March 2021.",
            [("7.45 pm on 9 March 2021", "TIME", "2021-03-09T19:45")],
            id="dot",
        ),
        pytest.param(
            "The train left at 16:45 on 9 March 2021.",
            [("16:45 on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="twenty-four-hours",
        ),
        pytest.param(
            "The train left at 16:45:10 on 9 March 2021.",
            [("16:45:10 on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="seconds",
        ),
        pytest.param(
            "The rocket rose at 16:45 UTC on 9 March 2021.",
            [("16:45 UTC on 9 March 2021", "TIME", "2021-03-09T16:45Z")],
            id="zone-universal",
        ),
        pytest.param(
            "The rocket rose at 04:45 GMT on 9 March 2021.",
            [("04:45 GMT on 9 March 2021", "TIME", "2021-03-09T04:45Z")],
            id="zone-gmt",
        ),
        pytest.param(
            "The rocket rose at 16:45 (UTC+2) on 9 March 2021.",
            [("16:45 (UTC+2) on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="zone-offset",
        ),
        pytest.param(
            "The rocket rose at 16:45 EST on 9 March 2021.",
            [("16:45 EST on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="zone-other",
        ),
        pytest.param(
            "The rocket rose at 16:45 Moscow time on 9 March 2021.",
            [("16:45 Moscow time on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="zone-named",
        ),
        pytest.param(
            "The rocket rose at 16:45 local time on 9 March 2021.",
            [("16:45 local time on 9 March 2021", "TIME", "2021-03-09T16:45")],
            id="zone-local",
        ),
        pytest.param(
            "The train leaves at 10:30 every time.", [("10:30", "TIME", "2021-03-30T10:30")], id="no-zone"
        ),
        pytest.param(
            "The rocket rose at 0645 GMT on 9 March 2021.",
            [("0645 GMT on 9 March 2021", "TIME", "2021-03-09T06:45Z")],
            id="military",
        ),
        pytest.param(
            "The train left at five o'clock.", [("five o'clock", "TIME", "2021-03-30T05:00")], id="oclock"
        ),
        pytest.param(
            "The train left at 11 o’clock on 9 March 2021.",
            [("11 o’clock on 9 March 2021", "TIME", "2021-03-09T11:00")],
            id="oclock-digits",
        ),
        pytest.param("The train left at 10:30.", [("10:30", "TIME", "2021-03-30T10:30")], id="today"),
        pytest.param(
            "The train left at 24:00 on 9 March 2021.",
            [("24:00 on 9 March 2021", "TIME", "2021-03-09T24:00")],
            id="midnight-as-24",
        ),
        pytest.param(
            "The score was 99:12, the ratio 24:30; 13:30 pm.",
            [("13:30", "TIME", "2021-03-30T13:30")],
            id="no-clock",
        ),
        pytest.param("It stands in 3:16:25:7.", [], id="verse"),
    ],
)
def test_a_clock_time_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On the morning of 9 March 2021 it rained.",
            [("the morning of 9 March 2021", "TIME", "2021-03-09TMO")],
            id="morning-of",
        ),
        pytest.param(
            "On the morning of March 9, 2021, it rained.",
            [("the morning of March 9, 2021", "TIME", "2021-03-09TMO")],
            id="morning-of-month-first",
        ),
        pytest.param(
            "On the afternoon of Friday it rained.",
            [("the afternoon of Friday", "TIME", "2021-03-26TAF")],
            id="afternoon-of-weekday",
        ),
        pytest.param(
            "It rained on Friday morning.",
            [("Friday morning", "TIME", "2021-03-26TMO")],
            id="weekday-morning",
        ),
        pytest.param(
            "It rained on Friday at noon.",
            [("Friday at noon", "TIME", "2021-03-26T12:00")],
            id="weekday-at-noon",
        ),
        pytest.param(
            "It rained yesterday evening.",
            [("yesterday evening", "TIME", "2021-03-29TEV")],
            id="yesterday-evening",
        ),
        pytest.param(
            "It rained at 10:30 yesterday.",
            [("10:30 yesterday", "TIME", "2021-03-29T10:30")],
            id="clock-yesterday",
        ),
        pytest.param(
            "It rained yesterday at about 10:30.",
            [("yesterday at about 10:30", "TIME", "2021-03-29T10:30")],
            id="yesterday-at",
        ),
        pytest.param(
            "It rained this morning.", [("this morning", "TIME", "2021-03-30TMO")], id="this-morning"
        ),
        pytest.param("It rained last night.", [("last night", "TIME", "2021-03-29TNI")], id="last-night"),
        pytest.param("It will rain tonight.", [("tonight", "TIME", "2021-03-30TNI")], id="tonight"),
        pytest.param(
            "It will rain tomorrow night.", [("tomorrow night", "TIME", "2021-03-31TNI")], id="tomorrow-night"
        ),
        pytest.param(
            "On 9 March 2021 it rained. The next morning it snowed.",
            [("9 March 2021", "DATE", "2021-03-09"), ("The next morning", "TIME", "2021-03-10TMO")],
            id="the-next-morning",
        ),
        pytest.param(
            "On 9 March 2021 it rained. That night it snowed.",
            [("9 March 2021", "DATE", "2021-03-09"), ("That night", "TIME", "2021-03-09TNI")],
            id="that-night",
        ),
        pytest.param(
            "On 9 March 2021 it rained. In the evening it snowed.",
            [("9 March 2021", "DATE", "2021-03-09"), ("the evening", "TIME", "2021-03-09TEV")],
            id="the-evening",
        ),
        pytest.param(
            "It was ordered in May 2020. The mayor spoke at noon.",
            [("May 2020", "DATE", "2020-05"), ("noon", "TIME", "2021-03-30T12:00")],
            id="noon-of-the-report",
        ),
        pytest.param("It rained overnight.", [("overnight", "TIME", "2021-03-30TNI")], id="overnight"),
        pytest.param("It rained at noon.", [("noon", "TIME", "2021-03-30T12:00")], id="noon"),
        pytest.param("It rained at midnight.", [("midnight", "TIME", "2021-03-30T24:00")], id="midnight"),
        pytest.param(
            "It rained at midday on 9 March 2021.",
            [("midday on 9 March 2021", "TIME", "2021-03-09TMI")],
            id="midday",
        ),
        pytest.param("Owls hunt at night.", [("night", "TIME", "XXXX-XX-XXTNI")], id="at-night"),
        pytest.param("Good morning, he said.", [], id="good-morning"),
        pytest.param(
            "It left at 10:30, summer 2020.",
            [("10:30, summer 2020", "TIME", "2020-XX-XXT10:30")],
            id="clock-and-season",
        ),
    ],
)
def test_a_part_of_a_day_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
