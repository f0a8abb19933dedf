"""The libraries of many Discord servers: opened off the event loop when asked for, closed when idle."""

import asyncio
import re
import secrets
import shutil
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from bot.core.seeds import add_seeds_if_new
from index import FootnoteError, Library
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.storage.folder_lock import lock_folder

MAX_OPEN_LIBRARIES: Final = 32
"""Libraries that stay open when nobody asks them; each takes about ten file handles."""


_ANSWER_THREADS: Final = 4
"""Threads that answer."""


_BACKGROUND_THREADS: Final = 2
"""Threads that do what takes long, so that nobody waits for it who asks."""


_GUILD_FOLDER_NAME: Final = re.compile("[1-9][0-9]{0,19}")


_LibraryResultT = TypeVar("_LibraryResultT")


class BotStopping(FootnoteError):
    """The bot is being shut down: nobody's mistake, so it is told and not logged as one."""


@dataclass(eq=False)
class _OpenLibrary:
    """One server's place: its library while it is open, and how many are at it."""

    library: Library | None = None
    user_count: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the library is being opened or closed."""


class Libraries:
    """Each server's own library, and one for direct messages; no server reaches another's."""

    def __init__(
        self,
        data: Path,
        seeds: Path | None,
        max_open: int = MAX_OPEN_LIBRARIES,
        prepare: ArticleAnalyzer = analyze_articles,
    ) -> None:
        """Keep libraries in a folder.

        Args:
            data: The folder; every library is a folder in it.
            seeds: The articles that a new library begins with, or none.
            max_open: How many libraries stay open when nobody asks them.
            prepare: Does the long work of adding articles; see `Library.open`.
        """
        self.data = data
        self._seeds = seeds
        self._max_open = max_open
        self._prepare = prepare
        self._open_libraries: OrderedDict[int | None, _OpenLibrary] = (
            OrderedDict()
        )  # the one asked last at the end
        self._threads = ThreadPoolExecutor(_ANSWER_THREADS, thread_name_prefix="library")
        self._long_threads = ThreadPoolExecutor(_BACKGROUND_THREADS, thread_name_prefix="long")
        self._closed = False
        self._trash_lock = asyncio.Lock()
        self._released = asyncio.Event()  # pulsed whenever somebody is done with a library

    async def run(self, guild: int | None, work: Callable[[Library], _LibraryResultT]) -> _LibraryResultT:
        """Do something with a server's library, in a thread of its own.

        Args:
            guild: The server's id; none for direct messages.
            work: What to do; called in a worker thread.

        Returns:
            What `work` returns.

        Raises:
            LibraryError: The library can't be opened.
            Stopping: `close` was called.
        """
        return await self._run(guild, work, self._threads)

    async def run_long(
        self, guild: int | None, work: Callable[[Library], _LibraryResultT]
    ) -> _LibraryResultT:
        """Do what may take long, such as adding articles: it waits for other such work, but nobody for it.

        For the rest, it is `run`.
        """
        return await self._run(guild, work, self._long_threads)

    async def _run(
        self, guild: int | None, work: Callable[[Library], _LibraryResultT], threads: ThreadPoolExecutor
    ) -> _LibraryResultT:
        self._check_running()
        shelf = self._open_libraries.setdefault(guild, _OpenLibrary())
        self._open_libraries.move_to_end(guild)
        shelf.user_count += 1
        try:
            library = await self._get_library(guild, shelf)
            return await self._run_in_thread(lambda: work(library), threads)
        finally:
            shelf.user_count -= 1
            self._released.set()
            self._released.clear()
            await self._close_idle()

    async def guild_ids(self) -> list[int]:
        """The guilds that have a library, in ascending order."""
        return await asyncio.to_thread(guild_ids_in, self.data)

    async def exists(self, guild: int) -> bool:
        """Whether a guild has a library."""
        return await asyncio.to_thread(is_real_folder, guild_folder(self.data, guild))

    async def delete(self, guild: int) -> None:
        """Delete a server's library, with all that is in its folder, when nobody is at it any more.

        Whoever asks for it from then on has a new one. After a crash at any moment it is there whole, or what
        is left of it is where `discard` finds it.

        Raises:
            LibraryInUse: Another process has it open.
            OSError: Its folder can't be moved or removed.
            Stopping: `close` was called.
        """
        shelf = self._open_libraries.setdefault(guild, _OpenLibrary())
        while not await self._try_move_to_trash(guild, shelf):
            await self._released.wait()
        await self.empty_trash()

    async def empty_trash(self) -> None:
        """Remove what is left of deleted libraries.

        Raises:
            OSError: It can't be removed.
        """
        async with self._trash_lock:
            await asyncio.to_thread(_empty_trash, _trash_folder(self.data))

    async def close(self) -> None:
        """Close every library, when the work at hand is done."""
        self._closed = True
        while any(shelf.user_count for shelf in self._open_libraries.values()):
            await self._released.wait()
        for threads in (self._threads, self._long_threads):
            threads.shutdown()
        for shelf in self._open_libraries.values():
            if shelf.library:
                await asyncio.to_thread(shelf.library.close)
                shelf.library = None

    async def _get_library(self, guild: int | None, shelf: _OpenLibrary) -> Library:
        async with shelf.lock:
            if shelf.library is None:
                shelf.library = await self._run_in_thread(lambda: self._open_seeded(guild), self._threads)
            return shelf.library

    async def _try_move_to_trash(self, guild: int, shelf: _OpenLibrary) -> bool:
        """Close a library and move its folder away; not while somebody is at it."""
        async with shelf.lock:
            self._check_running()
            if shelf.user_count:
                return False
            library, shelf.library = shelf.library, None
            await asyncio.to_thread(
                _move_to_trash, library, guild_folder(self.data, guild), _trash_folder(self.data)
            )
            return True

    async def _close_idle(self) -> None:
        """Close the libraries that were asked longest ago, beyond those that may stay open."""
        opened = [shelf for shelf in self._open_libraries.values() if shelf.library]
        idle = [shelf for shelf in opened if not shelf.user_count]
        for shelf in idle[: max(0, len(opened) - self._max_open)]:
            async with shelf.lock:
                if shelf.library and not shelf.user_count and not self._closed:
                    await self._run_in_thread(shelf.library.close, self._threads)
                    shelf.library = None

    def _check_running(self) -> None:
        if self._closed:
            raise BotStopping("The bot is stopping; ask again in a moment.")

    def _open_seeded(self, guild: int | None) -> Library:
        library = Library.open(guild_folder(self.data, guild), self._prepare)
        try:
            add_seeds_if_new(library, self._seeds)
        except BaseException:
            library.close()
            raise
        return library

    async def _run_in_thread(
        self, work: Callable[[], _LibraryResultT], threads: ThreadPoolExecutor
    ) -> _LibraryResultT:
        return await asyncio.get_running_loop().run_in_executor(threads, work)


def guild_folder(data: Path, guild: int | None) -> Path:
    """The folder of a server's library, or of the default library."""
    return data / "default" if guild is None else data / "servers" / str(guild)


def guild_ids_in(data: Path) -> list[int]:
    """The servers that have a library, by their ids."""
    folders = data.glob("servers/*")
    return sorted(
        int(folder.name)
        for folder in folders
        if _GUILD_FOLDER_NAME.fullmatch(folder.name) and is_real_folder(folder)
    )


def is_real_folder(folder: Path) -> bool:
    """Whether this is a folder, and no link to one elsewhere."""
    return folder.is_dir() and not folder.is_symlink()


def _trash_folder(data: Path) -> Path:
    """The folder that deleted libraries are moved to, from where they are removed."""
    return data / "servers" / ".deleted"


def _move_to_trash(library: Library | None, folder: Path, trash: Path) -> None:
    if library:
        library.close()
    if is_real_folder(folder):
        lock_folder(folder).release()  # which fails where another process has it
        trash.mkdir(exist_ok=True)
        folder.rename(trash / f"{folder.name}-{secrets.token_hex(8)}")


def _empty_trash(trash: Path) -> None:
    for folder in trash.glob("*"):
        shutil.rmtree(folder)


StopGuildWork = Callable[[int], Awaitable[None]]
"""Ends what goes on for a server, by its id: running work, feeds that are followed."""
