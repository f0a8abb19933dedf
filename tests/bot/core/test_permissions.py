"""Permission checks of buttons, pressed in a simulated Discord by different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.buttons import ArticleListButton, ArticlePageButton
from bot.articles.embed import article_list_embed
from bot.articles.pages import ArticleListPage
from bot.articles.removal import RemoveButton, ResetButton
from bot.core.permissions import ARTICLES_DENIED, is_permitted
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
REFUSED = ARTICLES_DENIED

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


def open_gate(world: SimulatedDiscord) -> None:
    """Let Discord offer the commands to everybody, as if it had been told so by an earlier version."""
    for command in world.env.backend.commands[None].values():
        command["default_member_permissions"] = None


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


class TestCommands:
    """The commands for articles, where Discord let everybody use them."""

    @pytest.mark.parametrize(
        ("name", "options"),
        [
            pytest.param("add", {"link": "https://velm.example"}, id="add"),
            pytest.param("follow", {"feed": "https://velm.example"}, id="follow"),
            pytest.param("unfollow", {"feed": "x"}, id="unfollow"),
            pytest.param("remove", {"article": "harbour"}, id="remove"),
            pytest.param("reset", {}, id="reset"),
            pytest.param("export", {}, id="export"),
        ],
    )
    async def test_are_refused(self, world: SimulatedDiscord, name: str, options: dict[str, str]) -> None:
        open_gate(world)
        reply = response_message(await world.bob.slash(world.channel, f"articles {name}", **options))
        assert (reply.content, reply.ephemeral) == (ARTICLES_DENIED, True)
        assert world.command_errors() == ["PermissionDenied"]

    async def test_the_menu_of_messages_is_refused(self, world: SimulatedDiscord) -> None:
        open_gate(world)
        message = await world.alice.send(world.channel, "https://velm.example")
        reply = response_message(await world.bob.context_menu(world.channel, "Add to articles", message))
        assert reply.content == ARTICLES_DENIED
        assert world.command_errors() == ["PermissionDenied"]

    async def test_are_allowed_to_a_role_that_was_given_all_commands(self, world: SimulatedDiscord) -> None:
        open_gate(world)
        role = world.guild.create_role("librarians")
        carol = world.guild.add_member(world.env.create_user("carol"), roles=[role])
        world.guild.set_command_permissions(world.bot.application_id, {role: True})
        reply = response_message(await carol.slash(world.channel, "articles remove", article="harbour"))
        assert embed_text(reply).startswith("**Remove “")


@pytest.mark.parametrize(
    ("permissions", "expected"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([(7, True)], True, id="user"),
        pytest.param([(7, False), (20, True)], False, id="user-before-role"),
        pytest.param([(20, False), (21, True)], True, id="one-of-two-roles"),
        pytest.param([(20, False), (1, True)], False, id="role-before-everyone"),
        pytest.param([(1, True)], True, id="everyone"),
        pytest.param([(8, True), (99, True)], None, id="others"),
    ],
)
def test_whom_a_server_s_settings_permit(permissions: list[tuple[int, bool]], expected: bool | None) -> None:
    rows = [{"id": str(ident), "permission": allowed} for ident, allowed in permissions]
    assert is_permitted(rows, 7, {20, 21}, everyone=1) is expected
