"""Presses buttons under replies, forged ones too."""

import discord
from simcord import ChannelHandle, MemberActor, ResponseMessage

from bot.ui.buttons import ReplyButton
from tests.bot.simulated_discord import SimulatedDiscord, response_message

FORGED_EMBED = discord.Embed(description="A reply that isn't one.")


async def press_button(person: MemberActor, under: ResponseMessage, label: str) -> ResponseMessage:
    """The answer to a pressed button."""
    return response_message(await person.click(under, label=label))


async def send_forged_buttons(
    world: SimulatedDiscord,
    channel: ChannelHandle,
    *buttons: ReplyButton,
    embed: discord.Embed = FORGED_EMBED,
) -> discord.Message:
    """A message of the bot's with buttons that it wouldn't make."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    place = world.bot.get_channel(channel.id)
    assert isinstance(place, discord.TextChannel)
    return await place.send(embed=embed, view=view)
