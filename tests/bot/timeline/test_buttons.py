"""Buttons under a timeline: pages, restarts, forged buttons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import discord
import pytest

from bot.core.libraries import Libraries
from bot.timeline.buttons import TimelineButton
from bot.timeline.date_range import DateRange
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline
from bot.ui.pages import MAX_ITEM_PAGES, MAX_PAGED_ITEMS
from tests.bot.button_presses import press_button, send_forged_buttons, show_context
from tests.bot.fake_libraries import ChronicleLibraries, TimelineCall
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE
from tests.bot.simulated_discord import button_custom_id, button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

NO_TOPIC = "The topic of this timeline can't be read any more; please use `/timeline` again."


@pytest.fixture
def chronicle(settings: Settings) -> ChronicleLibraries:
    return ChronicleLibraries(settings.data)


@pytest.fixture
def libraries(chronicle: ChronicleLibraries) -> Libraries:
    return chronicle


@pytest.fixture
def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world in which every topic but cheese has events."""
    return empty_world


async def timeline(world: SimulatedDiscord, **options: str | bool) -> ResponseMessage:
    return response_message(await world.alice.slash(world.channel, "timeline", **options))


async def test_more_shows_the_next_page_to_the_presser_alone(world: SimulatedDiscord) -> None:
    reply = await timeline(world, topic="lantern")
    page = await press_button(world.bob, reply, "More")
    assert page.ephemeral
    assert page.id != reply.id
    assert embed_text(page).startswith("-# The other events\n### 1955\n")
    assert button_labels(page) == [
        "Back",
        "More",
    ]
    assert page.attachments == []


async def test_pages_are_turned_in_place(world: SimulatedDiscord) -> None:
    page = await press_button(world.bob, await timeline(world), "More")
    second = embed_text(page)
    await world.bob.click(page, label="More")
    assert embed_text(page).startswith("-# The other events\n### 1960\n")
    await world.bob.click(page, label="Back")
    assert embed_text(page) == second


async def test_a_private_timeline_keeps_its_picture(world: SimulatedDiscord) -> None:
    reply = await timeline(world, private=True)
    first = embed_text(reply)
    await world.alice.click(reply, label="More")
    assert embed_text(reply).startswith("-# The other events\n### 1955\n")
    assert len(reply.attachments) == 1
    await world.alice.click(reply, label="Back")
    assert (embed_text(reply), len(reply.attachments)) == (first, 1)


async def test_the_last_page_offers_no_more(world: SimulatedDiscord) -> None:
    page = await press_button(world.bob, await timeline(world), "More")
    for _ in range(MAX_ITEM_PAGES - 2):
        await world.bob.click(page, label="More")
    assert button_labels(page)[-1] == "Back"
    assert embed_text(page).startswith("-# The other events\n### 1985\n")


async def test_the_same_is_asked_for_again(world: SimulatedDiscord, chronicle: ChronicleLibraries) -> None:
    reply = await timeline(world, topic="Timeline: x", since="1955", until="March 1990")
    page = await press_button(world.bob, reply, "More")
    await world.bob.click(page, label="More")
    wanted = TimelineCall("Timeline: x", MAX_PAGED_ITEMS, date(1955, 1, 1), date(1990, 3, 31))
    assert chronicle.library.timeline_calls == [wanted] * 3
    assert embed_text(page).startswith("-# From 1955 to March 1990 · the other events\n### 1965\n")


async def test_all_of_them_work_after_a_restart(world: SimulatedDiscord, settings: Settings) -> None:
    reply = await timeline(world, topic="lantern", since="yesterday", until="today")
    assert button_labels(reply) == ["Delete"]
    reply = await timeline(world, topic="lantern", since="1960")
    fresh = ChronicleLibraries(settings.data)
    await world.restart(settings, fresh)
    assert embed_text(await press_button(world.bob, reply, "More")).startswith(
        "-# Since 1960 · the other events\n### 1965\n"
    )
    assert fresh.library.timeline_calls == [TimelineCall("lantern", MAX_PAGED_ITEMS, date(1960, 1, 1), None)]
    assert "1 April 2020" in embed_text(await show_context(world.bob, reply, 0))
    await world.alice.click(reply, label="Delete")
    assert reply.id not in [message.id for message in world.channel.history()]


async def test_delete_is_for_nobody_else(world: SimulatedDiscord) -> None:
    refused = await press_button(world.bob, await timeline(world), "Delete")
    assert refused.content == "Only the person who asked can delete this reply."


async def test_custom_ids_hold_the_page_and_the_dates(world: SimulatedDiscord) -> None:
    reply = await timeline(world, topic="lantern", since="March 1960", until="the 1990s")
    assert button_custom_id(reply, "More") == "footnote:timeline:1:1960-03:199"
    assert button_custom_id(await timeline(world), "More") == "footnote:timeline:1::"


@pytest.mark.parametrize(
    "bounds",
    [
        pytest.param(DateRange("9999-99-99", ""), id="no-such-day"),
        pytest.param(DateRange("", "0000"), id="no-such-year"),
        pytest.param(DateRange("-/-/-", "PAST"), id="nonsense"),
        pytest.param(DateRange("1/1/1/1/1/1/1/1/1/1/1/1", "W"), id="slashes"),
    ],
)
async def test_forged_dates_leave_their_side_open(
    world: SimulatedDiscord, chronicle: ChronicleLibraries, bounds: DateRange
) -> None:
    button = TimelineButton(bounds, 0)
    message = await send_forged_buttons(
        world, world.channel, button, embed=timeline_embed(Timeline("lantern"))
    )
    shown = response_message(await world.bob.click(message, custom_id=button.custom_id))
    assert "### 1950" in embed_text(shown)
    assert chronicle.library.timeline_calls == [TimelineCall("lantern", MAX_PAGED_ITEMS, None, None)]


@pytest.mark.parametrize("page", [MAX_ITEM_PAGES - 1, MAX_ITEM_PAGES, 99])
async def test_a_page_that_is_not_there_is_the_last_one(world: SimulatedDiscord, page: int) -> None:
    button = TimelineButton(DateRange("1980", "1984"), page)
    message = await send_forged_buttons(
        world, world.channel, button, embed=timeline_embed(Timeline("lantern"))
    )
    shown = response_message(await world.bob.click(message, label="More"))
    assert embed_text(shown).startswith("-# From 1980 to 1984\n### 1980\n")


async def test_events_that_are_gone_are_told(world: SimulatedDiscord) -> None:
    message = await send_forged_buttons(
        world, world.channel, TimelineButton(DateRange(), 1), embed=timeline_embed(Timeline("cheese"))
    )
    shown = response_message(await world.bob.click(message, label="More"))
    assert embed_text(shown).startswith("**No dated events on “cheese”.**")


async def test_without_the_topic_it_says_so(world: SimulatedDiscord) -> None:
    answer = discord.Embed(description="x").set_author(name="Who built it?")
    message = await send_forged_buttons(world, world.channel, TimelineButton(DateRange(), 1), embed=answer)
    shown = response_message(await world.bob.click(message, label="More"))
    assert (shown.content, shown.ephemeral) == (NO_TOPIC, True)


class TestWithLibraries:
    @pytest.fixture
    def libraries(self, settings: Settings) -> Libraries:
        return Libraries.in_folder(settings.data, None)

    async def test_a_button_reaches_its_own_server_s_library_alone(self, world: SimulatedDiscord) -> None:
        other = world.env.create_guild("Elsewhere")
        stranger = world.add_person("stranger", other)
        place = other.create_text_channel("general")
        await world.add_articles(world.guild.id, [HARBOUR_ARTICLE])
        await world.add_articles(other.id, [RAILWAY_ARTICLE])
        button = TimelineButton(DateRange(), 0)
        message = await send_forged_buttons(world, place, button, embed=timeline_embed(Timeline()))
        shown = response_message(await stranger.click(message, label="More"))
        assert "1987" in embed_text(shown)
        assert "harbour" not in embed_text(shown)
