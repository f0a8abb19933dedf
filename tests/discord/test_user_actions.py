"""Users' actions in the local Discord, as a client sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from tests.discord.echo_client import LAST_NUMBER, EchoClient
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from tests.discord.interactions import LocalInteraction


@pytest.fixture
async def echo_response(local: LocalDiscord, echo_client: EchoClient) -> LocalInteraction:
    """The response of /echo; the echo_client is running."""
    assert not echo_client.received
    return await local.slash(local.channel, local.alice, "echo", text="hi")


async def test_a_mention_is_answered(local: LocalDiscord, echo_client: EchoClient) -> None:
    asked = await local.say(local.channel, local.alice, f"{local.bot.mention} hello")
    reply = await local.next_reply()
    assert reply.content == "heard: @Footnote hello"
    assert reply.reply_to is asked
    assert echo_client.received == [f"{local.bot.mention} hello"]


async def test_content_is_blank_without_the_intent(local: LocalDiscord, echo_client: EchoClient) -> None:
    await local.say(local.channel, local.alice, "nothing for the bot")
    await local.say(local.direct_channel(local.alice), local.alice, "a direct message")
    await local.say(local.channel, local.alice, local.bot.mention)
    await local.next_reply()
    assert echo_client.received == ["", "a direct message", local.bot.mention]


async def test_content_comes_with_the_intent() -> None:
    intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
    client = EchoClient(intents)
    async with LocalDiscord(approved=intents) as local, local.run_client(client):
        await local.say(local.channel, local.alice, "nothing for the bot")
        await local.say(local.channel, local.alice, local.bot.mention)
        await local.next_reply()
    assert client.received[0] == "nothing for the bot"


async def test_a_reply_to_a_response_is_blank(
    local: LocalDiscord, echo_client: EchoClient, echo_response: LocalInteraction
) -> None:
    response = await echo_response.wait_for_reply()
    await local.say(local.channel, local.alice, "to the response", reply_to=response)
    ordinary = await local.next_reply()
    await local.say(local.channel, local.alice, "to the message", reply_to=ordinary)
    assert (await local.next_reply()).content == "heard: to the message"
    assert echo_client.received == ["", "to the message"]


async def test_threads_are_channels_too(local: LocalDiscord, echo_client: EchoClient) -> None:
    thread = await local.add_thread(local.channel, "a side story")
    await local.say(thread, local.alice, f"{local.bot.mention} here")
    reply = await local.next_reply()
    assert reply.channel is thread
    assert isinstance(echo_client.get_channel(thread.id), discord.Thread)


async def test_a_slash_command_is_answered(echo_response: LocalInteraction) -> None:
    reply = await echo_response.wait_for_reply()
    assert (reply.content, reply.is_ephemeral) == ("hi", False)


async def test_a_deferred_command_is_answered(local: LocalDiscord, echo_client: EchoClient) -> None:
    interaction = await local.slash(local.direct_channel(local.alice), local.alice, "slow")
    assert interaction.is_deferred
    reply = await interaction.wait_for_reply()
    assert (reply.content, reply.is_ephemeral) == ("thought", True)
    more = await local.wait_for(lambda: interaction.followups)
    assert more[0].content == "and more"
    assert not echo_client.received


async def test_silence_is_noticed() -> None:
    async with LocalDiscord(response_time=0.05) as local, local.run_client(EchoClient()):
        with pytest.raises(TimeoutError, match="did not respond"):
            await local.slash(local.channel, local.alice, "mute")


@pytest.mark.usefixtures("echo_client")
async def test_options_are_resolved(local: LocalDiscord) -> None:
    options = {"file": ("a.md", b"# A"), "author": local.alice, "channel": local.channel}
    interaction = await local.slash(local.channel, local.owner, "files add", **options)
    assert (await interaction.wait_for_reply()).content == "3 bytes by alice in general"


@pytest.mark.usefixtures("echo_client")
async def test_commands_are_offered_to_those_who_may(local: LocalDiscord) -> None:
    editor = local.add_user("Ed")
    await local.add_member(local.guild, editor, manage_guild=True)
    assert local.commands.find_offered("files", local.channel, editor)
    with pytest.raises(AssertionError, match="needs permissions"):
        local.commands.find_offered("files", local.channel, local.alice)
    with pytest.raises(AssertionError, match="isn't offered"):
        local.commands.find_offered("files", local.direct_channel(editor), editor)


@pytest.mark.usefixtures("echo_client")
async def test_autocompletion_offers_choices(local: LocalDiscord) -> None:
    choices = await local.autocomplete(local.channel, local.alice, "echo", "text", "abc")
    assert choices == [{"name": "ABC", "value": "abc"}]


async def test_an_old_button_works_after_a_restart(local: LocalDiscord) -> None:
    async with local.run_client(EchoClient()):
        interaction = await local.slash(local.channel, local.alice, "echo", text="hi")
    message = await interaction.wait_for_reply()
    async with local.run_client(EchoClient()):
        pressed = await local.press(message, local.alice, message.custom_id_of("More"))
    reply = await pressed.wait_for_reply()
    assert (reply.content, reply.is_ephemeral) == ("number 7", True)


@pytest.mark.usefixtures("echo_client")
async def test_a_button_may_change_its_message(local: LocalDiscord) -> None:
    asked = await local.slash(local.channel, local.alice, "echo", text="hi", number=LAST_NUMBER)
    message = await asked.wait_for_reply()
    pressed = await local.press(message, local.alice, message.custom_id_of("More"))
    assert pressed.response is message
    assert (message.content, message.buttons) == ("no more", [])
    with pytest.raises(AssertionError, match="no component"):
        await local.press(message, local.alice, f"more:{LAST_NUMBER}")


async def test_messages_are_changed_and_taken_away(local: LocalDiscord, echo_client: EchoClient) -> None:
    channel = echo_client.get_channel(local.channel.id)
    assert isinstance(channel, discord.TextChannel)
    async with channel.typing():
        message = await channel.send("first")
    await message.edit(content="second")
    await message.add_reaction("\N{THUMBS UP SIGN}")
    kept = await local.next_reply()
    assert (kept.content, kept.reactions) == ("second", ["\N{THUMBS UP SIGN}"])
    assert [each.content async for each in channel.history()] == ["second"]
    await message.delete()
    assert kept.is_deleted
    with pytest.raises(discord.NotFound):
        await channel.fetch_message(message.id)


async def test_the_bot_writes_to_a_user(local: LocalDiscord, echo_client: EchoClient) -> None:
    user = echo_client.get_partial_messageable(local.direct_channel(local.alice).id)
    await user.send("psst")
    assert (await local.next_reply()).channel.recipient == local.alice


async def test_attachments_travel_both_ways(local: LocalDiscord, echo_client: EchoClient) -> None:
    @echo_client.listen()
    async def on_message(message: discord.Message) -> None:
        if message.author != echo_client.user:
            await message.channel.send(file=await message.attachments[0].to_file())

    await local.say(local.direct_channel(local.alice), local.alice, "", files={"a.md": b"# A"})
    reply = await local.next_reply()
    assert reply.attachments[0]["filename"] == "a.md"
    assert local.requests_to("POST", "/messages")[0].files == {"a.md": b"# A"}


async def test_guilds_come_and_go(local: LocalDiscord, echo_client: EchoClient) -> None:
    guild = await local.add_guild("Elsewhere", local.alice)
    await local.say(guild.channels[0], local.alice, local.bot.mention)
    await local.next_reply()
    assert len(echo_client.guilds) == 2
    await local.remove_guild(guild)
    await local.say(local.channel, local.alice, local.bot.mention)
    await local.next_reply()  # events come in order, so by now the guild is gone
    assert len(echo_client.guilds) == 1
    await local.join_guild(guild)
    await local.make_guild_unavailable(local.guild)
    await local.say(guild.channels[0], local.alice, local.bot.mention)
    await local.next_reply()
    assert sorted(each.unavailable for each in echo_client.guilds) == [False, True]


async def test_a_guild_that_is_out_of_reach_is_still_a_client_s(local: LocalDiscord) -> None:
    await local.make_guild_unavailable(local.guild)
    client = EchoClient()
    async with local.run_client(client):
        assert [(guild.id, guild.unavailable) for guild in client.guilds] == [(local.guild.id, True)]
