"""Questions in messages: mentions, direct messages, replies; other messages are ignored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.commands.ask import ASK_HELP, EMBED_PERMISSION_MISSING
from bot.ui.strings import NO_ANSWER
from tests.bot.sample_articles import LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import embed_text

if TYPE_CHECKING:
    from simcord import ChannelHandle

    from tests.bot.simulated_discord import SimulatedDiscord


def readers_channel(world: SimulatedDiscord, **permissions: bool) -> ChannelHandle:
    """A channel in which the bot's permissions differ from everyone's."""
    assert world.bot.user is not None
    overwrite = discord.PermissionOverwrite(**permissions)
    return world.guild.create_text_channel("readers", overwrites={world.bot.user: overwrite})


async def thread_in(world: SimulatedDiscord) -> ChannelHandle:
    """A thread of the channel, created by the bot."""
    channel = world.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="Lighthouses", type=discord.ChannelType.public_thread)
    await world.env.settle()
    return world.channel.threads[0]


async def test_a_mention_is_answered_with_a_reply(world: SimulatedDiscord) -> None:
    (reply,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
    assert "Mira Solberg" in embed_text(reply)
    assert reply.reference is not None
    assert reply.reference.message_id == world.channel.history()[0].id


async def test_a_mention_in_a_thread(world: SimulatedDiscord) -> None:
    thread = await thread_in(world)
    (reply,) = await world.say(f"{LIGHTHOUSE_QUESTION} {world.bot_mention}", thread)
    assert "Mira Solberg" in embed_text(reply)


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
async def test_tags_are_no_part_of_the_question(world: SimulatedDiscord, noise: str) -> None:
    (reply,) = await world.say(f"{world.bot_mention} Who built {noise} the lighthouse?")
    assert reply.embeds[0].author.name == LIGHTHOUSE_QUESTION


async def test_a_mention_without_a_question_gets_the_help(world: SimulatedDiscord) -> None:
    (notice,) = await world.say(world.bot_mention)
    assert notice.content == ASK_HELP
    assert "\n" not in ASK_HELP


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param("hi", id="greeting"),
        pytest.param("\N{WAVING HAND SIGN}", id="emoji"),
        pytest.param("<:lamp:123456789012345678>", id="custom-emoji"),
        pytest.param("<a:lamp:123456789012345678> <:lamp:123456789012345678>", id="custom-emojis"),
    ],
)
async def test_small_talk_is_told_what_can_be_asked(world: SimulatedDiscord, remark: str) -> None:
    (reply,) = await world.say(f"{world.bot_mention} {remark}")
    assert "Ask me about the 3 articles here" in embed_text(reply)
    await world.alice.send_dm(remark)
    assert "Ask me about the 3 articles here" in embed_text(world.alice.user.dm_channel.history()[-1])


async def test_small_talk_in_a_reply_to_the_bot(world: SimulatedDiscord) -> None:
    (first,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
    await world.alice.send(world.channel, "thank you", reply_to=first)
    assert embed_text(world.channel.history()[-1]).startswith("You're welcome! Ask me about the 3 articles")


async def test_a_notice_in_a_channel_goes_away(world: SimulatedDiscord) -> None:
    await world.say(world.bot_mention)
    await world.env.advance_time(60)
    assert [message.author.name for message in world.channel.history()] == ["alice"]


async def test_a_direct_message_is_answered(world: SimulatedDiscord) -> None:
    await world.alice.send_dm(LIGHTHOUSE_QUESTION)
    reply = world.alice.user.dm_channel.history()[-1]
    assert "Mira Solberg" in embed_text(reply)


async def test_a_direct_message_of_a_picture_gets_the_help(empty_world: SimulatedDiscord) -> None:
    url = "https://cdn.example.org/lamp.png"
    picture = {"id": "1", "filename": "lamp.png", "size": 1, "url": url, "proxy_url": url}
    await empty_world.alice.send_dm(attachments=[picture])
    assert empty_world.alice.user.dm_channel.history()[-1].content == ASK_HELP


async def test_a_reply_to_the_bot_is_answered(world: SimulatedDiscord) -> None:
    (first,) = await world.say(f"{world.bot_mention} Quantum?")
    await world.alice.send(world.channel, LIGHTHOUSE_QUESTION, reply_to=first)
    reply = world.channel.history()[-1]
    assert "Mira Solberg" in embed_text(reply)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(LIGHTHOUSE_QUESTION, id="plain"),
        pytest.param(f"@Footnote {LIGHTHOUSE_QUESTION}", id="name-only"),
        pytest.param(f"@everyone {LIGHTHOUSE_QUESTION}", id="everyone"),
        pytest.param(f"/ask {LIGHTHOUSE_QUESTION}", id="command-as-text"),
    ],
)
async def test_other_messages_are_left_alone(world: SimulatedDiscord, content: str) -> None:
    assert await world.say(content) == []


async def test_a_reply_to_somebody_else_is_left_alone(world: SimulatedDiscord) -> None:
    first = await world.bob.send(world.channel, LIGHTHOUSE_QUESTION)
    await world.alice.send(world.channel, "Mira Solberg did.", reply_to=first)
    assert len(world.channel.history()) == 2


async def test_another_bot_is_ignored(world: SimulatedDiscord) -> None:
    robot = world.guild.add_member(world.env.create_user("robot", bot=True))
    await robot.send(world.channel, f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
    assert len(world.channel.history()) == 1


async def test_without_embed_links_the_bot_says_what_it_lacks(world: SimulatedDiscord) -> None:
    channel = readers_channel(world, embed_links=False)
    (notice,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}", channel)
    assert notice.content == EMBED_PERMISSION_MISSING


async def test_where_it_may_not_write_it_is_silent(world: SimulatedDiscord) -> None:
    channel = readers_channel(world, send_messages=False)
    assert await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}", channel) == []
    assert await world.say(world.bot_mention, channel) == []
    assert "Mira Solberg" in embed_text((await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}"))[0])


async def test_nobody_is_pinged_by_a_question(world: SimulatedDiscord) -> None:
    (reply,) = await world.say(f"{world.bot_mention} {world.bob.mention} @everyone?")
    assert NO_ANSWER in embed_text(reply)
    assert reply.mentions == []
