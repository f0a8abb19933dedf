"""Presses of buttons, and messages with forged ones."""

import discord
from simcord import ChannelHandle, MemberActor, ResponseMessage

from bot.ui.buttons import ReplyItem
from tests.bot.simulated_discord import SimulatedDiscord, menu_options, response_message

FORGED_EMBED = discord.Embed(description="A reply that isn't one.")


async def press_button(person: MemberActor, under: ResponseMessage, label: str) -> ResponseMessage:
    """Press a button; return the response."""
    return response_message(await person.click(under, label=label))


async def show_context(person: MemberActor, under: ResponseMessage, place: int) -> ResponseMessage:
    """Choose from the menu of what a message cites, counted from 0; return the response."""
    return response_message(await person.select(under, [menu_options(under)[place]["value"]]))


async def send_forged_buttons(
    world: SimulatedDiscord,
    channel: ChannelHandle,
    *buttons: ReplyItem,
    embed: discord.Embed = FORGED_EMBED,
) -> discord.Message:
    """Send a message of the bot with buttons that it would never send."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    place = world.bot.get_channel(channel.id)
    assert isinstance(place, discord.TextChannel)
    return await place.send(embed=embed, view=view)
