"""Who may change a server's articles by a button: pressed in a simulated Discord by different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.buttons import LeafButton, ListButton
from bot.articles.embed import list_embed
from bot.articles.pages import Listing
from bot.replies.removing_buttons import RemoveButton, ResetButton
from index import Order
from tests.bot.sample_articles import HARBOUR, LIGHTHOUSE
from tests.bot.simulated_discord import description, response
from tests.bot.ui.test_buttons import forged

if TYPE_CHECKING:
    from collections.abc import Callable

    from simcord import ResponseMessage

    from bot.ui.buttons import ReplyButton
    from tests.bot.simulated_discord import World

NOTHING = Listing("", Order.ADDED, 0, (), 0, 0, 0)
REFUSED = "Only people who may use “/articles” here can do this."

REMOVING = [
    pytest.param(lambda: RemoveButton(1, sure=False), id="remove-ask"),
    pytest.param(lambda: RemoveButton(1, sure=True), id="remove-now"),
    pytest.param(lambda: ResetButton(sure=False), id="reset-ask"),
    pytest.param(lambda: ResetButton(sure=True), id="reset-now"),
]


async def count(world: World) -> int:
    return await world.bot.libraries.run(world.guild.id, lambda library: library.count())


async def allow(world: World) -> None:
    """Let Alice, who may manage nothing, use /articles, as a server's settings can."""
    (command,) = [each for each in await world.bot.tree.fetch_commands() if each.name == "articles"]
    world.guild.set_command_permissions(command, {world.alice: True})


async def question(world: World) -> ResponseMessage:
    return response(await world.alice.slash(world.channel, "articles remove", article="harbour"))


@pytest.mark.parametrize("button", REMOVING)
async def test_anybody_else_is_refused(world: World, button: Callable[[], ReplyButton]) -> None:
    message = await forged(world, world.channel, button())
    told = response(await world.bob.click(message, custom_id=button().custom_id))
    assert (told.content, told.ephemeral) == (REFUSED, True)
    assert await count(world) == 3


async def test_whoever_manages_the_server_is_not(world: World) -> None:
    message = await forged(world, world.channel, RemoveButton(1, sure=True))
    await world.manager().click(message, label="Remove")
    assert await count(world) == 2


async def test_whom_discord_let_use_the_command_is_not(world: World) -> None:
    await allow(world)
    reply = await question(world)
    await world.alice.click(reply, label="Remove")
    assert description(reply).startswith(f"**Removed “{HARBOUR.title}”.**")


async def test_whom_a_button_was_answered_is_refused(world: World) -> None:
    """Pressing a button that anybody may press makes nobody a manager."""
    message = await forged(world, world.channel, LeafButton(1, 0))
    await world.bob.click(message, label="More")
    told = response(await world.bob.click(message, label="Remove"))
    assert told.content == REFUSED
    assert await count(world) == 3


async def test_another_s_command_is_not_one_s_own(world: World) -> None:
    reply = await world.ask(LIGHTHOUSE)
    view = discord.ui.View(timeout=None).add_item(RemoveButton(1, sure=True))
    await reply.message.edit(view=view, allowed_mentions=discord.AllowedMentions.none())
    told = response(await world.bob.click(reply, label="Remove"))
    assert told.content == REFUSED
    assert await count(world) == 3


@pytest.mark.parametrize(
    "button",
    [
        *REMOVING,
        pytest.param(lambda: ListButton(0, Order.ADDED), id="list"),
        pytest.param(lambda: LeafButton(1, 0), id="show"),
    ],
)
async def test_in_direct_messages_nothing_works(world: World, button: Callable[[], ReplyButton]) -> None:
    reply = response(await world.alice.user.slash("ask", question=LIGHTHOUSE))
    view = discord.ui.View(timeout=None).add_item(button())
    place = world.bot.get_partial_messageable(reply.channel_id)
    message = await place.send(embed=list_embed(NOTHING), view=view)
    told = response(await world.alice.user.click(message, custom_id=button().custom_id))
    assert told.content == "This works on a server only."
    assert await world.bot.libraries.run(None, lambda library: library.count()) == 3
