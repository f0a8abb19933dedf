"""/about: what the bot reads and keeps, for the person who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bot.world import response

if TYPE_CHECKING:
    from tests.bot.world import World


async def test_it_says_what_is_kept(world: World) -> None:
    shown = response(await world.alice.slash(world.channel, "about"))
    assert shown.ephemeral
    (embed,) = shown.embeds
    assert "No message is stored" in str(embed.description)
    assert "your last three questions in a channel, for five minutes" in str(embed.description)
    assert str(embed.footer.text).startswith("3 articles here · version ")


async def test_it_counts_an_empty_library(empty_world: World) -> None:
    (embed,) = response(await empty_world.alice.user.slash("about")).embeds
    assert str(embed.footer.text).startswith("0 articles here")
