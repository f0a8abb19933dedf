"""Quotations of a small town, and libraries that give them whatever they hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from bot.core.libraries import Libraries
from bot.quotes.query import Quotes
from index import Article, Citation, Library, Quotation
from tests.bot.fake_libraries import RecordingLibrary
from tests.bot.sample_articles import HARBOUR_ARTICLE, span_of
from tests.bot.strategies import citations, long_hostile_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_QuotingResult = TypeVar("_QuotingResult")

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


class QuotationsCall(NamedTuple):
    """Quotations as a library was asked for them."""

    speaker: str | None
    topic: str | None
    limit: int


class QuotingLibrary(RecordingLibrary):
    """Notes what it is asked for; Jo Rask is quoted, on every topic but "cheese"."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.wanted: list[QuotationsCall] = []
        self.said: Sequence[Quotation] = LAMPLIGHTER_QUOTATIONS

    def quotations(
        self, speaker: str | None = None, topic: str | None = None, limit: int = 25
    ) -> list[Quotation]:
        self.wanted.append(QuotationsCall(speaker, topic, limit))
        known = not speaker or "rask" in speaker.lower()
        return list(self.said[:limit]) if known and topic != "cheese" else []

    def speakers(self, typed: str, limit: int = 25) -> list[str]:
        names = ("Jo Rask", "Ingrid Hald", "x" * 101, "\u200b")
        return [name for name in names if typed.lower() in name.lower()][:limit]


class QuotingLibraries(Libraries):
    """Every server's library is the one that quotes the lamplighter."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, None)
        self.library = QuotingLibrary.in_memory()
        self.library.add(HARBOUR_ARTICLE)

    async def run(self, guild: int | None, work: Callable[[Library], _QuotingResult]) -> _QuotingResult:  # noqa: ARG002
        return work(self.library)

    async def close(self) -> None:
        """Close the library too."""
        await super().close()
        self.library.close()


any_quotation = st.builds(
    Quotation,
    citations(),
    st.none() | long_hostile_texts,
    long_hostile_texts,
    st.none() | long_hostile_texts,
    st.sampled_from(["named", "surname", "pronoun", "noun", "continued", "none"]),
    st.lists(citations(), max_size=2).map(tuple),
)
any_names = st.lists(long_hostile_texts, max_size=5).map(tuple)


def any_quotes(least: int = 0, most: int = 12) -> st.SearchStrategy[Quotes]:
    """Any quotations; where there are none, anything that helps."""
    some = st.lists(any_quotation, min_size=least, max_size=most).map(tuple)
    return st.builds(
        Quotes, long_hostile_texts, long_hostile_texts, some, st.booleans(), any_names, any_names
    )
