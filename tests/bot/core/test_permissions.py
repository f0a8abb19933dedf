"""Permission checks of buttons, pressed in a simulated Discord by different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.buttons import ArticleListButton, ArticlePageButton
from bot.articles.embed import article_list_embed
from bot.articles.pages import ArticleListPage
from bot.articles.removal import RemoveButton, ResetButton
from bot.ui.pages import Page
from index import ArticleOrder
from tests.bot.button_presses import send_forged_buttons
from tests.bot.sample_articles import HARBOUR_ARTICLE, LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import embed_text, response_message

if TYPE_CHECKING:
    from collections.abc import Callable

    from simcord import ResponseMessage

    from bot.ui.buttons import ReplyButton
    from tests.bot.simulated_discord import SimulatedDiscord

NOTHING = ArticleListPage("", ArticleOrder.ADDED, Page(), 0, 0)
REFUSED = "Only people who may use “/articles” here can do this."

REMOVING = [
    pytest.param(lambda: RemoveButton(1, confirmed=False), id="remove-ask"),
    pytest.param(lambda: RemoveButton(1, confirmed=True), id="remove-now"),
    pytest.param(lambda: ResetButton(confirmed=False), id="reset-ask"),
    pytest.param(lambda: ResetButton(confirmed=True), id="reset-now"),
]


async def count(world: SimulatedDiscord) -> int:
    return await world.bot.libraries.run(world.guild.id, lambda library: library.count())


async def allow(world: SimulatedDiscord) -> None:
    """Permit /articles to Alice, who may manage nothing, as the settings of a guild can."""
    (command,) = [each for each in await world.bot.tree.fetch_commands() if each.name == "articles"]
    world.guild.set_command_permissions(command, {world.alice: True})


async def question(world: SimulatedDiscord) -> ResponseMessage:
    return response_message(await world.alice.slash(world.channel, "articles remove", article="harbour"))


@pytest.mark.parametrize("button", REMOVING)
async def test_anybody_else_is_refused(world: SimulatedDiscord, button: Callable[[], ReplyButton]) -> None:
    message = await send_forged_buttons(world, world.channel, button())
    response = response_message(await world.bob.click(message, custom_id=button().custom_id))
    assert (response.content, response.ephemeral) == (REFUSED, True)
    assert await count(world) == 3


async def test_whoever_manages_the_server_is_not(world: SimulatedDiscord) -> None:
    message = await send_forged_buttons(world, world.channel, RemoveButton(1, confirmed=True))
    await world.add_manager().click(message, label="Remove")
    assert await count(world) == 2


async def test_whom_discord_let_use_the_command_is_not(world: SimulatedDiscord) -> None:
    await allow(world)
    reply = await question(world)
    await world.alice.click(reply, label="Remove")
    assert embed_text(reply).startswith(f"**Removed “{HARBOUR_ARTICLE.title}”.**")


async def test_whom_a_button_was_answered_is_refused(world: SimulatedDiscord) -> None:
    """The response to a button that anybody may press gives no permission."""
    message = await send_forged_buttons(world, world.channel, ArticlePageButton(1, 0))
    await world.bob.click(message, label="More")
    response = response_message(await world.bob.click(message, label="Remove"))
    assert response.content == REFUSED
    assert await count(world) == 3


async def test_another_s_command_is_not_one_s_own(world: SimulatedDiscord) -> None:
    reply = await world.ask(LIGHTHOUSE_QUESTION)
    view = discord.ui.View(timeout=None).add_item(RemoveButton(1, confirmed=True))
    await reply.message.edit(view=view, allowed_mentions=discord.AllowedMentions.none())
    response = response_message(await world.bob.click(reply, label="Remove"))
    assert response.content == REFUSED
    assert await count(world) == 3


@pytest.mark.parametrize(
    "button",
    [
        *REMOVING,
        pytest.param(lambda: ArticleListButton(0, ArticleOrder.ADDED), id="list"),
        pytest.param(lambda: ArticlePageButton(1, 0), id="show"),
    ],
)
async def test_in_direct_messages_nothing_works(
    world: SimulatedDiscord, button: Callable[[], ReplyButton]
) -> None:
    reply = response_message(await world.alice.user.slash("ask", question=LIGHTHOUSE_QUESTION))
    view = discord.ui.View(timeout=None).add_item(button())
    place = world.bot.get_partial_messageable(reply.channel_id)
    message = await place.send(embed=article_list_embed(NOTHING), view=view)
    response = response_message(await world.alice.user.click(message, custom_id=button().custom_id))
    assert response.content == "This works on a server only."
    assert await world.bot.libraries.run(None, lambda library: library.count()) == 3
