"""find_dates: spans, modifiers, inferred values, and texts without a publication date."""

from datetime import date

import pytest

from index.dates import find_dates
from index.dates.timex import Timex
from index.dates.triggers import TRIGGER_WINDOW_CHARS
from tests.index.dates.extraction import PUBLISHED_TUESDAY, extract_rows, extract_values


def test_an_expression_says_where_it_stands() -> None:
    text = "It rained in early March 2020, and again yesterday."
    assert find_dates(text, PUBLISHED_TUESDAY) == [
        Timex(13, 29, "early March 2020", "DATE", "2020-03", "START", inferred=False),
        Timex(41, 50, "yesterday", "DATE", "2021-03-29", None, inferred=True),
    ]


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        pytest.param("It rained on 9 March 2020.", False, id="day"),
        pytest.param("It rained in 2020.", False, id="year"),
        pytest.param("It rained in the 1990s.", False, id="decade"),
        pytest.param("It rained at Christmas 2019.", False, id="holiday-with-year"),
        pytest.param("It rained at 10:30 on 9 March 2020.", False, id="time-of-stated-day"),
        pytest.param("It rains now.", False, id="now"),
        pytest.param("It rained for three days.", False, id="duration"),
        pytest.param("It rained every Friday.", False, id="set"),
        pytest.param("It rained on 9 March.", True, id="day-without-year"),
        pytest.param("It rained in May last year.", True, id="month-of-last-year"),
        pytest.param("It rained at Christmas.", True, id="holiday"),
        pytest.param("It rained on Friday.", True, id="weekday"),
        pytest.param("It rained at 10:30.", True, id="time"),
        pytest.param("It rained at 10:30 on 9 March.", True, id="time-of-inferred-day"),
        pytest.param("It rained two years ago.", True, id="counted"),
        pytest.param("Sales fell in the latest quarter.", True, id="latest-quarter"),
    ],
)
def test_what_follows_from_another_date_is_inferred(text: str, inferred: bool) -> None:
    assert [each.inferred for each in find_dates(text, PUBLISHED_TUESDAY)] == [inferred]


def test_of_two_readings_the_longer_is_taken() -> None:
    assert extract_values("It rained on the morning of Friday, 12 March 2021.") == ["2021-03-12TMO"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It rained in March.", "XXXX-03", id="month"),
        pytest.param("It rained on 9 May.", "XXXX-05-09", id="day"),
        pytest.param("It rained last winter.", "XXXX-WI", id="season"),
        pytest.param("Sales fell in the third quarter.", "XXXX-Q3", id="quarter"),
        pytest.param("Sales fell in the first half of this year.", "XXXX-H1", id="half"),
        pytest.param("It rained on Monday.", "XXXX-WXX-1", id="weekday"),
        pytest.param("It rained on Monday morning.", "XXXX-WXX-1TMO", id="weekday-morning"),
        pytest.param("It rained yesterday.", "XXXX-XX-XX", id="yesterday"),
        pytest.param("It rained yesterday at 10:30.", "XXXX-XX-XXT10:30", id="clock"),
        pytest.param("It rained in the morning.", "XXXX-XX-XXTMO", id="part-of-day"),
        pytest.param("It will rain tonight.", "XXXX-XX-XXTNI", id="tonight"),
        pytest.param("It rained last week.", "XXXX-WXX", id="week"),
        pytest.param("It rained last weekend.", "XXXX-WXX-WE", id="last-weekend"),
        pytest.param("It rained at the weekend.", "XXXX-WXX-WE", id="weekend"),
        pytest.param("It rained a month ago.", "XXXX-XX", id="month-ago"),
        pytest.param("Sales fell last quarter.", "XXXX-QX", id="last-quarter"),
        pytest.param("Sales fell in the latest quarter.", "XXXX-QX", id="latest-quarter"),
        pytest.param("It rained last year.", "XXXX", id="year"),
        pytest.param("It rained in the same month last year.", "XXXX", id="same-month"),
        pytest.param("It rained two years later.", "XXXX", id="years-later"),
        pytest.param("It will rain next decade.", "XXX", id="decade"),
        pytest.param("It rained last century.", "XX", id="century"),
        pytest.param("It rained three millennia ago.", "X", id="millennia"),
        pytest.param("It rained two hours ago.", "XXXX-XX-XXTXX", id="hours"),
        pytest.param("It rained ten minutes ago.", "XXXX-XX-XXTXX:XX", id="minutes"),
        pytest.param("It rained ten seconds ago.", "XXXX-XX-XXTXX:XX:XX", id="seconds"),
        pytest.param("It rained at Easter.", "XXXX-XX-XX", id="holiday"),
    ],
)
def test_without_a_publication_date_relative_dates_stay_unresolved(text: str, value: str) -> None:
    assert extract_values(text, None) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In 2019 it began. Two years later it ended.", ["2019", "2021"], id="later"),
        pytest.param("In 2019 it began. Two years ago it ended.", ["2019", "XXXX"], id="ago"),
        pytest.param(
            "On 9 March 2017 it began. The next day it ended.", ["2017-03-09", "2017-03-10"], id="next-day"
        ),
        pytest.param(
            "On 9 March 2017 it rained. At noon it snowed.", ["2017-03-09", "2017-03-09T12:00"], id="noon"
        ),
    ],
)
def test_what_the_text_itself_says_needs_no_publication_date(text: str, expected: list[str]) -> None:
    assert extract_values(text, None) == expected


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        pytest.param(date(2020, 2, 29), "It rained a year ago.", "2019", id="leap-day-year-ago"),
        pytest.param(date(2020, 2, 29), "It rained a month ago.", "2020-01", id="leap-day-month-ago"),
        pytest.param(
            date(2020, 2, 29), "Profit beat the year-ago quarter.", "2018-Q4", id="leap-day-quarter"
        ),
        pytest.param(date(2021, 1, 3), "It rained last week.", "2020-W52", id="week-of-last-year"),
        pytest.param(date(2020, 12, 28), "It will rain next week.", "2021-W01", id="week-of-next-year"),
        pytest.param(date(2020, 1, 15), "It rained last month.", "2019-12", id="month-of-last-year"),
        pytest.param(date.min, "It rained yesterday.", "XXXX-XX-XX", id="day-before-the-first"),
        pytest.param(date.min, "It rained last year.", "BC0001", id="year-before-the-first"),
        pytest.param(date.min, "It rained last Friday.", "XXXX-WXX-5", id="weekday-before-the-first"),
        pytest.param(date.min, "It rained at the weekend.", "XXXX-WXX-WE", id="weekend-before-the-first"),
        pytest.param(date.min, "It rained at Easter.", "XXXX-XX-XX", id="easter-before-the-calendar"),
        pytest.param(date.max, "It will rain tomorrow.", "XXXX-XX-XX", id="day-after-the-last"),
        pytest.param(date.max, "It will rain next year.", "XXXX", id="year-after-the-last"),
        pytest.param(date.max, "It will rain next Sunday.", "XXXX-WXX-7", id="weekday-after-the-last"),
        pytest.param(date.max, "It will rain next month.", "XXXX-01", id="month-after-the-last"),
        pytest.param(date.max, "It rained at Easter.", "9999-03-28", id="easter-of-the-last-year"),
    ],
)
def test_the_calendar_is_kept_at_its_edges(published: date, text: str, value: str) -> None:
    assert extract_values(text, published) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained in 1٢٣٤ or in 二〇二一.", [], id="digits-of-other-scripts"),
        pytest.param("It rained two days and 3 \u017feconds ago.", ["P2D"], id="long-s"),
        pytest.param("It rained in éMarch, 2020ü or in ₂2020.", [], id="letters-beside"),
        pytest.param("March\x002020\x00", ["2020"], id="control-characters"),
        pytest.param("\udcff 2020 \ud800", ["2020"], id="broken-unicode"),
    ],
)
def test_only_plain_words_and_digits_are_read(text: str, expected: list[str]) -> None:
    assert extract_values(text) == expected


@pytest.mark.parametrize(
    "space",
    [
        pytest.param("\u00a0", id="no-break"),
        pytest.param("\u202f", id="narrow-no-break"),
        pytest.param("\u2009", id="thin"),
        pytest.param("\u2007", id="figure"),
    ],
)
def test_typesetters_spaces_are_spaces(space: str) -> None:
    day = f"9{space}March{space}2021"
    assert extract_rows(f"It rained on{space}{day}.") == [(day, "DATE", "2021-03-09")]


@pytest.mark.parametrize(
    "gap",
    [1, TRIGGER_WINDOW_CHARS - 4, TRIGGER_WINDOW_CHARS - 1, TRIGGER_WINDOW_CHARS, 2 * TRIGGER_WINDOW_CHARS],
)
def test_a_number_is_read_whole_wherever_the_window_of_a_word_ends(gap: int) -> None:
    assert extract_values(f"2021{' ' * gap}19995") == ["2021"]
