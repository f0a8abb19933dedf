"""An addition while it is worked on: one source after the other, and its record always up to date."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

import structlog

from bot.core.errors import explain_error
from bot.core.libraries import BotStopping
from bot.core.source_reader import SourceReader
from bot.ingest.follow_job import FollowJobRunner
from bot.ingest.job import MAX_ATTEMPTS, IngestJob, JobSource, JobStatus, format_refusal
from bot.ingest.job_store import JobStore
from bot.ingest.progress import ThrottledDisplay
from bot.ingest.sink import IngestSink, first_batch
from index import Article, FootnoteError
from index.ingest.workers.readers import ReadResult

_TOO_MANY_ATTEMPTS: Final = "This made the bot stop again and again; add what is missing in smaller parts."

_log: Final = structlog.get_logger(__name__)


class IngestServices(NamedTuple):
    """What additions are made with.

    Attributes:
        job_store: Keep what was done.
        reader: Read files and pages.
        sink: Put the articles into the libraries.
        follow_runner: Follow feeds.
    """

    job_store: JobStore
    reader: SourceReader
    sink: IngestSink
    follow_runner: FollowJobRunner


class JobWorker:
    """An addition while it is worked on.

    Attributes:
        job: How far it is.
        progress: Shows that.
        is_ready: Whether its files have arrived.
        is_cancelled: Whether it is to end before its time.
        finished: Set when nothing is added any more.
    """

    def __init__(
        self, job: IngestJob, services: IngestServices, progress: ThrottledDisplay[IngestJob]
    ) -> None:
        """Begin nothing yet.

        Args:
            job: The addition, where it was left.
            services: What it is made with.
            progress: Shows how far it is.
        """
        self.job = job
        self.progress = progress
        self.is_cancelled = False
        self.is_ready = False
        self.finished = asyncio.Event()
        self._services = services
        self._stopping = asyncio.Event()
        self._reading: asyncio.Future[ReadResult] | None = None

    def show_waiting(self) -> None:
        """Show that others come first."""
        if not self.job.waiting:
            self._update(replace(self.job, waiting=True))

    def stop(self) -> None:
        """Stop before the next source or the next articles: it goes on after a restart of the bot."""
        self._stopping.set()

    def cancel(self) -> None:
        """Stop there for good."""
        self.is_cancelled = True
        self._stopping.set()

    async def run(self) -> None:
        """Go on until it is done or stopped; what ends it otherwise is told in its message."""
        try:
            await self._process()
        except BotStopping:
            await self.progress.finish()
        except Exception as error:  # noqa: BLE001 - the one place for every failure of an addition
            await self._finish(JobStatus.FAILED, explain_error(error))
        finally:
            self.finished.set()

    async def wait_for_reading(self) -> None:
        """Wait until the source that was being read when it was stopped is read: that can't be broken off."""
        if self._reading:
            with contextlib.suppress(Exception):
                await self._reading

    async def _process(self) -> None:
        if self.job.ending is None and self.job.tries >= MAX_ATTEMPTS and not self.is_cancelled:
            await self._finish(JobStatus.FAILED, _TOO_MANY_ATTEMPTS)
            return
        newest = self.job.newest
        if newest is None:
            newest = await self._services.sink.newest_id(self.job.guild)
        tries = self.job.tries + 1
        await self._save(replace(self.job, waiting=False, tries=tries, newest=newest))
        while not self._should_end and (source := self.job.next_source):
            await (self._follow_feed() if self.job.feed else self._ingest_source(source))
        if self.is_cancelled and self.job.feed:
            await self._services.follow_runner.abandon(self.job)
        if self._stopping.is_set() and not self.is_cancelled and self.job.ending is None:
            await self._save(replace(self.job, tries=0))
            await self.progress.finish()
        else:
            await self._finish(
                self.job.ending or (JobStatus.CANCELLED if self.is_cancelled else JobStatus.DONE)
            )

    @property
    def _should_end(self) -> bool:
        return self._stopping.is_set() or self.job.ending is not None

    async def _ingest_source(self, source: JobSource) -> None:
        """Read a source, and add what it gives."""
        try:
            reading = await self._read_source(source)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other sources are read
            await self._save(self.job.after_source([format_refusal(source.name, explain_error(error))]))
            return
        if reading is None:
            return
        if not self.job.taken:  # else they were counted before a restart
            self._update(replace(self.job, found=self.job.found + len(reading.articles)))
        while articles := reading.articles[self.job.taken :]:
            await self._add_batch(articles)
            if self._should_end:
                return
        refused = (format_refusal(*each, archive=source.name) for each in reading.rejected)
        await self._save(self.job.after_source(refused))

    async def _follow_feed(self) -> None:
        """Follow a feed, and read its items, until that is done or stopped."""
        taking = asyncio.ensure_future(self._services.follow_runner.run(self.job, self._update))
        if await self._wait_unless_stopped(taking):
            await self._save(await taking)
        else:
            taking.cancel()
            await asyncio.gather(taking, return_exceptions=True)

    async def _wait_unless_stopped(self, work: asyncio.Future[Any]) -> bool:
        """Wait until something is done; false where the addition is stopped before."""
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        return not self._stopping.is_set()

    async def _read_source(self, source: JobSource) -> ReadResult | None:
        """What a source gives; None where the addition is stopped before that is known."""
        sources, records = self._services.reader, self._services.job_store
        if source.file is None:
            reading = sources.read_page(source.name)
        else:
            file = records.file_path(self.job, source.file)
            reading = sources.read_file(file, source.name, source.content_type)
        self._reading = asyncio.ensure_future(reading)
        return await self._reading if await self._wait_unless_stopped(self._reading) else None

    async def _add_batch(self, articles: Sequence[Article]) -> None:
        """Add the first of these articles, and note what became of them."""
        batch = first_batch(articles)
        shelved = await self._services.sink.add(self.job.guild, batch, self.job.newest or 0)
        addition = self.job.with_batch_result(shelved, len(batch))
        if shelved.quota_message:
            addition = addition.at_quota(
                shelved.quota_message, shelved.left_count + len(articles) - len(batch)
            )
        await self._save(addition)

    async def _save(self, addition: IngestJob) -> None:
        """Write down how far it is, and show it."""
        self._update(addition)
        await asyncio.to_thread(self._services.job_store.save, addition)

    def _update(self, addition: IngestJob) -> None:
        self.job = addition
        if addition.ending is None:  # the end is shown once all is known of it
            self.progress.update(addition)

    async def _finish(self, ending: JobStatus, problem: str = "") -> None:
        """Show what came of it, and forget it."""
        total = await self._article_count()
        self.job = replace(self.job, ending=ending, problem=problem or self.job.problem, total=total)
        await self.progress.finish(self.job)
        await asyncio.to_thread(self._services.job_store.remove, self.job)
        addition = self.job
        _log.info(
            "addition ended",
            guild=addition.guild,
            how=ending.value,
            added=addition.added.count,
            known=addition.known.count,
            refused=addition.refused.count,
        )

    async def _article_count(self) -> int | None:
        """How many articles the library has now; None where it can't be asked."""
        try:
            return await self._services.sink.count(self.job.guild)
        except FootnoteError:
            return None
