"""Libraries that record their calls, and answer with sentences, events or quotations of the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from bot.core.libraries import Libraries
from bot.core.library_folders import FolderLibraryDatabase
from index import Answer, Citation, CitedSentence, Event, Library, Quotation
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERNS_ARTICLE
from tests.bot.sample_events import CHRONICLE_EVENTS
from tests.bot.sample_quotations import LAMPLIGHTER_QUOTATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path


_WorkResult = TypeVar("_WorkResult")
_LibraryT = TypeVar("_LibraryT", bound=Library)


class FakeLibraries(Libraries, Generic[_LibraryT]):
    """Libraries of which every server's is the given one; work runs at once, on the event loop."""

    def __init__(self, data: Path, library: _LibraryT) -> None:
        super().__init__(FolderLibraryDatabase(data), None)
        self.library = library

    async def run(self, guild: int | None, work: Callable[[Library], _WorkResult]) -> _WorkResult:  # noqa: ARG002
        return work(self.library)

    async def close(self) -> None:
        """Close the library too."""
        await super().close()
        self.library.close()


class AskCall(NamedTuple):
    """Arguments of `Library.ask`."""

    question: str
    previous: tuple[str, ...]
    limit: int
    threshold: float


class RecordingLibrary(Library):
    """Records each question; one of three words or fewer is a follow-up to the newest earlier one."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.ask_calls: list[AskCall] = []

    def ask(
        self, question: str, limit: int = 5, previous: Sequence[str] = (), *, threshold: float = 0.5
    ) -> Answer:
        """Answer with `limit` sentences."""
        self.ask_calls.append(AskCall(question, tuple(previous), limit, threshold))
        leaned_on = tuple(previous[-1:]) if len(question.split()) <= 3 else ()
        places = [Citation(LANTERNS_ARTICLE, 1, number, 60) for number in range(limit)]
        sentences = tuple(CitedSentence(place, 1.0) for place in places)
        return Answer(question, sentences, 0.9, answered=True, leaned_on=leaned_on)


class RecordingLibraries(FakeLibraries[RecordingLibrary]):
    """Libraries of a `RecordingLibrary`."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, RecordingLibrary.in_memory())

    def last_previous(self) -> tuple[str, ...]:
        """The earlier questions that came with the last one."""
        return self.library.ask_calls[-1].previous


class TimelineCall(NamedTuple):
    """Arguments of `Library.timeline`."""

    topic: str | None
    limit: int
    since: date | None
    until: date | None


class ChronicleLibrary(RecordingLibrary):
    """Records calls of `timeline`; has the same events on every topic but "cheese"."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.timeline_calls: list[TimelineCall] = []
        self.served_events: Sequence[Event] = CHRONICLE_EVENTS

    def timeline(
        self,
        topic: str | None = None,
        limit: int = 25,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Event]:
        self.timeline_calls.append(TimelineCall(topic, limit, since, until))
        fitting = (
            each
            for each in self.served_events
            if topic != "cheese" and (not since or each.last >= since) and (not until or each.date <= until)
        )
        return list(fitting)[:limit]

    def topics(self, typed: str, limit: int = 25) -> list[str]:
        names = ("The Harbour of Velm", "Mira Solberg", "x" * 101, "\u200b")
        return [name for name in names if typed.lower() in name.lower()][:limit]


class ChronicleLibraries(FakeLibraries[ChronicleLibrary]):
    """Libraries of a `ChronicleLibrary` with one article."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, ChronicleLibrary.in_memory())
        self.library.add(HARBOUR_ARTICLE)


class QuotationsCall(NamedTuple):
    """Arguments of `Library.quotations`."""

    speaker: str | None
    topic: str | None
    limit: int


class QuotingLibrary(RecordingLibrary):
    """Records calls of `quotations`; quotes Jo Rask on every topic but "cheese"."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.quotations_calls: list[QuotationsCall] = []
        self.served_quotations: Sequence[Quotation] = LAMPLIGHTER_QUOTATIONS

    def quotations(
        self, speaker: str | None = None, topic: str | None = None, limit: int = 25
    ) -> list[Quotation]:
        self.quotations_calls.append(QuotationsCall(speaker, topic, limit))
        known = not speaker or "rask" in speaker.lower()
        return list(self.served_quotations[:limit]) if known and topic != "cheese" else []

    def speakers(self, typed: str, limit: int = 25) -> list[str]:
        names = ("Jo Rask", "Ingrid Hald", "x" * 101, "\u200b")
        return [name for name in names if typed.lower() in name.lower()][:limit]


class QuotingLibraries(FakeLibraries[QuotingLibrary]):
    """Libraries of a `QuotingLibrary` with one article."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, QuotingLibrary.in_memory())
        self.library.add(HARBOUR_ARTICLE)
