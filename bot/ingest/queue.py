"""The additions of all servers: one at a time for each, a few at a time for all; resumed after a restart."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import structlog

from bot.core.libraries import BotStopping
from bot.ingest.job import IngestJob, IngestRequestError, JobSource
from bot.ingest.progress import ThrottledDisplay
from bot.ingest.request import IngestRequest, Upload
from bot.ingest.worker import IngestServices, JobWorker

MAX_ACTIVE_JOBS: Final = 2
"""Additions that are worked on at a time."""

MAX_JOBS_PER_GUILD: Final = 10
"""Additions of a server that may be waiting or under way."""

READER_IDLE_SECONDS: Final = 300.0
"""Seconds without an addition until the process that reads is ended."""

_MAX_DOWNLOADS: Final = 2
"""Files that are downloaded at a time: they are in memory meanwhile."""

_CLOSE_TIMEOUT_SECONDS: Final = 5.0
"""Seconds that the bot's end waits for articles that are being added."""

JobDisplay = Callable[[IngestJob], Awaitable[None]]

_log: Final = structlog.get_logger(__name__)


class IngestQueue:
    """Whatever is being added to the servers' libraries, or waits for its turn."""

    def __init__(
        self, services: IngestServices, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """Add nothing yet.

        Args:
            services: What additions are made with.
            sleep: Waits for so many seconds.
        """
        self._services = services
        self._sleep = sleep
        self._workers: dict[str, JobWorker] = {}  # in the order in which they began
        self._tasks: dict[str, asyncio.Task[None]] = {}  # of those whose turn it is
        self._idle_timer: asyncio.Task[None] | None = None
        self._download_slots = asyncio.Semaphore(_MAX_DOWNLOADS)
        self._closed = False

    async def resume(self, show: Callable[[IngestJob], JobDisplay]) -> None:
        """Go on with what an earlier run of the bot left unfinished.

        Args:
            show: Makes what shows how far an addition is.
        """
        for addition in await asyncio.to_thread(self._services.job_store.unfinished):
            _log.info("addition resumed", guild=addition.guild, left=len(addition.sources) - addition.done)
            self._register(addition, show(addition)).is_ready = True
        self._start_ready()

    def check_capacity(self, guild: int) -> None:
        """Fail where a server has as many additions waiting as it may.

        Raises:
            CannotAdd: It has.
            Stopping: `close` was called.
        """
        if self._closed:
            raise BotStopping("The bot is stopping; add it again in a moment.")
        if sum(work.job.guild == guild for work in self._workers.values()) >= MAX_JOBS_PER_GUILD:
            raise IngestRequestError(
                f"{MAX_JOBS_PER_GUILD} additions are waiting here already; wait until one is done."
            )

    async def submit(self, request: IngestRequest, show: JobDisplay) -> None:
        """Begin an addition when its turn comes; returns when its files have arrived.

        Args:
            request: What is to be added.
            show: Shows how far it is.

        Raises:
            CannotAdd: Too much is waiting already: others may have begun since `check_room`.
            Stopping: `close` was called.
        """
        addition, uploads = request
        self.check_capacity(addition.guild)
        work = self._register(addition, show)
        try:
            await asyncio.to_thread(self._services.job_store.save, addition)
            await self._download_all(work, uploads)
        except Exception:
            del self._workers[addition.id]
            work.finished.set()
            await asyncio.to_thread(self._services.job_store.remove, addition)
            raise
        _log.info("addition begun", guild=addition.guild, files=len(uploads), sources=len(addition.sources))
        work.is_ready = True
        self._start_ready()

    def find(self, guild: int | None, ident: str) -> IngestJob | None:
        """A server's addition by its id, while it is waiting or under way."""
        work = self._workers.get(ident)
        known = work and work.job.guild == guild and work.job.ending is None
        return work.job if work and known else None

    def cancel(self, addition: IngestJob) -> None:
        """End an addition soon; what was added stays. One that has ended meanwhile is passed over."""
        if work := self._workers.get(addition.id):
            work.cancel()
            self._start_ready()

    async def cancel_all(self, guild: int) -> None:
        """End every addition of a server; when this returns, nothing of theirs comes in any more."""
        works = [work for work in self._workers.values() if work.job.guild == guild]
        for work in works:
            work.cancel()
        self._start_ready()
        for work in works:
            await work.finished.wait()

    async def close(self) -> None:
        """Stop every addition so that it can be resumed; waits a little for articles that are being added."""
        self._closed = True
        for work in self._workers.values():
            work.stop()
        over = [asyncio.ensure_future(self._workers[ident].finished.wait()) for ident in self._tasks]
        if over:
            await asyncio.wait(over, timeout=_CLOSE_TIMEOUT_SECONDS)
        left = [*over, *self._tasks.values(), *([self._idle_timer] if self._idle_timer else [])]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for work in list(self._workers.values()):  # one whose files arrive may fail meanwhile, and leave
            await work.progress.finish()
            work.finished.set()

    def _register(self, addition: IngestJob, show: JobDisplay) -> JobWorker:
        work = JobWorker(addition, self._services, ThrottledDisplay(show, self._sleep))
        self._workers[addition.id] = work
        return work

    async def _download_all(self, work: JobWorker, uploads: Sequence[Upload]) -> None:
        """Download the files: Discord's addresses of them don't last."""
        files = [source for source in work.job.sources if source.file]
        for source, upload in zip(files, uploads, strict=True):
            await self._download(work, source, upload)

    async def _download(self, work: JobWorker, source: JobSource, upload: Upload) -> None:
        """Download a file; one that doesn't arrive is told when its turn to be read comes."""
        if work.is_cancelled or source.file is None:
            return
        async with self._download_slots:
            try:
                data = await upload.read()
            except Exception as error:  # noqa: BLE001 - whatever it is, the others are added all the same
                _log.warning("file not downloaded", guild=work.job.guild, reason=type(error).__name__)
                return
            await asyncio.to_thread(self._services.job_store.save_file, work.job, source.file, data)

    def _start_ready(self) -> None:
        """Begin whatever's turn it is; what is cancelled needs no turn to end."""
        for ident, work in self._workers.items():
            if work.is_ready and ident not in self._tasks and not self._closed:
                if work.is_cancelled or self._has_slot(work.job.guild):
                    self._tasks[ident] = asyncio.create_task(self._run(work))
                else:
                    work.show_waiting()
        if self._idle_timer and self._workers:
            self._idle_timer.cancel()

    def _has_slot(self, guild: int) -> bool:
        busy = [self._workers[ident].job.guild for ident in self._tasks]
        return len(busy) < MAX_ACTIVE_JOBS and guild not in busy

    async def _run(self, work: JobWorker) -> None:
        try:
            await work.run()
            await work.wait_for_reading()
        finally:
            del self._workers[work.job.id], self._tasks[work.job.id]
            self._start_ready()
            if not self._workers and not self._closed:
                self._idle_timer = asyncio.create_task(self._stop_idle_reader())

    async def _stop_idle_reader(self) -> None:
        await self._sleep(READER_IDLE_SECONDS)
        await self._services.reader.stop_reader()
