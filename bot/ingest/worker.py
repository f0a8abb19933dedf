"""The worker of one ingest job: source by source, with a stored record that a restart can resume from."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeVar

import structlog

from bot.core.errors import explain_error
from bot.core.libraries import BotStopping
from bot.core.source_reader import SourceReader
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job import (
    MAX_ATTEMPTS,
    FeedJob,
    FileJob,
    IngestJob,
    JobSource,
    JobStatus,
    format_refusal,
)
from bot.ingest.job_store import JobStore
from bot.ingest.progress import ThrottledDisplay
from bot.ingest.sink import IngestSink, first_batch
from index import Article, FootnoteError, UnreadableFile
from index.ingest.workers.readers import ReadResult

_TOO_MANY_ATTEMPTS: Final = "This made the bot stop again and again; add what is missing in smaller parts."

_JobT = TypeVar("_JobT", bound=IngestJob)

_log: Final = structlog.get_logger(__name__)


class IngestServices(NamedTuple):
    """The services shared by all workers.

    Attributes:
        job_store: Keeps the jobs over restarts.
        reader: Reads files and pages.
        sink: Adds articles to the libraries.
        follow_runner: Runs feed jobs.
    """

    job_store: JobStore
    reader: SourceReader
    sink: IngestSink
    follow_runner: FollowJobRunner


class JobWorker:
    """The worker of one job.

    Attributes:
        job: The job in its current state.
        progress: The display of that state.
        is_ready: Whether the files of the job have arrived.
        is_cancelled: Whether the job ends before its time.
        finished: Set when nothing is added any more.
    """

    def __init__(
        self, job: IngestJob, services: IngestServices, progress: ThrottledDisplay[IngestJob]
    ) -> None:
        """Start nothing yet.

        Args:
            job: The job, new or as an earlier run of the bot left it.
            services: The services shared by all workers.
            progress: The display of the job's state.
        """
        self.job = job
        self.progress = progress
        self.is_cancelled = False
        self.is_ready = False
        self.finished = asyncio.Event()
        self._services = services
        self._stopping = asyncio.Event()
        self._reading: asyncio.Future[ReadResult] | None = None
        self._resumed_after = job.newest_id  # until a batch is added; None for a new job

    def show_waiting(self) -> None:
        """Show that other jobs come first."""
        if not self.job.is_waiting:
            self._update(replace(self.job, is_waiting=True))

    def stop(self) -> None:
        """Stop before the next source or batch; the job can be resumed after a restart of the bot."""
        self._stopping.set()

    def cancel(self) -> None:
        """Stop before the next source or batch, for good."""
        self.is_cancelled = True
        self._stopping.set()

    async def run(self) -> None:
        """Work until the job is over or stopped; a failure is shown as the end of the job."""
        try:
            await self._process()
        except BotStopping:
            await self.progress.finish()
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a job
            await self._finish(JobStatus.FAILED, explain_error(error))
        finally:
            self.finished.set()

    async def wait_for_reading(self) -> None:
        """Wait for the end of the read that a stop left behind: a read can't be interrupted."""
        if self._reading:
            with contextlib.suppress(Exception):
                await self._reading

    async def _process(self) -> None:
        if self.job.status is None and self.job.attempts >= MAX_ATTEMPTS and not self.is_cancelled:
            await self._finish(JobStatus.FAILED, _TOO_MANY_ATTEMPTS)
            return
        newest_id = self.job.newest_id
        if newest_id is None:
            newest_id = await self._services.sink.newest_id(self.job.guild_id)
        attempts = self.job.attempts + 1
        job = await self._save(replace(self.job, is_waiting=False, attempts=attempts, newest_id=newest_id))
        if isinstance(job, FeedJob):
            await self._follow_feed(job)
        else:
            await self._ingest_sources(job)
        if self._stopping.is_set() and not self.is_cancelled and self.job.status is None:
            await self._save(replace(self.job, attempts=0))
            await self.progress.finish()
        else:
            ending = JobStatus.CANCELLED if self.is_cancelled else JobStatus.DONE
            await self._finish(self.job.status or ending)

    @property
    def _should_end(self) -> bool:
        return self._stopping.is_set() or self.job.status is not None

    async def _ingest_sources(self, job: FileJob) -> None:
        """Add the articles of one source after the other, until the job is over or stopped."""
        while not self._should_end and (source := job.next_source):
            job = await self._ingest_source(job, source)

    async def _ingest_source(self, job: FileJob, source: JobSource) -> FileJob:
        """Read a source, and add its articles."""
        try:
            reading = await self._read_source(job, source)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other sources are read
            return await self._save(job.after_source([format_refusal(source.name, explain_error(error))]))
        if reading is None:
            return job
        if not job.articles_done:  # else they were counted before a restart
            job = self._update(replace(job, found=job.found + len(reading.articles)))
        while articles := _in_language(reading.articles[job.articles_done :], job.language):
            job = await self._add_batch(job, articles)
            is_complete = job.articles_done >= len(reading.articles)
            if self._should_end and (job.status is not None or not is_complete):
                return job
        refused = (format_refusal(*each, archive=source.name) for each in reading.rejected)
        return await self._save(job.after_source(refused))

    async def _follow_feed(self, job: FeedJob) -> None:
        """Follow a feed and read its entries, until that is complete or stopped; unfollow a cancelled one."""
        if not self._should_end and not job.is_complete:
            following = asyncio.ensure_future(self._services.follow_runner.run(job, self._update))
            if await self._wait_unless_stopped(following):
                await self._save(await following)
            else:
                following.cancel()
                await asyncio.gather(following, return_exceptions=True)
        if self.is_cancelled:
            await self._services.follow_runner.abandon(job)

    async def _wait_unless_stopped(self, work: asyncio.Future[Any]) -> bool:
        """Wait for the end of some work.

        Returns:
            False where the worker is stopped before that; the work goes on.
        """
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        return not self._stopping.is_set()

    async def _read_source(self, job: FileJob, source: JobSource) -> ReadResult | None:
        """Read a source; None where the worker is stopped before that is done."""
        reading = (
            self._services.reader.read_page(source.name)
            if source.file is None
            else self._read_file(job, source, source.file)
        )
        self._reading = asyncio.ensure_future(reading)
        return await self._reading if await self._wait_unless_stopped(self._reading) else None

    async def _read_file(self, job: FileJob, source: JobSource, file: str) -> ReadResult:
        content = await asyncio.to_thread(self._services.job_store.read_file, job, file)
        if content is None:
            raise UnreadableFile(f"{source.name} didn't arrive; add it again.")
        return await self._services.reader.read_file(source.name, content, source.content_type)

    async def _add_batch(self, job: FileJob, articles: Sequence[Article]) -> FileJob:
        """Add the first of these articles, and count the outcomes."""
        batch = first_batch(articles)
        result = await self._services.sink.add(job.guild_id, batch, self._resumed_after)
        self._resumed_after = None
        job = job.after_batch(result, len(batch))
        if result.quota_message:
            job = job.at_quota(result.quota_message, result.left_count + len(articles) - len(batch))
        return await self._save(job)

    async def _save(self, job: _JobT) -> _JobT:
        """Show and store a new state of the job."""
        self._update(job)
        await asyncio.to_thread(self._services.job_store.save, job)
        return job

    def _update(self, job: _JobT) -> _JobT:
        """Show a new state of the job."""
        self.job = job
        if job.status is None:  # the end is shown once all is known of it
            self.progress.update(job)
        return job

    async def _finish(self, status: JobStatus, reason: str = "") -> None:
        """Show the outcome, and remove the job from the store."""
        total = await self._article_count()
        job = replace(self.job, status=status, reason=reason or self.job.reason, total=total)
        self.job = job
        await self.progress.finish(job)
        await asyncio.to_thread(self._services.job_store.remove, job.id)
        _log.info(
            "ingest job ended",
            guild=job.guild_id,
            kind=job.kind,
            status=status.value,
            added=job.added.count,
            duplicates=job.duplicates.count,
            refused=job.refused.count,
        )

    async def _article_count(self) -> int | None:
        """The number of articles in the library; None where it can't be opened."""
        try:
            return await self._services.sink.count(self.job.guild_id)
        except FootnoteError:
            return None


def _in_language(articles: Sequence[Article], language: str | None) -> Sequence[Article]:
    """Return articles with the language of their job, if it says one."""
    return [replace(article, language=language) for article in articles] if language else articles
