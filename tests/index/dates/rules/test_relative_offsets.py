"""Rules for offsets, and their anchors."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained three days ago.", [("three days ago", "DATE", "2021-03-27")], id="days-ago"),
        pytest.param("It rained two weeks ago.", [("two weeks ago", "DATE", "2021-W11")], id="weeks-ago"),
        pytest.param("It rained five months ago.", [("five months ago", "DATE", "2020-10")], id="months-ago"),
        pytest.param("It rained two years ago.", [("two years ago", "DATE", "2019")], id="years-ago"),
        pytest.param(
            "It rained two and a half years ago.",
            [("two and a half years ago", "DATE", "2018-09")],
            id="year-and-a-half-ago",
        ),
        pytest.param(
            "It rained half a year ago.", [("half a year ago", "DATE", "2020-09")], id="half-a-year-ago"
        ),
        pytest.param(
            "It rained half an hour ago.", [("half an hour ago", "DATE", "2021-03-30")], id="half-an-hour-ago"
        ),
        pytest.param(
            "It rained a fortnight ago.", [("a fortnight ago", "DATE", "2021-W11")], id="fortnight-ago"
        ),
        pytest.param(
            "It rained three decades ago.", [("three decades ago", "DATE", "199")], id="decades-ago"
        ),
        pytest.param(
            "It rained two centuries ago.", [("two centuries ago", "DATE", "18")], id="centuries-ago"
        ),
        pytest.param(
            "It rained half a dozen years ago.", [("half a dozen years ago", "DATE", "2015")], id="dozen-ago"
        ),
        pytest.param(
            "It will rain ten days from now.", [("ten days from now", "DATE", "2021-04-09")], id="from-now"
        ),
        pytest.param("It will rain ten years hence.", [("ten years hence", "DATE", "2031")], id="hence"),
        pytest.param(
            "It rained 3,000,000 years ago.", [("3,000,000 years ago", "DATE", "XXXX")], id="too-far"
        ),
        pytest.param(
            "It rained several years ago.", [("several years ago", "DATE", "PAST_REF")], id="some-years-ago"
        ),
        pytest.param("It rained years ago.", [("years ago", "DATE", "PAST_REF")], id="years-ago-uncounted"),
        pytest.param(
            "It rained weeks later.", [("weeks later", "DATE", "FUTURE_REF")], id="weeks-later-uncounted"
        ),
        pytest.param("It opened years later than planned.", [], id="later-than-planned"),
        pytest.param("It rained a month ago.", [("a month ago", "DATE", "2021-02")], id="month-ago"),
    ],
)
def test_counted_units_are_counted_from_the_publication(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The dam broke on 9 March 2017. Two days later it rained.",
            [("9 March 2017", "DATE", "2017-03-09"), ("Two days later", "DATE", "2017-03-11")],
            id="later",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. Two years later it was mended.",
            [("9 March 2017", "DATE", "2017-03-09"), ("Two years later", "DATE", "2019")],
            id="years-later",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It was mended two years ago.",
            [("9 March 2017", "DATE", "2017-03-09"), ("two years ago", "DATE", "2019")],
            id="years-ago-all-the-same",
        ),
        pytest.param(
            "The dam broke on 31 January 2017. A month later it was mended.",
            [("31 January 2017", "DATE", "2017-01-31"), ("A month later", "DATE", "2017-02")],
            id="months-later",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It had rained a week earlier.",
            [("9 March 2017", "DATE", "2017-03-09"), ("a week earlier", "DATE", "2017-W09")],
            id="week-earlier",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It had rained three days before.",
            [("9 March 2017", "DATE", "2017-03-09"), ("three days before", "DATE", "2017-03-06")],
            id="days-before",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. The following day it rained.",
            [("9 March 2017", "DATE", "2017-03-09"), ("The following day", "DATE", "2017-03-10")],
            id="following-day",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. The previous month it rained.",
            [("9 March 2017", "DATE", "2017-03-09"), ("The previous month", "DATE", "2017-02")],
            id="previous-month",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It rained on the same day.",
            [("9 March 2017", "DATE", "2017-03-09"), ("the same day", "DATE", "2017-03-09")],
            id="same-day",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It rained much that year.",
            [("9 March 2017", "DATE", "2017-03-09"), ("that year", "DATE", "2017")],
            id="that-year",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. The next day it rained.",
            [("9 March 2017", "DATE", "2017-03-09"), ("The next day", "DATE", "2017-03-10")],
            id="the-next-day",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. The engineers had left the day before the flood.",
            [("9 March 2017", "DATE", "2017-03-09")],
            id="day-before-something-else",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It had rained the day before.",
            [("9 March 2017", "DATE", "2017-03-09"), ("the day before", "DATE", "2017-03-08")],
            id="the-day-before",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. It was mended the year after.",
            [("9 March 2017", "DATE", "2017-03-09"), ("the year after", "DATE", "2018")],
            id="the-year-after",
        ),
        pytest.param(
            "The dam broke on 9 March 2017. By the end of the year it was mended.",
            [("9 March 2017", "DATE", "2017-03-09"), ("the end of the year", "DATE", "2017")],
            id="end-of-the-year",
        ),
        pytest.param(
            "The dam broke in 2017. The next day it rained.",
            [("2017", "DATE", "2017"), ("The next day", "DATE", "2017-XX-XX")],
            id="less-known",
        ),
        pytest.param(
            "The dam broke in March 2017. A week later it rained.",
            [("March 2017", "DATE", "2017-03"), ("A week later", "DATE", "2017-WXX")],
            id="less-known-month",
        ),
        pytest.param(
            "Xerxes came in 480 BC. Two centuries later Rome rose.",
            [("480 BC", "DATE", "BC0480"), ("Two centuries later", "DATE", "BC02")],
            id="centuries-bc",
        ),
        pytest.param(
            "He was born in 10 BC. Twenty years later he sailed.",
            [("10 BC", "DATE", "BC0010"), ("Twenty years later", "DATE", "0011")],
            id="over-the-era",
        ),
        pytest.param(
            "Two days later it rained.",
            [("Two days later", "DATE", "XXXX-XX-XX")],
            id="later-without-mention",
        ),
        pytest.param(
            "The dam broke on 9 March 2017.\n\nA bridge fell two days later.",
            [("9 March 2017", "DATE", "2017-03-09"), ("two days later", "DATE", "XXXX-XX-XX")],
            id="later-than-in-the-paragraph-before",
        ),
    ],
)
def test_what_follows_is_counted_from_the_date_mentioned_last(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
