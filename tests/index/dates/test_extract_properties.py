"""Properties of find_dates on any text."""

import re
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.dates.timex import parse_period
from tests.index.samples import any_text, mixed_text

_YEAR: Final = r"(?:(?:BC)?\d{4}|XXXX)"
_MONTH: Final = r"(?:0[1-9]|1[0-2]|XX)"
_DAY: Final = rf"{_YEAR}-{_MONTH}-(?:0[1-9]|[12]\d|3[01]|XX)"
_WEEK: Final = r"W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-WE)?|WXX-[1-7]"
_IN_YEAR: Final = rf"{_MONTH}|{_WEEK}|Q[1-4X]|H[12]|SP|SU|FA|WI"
_LONGER: Final = r"(?:BC)?\d{1,3}|X{1,3}"
_VAGUE: Final = "PRESENT_REF|PAST_REF|FUTURE_REF"
_DATE: Final = rf"{_DAY}|{_YEAR}(?:-(?:{_IN_YEAR}))?|{_LONGER}|{_VAGUE}"
_CLOCK: Final = r"(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)Z?|MO|MI|AF|EV|NI|XX(?::XX(?::XX)?)?"
_TIME: Final = rf"(?:{_DAY}|XXXX-WXX-[1-7])T(?:{_CLOCK})"
_NUMBER: Final = r"(?:\d+(?:\.\d+)?|X)"
_DURATION: Final = rf"P(?=.)(?:{_NUMBER}(?:Y|M|W|D|Q|DE|CE|ML|WE|NI))*(?:T(?:{_NUMBER}[HMS])+)?"
_SET: Final = rf"{_DATE}|{_TIME}|{_DURATION}"
VALUES: Final = {
    "DATE": re.compile(rf"{_DATE}|{_TIME}", re.ASCII),  # an hour that isn't known is a DATE: "two hours ago"
    "TIME": re.compile(_TIME, re.ASCII),
    "DURATION": re.compile(_DURATION, re.ASCII),
    "SET": re.compile(_SET, re.ASCII),
}
"""TIMEX3 values by the type of their expression."""

RELATIVE: Final = """
    today yesterday tomorrow tonight Monday Tuesday Sat. Fridays Sundays nights last next this that the same
    previous following past coming of in on at by for from to until since during before after every each
    other day days week weeks weekend month months quarter year years decade century millennia fortnight hour
    hours minute seconds nights morning afternoon evening noon midnight overnight o'clock a.m. pm UTC ago
    later earlier hence now soon recently future current early late mid about over nearly no more than at
    least only first second third fourth fifth last half a an one two ten hundred dozen several few couple
    and March May June Sept. Dec spring summer fall winter Christmas Easter Thanksgiving New Year's Eve Q3 H1
    will was met be expected fiscal latest year-earlier year-ago period daily weekly yearly , . ; - – / ( ) '
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
"""Words of dates without a year."""

ABSOLUTE: Final = [
    each.strip()
    for each in """
    2021|1999|1870|2099|1000|480 BC|1 BC|AD 14|9999 BC|the year 0|’98|'05|2021-03-09|2020-02-29|3/25/98
    2021-03|25.03.2021|9/11|2025to|1998-99|1914–18|the 1990s|90s|the 480s BC|19th century|0th century
    5th century BC|nineteen ninety-six|twenty|thousand|9|31|30th|12th|10:30|24:00|24:30|0600 GMT|99|0
    1,500,000|999,999,999|2.5|3 1/2|10000|99999|$1999|1٢٣٤|３月|\u017feconds|éMay
    """.replace("\n", "|").split("|")
    if each.strip()
]
"""Dates and numbers with a year, or with four digits."""

relative_text = st.lists(st.sampled_from(RELATIVE), max_size=30).map(" ".join)
dated_text = st.lists(
    st.tuples(
        st.sampled_from(RELATIVE) | st.sampled_from(ABSOLUTE),
        st.sampled_from([" ", " ", "\u00a0", "", "-", "\n"]),
    ),
    max_size=30,
).map(lambda pairs: "".join(word + between for word, between in pairs))
texts = any_text | mixed_text | relative_text | dated_text
publications = st.none() | st.sampled_from([date.min, date.max, date(2020, 2, 29)]) | st.dates()


@given(texts, publications)
def test_expressions_stand_in_order_where_they_say(text: str, published: date | None) -> None:
    position = 0
    for timex in find_dates(text, published):
        assert position <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        position = timex.end


@given(texts, publications)
def test_values_are_of_timex3(text: str, published: date | None) -> None:
    for timex in find_dates(text, published):
        assert VALUES[timex.type].fullmatch(timex.value), timex


@given(texts, publications)
def test_a_value_covers_days_in_order_or_none(text: str, published: date | None) -> None:
    for timex in find_dates(text, published):
        days = parse_period(timex.value)
        assert days is None or days.first <= days.last


@given(relative_text)
def test_without_a_publication_date_no_year_is_guessed(text: str) -> None:
    for timex in find_dates(text, None):
        if timex.type in ("DATE", "TIME"):
            assert not re.match(r"(?:BC)?\d{3}", timex.value), timex


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" * 100_000, id="digits"),
        pytest.param("1," * 50_000, id="commas"),
        pytest.param("03-" * 30_000, id="hyphens"),
        pytest.param("1/1/" * 30_000, id="slashes"),
        pytest.param("10:" * 30_000, id="colons"),
        pytest.param(" " * 100_000, id="spaces"),
        pytest.param("the " * 30_000, id="articles"),
        pytest.param("five-" * 20_000, id="number-words"),
        pytest.param("a hundred and " * 10_000, id="hundreds"),
        pytest.param("of the " * 20_000 + "year", id="prepositions"),
        pytest.param("(" * 100_000 + "May", id="brackets"),
        pytest.param("'" * 100_000 + "98", id="apostrophes"),
        pytest.param("'98s" * 20_000, id="short-years"),
    ],
)
def test_long_runs_hold_few_dates_or_none(text: str) -> None:
    assert len(find_dates(text, None)) <= 1


@pytest.mark.parametrize(
    ("word", "count"),
    [
        pytest.param("March 2020; ", 5_000, id="dates"),
        pytest.param("It rained yesterday. ", 5_000, id="relative"),
        pytest.param("two days, ", 5_000, id="durations"),
        pytest.param("Friday at 10:30; ", 5_000, id="times"),
    ],
)
def test_many_dates_are_all_found(word: str, count: int) -> None:
    assert len(find_dates(word * count, date(2021, 3, 30))) == count
