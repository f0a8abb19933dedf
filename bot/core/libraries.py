"""The guilds' libraries: opened off the event loop when they are used, closed when idle."""

import asyncio
import contextvars
import sys
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self, TypeVar

from bot.core.library_folders import FolderLibraryDatabase, LibraryDatabase
from bot.core.seeds import add_seeds_if_new
from bot.locale.translation import gettext
from index import FootnoteError, Library
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.tasks import run_to_completion

if sys.platform != "win32":
    import resource

MAX_OPEN_LIBRARIES: Final = 32
"""Idle libraries that stay open; each takes about ten file handles."""

_HANDLES_PER_LIBRARY: Final = 16
"""File handles of a library, its feeds and the opening of its index, at most."""

_RESERVED_HANDLES: Final = 256
"""File handles of everything else: connections, worker processes, log files."""

_UNLIMITED_HANDLES: Final = 2**16
"""File handles that are counted on where the platform sets no limit."""

_ANSWER_THREADS: Final = 4
_BACKGROUND_THREADS: Final = 2
"""Threads for long work: a separate pool, so that it doesn't delay questions."""

_LibraryResultT = TypeVar("_LibraryResultT")

StopGuildWork = Callable[[int], Awaitable[None]]
"""Stops what runs for a guild, by its id: jobs, polls of feeds."""


class BotStopping(FootnoteError):
    """The bot is shutting down: told to the user, and not logged as a failure."""


@dataclass(eq=False)
class _OpenLibrary:
    """The entry of a guild: its library while that is open, and the number of its users."""

    library: Library | None = None
    user_count: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the library is opened or closed."""


class Libraries:
    """The libraries of all guilds, and the default library of direct messages."""

    def __init__(
        self, database: LibraryDatabase, seeds: Path | None, max_open: int = MAX_OPEN_LIBRARIES
    ) -> None:
        """Open nothing yet.

        Args:
            database: The libraries.
            seeds: The folder of the articles that a new library begins with; None for none.
            max_open: The number of idle libraries that stay open.
        """
        self._database = database
        self._seeds = seeds
        self._max_open = max_open
        self._entries: OrderedDict[int | None, _OpenLibrary] = OrderedDict()  # the latest used one last
        self._threads = ThreadPoolExecutor(_ANSWER_THREADS, thread_name_prefix="library")
        self._long_threads = ThreadPoolExecutor(_BACKGROUND_THREADS, thread_name_prefix="long")
        self._is_closed = False
        self._trash_lock = asyncio.Lock()
        self._released = asyncio.Event()  # pulsed whenever a library loses a user, or is closed
        self._handle_bound = libraries_for_handles(_handle_limit())
        self._open_count = 0  # libraries that are open or being opened

    @classmethod
    def in_folder(
        cls,
        data: Path,
        seeds: Path | None,
        max_open: int = MAX_OPEN_LIBRARIES,
        analyze: ArticleAnalyzer = analyze_articles,
    ) -> Self:
        """The libraries in a data folder.

        Args:
            data: The folder, which may be missing.
            seeds: The folder of the articles that a new library begins with; None for none.
            max_open: The number of idle libraries that stay open.
            analyze: Analyses added articles; see `Library.open`.
        """
        return cls(FolderLibraryDatabase(data, analyze), seeds, max_open)

    async def run(self, guild: int | None, work: Callable[[Library], _LibraryResultT]) -> _LibraryResultT:
        """Run work on a guild's library in a thread.

        A cancellation is held back until the work has ended: the library is in use until then.

        Args:
            guild: The guild; None for the default library.
            work: Called with the library; its result is returned.

        Raises:
            LibraryError: The library can't be opened.
            BotStopping: `close` was called.
        """
        return await self._run(guild, work, self._threads)

    async def run_long(
        self, guild: int | None, work: Callable[[Library], _LibraryResultT]
    ) -> _LibraryResultT:
        """Run long work, such as adding articles, like `run`, but in a pool that questions don't wait for."""
        return await self._run(guild, work, self._long_threads)

    async def guild_ids(self) -> list[int]:
        """The guilds that have a library, in ascending order."""
        return await asyncio.to_thread(self._database.guild_ids)

    async def exists(self, guild: int) -> bool:
        """Whether a guild has a library."""
        return await asyncio.to_thread(self._database.exists, guild)

    async def delete(self, guild: int) -> None:
        """Delete a guild's library with all that belongs to it, as soon as nothing uses it.

        The next use creates a new one. After a crash at any point, either the library is there whole, or
        `empty_trash` deletes what is left of it.

        Raises:
            LibraryInUse: Another process has it open.
            OSError: It can't be moved or deleted.
            BotStopping: `close` was called.
        """
        entry = self._entries.setdefault(guild, _OpenLibrary())
        while not await run_to_completion(self._try_discard(guild, entry)):
            await self._released.wait()
        await self.empty_trash()

    async def empty_trash(self) -> None:
        """Delete what is left of deleted libraries.

        Raises:
            OSError: It can't be deleted.
        """
        async with self._trash_lock:
            await asyncio.to_thread(self._database.delete_discarded)

    async def close(self) -> None:
        """Close every library, when the running work is done."""
        self._is_closed = True
        while any(entry.user_count for entry in self._entries.values()):
            await self._released.wait()
        for threads in (self._threads, self._long_threads):
            threads.shutdown()
        for entry in self._entries.values():
            if entry.library:
                await asyncio.to_thread(entry.library.close)
                entry.library = None

    async def _run(
        self, guild: int | None, work: Callable[[Library], _LibraryResultT], threads: ThreadPoolExecutor
    ) -> _LibraryResultT:
        self._check_running()
        entry = self._entries.setdefault(guild, _OpenLibrary())
        self._entries.move_to_end(guild)
        entry.user_count += 1
        return await run_to_completion(self._use(guild, entry, work, threads))

    async def _use(
        self,
        guild: int | None,
        entry: _OpenLibrary,
        work: Callable[[Library], _LibraryResultT],
        threads: ThreadPoolExecutor,
    ) -> _LibraryResultT:
        """Run work on a library, opened if needed; the caller has counted itself as a user."""
        try:
            library = await self._get_library(guild, entry)
            return await _run_in_thread(lambda: work(library), threads)
        finally:
            entry.user_count -= 1
            self._released.set()
            self._released.clear()
            await self._close_idle()

    async def _get_library(self, guild: int | None, entry: _OpenLibrary) -> Library:
        async with entry.lock:
            if entry.library is None:
                await self._reserve_handles()
                try:
                    entry.library = await _run_in_thread(lambda: self._open_seeded(guild), self._threads)
                except BaseException:
                    self._release_handles()
                    raise
            return entry.library

    async def _reserve_handles(self) -> None:
        """Count one more library as open, as soon as there are file handles for it; idle ones are closed."""
        while self._open_count >= self._handle_bound:
            idle = next(
                (each for each in self._entries.values() if each.library and not each.user_count), None
            )
            if idle:
                await self._close_if_idle(idle)
            else:
                await self._released.wait()
        self._open_count += 1

    def _release_handles(self) -> None:
        self._open_count -= 1
        self._released.set()
        self._released.clear()

    async def _try_discard(self, guild: int, entry: _OpenLibrary) -> bool:
        """Close and discard a library; return False, and do nothing, while something uses it."""
        async with entry.lock:
            self._check_running()
            if entry.user_count:
                return False
            library, entry.library = entry.library, None
            await asyncio.to_thread(self._close_and_discard, guild, library)
            if library:
                self._release_handles()
            return True

    def _close_and_discard(self, guild: int, library: Library | None) -> None:
        if library:
            library.close()
        self._database.discard(guild)

    async def _close_idle(self) -> None:
        """Close the least recently used libraries beyond the number that may stay open."""
        opened = [entry for entry in self._entries.values() if entry.library]
        idle = [entry for entry in opened if not entry.user_count]
        for entry in idle[: max(0, len(opened) - self._max_open)]:
            await self._close_if_idle(entry)

    async def _close_if_idle(self, entry: _OpenLibrary) -> None:
        async with entry.lock:
            if entry.library and not entry.user_count and not self._is_closed:
                await _run_in_thread(entry.library.close, self._threads)
                entry.library = None
                self._release_handles()

    def _check_running(self) -> None:
        if self._is_closed:
            raise BotStopping(gettext("The bot is stopping; ask again in a moment."))

    def _open_seeded(self, guild: int | None) -> Library:
        library = self._database.open(guild)
        try:
            add_seeds_if_new(library, self._seeds)
        except BaseException:
            library.close()
            raise
        return library


def libraries_for_handles(handles: int) -> int:
    """Return how many libraries may be open at once with so many file handles, at least one."""
    return max(1, (handles - _RESERVED_HANDLES) // _HANDLES_PER_LIBRARY)


def _handle_limit() -> int:
    """Return the process's limit of file handles."""
    if sys.platform == "win32":
        return _UNLIMITED_HANDLES
    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return _UNLIMITED_HANDLES if limit == resource.RLIM_INFINITY else limit


async def _run_in_thread(work: Callable[[], _LibraryResultT], threads: ThreadPoolExecutor) -> _LibraryResultT:
    """Run work in a thread, with a copy of the context: it holds the language of texts."""
    context = contextvars.copy_context()
    return await asyncio.get_running_loop().run_in_executor(threads, lambda: context.run(work))
