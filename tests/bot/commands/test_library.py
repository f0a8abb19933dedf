"""/library and direct messages: whose articles answer, by whom they can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.core.direct_libraries import NotShared
from bot.ui.reply_state import read_guild_id
from index import Article
from tests.bot.sample_articles import LANTERN_QUESTION, LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import embed_text, response_message

if TYPE_CHECKING:
    from simcord import GuildHandle, ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

TRAM = Article("The Tram of Orrin", "The tram of Orrin was opened in 1951.\n\nThe tram of Orrin is yellow.")
TRAM_QUESTION = "When was the tram of Orrin opened?"


@pytest.fixture
async def orrin(world: SimulatedDiscord) -> GuildHandle:
    """A server that Alice is a member of, with an article about its tram."""
    guild = world.env.create_guild("Orrin *Trams*")
    guild.add_member(world.alice.user)
    await world.add_articles(guild.id, [TRAM])
    return guild


@pytest.fixture
async def elsewhere(world: SimulatedDiscord) -> GuildHandle:
    """A server that Alice is no member of, with the same article."""
    guild = world.env.create_guild("Elsewhere")
    await world.add_articles(guild.id, [TRAM])
    return guild


async def ask(world: SimulatedDiscord, question: str) -> ResponseMessage:
    return response_message(await world.alice.user.slash("ask", question=question))


async def choose(world: SimulatedDiscord, server: str) -> ResponseMessage:
    return response_message(await world.alice.user.slash("library", server=server))


def footer(message: ResponseMessage) -> str:
    return message.embeds[0].footer.text or ""


async def test_until_somebody_chooses_it_is_the_bot_s_own(
    world: SimulatedDiscord, orrin: GuildHandle
) -> None:
    assert orrin.id
    reply = await ask(world, LIGHTHOUSE_QUESTION)
    assert "Mira Solberg" in embed_text(reply)
    assert footer(reply) == "From my own articles · /library chooses those of a server"
    shown = response_message(await world.alice.user.slash("library"))
    assert "**my own articles** (3 articles)" in embed_text(shown)


@pytest.mark.parametrize("named", ["id", "orrin *trams*", "trams"])
async def test_the_chosen_server_answers_commands_and_messages(
    world: SimulatedDiscord, orrin: GuildHandle, named: str
) -> None:
    chosen = await choose(world, str(orrin.id) if named == "id" else named)
    assert "**Orrin \\*Trams\\*** (1 article)" in embed_text(chosen)
    reply = await ask(world, TRAM_QUESTION)
    assert "**1951**" in embed_text(reply)
    assert footer(reply) == "From the articles of Orrin *Trams* · /library chooses others"
    await world.alice.send_dm(TRAM_QUESTION)
    assert "**1951**" in embed_text(world.alice.user.dm_channel.history()[-1])


async def test_on_a_server_it_is_always_the_server_s(world: SimulatedDiscord, orrin: GuildHandle) -> None:
    await choose(world, str(orrin.id))
    reply = await world.ask(LIGHTHOUSE_QUESTION)
    assert "Mira Solberg" in embed_text(reply)
    assert footer(reply) == ""


async def test_the_choice_outlives_a_restart(
    world: SimulatedDiscord, orrin: GuildHandle, settings: Settings
) -> None:
    await choose(world, str(orrin.id))
    await world.restart(settings)
    assert "**1951**" in embed_text(await ask(world, TRAM_QUESTION))


async def test_buttons_show_the_library_that_answered(world: SimulatedDiscord, orrin: GuildHandle) -> None:
    await choose(world, str(orrin.id))
    reply = await ask(world, TRAM_QUESTION)
    assert read_guild_id(reply.message) == orrin.id
    await choose(world, "own")
    lanterns = await ask(world, LANTERN_QUESTION)
    context = response_message(await world.alice.user.click(reply, label="Context"))
    assert "The tram of Orrin" in embed_text(context)
    more = response_message(await world.alice.user.click(lanterns, label="More"))
    assert footer(more).startswith("From my own articles")


async def test_a_server_of_others_cannot_be_chosen(
    world: SimulatedDiscord, orrin: GuildHandle, elsewhere: GuildHandle
) -> None:
    assert orrin.id
    for named in ("Elsewhere", str(elsewhere.id), "9" * 30):
        assert "shared" in (reply := await choose(world, named)).content or "share" in reply.content
    assert "1951" not in embed_text(await ask(world, TRAM_QUESTION))
    assert set(world.command_errors()) <= {"CannotShow", "NotShared"}


async def test_whoever_leaves_the_server_is_answered_from_it_no_more(
    world: SimulatedDiscord, orrin: GuildHandle
) -> None:
    await choose(world, str(orrin.id))
    reply = await ask(world, TRAM_QUESTION)
    libraries = world.bot.direct_libraries
    libraries._memberships.clear()
    world.env.backend.get_guild(orrin.id).members.pop(world.alice.id)
    assert "1951" not in embed_text(await ask(world, TRAM_QUESTION))
    refused = response_message(await world.alice.user.click(reply, label="Context"))
    assert refused.content.startswith("This server isn't shared with me any more")
    with pytest.raises(NotShared):
        await libraries.choose(orrin.id, world.alice.id)


async def test_shared_servers_are_offered_and_no_others(
    world: SimulatedDiscord, orrin: GuildHandle, elsewhere: GuildHandle
) -> None:
    offered = await world.alice.user.autocomplete("library", "server", "")
    assert [each["value"] for each in offered] == [str(orrin.id), str(world.guild.id), "own"]
    assert str(elsewhere.id) not in str(offered)
    offered = await world.alice.user.autocomplete("library", "server", "vel")
    assert [each["name"] for each in offered] == ["Velm", "My own articles"]


async def test_the_menu_of_a_reply_in_direct_messages(world: SimulatedDiscord) -> None:
    await choose(world, str(world.guild.id))
    reply = await ask(world, LANTERN_QUESTION)
    value = reply.components[0]["components"][0]["options"][0]["value"]
    context = response_message(await world.alice.user.select(reply, [value]))
    assert "lantern" in embed_text(context)
