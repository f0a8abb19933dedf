"""Quotations of a small town."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from index import Article, Citation, Quotation
from tests.bot.sample_articles import span_of

SPEECH_ARTICLE: Final = Article(
    title="A Speech at the Harbour",
    text=(
        "The mayor came at noon.\n\n"
        "“We have waited for this day for thirty years,” Mayor Ingrid Hald told the crowd. "
        "“When I was a girl, my father said: ‘One day the railway will come back.’\n\n"
        "“He didn’t live to see it. But we do.”\n\n"
        "The station would be “as good as new,” according to the plans. “A waste of money,” a man shouted."
    ),
    published=date(2024, 5, 4),
    author="Ada Lindqvist",
    url="https://example.org/velm/speech",
)


def make_quotation(words: str, speaker: str | None = None, *, paragraph: int = 2, **more: Any) -> Quotation:
    return Quotation(Citation(SPEECH_ARTICLE, paragraph, *span_of(SPEECH_ARTICLE, words)), speaker, **more)


WAITED_QUOTATION: Final = make_quotation(
    "We have waited for this day for thirty years,", "Ingrid Hald", role="Mayor", cue="told", how="named"
)

CONTINUED_QUOTATION: Final = make_quotation(
    "When I was a girl, my father said: ‘One day the railway will come back.’\n\n"
    "“He didn’t live to see it. But we do.",
    "Ingrid Hald",
    how="continued",
)

PLANS_QUOTATION: Final = make_quotation(
    "as good as new,", "the plans", paragraph=4, cue="according to", how="noun"
)

SPEAKERLESS_QUOTATION: Final = make_quotation("A waste of money,", paragraph=4)

TOWN_QUOTATIONS: Final = (WAITED_QUOTATION, CONTINUED_QUOTATION, PLANS_QUOTATION, SPEAKERLESS_QUOTATION)

_LAMPLIGHTER_SENTENCES: Final = [f"I lit lantern number {number}, for all to see." for number in range(1, 51)]

_LAMPLIGHTER_ARTICLE: Final = Article(
    "The Lamplighter", "\n\n".join(f"“{said}” said Jo Rask." for said in _LAMPLIGHTER_SENTENCES), id=1
)

LAMPLIGHTER_QUOTATIONS: Final = tuple(
    Quotation(
        Citation(_LAMPLIGHTER_ARTICLE, number, *span_of(_LAMPLIGHTER_ARTICLE, said)),
        "Jo Rask",
        "",
        "said",
        "named",
    )
    for number, said in enumerate(_LAMPLIGHTER_SENTENCES, 1)
)
"""More quotations than are ever shown."""
