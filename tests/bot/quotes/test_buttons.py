"""Buttons under quotations: pages, restarts, forged buttons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import discord
import pytest

from bot.core.libraries import Libraries
from bot.quotes.buttons import QuotesButton
from bot.quotes.embed import quotes_embed
from bot.quotes.query import Quotes
from bot.ui.context import ContextButton
from bot.ui.pages import MAX_ITEM_PAGES, MAX_PAGED_ITEMS
from tests.bot.button_presses import press_button, send_forged_buttons, show_context
from tests.bot.fake_libraries import QuotationsCall, QuotingLibraries
from tests.bot.sample_articles import HARBOUR_ARTICLE
from tests.bot.sample_quotations import CONTINUED_QUOTATION, SPEECH_ARTICLE
from tests.bot.simulated_discord import button_custom_id, button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

UNREADABLE = "What these quotes are about can't be read any more; please use `/quotes` again."


@pytest.fixture
def quoting(settings: Settings) -> QuotingLibraries:
    return QuotingLibraries(settings.data)


@pytest.fixture
def libraries(quoting: QuotingLibraries) -> Libraries:
    return quoting


@pytest.fixture
def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world in which Jo Rask is quoted on every topic but cheese."""
    return empty_world


async def quotes(world: SimulatedDiscord, **options: str | bool) -> ResponseMessage:
    return response_message(await world.alice.slash(world.channel, "quotes", **options))


async def test_more_shows_the_next_page_to_the_presser_alone(world: SimulatedDiscord) -> None:
    reply = await quotes(world, topic="lantern")
    page = await press_button(world.bob, reply, "More")
    assert page.ephemeral
    assert page.id != reply.id
    assert embed_text(page).startswith("> “I lit lantern number 6, for all to see.”\xa0¹\n")
    assert button_labels(page) == [
        "Back",
        "More",
    ]


async def test_pages_are_turned_in_place(world: SimulatedDiscord) -> None:
    page = await press_button(world.bob, await quotes(world), "More")
    second = embed_text(page)
    await world.bob.click(page, label="More")
    assert embed_text(page).startswith("> “I lit lantern number 11, ")
    await world.bob.click(page, label="Back")
    assert embed_text(page) == second


async def test_private_pages_are_turned_in_place(world: SimulatedDiscord) -> None:
    reply = await quotes(world, private=True)
    first = embed_text(reply)
    await world.alice.click(reply, label="More")
    assert embed_text(reply).startswith("> “I lit lantern number 6, ")
    await world.alice.click(reply, label="Back")
    assert embed_text(reply) == first


async def test_the_last_page_offers_no_more(world: SimulatedDiscord) -> None:
    page = await press_button(world.bob, await quotes(world), "More")
    for _ in range(MAX_ITEM_PAGES - 2):
        await world.bob.click(page, label="More")
    assert button_labels(page)[-1] == "Back"
    assert embed_text(page).startswith("> “I lit lantern number 36, ")


@pytest.mark.parametrize(
    ("topic", "speaker"),
    [
        pytest.param("Quotes by Hald: x", "Rask: of: Velm", id="colons"),
        pytest.param("by Hald", "Quotes by Rask", id="our-own-words"),
        pytest.param("*_`<@1>", "“Rask”", id="markup"),
    ],
)
async def test_the_same_is_asked_for_again(
    world: SimulatedDiscord, quoting: QuotingLibraries, topic: str, speaker: str
) -> None:
    reply = await quotes(world, topic=topic, speaker=speaker)
    page = await press_button(world.bob, reply, "More")
    await world.bob.click(page, label="More")
    assert quoting.library.quotations_calls == [QuotationsCall(speaker, topic, MAX_PAGED_ITEMS)] * 3


async def test_all_of_them_work_after_a_restart(world: SimulatedDiscord, settings: Settings) -> None:
    reply = await quotes(world, topic="lantern", speaker="Rask")
    fresh = QuotingLibraries(settings.data)
    await world.restart(settings, fresh)
    assert "lantern number 6, for all to see.”\xa0¹\n**Jo Rask**" in embed_text(
        await press_button(world.bob, reply, "More")
    )
    assert fresh.library.quotations_calls == [QuotationsCall("Rask", "lantern", MAX_PAGED_ITEMS)]
    assert "1 April 2020" in embed_text(await show_context(world.bob, reply, 0))
    await world.alice.click(reply, label="Delete")
    assert reply.id not in [message.id for message in world.channel.history()]


async def test_delete_is_for_nobody_else(world: SimulatedDiscord) -> None:
    refused = await press_button(world.bob, await quotes(world), "Delete")
    assert refused.content == "Only the person who asked can delete this reply."


async def test_custom_ids_hold_the_page(world: SimulatedDiscord) -> None:
    reply = await quotes(world, topic="lantern", speaker="Rask")
    assert button_custom_id(reply, "More") == "footnote:quotes:1"
    assert button_custom_id(await quotes(world), "More") == "footnote:quotes:1"


@pytest.mark.parametrize("page", [MAX_ITEM_PAGES - 1, MAX_ITEM_PAGES, 99])
async def test_a_page_that_is_not_there_is_the_last_one(
    world: SimulatedDiscord, quoting: QuotingLibraries, page: int
) -> None:
    quoting.library.served_quotations = quoting.library.served_quotations[:7]
    message = await send_forged_buttons(
        world, world.channel, QuotesButton(page), embed=quotes_embed(Quotes("lantern"))
    )
    shown = response_message(await world.bob.click(message, label="More"))
    assert embed_text(shown).startswith("> “I lit lantern number 6, ")


async def test_quotations_that_are_gone_are_told(world: SimulatedDiscord) -> None:
    message = await send_forged_buttons(
        world, world.channel, QuotesButton(1), embed=quotes_embed(Quotes("cheese"))
    )
    shown = response_message(await world.bob.click(message, label="More"))
    assert embed_text(shown).startswith("**No quotes on “cheese”.**")


@pytest.mark.parametrize(
    ("heading", "letters"),
    [
        pytest.param("Who built it?", 0, id="an-answer"),
        pytest.param("Timeline: Velm", 0, id="a-timeline"),
        pytest.param("Quotes by Rask", 3, id="too-short-a-name"),
        pytest.param("Quotes by Rask", 999, id="too-long-a-name"),
        pytest.param("Quotes: Rask", 4, id="no-name"),
    ],
)
async def test_what_cannot_be_read_is_not_asked_for(
    world: SimulatedDiscord, quoting: QuotingLibraries, heading: str, letters: int
) -> None:
    embed = discord.Embed(description="x").set_author(name=heading)
    message = await send_forged_buttons(
        world, world.channel, QuotesButton(1, speaker_chars=letters), embed=embed
    )
    shown = response_message(await world.bob.click(message, label="More"))
    assert (shown.content, shown.ephemeral) == (UNREADABLE, True)
    assert quoting.library.quotations_calls == []


class TestWithLibraries:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        return Libraries.in_folder(settings.data, None)

    async def test_a_button_reaches_its_own_server_s_library_alone(self, world: SimulatedDiscord) -> None:
        other = world.env.create_guild("Elsewhere")
        stranger = world.add_person("stranger", other)
        place = other.create_text_channel("general")
        await world.add_articles(world.guild.id, [SPEECH_ARTICLE])
        await world.add_articles(other.id, [HARBOUR_ARTICLE])
        message = await send_forged_buttons(world, place, QuotesButton(0), embed=quotes_embed(Quotes()))
        shown = response_message(await stranger.click(message, label="More"))
        assert embed_text(shown) == "**No quotes.**"

    async def test_the_context_of_several_paragraphs_holds_them(self, world: SimulatedDiscord) -> None:
        (ident,) = await world.add_articles(world.guild.id, [SPEECH_ARTICLE])
        button = ContextButton(ident, CONTINUED_QUOTATION.citation.start, CONTINUED_QUOTATION.citation.end)
        message = await send_forged_buttons(world, world.channel, button)
        shown = embed_text(response_message(await world.bob.click(message, label="Context")))
        assert shown.startswith("“We have waited for this day for thirty years,” Mayor Ingrid Hald told")
        assert "“**When I was a girl, my father said: ‘One day the railway will come back.’**\n\n" in shown
        assert "\n\n**“He didn’t live to see it. But we do.**”\n\n-# " in shown

    async def test_the_context_of_very_much_shows_what_fits(self, world: SimulatedDiscord) -> None:
        article = replace(SPEECH_ARTICLE, text="It began.\n\n“" + "We said so.\n\n“" * 100_000)
        (ident,) = await world.add_articles(world.guild.id, [article])
        message = await send_forged_buttons(world, world.channel, ContextButton(ident, 12, len(article.text)))
        shown = embed_text(response_message(await world.bob.click(message, label="Context")))
        assert shown.startswith("… **We said so.**\n\n**“We said so.**\n\n")
        assert shown.count("We said so.") > 50
