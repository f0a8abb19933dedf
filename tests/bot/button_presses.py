"""Presses of buttons, and messages with forged ones."""

import discord
from simcord import ChannelHandle, MemberActor, ResponseMessage

from bot.ui.buttons import ReplyButton
from tests.bot.simulated_discord import SimulatedDiscord, response_message

FORGED_EMBED = discord.Embed(description="A reply that isn't one.")


async def press_button(person: MemberActor, under: ResponseMessage, label: str) -> ResponseMessage:
    """Press a button; return the response."""
    return response_message(await person.click(under, label=label))


async def send_forged_buttons(
    world: SimulatedDiscord,
    channel: ChannelHandle,
    *buttons: ReplyButton,
    embed: discord.Embed = FORGED_EMBED,
) -> discord.Message:
    """Send a message of the bot with buttons that it would never send."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    place = world.bot.get_channel(channel.id)
    assert isinstance(place, discord.TextChannel)
    return await place.send(embed=embed, view=view)
