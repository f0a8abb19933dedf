"""Additions over real folders and a real web server, and what is shown of them."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.core.source_reader import SourceReader
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job_store import JobStore
from bot.ingest.queue import IngestQueue
from bot.ingest.request import IngestRequest, Requester, build_request
from bot.ingest.sink import IngestSink
from bot.ingest.worker import IngestServices
from index.ingest.web.client import WebClient
from index.ingest.web.session import WebLimits
from index.ingest.workers.readers import Readers
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html, make_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path
    from typing import Self

    from bot.ingest.job import IngestJob
    from bot.ingest.queue import JobDisplay
    from tests.index.ingest.web.local_web import LocalWeb

HOST, GUEST = 101, 202
ALICE: Final = 7
AMPLE_QUOTAS: Final = Quotas(articles=1_000, megabytes=100, feeds=1)
TEST_TIMEOUT_SECONDS: Final = 20.0
"""Seconds after which a test has failed; none takes that long."""


class FakeUpload(NamedTuple):
    """A file that Discord holds, which doesn't arrive where it has no content."""

    filename: str
    data: bytes | None
    content_type: str | None = None

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.data or b"")

    async def read(self) -> bytes:
        """Its content."""
        if self.data is None:
            raise ConnectionError("gone")
        return self.data


class GatedUpload:
    """A file that arrives when the test lets it."""

    content_type = None

    def __init__(self, filename: str, data: bytes) -> None:
        self.filename = filename
        self.size = len(data)
        self.requested = asyncio.Event()
        self.arrives = asyncio.Event()
        self._data = data

    async def read(self) -> bytes:
        """Its content, in the end."""
        self.requested.set()
        await self.arrives.wait()
        return self._data


class JobRecorder:
    """What is shown of an addition, state by state."""

    def __init__(self, addition: IngestJob) -> None:
        self.initial = addition
        self.states: list[IngestJob] = []
        self._changed = asyncio.Event()

    async def show(self, addition: IngestJob) -> None:
        """Note a state."""
        self.states.append(addition)
        self._changed.set()

    async def wait_for(self, holds: Callable[[IngestJob], object]) -> IngestJob:
        """The first state of which something holds."""
        async with asyncio.timeout(TEST_TIMEOUT_SECONDS):
            while not (found := [state for state in self.states if holds(state)]):
                self._changed.clear()
                await self._changed.wait()
        return found[0]

    async def wait_for_end(self) -> IngestJob:
        """How it ended."""
        return await self.wait_for(lambda state: state.ending)


class GatedPage:
    """A page that comes when the test lets it."""

    def __init__(self, site: LocalWeb, path: str, content: str) -> None:
        self.url = site.url(path)
        self._asked = threading.Event()
        self._opened = threading.Event()
        self._content = content.encode()
        self._closing = site.closing
        site.add_handler(path, self._answer)

    def open(self) -> None:
        """Let the page come."""
        self._opened.set()

    async def wait_for_request(self) -> None:
        """Wait until somebody asks for the page."""
        assert await asyncio.to_thread(self._asked.wait, TEST_TIMEOUT_SECONDS)

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        self._asked.set()
        while not self._opened.wait(0.01):
            if self._closing.is_set():
                return
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(len(self._content)))
        handler.end_headers()
        handler.wfile.write(self._content)


class IngestHarness:
    """A run of the bot, as far as it adds articles: over a folder, with everything real but Discord."""

    def __init__(
        self,
        data: Path,
        quotas: Quotas = AMPLE_QUOTAS,
        reading: SourceReader | None = None,
        shelves: type[IngestSink] = IngestSink,
    ) -> None:
        self.data = data
        self.libraries = Libraries(data, None)
        self.job_store = JobStore(data)
        self.source_reader = reading or make_source_reader()
        self.sink = shelves(self.libraries, quotas)
        self.slept: list[float] = []
        self.feeds = FeedService(
            self.libraries,
            GuildFeedStores(FolderFeedDatabase(data)),
            self.source_reader,
            quotas,
            1_800.0,
            random_fraction=lambda: 0.0,
        )
        tools = IngestServices(self.job_store, self.source_reader, self.sink, FollowJobRunner(self.feeds))
        self.queue = IngestQueue(tools, self._sleep)

    async def __aenter__(self) -> Self:
        await self.source_reader.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Stop as the bot does."""
        await self.queue.close()
        await self.source_reader.__aexit__()
        await self.libraries.close()

    async def begin(
        self,
        *files: FakeUpload | GatedUpload,
        links: Sequence[str] = (),
        guild: int = HOST,
        person: int = ALICE,
    ) -> JobRecorder:
        """Begin an addition; returns what is shown of it."""
        return await self.submit(make_request(*files, links=links, guild=guild, person=person))

    async def submit(self, wanted: IngestRequest) -> JobRecorder:
        """Begin an addition; returns what is shown of it."""
        shown = JobRecorder(wanted.job)
        await self.queue.submit(wanted, shown.show)
        return shown

    async def resume(self) -> list[JobRecorder]:
        """Go on with what an earlier run left; returns what is shown of each."""
        resumed = []

        def shows(addition: IngestJob) -> JobDisplay:
            resumed.append(JobRecorder(addition))
            return resumed[-1].show

        await self.queue.resume(shows)
        return resumed

    def cancel(self, shown: JobRecorder) -> None:
        """Cancel an addition."""
        found = self.queue.find(shown.initial.guild, shown.initial.id)
        assert found
        self.queue.cancel(found)

    async def wait_until_idle(self) -> None:
        """Wait until nothing is being added any more."""
        async with asyncio.timeout(TEST_TIMEOUT_SECONDS):
            while tasks := list(self.queue._tasks.values()):
                await asyncio.wait(tasks)

    async def texts(self, guild: int = HOST) -> list[str]:
        """The texts of a server's articles, in the order of their addition."""
        return await self.libraries.run(guild, lambda library: [each.text for each in library.articles()])

    def folders(self) -> list[str]:
        """What is left of additions on disk."""
        return sorted(each.name for each in self.data.glob("servers/*/additions/*"))

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


def make_source_reader() -> SourceReader:
    """What reads files, and pages of the loopback interface, without pauses."""
    return SourceReader(
        Readers(), WebClient(WebLimits(min_delay_seconds=0, max_delay_seconds=0), public_only=False)
    )


def make_request(
    *files: FakeUpload | GatedUpload, links: Sequence[str] = (), guild: int = HOST, person: int = ALICE
) -> IngestRequest:
    """What somebody asks for."""
    return build_request(Requester(guild, 303, person), files, links, 25)


def story_text(number: int) -> str:
    """A text of its own."""
    return f"Story {number} of the harbour.\n\n" + "\n\n".join(SAMPLE_PARAGRAPHS)


def story_page(number: int) -> str:
    """A page with a text of its own."""
    return make_html(f"Story {number} of the harbour is told here at some length.", *SAMPLE_PARAGRAPHS)


def text_upload(name: str, number: int) -> FakeUpload:
    """A file with a text of its own."""
    return FakeUpload(name, story_text(number).encode())


def archive_upload(name: str, count: int) -> FakeUpload:
    """An archive of files with a text each."""
    return FakeUpload(name, make_zip({f"{number}.txt": story_text(number) for number in range(count)}))


def outcome_counts(addition: IngestJob) -> tuple[int, int, int, int]:
    """How many were found, added, there already, refused."""
    return addition.found, addition.added.count, addition.known.count, addition.refused.count
