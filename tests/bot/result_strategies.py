"""Hypothesis strategies for events and quotations."""

from typing import Final

from hypothesis import strategies as st

from bot.quotes.query import Quotes
from bot.timeline.date_range import DateRange
from bot.timeline.query import Timeline
from index import Event, Quotation
from index.dates.timex import parse_period
from tests.bot.strategies import article_texts, citations

TIMEX_VALUES: Final = (
    *("2021-03-09", "0001-01-01", "9999-12-31", "2020-04", "2036", "0850", "199", "18", "00", "99"),
    *("2021-W10", "2021-W10-WE", "2021-Q3", "2021-H1", "2021-SP", "2021-WI", "2025/2034", "2021-03/2021-05"),
    *("2021-03-09/2021-03-12", "2021-03-09/2021-04-02", "199/201", "2021-03-09T10:30", "1850-01-01/2021-Q1"),
)

TIMEX_MODS: Final = (None, "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END", "APPROX")

timex_values = st.sampled_from(TIMEX_VALUES) | st.dates().map(str)


@st.composite
def any_event(draw: st.DrawFn) -> Event:
    """An event of any article and date."""
    value, citation = draw(timex_values), draw(citations())
    days = parse_period(value)
    assert days is not None
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(citation.text))] * 2)))
    return Event(
        days.first,
        days.last,
        value,
        days.precision,
        citation,
        (start, end),
        draw(st.sampled_from(TIMEX_MODS)),
        draw(st.booleans()),
        tuple(draw(st.lists(citations(), max_size=2))),
    )


any_date_range = st.builds(DateRange, timex_values | st.just(""), timex_values | st.just(""))


def any_timeline(least: int = 0, most: int = 12) -> st.SearchStrategy[Timeline]:
    """A timeline of any events, in order of their dates."""
    some = st.lists(any_event(), min_size=least, max_size=most)
    ordered = some.map(lambda result: tuple(sorted(result, key=lambda each: (each.date, each.last))))
    topics = st.lists(article_texts, max_size=5).map(tuple)
    return st.builds(Timeline, article_texts, any_date_range, ordered, st.booleans(), topics)


any_quotation = st.builds(
    Quotation,
    citations(),
    st.none() | article_texts,
    article_texts,
    st.none() | article_texts,
    st.sampled_from(["named", "surname", "pronoun", "noun", "continued", "none"]),
    st.lists(citations(), max_size=2).map(tuple),
)

any_names = st.lists(article_texts, max_size=5).map(tuple)


def any_quotes(least: int = 0, most: int = 12) -> st.SearchStrategy[Quotes]:
    """Any quotations; without any, any suggestions."""
    some = st.lists(any_quotation, min_size=least, max_size=most).map(tuple)
    return st.builds(Quotes, article_texts, article_texts, some, st.booleans(), any_names, any_names)
