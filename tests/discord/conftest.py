"""A local Discord, and a client that runs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.discord.echo_client import EchoClient
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def local() -> AsyncIterator[LocalDiscord]:
    async with LocalDiscord() as server:
        yield server


@pytest.fixture
async def echo_client(local: LocalDiscord) -> AsyncIterator[EchoClient]:
    client = EchoClient()
    async with local.run_client(client):
        yield client
