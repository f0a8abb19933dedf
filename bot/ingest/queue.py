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
        self, tools: IngestServices, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        """Add nothing yet.

        Args:
            tools: What additions are made with.
            sleep: Waits for so many seconds.
        """
        self._tools = tools
        self._sleep = sleep
        self._works: dict[str, JobWorker] = {}  # in the order in which they began
        self._tasks: dict[str, asyncio.Task[None]] = {}  # of those whose turn it is
        self._resting: asyncio.Task[None] | None = None
        self._downloading = asyncio.Semaphore(_MAX_DOWNLOADS)
        self._closed = False

    async def resume(self, show: Callable[[IngestJob], JobDisplay]) -> None:
        """Go on with what an earlier run of the bot left unfinished.

        Args:
            show: Makes what shows how far an addition is.
        """
        for addition in await asyncio.to_thread(self._tools.records.unfinished):
            _log.info("addition resumed", guild=addition.guild, left=len(addition.sources) - addition.done)
            self._take_in(addition, show(addition)).is_ready = True
        self._start()

    def check_room(self, guild: int) -> None:
        """Fail where a server has as many additions waiting as it may.

        Raises:
            CannotAdd: It has.
            Stopping: `close` was called.
        """
        if self._closed:
            raise BotStopping("The bot is stopping; add it again in a moment.")
        if sum(work.addition.guild == guild for work in self._works.values()) >= MAX_JOBS_PER_GUILD:
            raise IngestRequestError(
                f"{MAX_JOBS_PER_GUILD} additions are waiting here already; wait until one is done."
            )

    async def begin(self, asked: IngestRequest, show: JobDisplay) -> None:
        """Begin an addition when its turn comes; returns when its files have arrived.

        Args:
            asked: What is to be added.
            show: Shows how far it is.

        Raises:
            CannotAdd: Too much is waiting already: others may have begun since `check_room`.
            Stopping: `close` was called.
        """
        addition, uploads = asked
        self.check_room(addition.guild)
        work = self._take_in(addition, show)
        try:
            await asyncio.to_thread(self._tools.records.save, addition)
            await self._receive(work, uploads)
        except Exception:
            del self._works[addition.id]
            work.over.set()
            await asyncio.to_thread(self._tools.records.remove, addition)
            raise
        _log.info("addition begun", guild=addition.guild, files=len(uploads), sources=len(addition.sources))
        work.is_ready = True
        self._start()

    def find(self, guild: int | None, ident: str) -> IngestJob | None:
        """A server's addition by its id, while it is waiting or under way."""
        work = self._works.get(ident)
        known = work and work.addition.guild == guild and work.addition.ending is None
        return work.addition if work and known else None

    def cancel(self, addition: IngestJob) -> None:
        """End an addition soon; what was added stays. One that has ended meanwhile is passed over."""
        if work := self._works.get(addition.id):
            work.cancel()
            self._start()

    async def end_all(self, guild: int) -> None:
        """End every addition of a server; when this returns, nothing of theirs comes in any more."""
        works = [work for work in self._works.values() if work.addition.guild == guild]
        for work in works:
            work.cancel()
        self._start()
        for work in works:
            await work.over.wait()

    async def close(self) -> None:
        """Stop every addition so that it can be resumed; waits a little for articles that are being added."""
        self._closed = True
        for work in self._works.values():
            work.stop()
        over = [asyncio.ensure_future(self._works[ident].over.wait()) for ident in self._tasks]
        if over:
            await asyncio.wait(over, timeout=_CLOSE_TIMEOUT_SECONDS)
        left = [*over, *self._tasks.values(), *([self._resting] if self._resting else [])]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for work in list(self._works.values()):  # one whose files arrive may fail meanwhile, and leave
            await work.progress.end()
            work.over.set()

    def _take_in(self, addition: IngestJob, show: JobDisplay) -> JobWorker:
        work = JobWorker(addition, self._tools, ThrottledDisplay(show, self._sleep))
        self._works[addition.id] = work
        return work

    async def _receive(self, work: JobWorker, uploads: Sequence[Upload]) -> None:
        """Download the files: Discord's addresses of them don't last."""
        files = [source for source in work.addition.sources if source.file]
        for source, upload in zip(files, uploads, strict=True):
            await self._download(work, source, upload)

    async def _download(self, work: JobWorker, source: JobSource, upload: Upload) -> None:
        """Download a file; one that doesn't arrive is told when its turn to be read comes."""
        if work.cancelled or source.file is None:
            return
        async with self._downloading:
            try:
                data = await upload.read()
            except Exception as error:  # noqa: BLE001 - whatever it is, the others are added all the same
                _log.warning("file not downloaded", guild=work.addition.guild, reason=type(error).__name__)
                return
            await asyncio.to_thread(self._tools.records.save_file, work.addition, source.file, data)

    def _start(self) -> None:
        """Begin whatever's turn it is; what is cancelled needs no turn to end."""
        for ident, work in self._works.items():
            if work.is_ready and ident not in self._tasks and not self._closed:
                if work.cancelled or self._is_free(work.addition.guild):
                    self._tasks[ident] = asyncio.create_task(self._run(work))
                else:
                    work.wait()
        if self._resting and self._works:
            self._resting.cancel()

    def _is_free(self, guild: int) -> bool:
        busy = [self._works[ident].addition.guild for ident in self._tasks]
        return len(busy) < MAX_ACTIVE_JOBS and guild not in busy

    async def _run(self, work: JobWorker) -> None:
        try:
            await work.run()
            await work.left()
        finally:
            del self._works[work.addition.id], self._tasks[work.addition.id]
            self._start()
            if not self._works and not self._closed:
                self._resting = asyncio.create_task(self._rest())

    async def _rest(self) -> None:
        await self._sleep(READER_IDLE_SECONDS)
        await self._tools.sources.rest()
