"""Ingest jobs over real folders and a real web server, and the states that are shown of them."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar, cast

from bot.core.libraries import Libraries
from bot.core.quotas import Quotas
from bot.core.source_reader import SourceReader
from bot.core.working_state import open_working_state
from bot.feeds.service import FeedService
from bot.feeds.store import FolderFeedDatabase, GuildFeedStores
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job import FileJob, IngestJob
from bot.ingest.job_store import JobStore
from bot.ingest.queue import IngestQueue
from bot.ingest.request import IngestRequest, Requester, build_request
from bot.ingest.sink import IngestSink
from bot.ingest.worker import IngestServices
from index.ingest.web.client import WebClient
from index.ingest.web.session import WebLimits
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html, make_zip
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path
    from typing import Self

    from bot.ingest.queue import JobDisplay
    from index.ingest.workers.readers import Readers
    from tests.index.ingest.web.local_web import LocalWeb

HOST, GUEST = 101, 202
ALICE: Final = 7
AMPLE_QUOTAS: Final = Quotas(articles=1_000, megabytes=100, feeds=1)
TEST_TIMEOUT_SECONDS: Final = 20.0
"""Seconds after which a test has failed; none takes that long."""

JobT = TypeVar("JobT", bound=IngestJob)


class FakeUpload(NamedTuple):
    """A file attached to a command; without content, its download fails."""

    filename: str
    data: bytes | None
    content_type: str | None = None

    @property
    def size(self) -> int:
        """The size in bytes."""
        return len(self.data or b"")

    async def read(self) -> bytes:
        """The content."""
        if self.data is None:
            raise ConnectionError("gone")
        return self.data


class GatedUpload:
    """A file whose download ends when the test lets it."""

    content_type = None

    def __init__(self, filename: str, data: bytes) -> None:
        self.filename = filename
        self.size = len(data)
        self.requested = asyncio.Event()
        self.arrives = asyncio.Event()
        self._data = data

    async def read(self) -> bytes:
        """The content."""
        self.requested.set()
        await self.arrives.wait()
        return self._data


class JobRecorder(Generic[JobT]):
    """The states that are shown of a job."""

    def __init__(self, job: JobT) -> None:
        self.initial = job
        self.states: list[JobT] = []
        self._changed = asyncio.Event()

    async def show(self, job: IngestJob) -> None:
        """Record a state."""
        self.states.append(cast("JobT", job))
        self._changed.set()

    async def wait_for(self, predicate: Callable[[JobT], object]) -> JobT:
        """The first state that a predicate holds for."""
        async with asyncio.timeout(TEST_TIMEOUT_SECONDS):
            while not (matches := [state for state in self.states if predicate(state)]):
                self._changed.clear()
                await self._changed.wait()
        return matches[0]

    async def wait_for_end(self) -> JobT:
        """The final state."""
        return await self.wait_for(lambda state: state.status)


class GatedPage:
    """A page that is served when the test lets it."""

    def __init__(self, site: LocalWeb, path: str, content: str) -> None:
        self.url = site.url(path)
        self._asked = threading.Event()
        self._opened = threading.Event()
        self._content = content.encode()
        self._closing = site.closing
        site.add_handler(path, self._answer)

    def open(self) -> None:
        """Let the page be served."""
        self._opened.set()

    async def wait_for_request(self) -> None:
        """Wait until the page is requested."""
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
    """The ingesting part of the bot over a folder, with everything real but Discord."""

    def __init__(
        self,
        data: Path,
        quotas: Quotas = AMPLE_QUOTAS,
        source_reader: SourceReader | None = None,
        sink_type: type[IngestSink] = IngestSink,
    ) -> None:
        self.data = data
        self.libraries = Libraries.in_folder(data, None)
        self.working_state = open_working_state(data)
        self.job_store = JobStore(self.working_state.jobs)
        self.source_reader = source_reader or make_source_reader()
        self.sink = sink_type(self.libraries, quotas)
        self.slept: list[float] = []
        self.feeds = FeedService(
            self.libraries,
            GuildFeedStores(FolderFeedDatabase(data)),
            self.source_reader,
            quotas,
            1_800.0,
            random_fraction=lambda: 0.0,
        )
        services = IngestServices(self.job_store, self.source_reader, self.sink, FollowJobRunner(self.feeds))
        self.queue = IngestQueue(services, self._sleep)

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
        self.working_state.close()

    async def begin(
        self,
        *files: FakeUpload | GatedUpload,
        links: Sequence[str] = (),
        guild_id: int = HOST,
        user_id: int = ALICE,
    ) -> JobRecorder[FileJob]:
        """Start a job of files and pages."""
        return await self.submit(make_request(*files, links=links, guild_id=guild_id, user_id=user_id))

    async def submit(self, request: IngestRequest[JobT]) -> JobRecorder[JobT]:
        """Start a job."""
        recorder = JobRecorder(request.job)
        await self.queue.submit(request, recorder.show)
        return recorder

    async def resume(self) -> list[JobRecorder[Any]]:
        """Resume the jobs that an earlier run left."""
        recorders = list[JobRecorder[Any]]()

        def make_display(job: IngestJob) -> JobDisplay:
            recorders.append(JobRecorder(job))
            return recorders[-1].show

        await self.queue.resume(make_display)
        return recorders

    def cancel(self, recorder: JobRecorder[Any]) -> None:
        """Cancel a job."""
        job = self.queue.find(recorder.initial.guild_id, recorder.initial.id)
        assert job
        self.queue.cancel(job)

    async def wait_until_idle(self) -> None:
        """Wait until no job is being worked on."""
        async with asyncio.timeout(TEST_TIMEOUT_SECONDS):
            while tasks := list(self.queue._tasks.values()):
                await asyncio.wait(tasks)

    async def texts(self, guild_id: int = HOST) -> list[str]:
        """The texts of a guild's articles, in the order of their addition."""
        return await self.libraries.run(
            guild_id, lambda library: [article.text for article in library.articles()]
        )

    def stored_jobs(self) -> list[str]:
        """The ids of the jobs that are stored."""
        return [row.id for row in self.working_state.jobs.rows()]

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


def make_source_reader(readers: Readers = SHARED_READERS) -> SourceReader:
    """A reader of files, and of pages of the loopback interface without pauses."""
    return SourceReader(
        readers, WebClient(WebLimits(min_delay_seconds=0, max_delay_seconds=0), public_only=False)
    )


def make_request(
    *files: FakeUpload | GatedUpload, links: Sequence[str] = (), guild_id: int = HOST, user_id: int = ALICE
) -> IngestRequest[FileJob]:
    """A request of files and pages."""
    return build_request(Requester(guild_id, 303, user_id), files, links, 25)


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


def outcome_counts(job: FileJob) -> tuple[int, int, int, int]:
    """The counts of articles found, added, there already, refused."""
    return job.found, job.added.count, job.duplicates.count, job.refused.count
