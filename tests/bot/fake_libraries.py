"""Libraries that note what they are asked, and answer everything with sentences of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from bot.core.libraries import Libraries
from index import Answer, Citation, CitedSentence, Library
from tests.bot.sample_articles import LANTERNS_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_WorkResult = TypeVar("_WorkResult")


class AskCall(NamedTuple):
    """A question as it reached a library."""

    question: str
    previous: tuple[str, ...]
    limit: int
    threshold: float


class RecordingLibrary(Library):
    """Notes each question; one of three words or fewer leans on the newest earlier question."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.asked: list[AskCall] = []

    def ask(
        self, question: str, limit: int = 5, previous: Sequence[str] = (), *, threshold: float = 0.5
    ) -> Answer:
        """An answer of as many sentences as are asked for."""
        self.asked.append(AskCall(question, tuple(previous), limit, threshold))
        leaned_on = tuple(previous[-1:]) if len(question.split()) <= 3 else ()
        places = [Citation(LANTERNS_ARTICLE, 1, number, 60) for number in range(limit)]
        sentences = tuple(CitedSentence(place, 1.0) for place in places)
        return Answer(question, sentences, 0.9, answered=True, leaned_on=leaned_on)


class RecordingLibraries(Libraries):
    """Every server's library is the one that notes."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, None)
        self.library = RecordingLibrary.in_memory()

    async def run(self, guild: int | None, work: Callable[[Library], _WorkResult]) -> _WorkResult:  # noqa: ARG002
        return work(self.library)

    def previous(self) -> tuple[str, ...]:
        """The earlier questions that came with the last one."""
        return self.library.asked[-1].previous

    async def close(self) -> None:
        """Close the library too."""
        await super().close()
        self.library.close()
