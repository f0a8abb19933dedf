"""The bot, connected to a local Discord; libraries that are late, or fail."""

from __future__ import annotations

import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from bot.core.libraries import Libraries
from bot.core.library_folders import FolderLibraryDatabase, guild_folder
from index import Library
from tests.bot.ingest.harness import make_source_reader
from tests.bot.simulated_discord import make_bot

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.client import Footnote
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord
    from tests.discord.state import Message

INGEST_TIMEOUT_SECONDS = 20.0


class SlowLibraries(Libraries):
    """Libraries that answer when the test lets them."""

    def __init__(self, data: Path) -> None:
        super().__init__(FolderLibraryDatabase(data), None)
        self.may_answer = threading.Event()

    async def run(self, guild: int | None, work: Callable[[Library], Any]) -> Any:
        return await super().run(guild, lambda library: self.may_answer.wait(10) and work(library))


class FailingLibraries(SlowLibraries):
    """Libraries that fail when the test lets them."""

    async def run(self, guild: int | None, work: Callable[[Library], Any]) -> Any:
        return await super().run(guild, lambda library: work(library) and 1 // 0)


@asynccontextmanager
async def connect_bot(local: LocalDiscord, settings: Settings) -> AsyncIterator[Footnote]:
    """The bot, connected."""
    client = make_bot(settings, Libraries.in_folder(settings.data, None))
    async with local.run_client(client):
        yield client


@asynccontextmanager
async def connect_ingesting_bot(local: LocalDiscord, settings: Settings) -> AsyncIterator[Footnote]:
    """The bot, connected, which reads pages of the loopback interface."""
    client = make_bot(settings, Libraries.in_folder(settings.data, None), sources=make_source_reader())
    async with local.run_client(client):
        yield client


def embed_description(message: Message) -> str:
    """The text of a message's only embed."""
    (embed,) = message.embeds
    return str(embed["description"])


async def wait_for_text(local: LocalDiscord, message: Message, words: str) -> None:
    """Wait until the only embed of a message contains words."""
    await local.wait_for(lambda: words in embed_description(message), INGEST_TIMEOUT_SECONDS)


def guild_article_texts(settings: Settings, guild: int) -> list[str]:
    """The texts of a guild's articles, when the bot has stopped."""
    with Library.open(guild_folder(settings.data, guild)) as library:
        return [article.text for article in library.articles()]
