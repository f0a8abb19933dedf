"""/articles over real sockets: questions and pages after a restart, slow work, archives as uploads."""

from __future__ import annotations

import io
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import Libraries
from bot.core.library_folders import guild_folder
from tests.bot.sample_articles import HARBOUR_ARTICLE
from tests.bot.simulated_discord import make_bot
from tests.bot.sockets.connected_bot import SlowLibraries, connect_bot, embed_description
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.core.settings import Settings


@pytest.fixture
async def local(settings: Settings, town: Path) -> AsyncIterator[LocalDiscord]:
    """A local Discord, whose server has the town's articles."""
    async with LocalDiscord() as server:
        shutil.copytree(town, guild_folder(settings.data, server.guild.id))
        yield server


async def count_articles(local: LocalDiscord, settings: Settings) -> int:
    """How many articles the server has, once the bot is stopped."""
    libraries = Libraries.in_folder(settings.data, None)
    count = await libraries.run(local.guild.id, lambda library: library.count())
    await libraries.close()
    return count


async def test_an_article_is_offered_shown_and_removed_after_a_restart(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        offered = await local.autocomplete(local.channel, local.owner, "articles show", "article", "harb")
        asked = await local.slash(local.channel, local.owner, "articles show", article=offered[0]["value"])
        reply = await asked.wait_for_reply()
        assert reply.is_ephemeral
        assert embed_description(reply).endswith(HARBOUR_ARTICLE.text)
    async with connect_bot(local, settings):
        await local.press(reply, local.owner, reply.custom_id_of("Remove"))
        assert embed_description(reply).startswith("**Remove “The Harbour of Velm”?**")
    async with connect_bot(local, settings):
        await local.press(reply, local.owner, reply.custom_id_of("Remove"))
        assert embed_description(reply).startswith("**Removed “The Harbour of Velm”.**")
    assert await count_articles(local, settings) == 2


async def test_what_takes_long_changes_the_message_all_the_same(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        reply = await (await local.slash(local.channel, local.owner, "articles reset")).wait_for_reply()
        await local.press(reply, local.owner, reply.custom_id_of("Remove all 3 articles"))
    libraries = SlowLibraries(settings.data)
    async with local.run_client(make_bot(settings, libraries)):
        pressed = await local.press(reply, local.owner, reply.custom_id_of("Really remove all 3 articles"))
        assert not pressed.is_deferred  # nothing new is announced: the button is shown as being at it
        libraries.may_answer.set()
        await local.wait_for(lambda: embed_description(reply).startswith("**Removed all 3 articles.**"))
    assert reply.components == []
    assert await count_articles(local, settings) == 0


async def test_an_export_is_announced_at_once_and_uploaded(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        asked = await local.slash(local.channel, local.owner, "articles export")
        reply = await asked.wait_for_reply()
    assert asked.is_deferred
    assert reply.is_ephemeral
    assert reply.content.startswith("**3 articles**")
    (attachment,) = reply.attachments
    data = local.state.files[attachment["url"].removeprefix(local.state.origin)]
    assert len(zipfile.ZipFile(io.BytesIO(data)).namelist()) == 3
