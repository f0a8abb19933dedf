"""Questions without a command: mentions, direct messages, replies; and messages that aren't for the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.commands.ask import HELP, NO_EMBEDS
from bot.ui.strings import DONT_SAY
from tests.bot.sample_articles import LIGHTHOUSE
from tests.bot.simulated_discord import description

if TYPE_CHECKING:
    from simcord import ChannelHandle

    from tests.bot.simulated_discord import World


def readers_channel(world: World, **permissions: bool) -> ChannelHandle:
    """A channel in which the bot's permissions differ from everyone's."""
    assert world.bot.user is not None
    overwrite = discord.PermissionOverwrite(**permissions)
    return world.guild.create_text_channel("readers", overwrites={world.bot.user: overwrite})


async def thread_in(world: World) -> ChannelHandle:
    """A thread of the channel; the bot itself begins it."""
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="Lighthouses", type=discord.ChannelType.public_thread)
    await world.env.settle()
    return world.channel.threads[0]


async def test_a_mention_is_answered_with_a_reply(world: World) -> None:
    (reply,) = await world.said(f"{world.me} {LIGHTHOUSE}")
    assert "Mira Solberg" in description(reply)
    assert reply.reference is not None
    assert reply.reference.message_id == world.channel.history()[0].id


async def test_a_mention_in_a_thread(world: World) -> None:
    thread = await thread_in(world)
    (reply,) = await world.said(f"{LIGHTHOUSE} {world.me}", thread)
    assert "Mira Solberg" in description(reply)


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param("<:lamp:123456789012345678>", id="emoji"),
        pytest.param("<a:lamp:123456789012345678>", id="animated-emoji"),
        pytest.param("<@&123456789012345678>", id="role"),
        pytest.param("<#123456789012345678>", id="channel"),
        pytest.param("</ask:123456789012345678>", id="command"),
        pytest.param("<t:1700000000:R>", id="timestamp"),
        pytest.param("\u202e\n\u200b", id="invisible"),
    ],
)
async def test_tags_are_no_part_of_the_question(world: World, noise: str) -> None:
    (reply,) = await world.said(f"{world.me} Who built {noise} the lighthouse?")
    assert reply.embeds[0].author.name == LIGHTHOUSE


@pytest.mark.parametrize(
    "content", [pytest.param("{me}", id="bare"), pytest.param("{me} <:lamp:123456789012345678>", id="emoji")]
)
async def test_a_mention_without_a_question_gets_the_help(world: World, content: str) -> None:
    (notice,) = await world.said(content.format(me=world.me))
    assert notice.content == HELP
    assert "\n" not in HELP


async def test_a_notice_in_a_channel_goes_away(world: World) -> None:
    await world.said(world.me)
    await world.env.advance_time(60)
    assert [message.author.name for message in world.channel.history()] == ["alice"]


async def test_a_direct_message_is_answered(world: World) -> None:
    await world.alice.send_dm(LIGHTHOUSE)
    reply = world.alice.user.dm_channel.history()[-1]
    assert "Mira Solberg" in description(reply)


async def test_a_direct_message_of_a_picture_gets_the_help(empty_world: World) -> None:
    url = "https://cdn.example.org/lamp.png"
    picture = {"id": "1", "filename": "lamp.png", "size": 1, "url": url, "proxy_url": url}
    await empty_world.alice.send_dm(attachments=[picture])
    assert empty_world.alice.user.dm_channel.history()[-1].content == HELP


async def test_a_reply_to_the_bot_is_answered(world: World) -> None:
    (first,) = await world.said(f"{world.me} Quantum?")
    await world.alice.send(world.channel, LIGHTHOUSE, reply_to=first)
    reply = world.channel.history()[-1]
    assert "Mira Solberg" in description(reply)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(LIGHTHOUSE, id="plain"),
        pytest.param(f"@Footnote {LIGHTHOUSE}", id="name-only"),
        pytest.param(f"@everyone {LIGHTHOUSE}", id="everyone"),
        pytest.param(f"/ask {LIGHTHOUSE}", id="command-as-text"),
    ],
)
async def test_other_messages_are_left_alone(world: World, content: str) -> None:
    assert await world.said(content) == []


async def test_a_reply_to_somebody_else_is_left_alone(world: World) -> None:
    first = await world.bob.send(world.channel, LIGHTHOUSE)
    await world.alice.send(world.channel, "Mira Solberg did.", reply_to=first)
    assert len(world.channel.history()) == 2


async def test_another_bot_is_ignored(world: World) -> None:
    robot = world.guild.add_member(world.env.create_user("robot", bot=True))
    await robot.send(world.channel, f"{world.me} {LIGHTHOUSE}")
    assert len(world.channel.history()) == 1


async def test_without_embed_links_the_bot_says_what_it_lacks(world: World) -> None:
    channel = readers_channel(world, embed_links=False)
    (notice,) = await world.said(f"{world.me} {LIGHTHOUSE}", channel)
    assert notice.content == NO_EMBEDS


async def test_where_it_may_not_write_it_is_silent(world: World) -> None:
    channel = readers_channel(world, send_messages=False)
    assert await world.said(f"{world.me} {LIGHTHOUSE}", channel) == []
    assert await world.said(world.me, channel) == []
    assert "Mira Solberg" in description((await world.said(f"{world.me} {LIGHTHOUSE}"))[0])


async def test_nobody_is_pinged_by_a_question(world: World) -> None:
    (reply,) = await world.said(f"{world.me} {world.bob.mention} @everyone?")
    assert DONT_SAY in description(reply)
    assert reply.mentions == []
