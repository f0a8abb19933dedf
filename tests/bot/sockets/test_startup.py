"""Start and end of the bot."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING

import pytest

from bot.client import serve
from bot.core.library_folders import guild_folder
from bot.core.settings import SettingsError
from index import Library, LibraryDamaged, LibraryUnwritable
from tests.bot.sample_articles import LIGHTHOUSE_QUESTION
from tests.discord.local_discord import LocalDiscord
from tests.discord.rest import BOT_TOKEN

if TYPE_CHECKING:
    from bot.core.settings import Settings


class TestServe:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"seeding": False})

    @pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
    async def test_a_signal_ends_it_cleanly(
        self, local: LocalDiscord, settings: Settings, name: signal.Signals
    ) -> None:
        served = asyncio.create_task(serve(settings, BOT_TOKEN))
        await local.wait_for(lambda: local.gateway.identify_count)
        await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        os.kill(os.getpid(), name)
        await asyncio.wait_for(served, 5)
        assert not local.gateway.sessions
        Library.open(guild_folder(settings.data, None)).close()

    async def test_a_wrong_token_is_one_sentence(self, local: LocalDiscord, settings: Settings) -> None:
        with pytest.raises(SettingsError, match=r"^Discord refuses the token in DISCORD_TOKEN[^\n]+\.$"):
            await serve(settings, "wrong")
        assert local.gateway.identify_count == 0

    async def test_discord_out_of_reach_is_one_sentence(self, settings: Settings) -> None:
        async with LocalDiscord() as local:
            await local._cleanup.aclose()
        with pytest.raises(SettingsError, match="can't be reached"):
            await serve(settings, BOT_TOKEN)

    async def test_a_missing_seeds_folder_ends_it_at_once(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        with pytest.raises(SettingsError, match="doesn't exist"):
            await serve(settings.model_copy(update={"seeding": True}), BOT_TOKEN)
        assert local.requests == []

    async def test_a_default_library_that_cannot_be_used_ends_it_at_once(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        in_the_way = settings.data / "file"
        in_the_way.write_text("")
        with pytest.raises(LibraryUnwritable):
            await serve(settings.model_copy(update={"data": in_the_way}), BOT_TOKEN)
        assert local.requests == []

    async def test_a_damaged_working_state_is_one_sentence(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        (settings.data / "bot.sqlite").write_bytes(b"no database" * 1000)
        with pytest.raises(LibraryDamaged, match=r"bot\.sqlite is damaged"):
            await serve(settings, BOT_TOKEN)
        assert local.gateway.identify_count == 0

    async def test_commands_that_discord_refuses_are_one_sentence(
        self, local: LocalDiscord, settings: Settings
    ) -> None:
        local.refuse_next("/commands", status=400, code=50035, text="Invalid Form Body")
        with pytest.raises(SettingsError, match="Invalid Form Body"):
            await serve(settings, BOT_TOKEN)
