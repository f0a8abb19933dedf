"""Buttons of /articles: pages in place, restarts, forged buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.articles.buttons import ArticleListButton, ArticlePageButton
from bot.articles.pages import MAX_PAGE_CHARS as PAGE_OF_TEXT
from index import Article, ArticleOrder
from tests.bot.button_presses import send_forged_buttons
from tests.bot.simulated_discord import button_custom_id, button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import MemberActor, ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

MANY = [Article(f"{'Moon' if n % 2 else 'Velm'} {chr(ord('a') + n)}", f"Text number {n}.") for n in range(25)]
LONG = Article("A Long One", "\n\n".join(f"Paragraph {n}. {'Words follow here. ' * 30}" for n in range(10)))


@pytest.fixture
async def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world whose server has 25 articles."""
    await empty_world.add_articles(empty_world.guild.id, MANY)
    return empty_world


@pytest.fixture
def mia(world: SimulatedDiscord) -> MemberActor:
    """A member who may manage the server."""
    return world.add_manager()


async def run_list(world: SimulatedDiscord, mia: MemberActor, **options: str) -> ResponseMessage:
    return response_message(await mia.slash(world.channel, "articles list", **options))


async def run_show(world: SimulatedDiscord, mia: MemberActor) -> ResponseMessage:
    await world.add_articles(world.guild.id, [LONG])
    return response_message(await mia.slash(world.channel, "articles show", article=LONG.title))


def titles(message: ResponseMessage) -> list[str]:
    return [line[-1] for line in embed_text(message).split("\n")[2::2]]


class TestList:
    async def test_pages_are_turned_in_place(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_list(world, mia)
        seen, buttons = titles(reply), [button_labels(reply)]
        for _ in range(2):
            await mia.click(reply, label="More")
            seen += titles(reply)
            buttons.append(button_labels(reply))
        assert seen == list("yxwvutsrqponmlkjihgfedcba")
        assert buttons == [["More"], ["Back", "More"], ["Back"]]
        assert reply.embeds[0].footer.text == "Page 3 of 3"
        await mia.click(reply, label="Back")
        assert titles(reply) == list("onmlkjihgf")

    async def test_search_and_order_stay_after_a_restart(
        self, world: SimulatedDiscord, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await run_list(world, mia, search="moon", sort="title")
        await world.restart(settings)
        await mia.click(reply, label="More")
        assert titles(reply) == list("vx")
        assert reply.embeds[0].author.name == "Articles: moon"
        await mia.click(reply, label="Back")
        assert titles(reply) == list("bdfhjlnprt")

    async def test_articles_removed_meanwhile(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_list(world, mia)
        await world.bot.libraries.run(world.guild.id, lambda library: library.clear())
        await mia.click(reply, label="More")
        assert embed_text(reply).startswith("**There are no articles here yet.**")
        assert button_labels(reply) == []

    async def test_the_custom_id_holds_page_and_order(
        self, world: SimulatedDiscord, mia: MemberActor
    ) -> None:
        assert button_custom_id(await run_list(world, mia), "More") == "footnote:articles:1:added"

    @pytest.mark.parametrize("page", [3, 9_999_999])
    async def test_a_page_that_is_not_there_is_the_last_one(
        self, world: SimulatedDiscord, mia: MemberActor, page: int
    ) -> None:
        embed = discord.Embed(description="x").set_author(name="Articles")
        message = await send_forged_buttons(
            world, world.channel, ArticleListButton(page, ArticleOrder.ADDED), embed=embed
        )
        assert titles(response_message(await mia.click(message, label="More"))) == list("edcba")

    @pytest.mark.parametrize("heading", ["Quotes: moon", "Articles by Ada", "articles"])
    async def test_what_was_searched_for_has_to_be_readable(
        self, world: SimulatedDiscord, mia: MemberActor, heading: str
    ) -> None:
        embed = discord.Embed(description="x").set_author(name=heading)
        message = await send_forged_buttons(
            world, world.channel, ArticleListButton(1, ArticleOrder.ADDED), embed=embed
        )
        notice = response_message(await mia.click(message, label="More"))
        assert notice.content == "What this list was searched for can't be read any more; please list again."


class TestArticle:
    async def test_pages_hold_the_whole_text(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_show(world, mia)
        pages = [embed_text(reply).partition("\n\n")[2]]
        while "More" in button_labels(reply):
            await mia.click(reply, label="More")
            pages.append(embed_text(reply).partition("\n\n")[2])
        assert len(pages) > len(LONG.text) // PAGE_OF_TEXT
        assert " ".join(" ".join(pages).split()) == " ".join(LONG.text.split())
        assert button_labels(reply) == ["Back", "Remove"]
        assert reply.embeds[0].footer.text == f"Page {len(pages)} of {len(pages)}"

    async def test_they_are_turned_after_a_restart(
        self, world: SimulatedDiscord, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await run_show(world, mia)
        first = embed_text(reply)
        await world.restart(settings)
        await mia.click(reply, label="More")
        assert "Paragraph 2. " in embed_text(reply)
        await mia.click(reply, label="Back")
        assert embed_text(reply) == first

    async def test_an_article_that_is_gone(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        message = await send_forged_buttons(world, world.channel, ArticlePageButton(99, 0))
        notice = response_message(await mia.click(message, label="More"))
        assert notice.content.startswith("There is no article 99 here")
        assert notice.ephemeral

    async def test_remove_asks_and_removes_in_place_after_a_restart(
        self, world: SimulatedDiscord, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await run_show(world, mia)
        await world.restart(settings)
        await mia.click(reply, label="Remove")
        assert embed_text(reply).startswith("**Remove “A Long One”?**\n")
        assert button_labels(reply) == ["Remove", "Keep"]
        await world.restart(settings)
        await mia.click(reply, label="Remove")
        assert embed_text(reply) == "**Removed “A Long One”.**\n-# 25 articles left."
