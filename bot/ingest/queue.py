"""The queue of ingest jobs: one at a time per guild, a few at a time for all; resumed after a restart."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import structlog

from bot.core.libraries import BotStopping
from bot.ingest.job import FileJob, IngestJob, IngestRequestError, JobSource
from bot.ingest.progress import ThrottledDisplay
from bot.ingest.request import IngestRequest, Upload
from bot.ingest.worker import IngestServices, JobWorker
from bot.locale.translation import gettext, ngettext, set_language

MAX_ACTIVE_JOBS: Final = 2
"""Jobs of all guilds that are worked on at a time."""

MAX_JOBS_PER_GUILD: Final = 10
"""Jobs of a guild that are waiting or being worked on."""

READER_IDLE_SECONDS: Final = 300.0
"""Seconds without a job after which the process that parses files is ended."""

_MAX_DOWNLOADS: Final = 2
"""Files that are downloaded, and so held in memory, at a time."""

_CLOSE_TIMEOUT_SECONDS: Final = 5.0
"""Seconds that `close` waits for articles that are being added."""

JobDisplay = Callable[[IngestJob], Awaitable[None]]
"""Shows a state of a job."""

_log: Final = structlog.get_logger(__name__)


class IngestQueue:
    """The jobs that are waiting or being worked on."""

    def __init__(
        self, services: IngestServices, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """Make an empty queue.

        Args:
            services: The services shared by all workers.
            sleep: Waits for a number of seconds.
        """
        self._services = services
        self._sleep = sleep
        self._workers: dict[str, JobWorker] = {}  # by job id, in the order of their start
        self._tasks: dict[str, asyncio.Task[None]] = {}  # of the jobs that are being worked on
        self._idle_timer: asyncio.Task[None] | None = None
        self._download_slots = asyncio.Semaphore(_MAX_DOWNLOADS)
        self._is_closed = False

    async def resume(self, make_display: Callable[[IngestJob], JobDisplay]) -> None:
        """Resume the jobs that an earlier run of the bot left unfinished.

        Args:
            make_display: Makes the display of a job.

        Raises:
            LibraryError: The job store can't be used.
        """
        for job in await asyncio.to_thread(self._services.job_store.unfinished):
            _log.info("ingest job resumed", guild=job.guild_id, kind=job.kind)
            self._register(job, make_display(job)).is_ready = True
        self._start_ready()

    def check_capacity(self, guild_id: int) -> None:
        """Check whether a guild may start another job.

        Raises:
            IngestRequestError: Too many of its jobs are waiting.
            BotStopping: `close` was called.
        """
        if self._is_closed:
            raise BotStopping(gettext("The bot is stopping; add it again in a moment."))
        if sum(worker.job.guild_id == guild_id for worker in self._workers.values()) >= MAX_JOBS_PER_GUILD:
            raise IngestRequestError(
                ngettext(
                    "{number} addition is waiting here already; wait until it is done.",
                    "{number} additions are waiting here already; wait until one is done.",
                    MAX_JOBS_PER_GUILD,
                )
            )

    async def submit(self, request: IngestRequest[IngestJob], display: JobDisplay) -> None:
        """Store a job and its files, and start it when its turn comes; return when the files have arrived.

        Args:
            request: The job and its uploads.
            display: The display of the job.

        Raises:
            IngestRequestError: Too many jobs are waiting: others may have come since `check_capacity`.
            BotStopping: `close` was called.
            LibraryError: The job store can't be used.
        """
        job, uploads = request
        self.check_capacity(job.guild_id)
        worker = self._register(job, display)
        try:
            await asyncio.to_thread(self._services.job_store.add, job)
            await self._download_all(worker, uploads)
        except Exception:
            del self._workers[job.id]
            worker.finished.set()
            await asyncio.to_thread(self._services.job_store.remove, job.id)
            raise
        _log.info("ingest job started", guild=job.guild_id, kind=job.kind, files=len(uploads))
        worker.is_ready = True
        self._start_ready()

    def find(self, guild_id: int | None, job_id: str) -> IngestJob | None:
        """A guild's job, while it is waiting or being worked on."""
        worker = self._workers.get(job_id)
        is_open = worker and worker.job.guild_id == guild_id and worker.job.status is None
        return worker.job if worker and is_open else None

    def cancel(self, job: IngestJob) -> None:
        """End a job soon; articles that were added stay. Do nothing where it is over."""
        if worker := self._workers.get(job.id):
            worker.cancel()
            self._start_ready()

    async def cancel_all(self, guild_id: int) -> None:
        """End every job of a guild; nothing is added, and none of the jobs is stored, when this returns.

        Jobs that are submitted meanwhile are not touched.
        """
        workers = [worker for worker in self._workers.values() if worker.job.guild_id == guild_id]
        for worker in workers:
            worker.cancel()
        self._start_ready()
        for worker in workers:
            await worker.finished.wait()
        cancelled = {worker.job.id for worker in workers}
        for job_id in await asyncio.to_thread(self._services.job_store.ids, guild_id):
            if job_id in cancelled or job_id not in self._workers:  # else it is new
                await asyncio.to_thread(self._services.job_store.remove, job_id)

    async def close(self) -> None:
        """Stop every job so that it can be resumed, with a short wait for articles that are being added."""
        self._is_closed = True
        for worker in self._workers.values():
            worker.stop()
        ends = [asyncio.ensure_future(self._workers[job_id].finished.wait()) for job_id in self._tasks]
        if ends:
            await asyncio.wait(ends, timeout=_CLOSE_TIMEOUT_SECONDS)
        left = [*ends, *self._tasks.values(), *([self._idle_timer] if self._idle_timer else [])]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for worker in list(self._workers.values()):  # one whose files arrive may fail meanwhile, and leave
            await worker.progress.finish()
            worker.finished.set()

    def _register(self, job: IngestJob, display: JobDisplay) -> JobWorker:
        worker = JobWorker(job, self._services, ThrottledDisplay(display, self._sleep))
        self._workers[job.id] = worker
        return worker

    async def _download_all(self, worker: JobWorker, uploads: Sequence[Upload]) -> None:
        """Download the files at once: their URLs expire."""
        sources = worker.job.sources if isinstance(worker.job, FileJob) else ()
        for source, upload in zip((each for each in sources if each.file), uploads, strict=True):
            await self._download(worker, source, upload)

    async def _download(self, worker: JobWorker, source: JobSource, upload: Upload) -> None:
        """Download a file; one that doesn't arrive is reported when its turn to be read comes."""
        if worker.is_cancelled or source.file is None:
            return
        async with self._download_slots:
            try:
                content = await upload.read()
            except Exception as error:  # noqa: BLE001 - whatever it is, the other files are added
                _log.warning("file not downloaded", guild=worker.job.guild_id, reason=type(error).__name__)
                return
            await asyncio.to_thread(self._services.job_store.save_file, worker.job, source.file, content)

    def _start_ready(self) -> None:
        """Start the jobs whose turn it is; a cancelled one needs no free slot to end."""
        for job_id, worker in self._workers.items():
            if worker.is_ready and job_id not in self._tasks and not self._is_closed:
                if worker.is_cancelled or self._has_slot(worker.job.guild_id):
                    self._tasks[job_id] = asyncio.create_task(self._run(worker))
                else:
                    worker.show_waiting()
        if self._idle_timer and self._workers:
            self._idle_timer.cancel()

    def _has_slot(self, guild_id: int) -> bool:
        busy = [self._workers[job_id].job.guild_id for job_id in self._tasks]
        return len(busy) < MAX_ACTIVE_JOBS and guild_id not in busy

    async def _run(self, worker: JobWorker) -> None:
        set_language(None)  # not that of whoever began the job: what it stores is translated when shown
        try:
            await worker.run()
            await worker.wait_for_reading()
        finally:
            del self._workers[worker.job.id], self._tasks[worker.job.id]
            self._start_ready()
            if not self._workers and not self._is_closed:
                self._idle_timer = asyncio.create_task(self._stop_idle_reader())

    async def _stop_idle_reader(self) -> None:
        await self._sleep(READER_IDLE_SECONDS)
        await self._services.reader.stop_reader()
