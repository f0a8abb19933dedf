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
        records: Keep what was done.
        sources: Read files and pages.
        shelves: Put the articles into the libraries.
        follows: Follow feeds.
    """

    records: JobStore
    sources: SourceReader
    shelves: IngestSink
    follows: FollowJobRunner


class JobWorker:
    """An addition while it is worked on.

    Attributes:
        addition: How far it is.
        progress: Shows that.
        is_ready: Whether its files have arrived.
        cancelled: Whether it is to end before its time.
        over: Set when nothing is added any more.
    """

    def __init__(
        self, addition: IngestJob, tools: IngestServices, progress: ThrottledDisplay[IngestJob]
    ) -> None:
        """Begin nothing yet.

        Args:
            addition: The addition, where it was left.
            tools: What it is made with.
            progress: Shows how far it is.
        """
        self.addition = addition
        self.progress = progress
        self.cancelled = False
        self.is_ready = False
        self.over = asyncio.Event()
        self._tools = tools
        self._stopping = asyncio.Event()
        self._reading: asyncio.Future[ReadResult] | None = None

    def wait(self) -> None:
        """Show that others come first."""
        if not self.addition.waiting:
            self._change(replace(self.addition, waiting=True))

    def stop(self) -> None:
        """Stop before the next source or the next articles: it goes on after a restart of the bot."""
        self._stopping.set()

    def cancel(self) -> None:
        """Stop there for good."""
        self.cancelled = True
        self._stopping.set()

    async def run(self) -> None:
        """Go on until it is done or stopped; what ends it otherwise is told in its message."""
        try:
            await self._go_on()
        except BotStopping:
            await self.progress.end()
        except Exception as error:  # noqa: BLE001 - the one place for every failure of an addition
            await self._end(JobStatus.FAILED, explain_error(error))
        finally:
            self.over.set()

    async def left(self) -> None:
        """Wait until the source that was being read when it was stopped is read: that can't be broken off."""
        if self._reading:
            with contextlib.suppress(Exception):
                await self._reading

    async def _go_on(self) -> None:
        if self.addition.ending is None and self.addition.tries >= MAX_ATTEMPTS and not self.cancelled:
            await self._end(JobStatus.FAILED, _TOO_MANY_ATTEMPTS)
            return
        newest = self.addition.newest
        if newest is None:
            newest = await self._tools.shelves.newest(self.addition.guild)
        tries = self.addition.tries + 1
        await self._keep(replace(self.addition, waiting=False, tries=tries, newest=newest))
        while not self._is_over and (source := self.addition.next):
            await (self._follow() if self.addition.feed else self._take(source))
        if self.cancelled and self.addition.feed:
            await self._tools.follows.give_up(self.addition)
        if self._stopping.is_set() and not self.cancelled and self.addition.ending is None:
            await self._keep(replace(self.addition, tries=0))
            await self.progress.end()
        else:
            await self._end(
                self.addition.ending or (JobStatus.CANCELLED if self.cancelled else JobStatus.DONE)
            )

    @property
    def _is_over(self) -> bool:
        return self._stopping.is_set() or self.addition.ending is not None

    async def _take(self, source: JobSource) -> None:
        """Read a source, and add what it gives."""
        try:
            reading = await self._read(source)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other sources are read
            await self._keep(
                self.addition.with_source_done([format_refusal(source.name, explain_error(error))])
            )
            return
        if reading is None:
            return
        if not self.addition.taken:  # else they were counted before a restart
            self._change(replace(self.addition, found=self.addition.found + len(reading.articles)))
        while articles := reading.articles[self.addition.taken :]:
            await self._add(articles)
            if self._is_over:
                return
        refused = (format_refusal(*each, inside=source.name) for each in reading.refused)
        await self._keep(self.addition.with_source_done(refused))

    async def _follow(self) -> None:
        """Follow a feed, and read its items, until that is done or stopped."""
        taking = asyncio.ensure_future(self._tools.follows.take(self.addition, self._change))
        if await self._unless_stopped(taking):
            await self._keep(await taking)
        else:
            taking.cancel()
            await asyncio.gather(taking, return_exceptions=True)

    async def _unless_stopped(self, work: asyncio.Future[Any]) -> bool:
        """Wait until something is done; false where the addition is stopped before."""
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        return not self._stopping.is_set()

    async def _read(self, source: JobSource) -> ReadResult | None:
        """What a source gives; None where the addition is stopped before that is known."""
        sources, records = self._tools.sources, self._tools.records
        if source.file is None:
            reading = sources.read_page(source.name)
        else:
            file = records.file(self.addition, source.file)
            reading = sources.read_file(file, source.name, source.content_type)
        self._reading = asyncio.ensure_future(reading)
        return await self._reading if await self._unless_stopped(self._reading) else None

    async def _add(self, articles: Sequence[Article]) -> None:
        """Add the first of these articles, and note what became of them."""
        batch = first_batch(articles)
        shelved = await self._tools.shelves.add(self.addition.guild, batch, self.addition.newest or 0)
        addition = self.addition.with_shelved(shelved, len(batch))
        if shelved.full:
            addition = addition.filled_up(shelved.full, shelved.left + len(articles) - len(batch))
        await self._keep(addition)

    async def _keep(self, addition: IngestJob) -> None:
        """Write down how far it is, and show it."""
        self._change(addition)
        await asyncio.to_thread(self._tools.records.save, addition)

    def _change(self, addition: IngestJob) -> None:
        self.addition = addition
        if addition.ending is None:  # the end is shown once all is known of it
            self.progress.tell(addition)

    async def _end(self, ending: JobStatus, problem: str = "") -> None:
        """Show what came of it, and forget it."""
        total = await self._total()
        self.addition = replace(
            self.addition, ending=ending, problem=problem or self.addition.problem, total=total
        )
        await self.progress.end(self.addition)
        await asyncio.to_thread(self._tools.records.remove, self.addition)
        addition = self.addition
        _log.info(
            "addition ended",
            guild=addition.guild,
            how=ending.value,
            added=addition.added.count,
            known=addition.known.count,
            refused=addition.refused.count,
        )

    async def _total(self) -> int | None:
        """How many articles the library has now; None where it can't be asked."""
        try:
            return await self._tools.shelves.count(self.addition.guild)
        except FootnoteError:
            return None
