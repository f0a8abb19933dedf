"""Retention: libraries of guilds that removed the bot are kept for a while, then deleted, and no others."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.client import Footnote
from bot.core.libraries import Libraries
from bot.core.library_folders import guild_folder, guild_ids_in
from bot.core.retention import LibraryRetention, RetentionCog, days_key, departure_key
from bot.core.working_state import open_working_state
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
    """The libraries of two guilds, and the guilds that the bot is in."""

    def __init__(self, data: Path, libraries: Libraries) -> None:
        self.data = data
        self.members = {HOST, GUEST}
        self.clock = ManualCalendar()
        self.libraries = libraries
        self.state = open_working_state(data)
        self.values = self.state.values

    def retention(self, grace: timedelta = GRACE, before: Iterable[StopGuildWork] = ()) -> LibraryRetention:
        return LibraryRetention(
            self.libraries, self.values, grace, lambda guild: guild in self.members, self.clock, before
        )

    async def run_for(self, retention: LibraryRetention, days: int) -> None:
        """Let days pass on which the bot runs, and checks at the end of each."""
        for _ in range(days):
            self.clock.advance(days=1)
            await retention.check_all()

    def departure(self, guild: int) -> str | None:
        return self.values.get(departure_key(guild))


@pytest.fixture
async def harness(tmp_path: Path, libraries: Libraries) -> AsyncIterator[RetentionHarness]:
    for guild in (HOST, GUEST):
        await libraries.run(guild, lambda library: library.add(HARBOUR_ARTICLE))
    harness = RetentionHarness(tmp_path, libraries)
    yield harness
    harness.state.close()


class FastFootnote(Footnote):
    """A bot whose shards identify without the 5 seconds that discord.py leaves between them."""

    async def before_identify_hook(self, *_: Any, **__: Any) -> None:
        """Wait for nothing."""


async def test_a_server_that_the_bot_is_in_is_left_alone(harness: RetentionHarness) -> None:
    await harness.retention(timedelta(0)).check_all()
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    assert harness.departure(HOST) is None


async def test_one_that_it_left_says_since_when(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    await harness.retention().check(HOST)
    assert harness.departure(HOST) == "2024-02-10T09:30:00+00:00"
    assert harness.departure(GUEST) is None


async def test_it_is_deleted_when_its_time_is_over_and_not_before(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    retention = harness.retention()
    await retention.check(HOST)
    await harness.run_for(retention, 29)
    harness.clock.advance(hours=23)
    await retention.check_all()
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    harness.clock.advance(hours=1)
    await retention.check_all()
    assert guild_ids_in(harness.data) == [GUEST]
    assert await harness.libraries.run(GUEST, lambda library: library.count()) == 1


async def test_days_on_which_the_bot_is_off_do_not_count(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    await harness.retention().check_all()
    await harness.run_for(harness.retention(), 20)
    harness.clock.advance(days=31)
    await harness.run_for(harness.retention(), 9)  # the first of these days is the one after the pause
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    await harness.run_for(harness.retention(), 1)
    assert guild_ids_in(harness.data) == [GUEST]


@pytest.mark.parametrize("days", [40, 4_000])
async def test_a_clock_that_jumps_ahead_and_back_deletes_nothing(
    harness: RetentionHarness, days: int
) -> None:
    retention = harness.retention()
    harness.members.remove(HOST)
    await retention.check_all()
    for _ in range(3):
        harness.clock.advance(days=days)
        await retention.check_all()
        harness.clock.advance(days=-days)
        await retention.check_all()
    await harness.run_for(retention, 20)
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    await harness.run_for(retention, 10)
    assert guild_ids_in(harness.data) == [GUEST]


async def test_days_that_say_nothing_are_counted_anew(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    await harness.run_for(harness.retention(), 10)
    harness.values.set(days_key(HOST), "many")
    await harness.run_for(harness.retention(), 29)
    assert guild_ids_in(harness.data) == [HOST, GUEST]


async def test_one_that_is_back_starts_anew(harness: RetentionHarness) -> None:
    retention = harness.retention()
    harness.members.remove(HOST)
    await retention.check_all()
    harness.clock.advance(days=20)
    harness.members.add(HOST)
    await retention.check(HOST)
    assert harness.departure(HOST) is None
    harness.members.remove(HOST)
    await retention.check(HOST)
    harness.clock.advance(days=20)
    await retention.check_all()
    assert guild_ids_in(harness.data) == [HOST, GUEST]


async def test_one_that_came_back_while_the_bot_was_off_is_kept(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    await harness.retention().check_all()
    harness.clock.advance(days=99)
    harness.members.add(HOST)
    await harness.retention().check_all()
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    assert harness.departure(HOST) is None


async def test_without_a_grace_it_is_deleted_at_once(harness: RetentionHarness) -> None:
    harness.members.remove(HOST)
    await harness.retention(timedelta(0)).check(HOST)
    assert guild_ids_in(harness.data) == [GUEST]


async def test_what_goes_on_for_it_ends_before(harness: RetentionHarness) -> None:
    ended = []

    async def end(guild: int) -> None:
        ended.append((guild, guild_ids_in(harness.data)))

    harness.members.remove(HOST)
    retention = harness.retention(before=[end])
    await retention.check_all()
    assert ended == []
    await harness.run_for(retention, 30)
    assert ended == [(HOST, [HOST, GUEST])]


async def test_one_that_comes_back_while_something_ends_for_it_is_kept(harness: RetentionHarness) -> None:
    async def end(guild: int) -> None:
        harness.members.add(guild)

    harness.members.remove(HOST)
    retention = harness.retention(before=[end])
    await retention.check(HOST)
    await harness.run_for(retention, 29)
    harness.clock.advance(days=1)
    await retention.check(HOST)
    assert await harness.libraries.run(HOST, lambda library: library.count()) == 1
    await retention.check(HOST)
    assert harness.departure(HOST) is None


async def test_one_that_comes_back_while_its_library_is_in_use_is_looked_at_in_order(
    harness: RetentionHarness,
) -> None:
    gate = BlockingWork()
    at_work = asyncio.ensure_future(harness.libraries.run(HOST, gate))
    await gate.wait_until_begun()
    retention = harness.retention(timedelta(0))
    harness.members.remove(HOST)
    leaving = asyncio.ensure_future(retention.check(HOST))
    harness.members.add(HOST)
    returning = asyncio.ensure_future(retention.check(HOST))
    gate.release()
    await asyncio.gather(at_work, leaving, returning)
    assert harness.departure(HOST) is None
    await harness.libraries.run(HOST, lambda library: library.count())


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("", id="empty"),
        pytest.param("yesterday", id="words"),
        pytest.param("\ufffd\ufffd", id="no-text"),
        pytest.param("2020-01-01T00:00:00", id="without-a-zone"),
        pytest.param("2031-01-01T00:00:00+00:00", id="in-the-future"),
    ],
)
async def test_a_departure_that_says_nothing_is_written_anew(harness: RetentionHarness, written: str) -> None:
    harness.members.remove(HOST)
    harness.values.set(departure_key(HOST), written)
    await harness.retention().check_all()
    assert guild_ids_in(harness.data) == [HOST, GUEST]
    assert harness.departure(HOST) == START.isoformat()


@pytest.mark.parametrize("name", ["0101", "101.bak", "notes", ".hidden", "-5"])
async def test_folders_of_no_server_are_never_touched(harness: RetentionHarness, name: str) -> None:
    other = harness.data / "servers" / name
    other.mkdir()
    (other / "notes").write_text("precious")
    await harness.retention(timedelta(0)).check_all()
    assert (other / "notes").exists()


async def test_a_server_without_a_library_gets_no_folder(harness: RetentionHarness) -> None:
    await harness.retention().check(303)
    assert guild_ids_in(harness.data) == [HOST, GUEST]


async def test_a_library_that_is_in_use_elsewhere_waits_and_the_others_do_not(
    harness: RetentionHarness,
) -> None:
    await harness.libraries.close()
    harness.libraries = Libraries.in_folder(harness.data, None)
    harness.members.clear()
    retention = harness.retention(timedelta(0))
    with Library.open(guild_folder(harness.data, HOST)):
        await retention.check_all()
        assert guild_ids_in(harness.data) == [HOST]
    await retention.check_all()
    assert guild_ids_in(harness.data) == []
    await harness.libraries.close()


async def test_a_departure_outlasts_no_library(harness: RetentionHarness) -> None:
    """A crash right after the deletion must not shorten the grace period of the guild's next library."""
    harness.values.set(departure_key(303), "2020-01-01T00:00:00+00:00")
    await harness.retention().check_all()
    assert harness.departure(303) is None


async def test_what_a_crash_left_goes_at_the_next_start(harness: RetentionHarness) -> None:
    left = harness.data / "servers" / ".deleted" / "303-ab"
    left.mkdir(parents=True)
    await harness.retention().check_all()
    assert not left.exists()


def departure_of(client: Footnote, guild_id: int) -> str | None:
    """The stored time at which a client left a guild."""
    return client.working_state.values.get(departure_key(guild_id))


class TestOnDiscord:
    """A real client, and the events of a local Discord."""

    @pytest.fixture
    async def local(self, settings: Settings) -> AsyncIterator[LocalDiscord]:
        async with LocalDiscord() as server:
            for guild in (server.guild.id, LATE):
                guild_folder(settings.data, guild).mkdir(parents=True)
            yield server

    @staticmethod
    def client(settings: Settings, grace_days: int = 30) -> Footnote:
        chosen = settings.model_copy(update={"grace_days": grace_days})
        return make_bot(chosen, Libraries.in_folder(settings.data, None))

    @staticmethod
    async def until(predicate: Callable[[], bool]) -> None:
        """Wait until a predicate holds."""
        async with asyncio.timeout(3):
            while not predicate():  # noqa: ASYNC110 - no event tells of it
                await asyncio.sleep(0.01)

    async def test_removed_and_invited_again(self, local: LocalDiscord, settings: Settings) -> None:
        client = self.client(settings)
        async with local.run_client(client):
            await self.until(lambda: departure_of(client, LATE) is not None)  # the first check is over
            assert departure_of(client, local.guild.id) is None
            await local.remove_guild(local.guild)
            await self.until(lambda: departure_of(client, local.guild.id) is not None)
            await local.join_guild(local.guild)
            await self.until(lambda: departure_of(client, local.guild.id) is None)

    async def test_removed_while_the_bot_is_off(self, local: LocalDiscord, settings: Settings) -> None:
        await local.remove_guild(local.guild)
        client = self.client(settings)
        async with local.run_client(client):
            await self.until(lambda: departure_of(client, local.guild.id) is not None)

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
            client = FastFootnote(chosen, Libraries.in_folder(settings.data, None), guild_ready_timeout=0.05)
            async with local.run_client(client):
                await self.until(lambda: LATE not in guild_ids_in(settings.data))
                assert client.shard_count == 2
            assert guild_ids_in(settings.data) == sorted(guild.id for guild in guilds)
