"""Ingest jobs over real sockets: downloads, the cancel button, the message, a restart in the middle."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from bot.ingest.buttons import JOB_OVER, NOT_YOUR_JOB, CancelButton
from tests.bot.ingest.harness import GatedPage, story_page, story_text
from tests.bot.sockets.connected_bot import (
    connect_ingesting_bot,
    embed_description,
    guild_article_texts,
    wait_for_text,
)
from tests.index.ingest.formats.factories import SAMPLE_FILES

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord
    from tests.discord.state import Message, User
    from tests.index.ingest.web.local_web import LocalWeb

STORY_FILE = ("a.txt", story_text(1).encode())


@pytest.fixture
def local(empty_local: LocalDiscord) -> LocalDiscord:
    return empty_local


@pytest.fixture
def gate(site: LocalWeb) -> GatedPage:
    """A page that is served when the test lets it."""
    return GatedPage(site, "/slow", story_page(9))


@pytest.fixture
async def manager(local: LocalDiscord) -> User:
    """A member who may manage the guild, beside its owner."""
    user = local.add_user("Mia")
    await local.add_member(local.guild, user, manage_guild=True)
    return user


class VanishingFiles(dict[str, bytes]):
    """Attachments whose URLs are dead."""

    def __setitem__(self, path: str, data: bytes) -> None:
        pass


async def run_articles_add(local: LocalDiscord, user: User, **options: Any) -> Message:
    """The response to /articles add."""
    command = await local.slash(local.channel, user, "articles add", **options)
    assert command.response is not None
    return command.response


async def test_files_are_fetched_by_their_addresses(local: LocalDiscord, settings: Settings) -> None:
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_add(
            local, local.owner, file=STORY_FILE, file2=("b.pdf", SAMPLE_FILES["a.pdf"])
        )
        await wait_for_text(local, reply, "**2 articles added**")
    assert reply.embeds[0]["footer"]["text"] == "2 articles here now"
    assert reply.buttons == []
    assert not reply.is_ephemeral


async def test_a_file_that_is_gone_is_refused(local: LocalDiscord, settings: Settings) -> None:
    async with connect_ingesting_bot(local, settings):
        local.state.files = VanishingFiles()
        reply = await run_articles_add(local, local.owner, file=STORY_FILE)
        await wait_for_text(local, reply, "a.txt didn't arrive; add it again.")


async def test_a_restart_in_the_middle(
    local: LocalDiscord, settings: Settings, site: LocalWeb, gate: GatedPage
) -> None:
    site.add("/one", story_page(2))
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_add(
            local, local.owner, file=STORY_FILE, link=f"{site.url('/one')} {gate.url}"
        )
        await gate.wait_for_request()
    assert "added**" not in embed_description(reply)
    gate.open()
    async with connect_ingesting_bot(local, settings):
        await wait_for_text(local, reply, "**3 articles added**")
    assert local.requests_to("PATCH", f"/channels/{local.channel.id}/messages/{reply.id}")
    assert len(guild_article_texts(settings, local.guild.id)) == 3
    assert not list(settings.data.glob("servers/*/additions/*"))


class TestCancel:
    @pytest.mark.parametrize("who", ["owner", "manager"])
    async def test_by_whoever_began_it_or_may_manage_the_server(
        self, local: LocalDiscord, settings: Settings, gate: GatedPage, manager: User, who: str
    ) -> None:
        presser = manager if who == "manager" else local.owner
        async with connect_ingesting_bot(local, settings):
            reply = await run_articles_add(local, local.owner, file=STORY_FILE, link=gate.url)
            await gate.wait_for_request()
            await local.press(reply, presser, reply.custom_id_of("Cancel"))
            await wait_for_text(local, reply, "**Cancelled.** What was added before stays.")
            assert reply.buttons == []
        assert guild_article_texts(settings, local.guild.id) == [story_text(1)]

    async def test_by_whoever_began_it_though_they_may_not_any_more(
        self, local: LocalDiscord, settings: Settings, gate: GatedPage, manager: User
    ) -> None:
        async with connect_ingesting_bot(local, settings):
            reply = await run_articles_add(local, manager, link=gate.url)
            await local.add_member(local.guild, manager)
            await local.press(reply, manager, reply.custom_id_of("Cancel"))
            await wait_for_text(local, reply, "**Cancelled.**")

    async def test_not_by_others(self, local: LocalDiscord, settings: Settings, gate: GatedPage) -> None:
        async with connect_ingesting_bot(local, settings):
            reply = await run_articles_add(local, local.owner, link=gate.url)
            refused = await (
                await local.press(reply, local.alice, reply.custom_id_of("Cancel"))
            ).wait_for_reply()
            gate.open()
            await wait_for_text(local, reply, "**1 article added**")
        assert (refused.content, refused.is_ephemeral) == (NOT_YOUR_JOB, True)

    async def test_after_a_restart(self, local: LocalDiscord, settings: Settings, gate: GatedPage) -> None:
        async with connect_ingesting_bot(local, settings):
            reply = await run_articles_add(local, local.owner, link=gate.url)
            await gate.wait_for_request()
        async with connect_ingesting_bot(local, settings):
            await local.press(reply, local.owner, reply.custom_id_of("Cancel"))
            await wait_for_text(local, reply, "**Cancelled.**")

    async def test_a_forged_one_of_another_server(
        self, local: LocalDiscord, settings: Settings, gate: GatedPage
    ) -> None:
        stranger = local.add_user("Eve")
        async with connect_ingesting_bot(local, settings):
            other = await local.add_guild("Elsewhere", stranger)
            reply = await run_articles_add(local, local.owner, link=gate.url)
            forged = local.state.add_message(other.channels[0], local.bot)
            forged.components = reply.components
            refused = await (
                await local.press(forged, stranger, reply.custom_id_of("Cancel"))
            ).wait_for_reply()
            gate.open()
            await wait_for_text(local, reply, "**1 article added**")
        assert (refused.content, refused.is_ephemeral) == (JOB_OVER, True)

    async def test_one_that_is_over(self, local: LocalDiscord, settings: Settings) -> None:
        async with connect_ingesting_bot(local, settings):
            reply = await run_articles_add(local, local.owner, file=STORY_FILE)
            await wait_for_text(local, reply, "**1 article added**")
            view = CancelButton("0123456789abcdef").item.to_component_dict()
            reply.components = [{"type": 1, "components": [view]}]
            refused = await (
                await local.press(reply, local.owner, reply.custom_id_of("Cancel"))
            ).wait_for_reply()
        assert (refused.content, refused.is_ephemeral) == (JOB_OVER, True)


async def test_it_goes_on_without_its_message(
    local: LocalDiscord, settings: Settings, gate: GatedPage
) -> None:
    async with connect_ingesting_bot(local, settings) as client:
        reply = await run_articles_add(local, local.owner, link=gate.url)
        await gate.wait_for_request()
        await local.delete(reply)
        gate.open()
        await asyncio.wait(client.ingest_queue._tasks.values())
    assert len(guild_article_texts(settings, local.guild.id)) == 1


async def test_where_it_may_not_edit_after_a_restart_it_goes_on(
    local: LocalDiscord, settings: Settings, gate: GatedPage
) -> None:
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_add(local, local.owner, link=gate.url)
        await gate.wait_for_request()
    gate.open()
    local.refuse_next(f"/messages/{reply.id}")
    async with connect_ingesting_bot(local, settings) as client:
        if tasks := client.ingest_queue._tasks.values():
            await asyncio.wait(tasks)
    assert len(guild_article_texts(settings, local.guild.id)) == 1


async def test_asking_goes_on_meanwhile(local: LocalDiscord, settings: Settings, gate: GatedPage) -> None:
    async with connect_ingesting_bot(local, settings):
        reply = await run_articles_add(local, local.owner, file=STORY_FILE, link=gate.url)
        await gate.wait_for_request()
        asked = await local.slash(local.channel, local.alice, "ask", question="When did the ferry leave?")
        assert "at dawn" in embed_description(await asked.wait_for_reply())
        gate.open()
        await wait_for_text(local, reply, "**2 articles added**")
