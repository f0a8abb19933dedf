"""Rules for months and days."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The bridge opened on 9 March 2021.",
            [("9 March 2021", "DATE", "2021-03-09")],
            id="day-month-year",
        ),
        pytest.param(
            "The bridge opened on the 9th of March, 2021.",
            [("the 9th of March, 2021", "DATE", "2021-03-09")],
            id="day-month-year-ordinal",
        ),
        pytest.param(
            "On March 9, 2021, the bridge opened.",
            [("March 9, 2021", "DATE", "2021-03-09")],
            id="month-day-year",
        ),
        pytest.param(
            "On March 9th the bridge opened.", [("March 9th", "DATE", "2021-03-09")], id="month-day-ordinal"
        ),
        pytest.param(
            "The bridge opened on 9-Mar-2021.", [("9-Mar-2021", "DATE", "2021-03-09")], id="day-hyphen-month"
        ),
        pytest.param(
            "The bridge opened on Sept. 9, 2020.", [("Sept. 9, 2020", "DATE", "2020-09-09")], id="abbreviated"
        ),
        pytest.param(
            "The bridge opened on 9 Sep 2020.",
            [("9 Sep 2020", "DATE", "2020-09-09")],
            id="abbreviated-without-point",
        ),
        pytest.param(
            "OSLO, MARCH 9 - The bridge opened.", [("MARCH 9", "DATE", "2021-03-09")], id="upper-case"
        ),
        pytest.param(
            "the bridge opened in february 2019", [("february 2019", "DATE", "2019-02")], id="lower-case"
        ),
        pytest.param(
            "The bridge opened in March 2019.", [("March 2019", "DATE", "2019-03")], id="month-and-year"
        ),
        pytest.param(
            "It was the warmest February of 2019.",
            [("February of 2019", "DATE", "2019-02")],
            id="month-of-year",
        ),
        pytest.param(
            "The ferries stopped for the month of November 2019.",
            [("the month of November 2019", "DATE", "2019-11")],
            id="the-month-of",
        ),
        pytest.param(
            "On the 21st day of April 2018 the dam broke.",
            [("the 21st day of April 2018", "DATE", "2018-04-21")],
            id="the-day-of",
        ),
        pytest.param(
            "They met on the fifth of May 2020.",
            [("the fifth of May 2020", "DATE", "2020-05-05")],
            id="day-in-words",
        ),
        pytest.param(
            "They met on May fifth, and it rained.",
            [("May fifth", "DATE", "2020-05-05")],
            id="day-in-words-after",
        ),
        pytest.param(
            "They met on the twenty-first of June 2020.",
            [("the twenty-first of June 2020", "DATE", "2020-06-21")],
            id="two-words",
        ),
        pytest.param(
            "They met on Friday, 12 March 2021.",
            [("Friday, 12 March 2021", "DATE", "2021-03-12")],
            id="weekday-and-date",
        ),
        pytest.param(
            "They met on Fri. 12 March 2021.",
            [("Fri. 12 March 2021", "DATE", "2021-03-12")],
            id="weekday-short-and-date",
        ),
        pytest.param(
            "They met on Friday, March 12.",
            [("Friday, March 12", "DATE", "2021-03-12")],
            id="weekday-without-year",
        ),
        pytest.param("They met on 05 May 2020.", [("05 May 2020", "DATE", "2020-05-05")], id="leading-zero"),
        pytest.param(
            "They met in May last year.", [("May last year", "DATE", "2020-05")], id="month-of-last-year"
        ),
        pytest.param(
            "They met in last year's December.",
            [("last year's December", "DATE", "2020-12")],
            id="last-years-month",
        ),
        pytest.param(
            "In 2017 they met. In June of that year they parted.",
            [("2017", "DATE", "2017"), ("June of that year", "DATE", "2017-06")],
            id="month-of-that-year",
        ),
        pytest.param("They met last February.", [("last February", "DATE", "2021-02")], id="last-month-name"),
        pytest.param(
            "They will meet next February.", [("next February", "DATE", "2022-02")], id="next-month-name"
        ),
        pytest.param(
            "They will meet this December.", [("this December", "DATE", "2021-12")], id="this-month-name"
        ),
    ],
)
def test_a_day_or_month_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Released on 2021-03-09.", [("2021-03-09", "DATE", "2021-03-09")], id="iso"),
        pytest.param("Released in 2021-03.", [("2021-03", "DATE", "2021-03")], id="iso-month"),
        pytest.param(
            "The 2010-11 season.", [("2010", "DATE", "2010"), ("11", "DATE", "2011")], id="iso-month-or-years"
        ),
        pytest.param("Released on 2021/03/09.", [("2021/03/09", "DATE", "2021-03-09")], id="iso-slashes"),
        pytest.param(
            "Released at 2021-03-09T10:30Z.", [("2021-03-09T10:30Z", "DATE", "2021-03-09")], id="iso-time"
        ),
        pytest.param("Released on 03/09/2021.", [("03/09/2021", "DATE", "2021-03-09")], id="month-first"),
        pytest.param(
            "Released on 25/03/2021.", [("25/03/2021", "DATE", "2021-03-25")], id="day-first-where-no-month"
        ),
        pytest.param(
            "Released on 09.03.2021.", [("09.03.2021", "DATE", "2021-03-09")], id="day-first-with-dots"
        ),
        pytest.param(
            "Released on 09.12.2021.", [("09.12.2021", "DATE", "2021-12-09")], id="day-first-in-december"
        ),
        pytest.param("Released on 3/25/98.", [("3/25/98", "DATE", "1998-03-25")], id="two-digit-year"),
        pytest.param(
            "Released on 3/25/21.", [("3/25/21", "DATE", "2021-03-25")], id="two-digit-year-of-this-century"
        ),
        pytest.param("Version 31/31/2021 is out.", [], id="no-such-day"),
        pytest.param("Call 1-800-55-12-99-1.", [], id="longer-number"),
        pytest.param(
            "Since 9/11 the tower has been closed.",
            [("9/11", "DATE", "2001-09-11")],
            id="eleventh-of-september",
        ),
        pytest.param(
            "After the September 11 attacks it was closed.",
            [("September 11", "DATE", "2001-09-11")],
            id="eleventh-of-september-attacks",
        ),
    ],
)
def test_a_date_in_digits_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The minister may resign. It may 1 day rain.", [("1 day", "DURATION", "P1D")], id="may-the-verb"
        ),
        pytest.param("The minister resigned in May.", [("May", "DATE", "2020-05")], id="may-the-month"),
        pytest.param(
            "The minister resigned, May 2020.", [("May 2020", "DATE", "2020-05")], id="may-with-year"
        ),
        pytest.param(
            "It lasted from May to July.",
            [("May", "DATE", "2020-05"), ("July", "DATE", "2021-07")],
            id="may-after-from",
        ),
        pytest.param("They march through the town.", [], id="march-the-verb"),
        pytest.param("The March through the town was long.", [], id="march-in-capitals"),
        pytest.param("The Long March 5 rocket rose.", [], id="long-march"),
        pytest.param("Mr. Theresa May Smith and April Jones met June Carter.", [], id="surname"),
        pytest.param("The second was longer than the first.", [], id="the-second"),
        pytest.param(
            "It came on the second of May.", [("the second of May", "DATE", "2020-05-02")], id="second-of-may"
        ),
        pytest.param("In March 200 people met.", [("March", "DATE", "2021-03")], id="count-after-month"),
    ],
)
def test_a_month_is_told_from_a_word(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
