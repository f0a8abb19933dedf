"""The message of a job: the token that it is edited by, and its loss."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.ingest.job import FileJob, JobSource
from bot.ingest.progress import JobMessage
from tests.bot.simulated_discord import embed_text, response_message

if TYPE_CHECKING:
    import discord
    from simcord import ResponseMessage

    from tests.bot.simulated_discord import SimulatedDiscord

LIFETIME = 15 * 60


class Answered:
    """The response to a command, and its interaction."""

    def __init__(
        self, reply: ResponseMessage, interaction: discord.Interaction, world: SimulatedDiscord
    ) -> None:
        self.reply = reply
        self.interaction = interaction
        self.job = FileJob(
            id="0123456789abcdef",
            guild_id=world.guild.id,
            channel_id=world.channel.id,
            message_id=reply.id,
            user_id=1,
            sources=(JobSource("a.txt", "file0"),),
            attempts=1,
        )


@pytest.fixture
async def answered(world: SimulatedDiscord) -> Answered:
    heard: list[discord.Interaction] = []

    async def on_interaction(interaction: discord.Interaction) -> None:
        heard.append(interaction)

    world.bot.add_listener(on_interaction)
    reply = response_message(
        await world.alice.slash(world.channel, "ask", question="Who built the lighthouse?")
    )
    return Answered(reply, heard[0], world)


def edits(world: SimulatedDiscord) -> list[str]:
    """The routes by which messages were edited: "webhooks" or "channels"."""
    return [entry.path.split("/")[1] for entry in world.env.http_requests if entry.method == "PATCH"]


async def test_it_is_edited_by_the_interaction_s_token_first(
    world: SimulatedDiscord, answered: Answered
) -> None:
    message = JobMessage(world.bot, answered.interaction)
    await message.show(answered.job)
    assert embed_text(answered.reply) == "**Reading:** a.txt"
    await world.env.advance_time(LIFETIME)
    await message.show(replace(answered.job, is_waiting=True))
    assert embed_text(answered.reply).startswith("**Waiting**")
    assert edits(world) == ["webhooks", "channels"]


async def test_after_a_restart_it_is_edited_by_the_bot_s_own(
    world: SimulatedDiscord, answered: Answered
) -> None:
    await JobMessage(world.bot).show(answered.job)
    assert embed_text(answered.reply) == "**Reading:** a.txt"
    assert edits(world) == ["channels"]


@pytest.mark.parametrize("own", [pytest.param(True, id="own-token"), pytest.param(False, id="interaction-s")])
async def test_one_that_is_gone_is_not_looked_for_again(
    world: SimulatedDiscord, answered: Answered, own: bool
) -> None:
    await answered.interaction.delete_original_response()
    message = JobMessage(world.bot, None if own else answered.interaction)
    with capture_logs() as logs:
        for _ in range(2):
            await message.show(answered.job)
    assert [entry["event"] for entry in logs] == ["job message lost"]
    assert len(edits(world)) == 1


async def test_a_channel_that_is_gone_is_not_looked_for_again(
    world: SimulatedDiscord, answered: Answered
) -> None:
    message = JobMessage(world.bot)
    for _ in range(2):
        await message.show(replace(answered.job, channel_id=1))
    assert len(edits(world)) == 1


async def test_one_that_was_never_sent_is_not_edited(world: SimulatedDiscord, answered: Answered) -> None:
    await JobMessage(world.bot).show(replace(answered.job, message_id=None))
    assert edits(world) == []


async def test_what_fails_otherwise_is_tried_again_with_the_next(
    world: SimulatedDiscord, answered: Answered
) -> None:
    class Broken:
        """An interaction whose connection is lost."""

        def is_expired(self) -> bool:
            return False

        async def edit_original_response(self, **_: object) -> None:
            raise ConnectionError("lost")

    message = JobMessage(world.bot, Broken())  # type: ignore[arg-type]
    with capture_logs() as logs:
        for _ in range(2):
            await message.show(answered.job)
    assert [entry["event"] for entry in logs] == ["job message not edited"] * 2
