"""Events of a small town, and libraries that tell them whatever they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from bot.core.libraries import Libraries
from bot.timeline.date_range import DateRange
from bot.timeline.query import Timeline
from index import Article, Citation, Event, Library
from index.dates.timex import parse_period
from tests.bot.fake_libraries import RecordingLibrary
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE, span_of
from tests.bot.strategies import citations, long_hostile_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

_ChronicleResult = TypeVar("_ChronicleResult")


def make_town_event(
    value: str,
    text: str,
    phrase: str = "",
    *,
    article: Article | None = None,
    paragraph: int = 1,
    **more: Any,
) -> Event:
    days = parse_period(value)
    assert days is not None
    whole = article or Article("The Town's Chronicle", text, id=1)
    start = text.index(phrase)
    citation = Citation(whole, paragraph, *span_of(whole, text))
    return Event(days.first, days.last, value, days.precision, citation, (start, start + len(phrase)), **more)


HARBOUR_OPENED: Final = make_town_event(
    "1911-05-04", "The harbour of Velm opened on 4 May 1911.", "4 May 1911", article=HARBOUR_ARTICLE
)
LIGHTHOUSE_BUILT: Final = make_town_event(
    "1923",
    "The lighthouse was built in 1923 by the engineer Mira Solberg.",
    "1923",
    article=HARBOUR_ARTICLE,
    paragraph=2,
)
RAILWAY_JOINED: Final = make_town_event(
    "1932",
    "A railway has joined Velm to the capital since 1932.",
    "1932",
    article=RAILWAY_ARTICLE,
    mod="ON_OR_AFTER",
)
STATION_CLOSED: Final = make_town_event(
    "1987", "The station closed in 1987.", "1987", article=RAILWAY_ARTICLE, inferred=True
)

TOWN_EVENTS: Final = (HARBOUR_OPENED, LIGHTHOUSE_BUILT, RAILWAY_JOINED, STATION_CLOSED)

_CHRONICLE_YEARS: Final = [f"{year}" for year in range(1950, 2000)]
_CHRONICLE_SENTENCES: Final = [f"In {year} a lantern was lit." for year in _CHRONICLE_YEARS]
_CHRONICLE_ARTICLE: Final = Article("The Town's Chronicle", "\n\n".join(_CHRONICLE_SENTENCES), id=1)

CHRONICLE_EVENTS: Final = tuple(
    make_town_event(year, text, year, article=_CHRONICLE_ARTICLE, paragraph=number)
    for number, (year, text) in enumerate(zip(_CHRONICLE_YEARS, _CHRONICLE_SENTENCES, strict=True), 1)
)
"""More events than are ever shown."""


class TimelineCall(NamedTuple):
    """A timeline as a library was asked for it."""

    topic: str | None
    limit: int
    since: date | None
    until: date | None


class ChronicleLibrary(RecordingLibrary):
    """Notes what it is asked for, too; its events are given, on every topic but "cheese"."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.wanted: list[TimelineCall] = []
        self.events: Sequence[Event] = CHRONICLE_EVENTS

    def timeline(
        self,
        topic: str | None = None,
        limit: int = 25,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Event]:
        self.wanted.append(TimelineCall(topic, limit, since, until))
        fitting = (
            each
            for each in self.events
            if topic != "cheese" and (not since or each.last >= since) and (not until or each.date <= until)
        )
        return list(fitting)[:limit]

    def topics(self, typed: str, limit: int = 25) -> list[str]:
        names = ("The Harbour of Velm", "Mira Solberg", "x" * 101, "\u200b")
        return [name for name in names if typed.lower() in name.lower()][:limit]


class ChronicleLibraries(Libraries):
    """Every server's library is the one that tells the chronicle."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, None)
        self.library = ChronicleLibrary.in_memory()
        self.library.add(HARBOUR_ARTICLE)

    async def run(self, guild: int | None, work: Callable[[Library], _ChronicleResult]) -> _ChronicleResult:  # noqa: ARG002
        return work(self.library)

    async def close(self) -> None:
        """Close the library too."""
        await super().close()
        self.library.close()


TIMEX_VALUES: Final = (
    *("2021-03-09", "0001-01-01", "9999-12-31", "2020-04", "2036", "0850", "199", "18", "00", "99"),
    *("2021-W10", "2021-W10-WE", "2021-Q3", "2021-H1", "2021-SP", "2021-WI", "2025/2034", "2021-03/2021-05"),
    *("2021-03-09/2021-03-12", "2021-03-09/2021-04-02", "199/201", "2021-03-09T10:30", "1850-01-01/2021-Q1"),
)
TIMEX_MODS: Final = (None, "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "START", "MID", "END", "APPROX")

timex_values = st.sampled_from(TIMEX_VALUES) | st.dates().map(str)


@st.composite
def any_event(draw: st.DrawFn) -> Event:
    """An event of any article, with any date."""
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
    """A timeline of any events, in the order of their dates."""
    some = st.lists(any_event(), min_size=least, max_size=most)
    ordered = some.map(lambda found: tuple(sorted(found, key=lambda each: (each.date, each.last))))
    topics = st.lists(long_hostile_texts, max_size=5).map(tuple)
    return st.builds(Timeline, long_hostile_texts, any_date_range, ordered, st.booleans(), topics)
