"""Servers that removed the bot: kept for a while, then deleted, and no other server's folder with them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.client import Footnote
from bot.core.libraries import Libraries, guild_folder, guild_ids_in
from bot.core.retention import LibraryRetention, RetentionCog
from index import Library
from tests.bot.fakes import BlockingWork
from tests.bot.sample_articles import HARBOUR_ARTICLE
from tests.bot.simulated_discord import make_bot
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable
    from pathlib import Path

    from bot.core.libraries import StopGuildWork
    from bot.core.settings import Settings

HOST, GUEST, LATE = 101, 202, 2**63
GRACE = timedelta(days=30)
START = datetime(2024, 2, 10, 9, 30, tzinfo=UTC)


class ManualCalendar:
    """A clock that a test moves by days."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **lengths: float) -> None:
        self.now += timedelta(**lengths)


class RetentionHarness:
    """The folders of two servers' libraries, and which of the servers the bot is in."""

    def __init__(self, data: Path, libraries: Libraries) -> None:
        self.data = data
        self.members = {HOST, GUEST}
        self.clock = ManualCalendar()
        self.libraries = libraries

    def retention(self, grace: timedelta = GRACE, before: Iterable[StopGuildWork] = ()) -> LibraryRetention:
        return LibraryRetention(
            self.libraries, grace, lambda guild: guild in self.members, self.clock, before
        )

    def marker(self, guild: int) -> Path:
        return guild_folder(self.data, guild) / "left"


@pytest.fixture
async def town(tmp_path: Path, libraries: Libraries) -> RetentionHarness:
    for guild in (HOST, GUEST):
        await libraries.run(guild, lambda library: library.add(HARBOUR_ARTICLE))
    return RetentionHarness(tmp_path, libraries)


class FastFootnote(Footnote):
    """A bot whose shards log in one right after the other; by default discord.py waits 5 seconds."""

    async def before_identify_hook(self, *_: Any, **__: Any) -> None:
        """Wait for nothing."""


async def test_a_server_that_the_bot_is_in_is_left_alone(town: RetentionHarness) -> None:
    await town.retention(timedelta(0)).check_all()
    assert guild_ids_in(town.data) == [HOST, GUEST]
    assert not town.marker(HOST).exists()


async def test_one_that_it_left_says_since_when(town: RetentionHarness) -> None:
    town.members.remove(HOST)
    await town.retention().check(HOST)
    assert town.marker(HOST).read_text() == "2024-02-10T09:30:00+00:00"
    assert not town.marker(GUEST).exists()


async def test_it_is_deleted_when_its_time_is_over_and_not_before(town: RetentionHarness) -> None:
    town.members.remove(HOST)
    departures = town.retention()
    await departures.check(HOST)
    town.clock.advance(days=29, hours=23)
    await departures.check_all()
    assert guild_ids_in(town.data) == [HOST, GUEST]
    town.clock.advance(hours=1)
    await departures.check_all()
    assert guild_ids_in(town.data) == [GUEST]
    assert await town.libraries.run(GUEST, lambda library: library.count()) == 1


async def test_the_time_goes_on_while_the_bot_is_off(town: RetentionHarness) -> None:
    town.members.remove(HOST)
    await town.retention().check_all()
    town.clock.advance(days=31)
    await town.retention().check_all()
    assert guild_ids_in(town.data) == [GUEST]


async def test_one_that_is_back_starts_anew(town: RetentionHarness) -> None:
    departures = town.retention()
    town.members.remove(HOST)
    await departures.check_all()
    town.clock.advance(days=20)
    town.members.add(HOST)
    await departures.check(HOST)
    assert not town.marker(HOST).exists()
    town.members.remove(HOST)
    await departures.check(HOST)
    town.clock.advance(days=20)
    await departures.check_all()
    assert guild_ids_in(town.data) == [HOST, GUEST]


async def test_one_that_came_back_while_the_bot_was_off_is_kept(town: RetentionHarness) -> None:
    town.members.remove(HOST)
    await town.retention().check_all()
    town.clock.advance(days=99)
    town.members.add(HOST)
    await town.retention().check_all()
    assert guild_ids_in(town.data) == [HOST, GUEST]
    assert not town.marker(HOST).exists()


async def test_without_a_grace_it_is_deleted_at_once(town: RetentionHarness) -> None:
    town.members.remove(HOST)
    await town.retention(timedelta(0)).check(HOST)
    assert guild_ids_in(town.data) == [GUEST]


async def test_what_goes_on_for_it_ends_before(town: RetentionHarness) -> None:
    ended = []

    async def end(guild: int) -> None:
        ended.append((guild, guild_ids_in(town.data)))

    town.members.remove(HOST)
    departures = town.retention(before=[end])
    await departures.check_all()
    assert ended == []
    town.clock.advance(days=30)
    await departures.check_all()
    assert ended == [(HOST, [HOST, GUEST])]


async def test_one_that_comes_back_while_something_ends_for_it_is_kept(town: RetentionHarness) -> None:
    async def end(guild: int) -> None:
        town.members.add(guild)

    town.members.remove(HOST)
    departures = town.retention(before=[end])
    await departures.check(HOST)
    town.clock.advance(days=30)
    await departures.check(HOST)
    assert await town.libraries.run(HOST, lambda library: library.count()) == 1
    await departures.check(HOST)
    assert not town.marker(HOST).exists()


async def test_one_that_comes_back_while_its_library_is_in_use_is_looked_at_in_order(
    town: RetentionHarness,
) -> None:
    gate = BlockingWork()
    at_work = asyncio.ensure_future(town.libraries.run(HOST, gate))
    await gate.wait_until_begun()
    departures = town.retention(timedelta(0))
    town.members.remove(HOST)
    leaving = asyncio.ensure_future(departures.check(HOST))
    town.members.add(HOST)
    returning = asyncio.ensure_future(departures.check(HOST))
    gate.release()
    await asyncio.gather(at_work, leaving, returning)
    assert not town.marker(HOST).exists()
    await town.libraries.run(HOST, lambda library: library.count())


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"yesterday", id="words"),
        pytest.param(b"\xff\xfe", id="no-text"),
        pytest.param(b"2020-01-01T00:00:00", id="without-a-zone"),
        pytest.param(b"2031-01-01T00:00:00+00:00", id="in-the-future"),
    ],
)
async def test_a_marker_that_says_nothing_is_written_anew(town: RetentionHarness, written: bytes) -> None:
    town.members.remove(HOST)
    town.marker(HOST).write_bytes(written)
    await town.retention().check_all()
    assert guild_ids_in(town.data) == [HOST, GUEST]
    assert town.marker(HOST).read_text() == START.isoformat()


@pytest.mark.parametrize("name", ["0101", "101.bak", "notes", ".hidden", "-5"])
async def test_folders_of_no_server_are_never_touched(town: RetentionHarness, name: str) -> None:
    other = town.data / "servers" / name
    other.mkdir()
    (other / "left").write_text("2000-01-01T00:00:00+00:00")
    await town.retention(timedelta(0)).check_all()
    assert (other / "left").exists()


async def test_a_server_without_a_library_gets_no_folder(town: RetentionHarness) -> None:
    await town.retention().check(303)
    assert guild_ids_in(town.data) == [HOST, GUEST]


async def test_a_library_that_is_in_use_elsewhere_waits_and_the_others_do_not(town: RetentionHarness) -> None:
    await town.libraries.close()
    town.libraries = Libraries(town.data, None)
    town.members.clear()
    departures = town.retention(timedelta(0))
    with Library.open(guild_folder(town.data, HOST)):
        await departures.check_all()
        assert guild_ids_in(town.data) == [HOST]
    await departures.check_all()
    assert guild_ids_in(town.data) == []
    await town.libraries.close()


async def test_what_a_crash_left_goes_at_the_next_start(town: RetentionHarness) -> None:
    left = town.data / "servers" / ".deleted" / "303-ab"
    left.mkdir(parents=True)
    await town.retention().check_all()
    assert not left.exists()


class TestOnDiscord:
    """With a real client, on the events that Discord sends."""

    @pytest.fixture
    async def local(self, settings: Settings) -> AsyncIterator[LocalDiscord]:
        async with LocalDiscord() as server:
            for guild in (server.guild.id, LATE):
                guild_folder(settings.data, guild).mkdir(parents=True)
            yield server

    @staticmethod
    def client(settings: Settings, grace_days: int = 30) -> Footnote:
        chosen = settings.model_copy(update={"grace_days": grace_days})
        return make_bot(chosen, Libraries(settings.data, None))

    @staticmethod
    async def until(predicate: Callable[[], bool]) -> None:
        """Wait until something holds on disk."""
        async with asyncio.timeout(3):
            while not predicate():  # noqa: ASYNC110 - no event tells of it
                await asyncio.sleep(0.01)

    async def test_removed_and_invited_again(self, local: LocalDiscord, settings: Settings) -> None:
        marker = guild_folder(settings.data, local.guild.id) / "left"
        async with local.run_client(self.client(settings)):
            await self.until((guild_folder(settings.data, LATE) / "left").exists)  # the first look is over
            assert not marker.exists()
            await local.remove_guild(local.guild)
            await self.until(marker.exists)
            await local.join_guild(local.guild)
            await self.until(lambda: not marker.exists())

    async def test_removed_while_the_bot_is_off(self, local: LocalDiscord, settings: Settings) -> None:
        await local.remove_guild(local.guild)
        async with local.run_client(self.client(settings)):
            await self.until((guild_folder(settings.data, local.guild.id) / "left").exists)

    async def test_without_a_grace(self, local: LocalDiscord, settings: Settings) -> None:
        async with local.run_client(self.client(settings, grace_days=0)):
            await self.until(lambda: guild_ids_in(settings.data) == [local.guild.id])
            await local.remove_guild(local.guild)
            await self.until(lambda: guild_ids_in(settings.data) == [])

    async def test_an_outage_is_no_departure(self, local: LocalDiscord, settings: Settings) -> None:
        client = self.client(settings, grace_days=0)
        async with local.run_client(client):
            await local.make_guild_unavailable(local.guild)
            await self.until(lambda: bool((guild := client.get_guild(local.guild.id)) and guild.unavailable))
            watch = client.get_cog("RetentionCog")
            assert isinstance(watch, RetentionCog)
            await watch.check_hourly()
            assert guild_ids_in(settings.data) == [local.guild.id]

    async def test_nor_is_one_at_the_start(self, local: LocalDiscord, settings: Settings) -> None:
        await local.make_guild_unavailable(local.guild)
        async with local.run_client(self.client(settings, grace_days=0)):
            await self.until(lambda: LATE not in guild_ids_in(settings.data))
            assert guild_ids_in(settings.data) == [local.guild.id]

    async def test_every_shard_s_servers_count(self, settings: Settings) -> None:
        async with LocalDiscord(shards=2) as local:
            guilds = [local.guild, *[await local.add_guild(name, local.alice) for name in ("A", "B", "C")]]
            for guild in (*(each.id for each in guilds), LATE):
                guild_folder(settings.data, guild).mkdir(parents=True)
            chosen = settings.model_copy(update={"grace_days": 0})
            client = FastFootnote(chosen, Libraries(settings.data, None), guild_ready_timeout=0.05)
            async with local.run_client(client):
                await self.until(lambda: LATE not in guild_ids_in(settings.data))
                assert client.shard_count == 2
            assert guild_ids_in(settings.data) == sorted(guild.id for guild in guilds)
