"""Deletion of libraries: with all that is in their folders, after a crash too, and of no other."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import BotStopping, Libraries
from bot.core.library_folders import guild_folder, guild_ids_in
from index import Library, LibraryInUse
from tests.bot.fakes import BlockingWork
from tests.bot.sample_articles import HARBOUR_ARTICLE

if TYPE_CHECKING:
    from pathlib import Path

HOST, GUEST = 101, 202


def count(library: Library) -> int:
    return library.count()


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
async def filled(libraries: Libraries) -> Libraries:
    """The open libraries of two guilds, with one article each."""
    for guild in (HOST, GUEST):
        await libraries.run(guild, lambda library: library.add(HARBOUR_ARTICLE))
    return libraries


async def test_its_folder_is_gone_and_another_s_is_not(filled: Libraries, tmp_path: Path) -> None:
    (guild_folder(tmp_path, HOST) / "feeds.sqlite").write_text("more")
    await filled.delete(HOST)
    assert guild_ids_in(tmp_path) == [GUEST]
    assert names(tmp_path / "servers" / ".deleted") == []
    assert await filled.run(GUEST, count) == 1


async def test_who_asks_for_it_again_has_a_new_one(filled: Libraries) -> None:
    await filled.delete(HOST)
    assert await filled.run(HOST, count) == 0


async def test_one_that_is_closed_is_deleted_too(filled: Libraries, tmp_path: Path) -> None:
    await filled.close()
    again = Libraries.in_folder(tmp_path, None)
    await again.delete(HOST)
    assert guild_ids_in(tmp_path) == [GUEST]
    await again.close()


async def test_one_that_was_never_there(filled: Libraries, tmp_path: Path) -> None:
    await filled.delete(303)
    assert guild_ids_in(tmp_path) == [HOST, GUEST]


async def test_a_damaged_one_can_be_deleted(libraries: Libraries, tmp_path: Path) -> None:
    guild_folder(tmp_path, HOST).mkdir(parents=True)
    (guild_folder(tmp_path, HOST) / "articles.sqlite").write_bytes(b"no database" * 999)
    await libraries.delete(HOST)
    assert guild_ids_in(tmp_path) == []


async def test_it_waits_for_whoever_is_at_it(filled: Libraries, tmp_path: Path) -> None:
    gate = BlockingWork()
    at_work = asyncio.ensure_future(filled.run(HOST, gate))
    await gate.wait_until_begun()
    deleting = asyncio.ensure_future(filled.delete(HOST))
    await filled.run(GUEST, count)  # during which it must not be deleted
    assert guild_ids_in(tmp_path) == [HOST, GUEST]
    gate.release()
    assert await at_work == 1
    await deleting
    assert guild_ids_in(tmp_path) == [GUEST]


async def test_who_comes_while_it_is_deleted_has_a_new_one(filled: Libraries) -> None:
    for _ in range(5):
        deleting = asyncio.ensure_future(filled.delete(HOST))
        await asyncio.sleep(0)  # so far that it is being closed
        assert await asyncio.gather(*(filled.run(HOST, count) for _ in range(5))) == [0] * 5
        await deleting
        await filled.run(HOST, lambda library: library.add(HARBOUR_ARTICLE))


async def test_twice_at_once(filled: Libraries, tmp_path: Path) -> None:
    await asyncio.gather(filled.delete(HOST), filled.delete(HOST))
    assert guild_ids_in(tmp_path) == [GUEST]


async def test_one_that_another_process_has_open_is_left(libraries: Libraries, tmp_path: Path) -> None:
    with Library.open(guild_folder(tmp_path, HOST)):
        with pytest.raises(LibraryInUse):
            await libraries.delete(HOST)
        assert guild_ids_in(tmp_path) == [HOST]
    await libraries.delete(HOST)
    assert guild_ids_in(tmp_path) == []


async def test_what_a_crash_left_is_discarded(filled: Libraries, tmp_path: Path) -> None:
    left = tmp_path / "servers" / ".deleted" / "303-ab" / "search"
    left.mkdir(parents=True)
    (left / "words").write_text("of an article")
    await filled.empty_trash()
    assert names(left.parents[1]) == []
    assert guild_ids_in(tmp_path) == [HOST, GUEST]


async def test_nothing_to_discard(libraries: Libraries, tmp_path: Path) -> None:
    await libraries.empty_trash()
    assert names(tmp_path) == []


async def test_not_while_the_bot_stops(filled: Libraries, tmp_path: Path) -> None:
    await filled.close()
    with pytest.raises(BotStopping):
        await filled.delete(HOST)
    assert guild_ids_in(tmp_path) == [HOST, GUEST]


@pytest.mark.parametrize(
    "name",
    [
        "0101",
        "-101",
        "10 1",
        "1e3",
        "101.bak",
        "\N{ARABIC-INDIC DIGIT ONE}",
        ".101",
        "default",
        "9" * 21,
        "0",
        "x",
        ".deleted",
    ],
)
def test_other_folders_are_no_servers(tmp_path: Path, name: str) -> None:
    (tmp_path / "servers" / name).mkdir(parents=True)
    assert guild_ids_in(tmp_path) == []


def test_files_and_links_are_no_servers(tmp_path: Path) -> None:
    (tmp_path / "servers").mkdir()
    (tmp_path / "servers" / "101").write_text("a file")
    (tmp_path / "servers" / "202").symlink_to(tmp_path)
    assert guild_ids_in(tmp_path) == []


async def test_a_link_is_not_followed(libraries: Libraries, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "servers").mkdir()
    guild_folder(tmp_path, HOST).symlink_to(tmp_path / "precious")
    await libraries.delete(HOST)
    assert names(tmp_path) == ["precious", "servers"]


async def test_it_waits_for_cancelled_work(filled: Libraries, tmp_path: Path) -> None:
    """The thread goes on, and uses the library to the end of the work."""
    gate = BlockingWork()
    at_work = asyncio.ensure_future(filled.run(HOST, gate))
    await gate.wait_until_begun()
    at_work.cancel()
    deleting = asyncio.ensure_future(filled.delete(HOST))
    await filled.run(GUEST, count)  # during which it must not be deleted
    assert guild_ids_in(tmp_path) == [HOST, GUEST]
    gate.release()
    with pytest.raises(asyncio.CancelledError):
        await at_work
    await deleting
    assert guild_ids_in(tmp_path) == [GUEST]
