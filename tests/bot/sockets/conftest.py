"""A local Discord for whoever brings none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bot.core.library_folders import guild_folder
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.settings import Settings


@pytest.fixture
async def local(settings: Settings, town: Path) -> AsyncIterator[LocalDiscord]:
    """A local Discord; its server, and direct messages, have the town's articles."""
    async with LocalDiscord() as server:
        for guild in (server.guild.id, None):
            shutil.copytree(town, guild_folder(settings.data, guild))
        yield server


@pytest.fixture
async def empty_local() -> AsyncIterator[LocalDiscord]:
    """A local Discord whose server has no articles yet."""
    async with LocalDiscord() as server:
        yield server
