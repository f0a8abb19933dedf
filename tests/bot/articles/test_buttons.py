"""The buttons under lists and articles: pages in place, after a restart too, and when somebody forges one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.buttons import LeafButton, ListButton
from bot.leafing import PAGE as PAGE_OF_TEXT
from index import Article, Order
from tests.bot.simulated_discord import custom_id, description, labels, response
from tests.bot.ui.test_buttons import forged

if TYPE_CHECKING:
    from simcord import MemberActor, ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import World

MANY = [Article(f"{'Moon' if n % 2 else 'Velm'} {chr(ord('a') + n)}", f"Text number {n}.") for n in range(25)]
LONG = Article("A Long One", "\n\n".join(f"Paragraph {n}. {'Words follow here. ' * 30}" for n in range(10)))


@pytest.fixture
async def world(empty_world: World) -> World:
    """A world whose server has 25 articles."""
    await empty_world.fill(empty_world.guild.id, MANY)
    return empty_world


@pytest.fixture
def mia(world: World) -> MemberActor:
    """Somebody who may manage the server."""
    return world.manager()


async def listed(world: World, mia: MemberActor, **options: str) -> ResponseMessage:
    return response(await mia.slash(world.channel, "articles list", **options))


async def shown(world: World, mia: MemberActor) -> ResponseMessage:
    await world.fill(world.guild.id, [LONG])
    return response(await mia.slash(world.channel, "articles show", article=LONG.title))


def titles(message: ResponseMessage) -> list[str]:
    return [line[-1] for line in description(message).split("\n")[2::2]]


class TestList:
    async def test_pages_are_turned_in_place(self, world: World, mia: MemberActor) -> None:
        reply = await listed(world, mia)
        seen, buttons = titles(reply), [labels(reply)]
        for _ in range(2):
            await mia.click(reply, label="More")
            seen += titles(reply)
            buttons.append(labels(reply))
        assert seen == list("yxwvutsrqponmlkjihgfedcba")
        assert buttons == [["More"], ["Back", "More"], ["Back"]]
        assert reply.embeds[0].footer.text == "Page 3 of 3"
        await mia.click(reply, label="Back")
        assert titles(reply) == list("onmlkjihgf")

    async def test_search_and_order_stay_after_a_restart(
        self, world: World, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await listed(world, mia, search="moon", sort="title")
        await world.restart(settings)
        await mia.click(reply, label="More")
        assert titles(reply) == list("vx")
        assert reply.embeds[0].author.name == "Articles: moon"
        await mia.click(reply, label="Back")
        assert titles(reply) == list("bdfhjlnprt")

    async def test_articles_removed_meanwhile(self, world: World, mia: MemberActor) -> None:
        reply = await listed(world, mia)
        await world.bot.libraries.run(world.guild.id, lambda library: library.clear())
        await mia.click(reply, label="More")
        assert description(reply).startswith("**There are no articles here yet.**")
        assert labels(reply) == []

    async def test_the_custom_id_holds_page_and_order(self, world: World, mia: MemberActor) -> None:
        assert custom_id(await listed(world, mia), "More") == "footnote:articles:1:added"

    @pytest.mark.parametrize("page", [3, 9_999_999])
    async def test_a_page_that_is_not_there_is_the_last_one(
        self, world: World, mia: MemberActor, page: int
    ) -> None:
        embed = discord.Embed(description="x").set_author(name="Articles")
        message = await forged(world, world.channel, ListButton(page, Order.ADDED), embed=embed)
        assert titles(response(await mia.click(message, label="More"))) == list("edcba")

    @pytest.mark.parametrize("heading", ["Quotes: moon", "Articles by Ada", "articles"])
    async def test_what_was_searched_for_has_to_be_readable(
        self, world: World, mia: MemberActor, heading: str
    ) -> None:
        embed = discord.Embed(description="x").set_author(name=heading)
        message = await forged(world, world.channel, ListButton(1, Order.ADDED), embed=embed)
        told = response(await mia.click(message, label="More"))
        assert told.content == "What this list was searched for can't be read any more; please list again."


class TestArticle:
    async def test_pages_hold_the_whole_text(self, world: World, mia: MemberActor) -> None:
        reply = await shown(world, mia)
        pages = [description(reply).partition("\n\n")[2]]
        while "More" in labels(reply):
            await mia.click(reply, label="More")
            pages.append(description(reply).partition("\n\n")[2])
        assert len(pages) > len(LONG.text) // PAGE_OF_TEXT
        assert " ".join(" ".join(pages).split()) == " ".join(LONG.text.split())
        assert labels(reply) == ["Back", "Remove"]
        assert reply.embeds[0].footer.text == f"Page {len(pages)} of {len(pages)}"

    async def test_they_are_turned_after_a_restart(
        self, world: World, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await shown(world, mia)
        first = description(reply)
        await world.restart(settings)
        await mia.click(reply, label="More")
        assert "Paragraph 2. " in description(reply)
        await mia.click(reply, label="Back")
        assert description(reply) == first

    async def test_an_article_that_is_gone(self, world: World, mia: MemberActor) -> None:
        message = await forged(world, world.channel, LeafButton(99, 0))
        told = response(await mia.click(message, label="More"))
        assert told.content.startswith("There is no article 99 here")
        assert told.ephemeral

    async def test_remove_asks_and_removes_in_place_after_a_restart(
        self, world: World, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await shown(world, mia)
        await world.restart(settings)
        await mia.click(reply, label="Remove")
        assert description(reply).startswith("**Remove “A Long One”?**\n")
        assert labels(reply) == ["Remove", "Keep"]
        await world.restart(settings)
        await mia.click(reply, label="Remove")
        assert description(reply) == "**Removed “A Long One”.**\n-# 25 articles left."
