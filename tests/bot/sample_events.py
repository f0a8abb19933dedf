"""Events of a small town."""

from __future__ import annotations

from typing import Any, Final

from index import Article, Citation, Event
from index.dates.timex import parse_period
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE, span_of


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
