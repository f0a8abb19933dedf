"""Late events, lost connections, and a Discord that refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from tests.bot.sample_articles import LANTERN_QUESTION, LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import make_bot
from tests.bot.sockets.connected_bot import FailingLibraries, SlowLibraries, connect_bot, embed_description

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.discord.local_discord import LocalDiscord


async def test_topics_that_come_late_are_not_waited_for(local: LocalDiscord, settings: Settings) -> None:
    libraries = SlowLibraries(settings.data)
    async with local.run_client(make_bot(settings, libraries)):
        offered = await local.autocomplete(local.channel, local.alice, "timeline", "topic", "harbour")
        libraries.may_answer.set()
        reply = await (
            await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        ).wait_for_reply()
    assert offered == []
    assert "Mira Solberg" in embed_description(reply)


@pytest.mark.parametrize("private", [pytest.param(False, id="public"), pytest.param(True, id="private")])
async def test_a_slow_answer_is_announced_in_time(
    local: LocalDiscord, settings: Settings, private: bool
) -> None:
    libraries = SlowLibraries(settings.data)
    async with local.run_client(make_bot(settings, libraries)):
        asked = await local.slash(
            local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION, private=private
        )
        libraries.may_answer.set()
        reply = await asked.wait_for_reply()
    assert asked.is_deferred
    assert "Mira Solberg" in embed_description(reply)
    assert reply.is_ephemeral == private


async def test_a_slow_button_is_announced_in_time(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        reply = await (
            await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        ).wait_for_reply()
    libraries = SlowLibraries(settings.data)
    async with local.run_client(make_bot(settings, libraries)):
        pressed = await local.press(reply, local.owner, reply.custom_id_of("Context"))
        libraries.may_answer.set()
        context = await pressed.wait_for_reply()
    assert pressed.is_deferred
    assert "Mira Solberg" in embed_description(context)
    assert context.is_ephemeral


async def test_a_late_failure_of_a_public_answer_is_told_alone(
    local: LocalDiscord, settings: Settings
) -> None:
    libraries = FailingLibraries(settings.data)
    async with local.run_client(make_bot(settings, libraries)):
        asked = await local.slash(local.channel, local.alice, "ask", question=LIGHTHOUSE_QUESTION)
        libraries.may_answer.set()
        await local.wait_for(lambda: local.requests_to("POST", f"/webhooks/{local.bot.id}"))
    (told,) = [sent.json for sent in local.requests_to("POST", f"/webhooks/{local.bot.id}")]
    assert asked.is_deferred
    assert local.requests_to("DELETE", "/messages/@original")
    assert "Something went wrong" in told["content"]
    assert told["flags"] == discord.MessageFlags(ephemeral=True).value


async def test_a_lost_connection_is_resumed_and_nothing_is_missed(
    local: LocalDiscord, settings: Settings
) -> None:
    async with connect_bot(local, settings):
        async with local.block_connections():
            await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        reply = await local.next_reply()
    assert "Mira Solberg" in embed_description(reply)
    assert (local.gateway.identify_count, local.gateway.resume_count) == (1, 1)


async def test_a_rate_limit_is_waited_out(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        local.rate_limit_next("/messages", retry_after=0.1)
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        await local.next_reply()
    assert [request.status for request in local.requests_to("POST", "/messages")] == [429, 200]


async def test_a_refused_reply_does_not_stop_the_bot(local: LocalDiscord, settings: Settings) -> None:
    async with connect_bot(local, settings):
        local.refuse_next("/messages")
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LANTERN_QUESTION}")
        await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
        reply = await local.next_reply()
    assert embed_description(reply)
