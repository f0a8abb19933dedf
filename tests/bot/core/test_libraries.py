"""Libraries: opened once, off the event loop; closed when idle, and never while in use."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import BotStopping, Libraries, libraries_for_handles
from bot.core.library_folders import FolderLibraryDatabase, guild_folder
from bot.core.settings import SettingsError
from index import Library, LibraryError, LibraryInUse
from index.ingest.workers.analysis import analyze_articles
from tests.bot.fakes import BlockingWork
from tests.bot.sample_articles import HARBOUR_ARTICLE, LIGHTHOUSE_QUESTION

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from index import Article
    from index.ingest.workers.analysis import AnalyzedArticle

HOST, GUEST, THIRD = 101, 202, 303


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR_ARTICLE.text)
    return folder


@pytest.fixture
async def narrow(tmp_path: Path) -> AsyncIterator[Libraries]:
    """Libraries of which one stays open when idle."""
    libraries = Libraries.in_folder(tmp_path, None, max_open=1)
    yield libraries
    await libraries.close()


def itself(library: Library) -> Library:
    return library


def folders_in(data: Path) -> list[str]:
    """The folders of the libraries that were opened at some time."""
    return sorted(lock.parent.relative_to(data).as_posix() for lock in data.rglob("lock"))


def is_open(data: Path, guild: int) -> bool:
    """Whether a guild's library is open."""
    try:
        Library.open(guild_folder(data, guild)).close()
    except LibraryInUse:
        return True
    return False


async def test_everyone_s_library_is_a_folder_of_its_own(libraries: Libraries, tmp_path: Path) -> None:
    for guild in (HOST, GUEST, None):
        await libraries.run(guild, lambda library: library.count())
    assert folders_in(tmp_path) == ["default", "servers/101", "servers/202"]


async def test_what_is_added_to_one_is_not_in_another(libraries: Libraries) -> None:
    await libraries.run(HOST, lambda library: library.add(HARBOUR_ARTICLE))
    answers = [
        await libraries.run(guild, lambda library: library.ask(LIGHTHOUSE_QUESTION))
        for guild in (HOST, GUEST, None)
    ]
    assert [answer.answered for answer in answers] == [True, False, False]


async def test_asked_concurrently_it_is_opened_once(libraries: Libraries) -> None:
    opened = await asyncio.gather(*(libraries.run(HOST, itself) for _ in range(20)))
    assert len(set(map(id, opened))) == 1


async def test_work_runs_off_the_event_loop_s_thread(libraries: Libraries) -> None:
    names = {await libraries.run(HOST, lambda _: threading.current_thread().name) for _ in range(3)}
    assert threading.current_thread().name not in names


async def test_two_works_on_one_library_run_side_by_side(libraries: Libraries) -> None:
    gate = BlockingWork()
    slow = asyncio.ensure_future(libraries.run(HOST, gate))
    await gate.wait_until_begun()
    assert await libraries.run(HOST, lambda library: library.count()) == 0
    gate.release()
    assert await slow == 0


async def test_nobody_waits_for_long_work(libraries: Libraries) -> None:
    gates = [BlockingWork() for _ in range(8)]
    long = [asyncio.ensure_future(libraries.run_long(HOST, gate)) for gate in gates]
    await gates[0].wait_until_begun()
    assert await libraries.run(HOST, lambda library: library.count()) == 0
    assert await libraries.run(GUEST, lambda library: library.count()) == 0
    for gate in gates:
        gate.release()
    assert await asyncio.gather(*long) == [0] * len(long)


async def test_articles_are_prepared_by_what_is_handed_in(tmp_path: Path) -> None:
    counts: list[int] = []

    def counted(articles: Sequence[Article]) -> Sequence[AnalyzedArticle]:
        counts.append(len(articles))
        return analyze_articles(articles)

    libraries = Libraries.in_folder(tmp_path, None, analyze=counted)
    await libraries.run_long(HOST, lambda library: library.add(HARBOUR_ARTICLE))
    assert (await libraries.run(HOST, lambda library: library.ask(LIGHTHOUSE_QUESTION))).answered
    assert counts == [1]
    await libraries.close()


async def test_what_the_work_raises_comes_through(libraries: Libraries) -> None:
    with pytest.raises(ZeroDivisionError):
        await libraries.run(HOST, lambda _: 1 // 0)
    assert await libraries.run(HOST, lambda library: library.count()) == 0


async def test_an_idle_one_is_closed_and_opened_again(narrow: Libraries, tmp_path: Path) -> None:
    first = await narrow.run(HOST, itself)
    await narrow.run(HOST, lambda library: library.add(HARBOUR_ARTICLE))
    await narrow.run(GUEST, itself)
    assert not is_open(tmp_path, HOST)
    assert await narrow.run(HOST, itself) is not first
    assert await narrow.run(HOST, lambda library: library.count()) == 1


async def test_as_many_as_may_stay_open_stay_open(tmp_path: Path) -> None:
    libraries = Libraries.in_folder(tmp_path, None, max_open=2)
    first = await libraries.run(HOST, itself)
    await libraries.run(GUEST, itself)
    assert await libraries.run(HOST, itself) is first
    await libraries.run(THIRD, itself)
    assert [is_open(tmp_path, guild) for guild in (HOST, GUEST, THIRD)] == [True, False, True]
    await libraries.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file handles there")
@pytest.mark.parametrize("handles", [256, 384])
def test_a_burst_of_servers_waits_for_file_handles(tmp_path: Path, handles: int) -> None:
    command = [sys.executable, "-m", "tests.bot.core.burst_process", str(tmp_path), str(handles), "40"]
    printed = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own script
    assert printed.stdout == "40\n", printed.stdout


@pytest.mark.parametrize(("handles", "expected"), [(0, 1), (271, 1), (288, 2), (1_024, 48)])
def test_open_libraries_leave_handles_for_the_rest(handles: int, expected: int) -> None:
    assert libraries_for_handles(handles) == expected


async def test_one_in_use_is_not_closed(narrow: Libraries, tmp_path: Path) -> None:
    gate = BlockingWork()
    at_work = asyncio.ensure_future(narrow.run(HOST, gate))
    await gate.wait_until_begun()
    await narrow.run(GUEST, itself)
    await narrow.run(THIRD, itself)
    assert is_open(tmp_path, HOST)
    gate.release()
    assert await at_work == 0


async def test_one_opened_by_one_thread_is_closed_by_another(tmp_path: Path) -> None:
    library = await asyncio.to_thread(Library.open, guild_folder(tmp_path, HOST))
    library.close()
    assert not is_open(tmp_path, HOST)


async def test_many_servers_at_once_share_one_open_library(narrow: Libraries) -> None:
    for _ in range(5):
        counts = await asyncio.gather(
            *(narrow.run(guild, lambda library: library.count()) for guild in range(12))
        )
        assert counts == [0] * 12


class TestSeeds:
    async def test_a_new_library_begins_with_them(self, tmp_path: Path, seeds: Path) -> None:
        libraries = Libraries.in_folder(tmp_path, seeds)
        assert await libraries.run(HOST, lambda library: library.count()) == 1
        await libraries.close()

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(lambda library: library.remove(1), id="emptied"),
            pytest.param(lambda library: library.add(HARBOUR_ARTICLE), id="filled"),
        ],
    )
    async def test_one_that_was_filled_before_is_left_alone(
        self, tmp_path: Path, seeds: Path, change: Callable[[Library], object]
    ) -> None:
        for _ in range(2):
            libraries = Libraries.in_folder(tmp_path, seeds)
            await libraries.run(HOST, lambda library: library.articles() and change(library))
            await libraries.close()
        with Library.open(guild_folder(tmp_path, HOST)) as library:
            assert library.count() <= 1

    async def test_without_any_the_library_is_closed_and_can_be_mended(
        self, tmp_path: Path, seeds: Path
    ) -> None:
        (seeds / "harbour.txt").unlink()
        libraries = Libraries.in_folder(tmp_path, seeds)
        with pytest.raises(SettingsError):
            await libraries.run(HOST, itself)
        (seeds / "harbour.txt").write_text(HARBOUR_ARTICLE.text)
        assert await libraries.run(HOST, lambda library: library.count()) == 1
        await libraries.close()


class TestClose:
    async def test_closes_every_library(self, libraries: Libraries, tmp_path: Path) -> None:
        for guild in (HOST, GUEST):
            await libraries.run(guild, itself)
        await libraries.close()
        assert not is_open(tmp_path, HOST)
        assert not is_open(tmp_path, GUEST)

    async def test_waits_for_the_work_at_hand(self, libraries: Libraries) -> None:
        gate = BlockingWork()
        at_work = asyncio.ensure_future(libraries.run(HOST, gate))
        await gate.wait_until_begun()
        closing = asyncio.ensure_future(libraries.close())
        await asyncio.wait({closing}, timeout=0.1)  # in which it must not end
        gate.release()
        assert await at_work == 0
        await closing

    async def test_waits_for_a_library_that_is_being_opened(self, libraries: Libraries) -> None:
        asking = asyncio.ensure_future(libraries.run(HOST, lambda library: library.count()))
        await asyncio.sleep(0)  # so far that it is being opened
        await libraries.close()
        assert await asking == 0

    async def test_may_be_called_twice(self, libraries: Libraries) -> None:
        for guild in (HOST, GUEST, THIRD):
            await libraries.run(guild, itself)
        await asyncio.gather(libraries.close(), libraries.close())
        await libraries.close()


async def test_one_that_cannot_be_opened_is_tried_again(libraries: Libraries, tmp_path: Path) -> None:
    in_the_way = tmp_path / "servers"
    in_the_way.write_text("a file")
    with pytest.raises(LibraryError):
        await libraries.run(HOST, itself)
    in_the_way.unlink()
    assert await libraries.run(HOST, lambda library: library.count()) == 0


async def test_a_cancelled_question_leaves_the_library_usable(libraries: Libraries) -> None:
    gate = BlockingWork()
    asking = asyncio.ensure_future(libraries.run(HOST, gate))
    await gate.wait_until_begun()
    asking.cancel()
    gate.release()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await libraries.run(HOST, lambda library: library.count()) == 0


async def test_one_who_asks_after_the_end_is_told_that_the_bot_is_stopping(libraries: Libraries) -> None:
    await libraries.close()
    with pytest.raises(BotStopping, match="ask again"):
        await libraries.run(HOST, itself)


class MemoryDatabase:
    """A `LibraryDatabase` without folders."""

    def __init__(self) -> None:
        self.libraries: dict[int | None, Library] = {}
        self.discarded: list[int] = []

    def guild_ids(self) -> list[int]:
        return sorted(guild for guild in self.libraries if guild)

    def exists(self, guild: int) -> bool:
        return guild in self.libraries

    def open(self, guild: int | None) -> Library:
        return self.libraries.setdefault(guild, Library.in_memory())

    def discard(self, guild: int) -> None:
        if self.libraries.pop(guild, None):
            self.discarded.append(guild)

    def delete_discarded(self) -> None:
        self.discarded.clear()


async def test_any_database_will_do(seeds: Path) -> None:
    database = MemoryDatabase()
    libraries = Libraries(database, seeds)
    assert await libraries.run(HOST, lambda library: library.count()) == 1
    assert (await libraries.guild_ids(), await libraries.exists(HOST)) == ([HOST], True)
    await libraries.delete(HOST)
    assert (await libraries.guild_ids(), await libraries.exists(HOST), database.discarded) == ([], False, [])
    await libraries.close()


class GatedDatabase(FolderLibraryDatabase):
    """Folders whose libraries are opened when the test lets them."""

    def __init__(self, data: Path) -> None:
        super().__init__(data)
        self.is_opening = threading.Event()
        self.may_open = threading.Event()

    def open(self, guild: int | None) -> Library:
        self.is_opening.set()
        assert self.may_open.wait(3)
        return super().open(guild)


async def test_cancelled_while_it_is_opened_it_can_be_used_again(tmp_path: Path) -> None:
    database = GatedDatabase(tmp_path)
    libraries = Libraries(database, None)
    opening = asyncio.ensure_future(libraries.run(HOST, lambda library: library.count()))
    await asyncio.to_thread(database.is_opening.wait, 3)
    opening.cancel()
    database.may_open.set()
    with pytest.raises(asyncio.CancelledError):
        await opening
    assert await libraries.run(HOST, lambda library: library.count()) == 0
    await libraries.close()
    assert not is_open(tmp_path, HOST)
