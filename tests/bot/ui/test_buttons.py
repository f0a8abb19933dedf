"""Context, Delete and More under an answer: effects, permissions, restarts, forged buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from structlog.testing import capture_logs

from bot.answers.buttons import MoreButton
from bot.answers.query import MAX_ANSWER_PAGES, SENTENCES_PER_PAGE
from bot.ui.buttons import DeleteButton
from bot.ui.context import ContextButton, ContextSelect
from tests.bot.button_presses import press_button, send_forged_buttons, show_context
from tests.bot.sample_articles import (
    HARBOUR_ARTICLE,
    LANTERN_QUESTION,
    LIGHTHOUSE_QUESTION,
    LIGHTHOUSE_SENTENCE,
    RAILWAY_ARTICLE,
    span_of,
)
from tests.bot.simulated_discord import button_custom_id, embed_text, menu_options, response_message

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from bot.ui.buttons import ReplyButton
    from tests.bot.simulated_discord import SimulatedDiscord


CONTEXT = (
    f"**{LIGHTHOUSE_SENTENCE}** It stands on the northern pier and can be seen from thirty miles away.\n\n"
    "-# [The Harbour of Velm](<https://example.org/velm/harbour>)"
    " · Ada Lindqvist · 1 April 2020 · paragraph 2"
)


class TestContext:
    async def test_shows_the_paragraph_with_the_sentence_in_bold(self, world: SimulatedDiscord) -> None:
        shown = await press_button(world.bob, await world.ask(LIGHTHOUSE_QUESTION), "Context")
        assert embed_text(shown) == CONTEXT
        assert shown.embeds[0].title == HARBOUR_ARTICLE.title

    async def test_is_for_the_presser_alone(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LIGHTHOUSE_QUESTION)
        shown = await press_button(world.bob, reply, "Context")
        assert shown.ephemeral
        seen = [message.id for message in world.channel.history(viewer=world.alice)]
        assert seen == [reply.id]

    async def test_every_sentence_has_its_option(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION)
        shown = [embed_text(await show_context(world.bob, reply, place)) for place in range(3)]
        assert [f"paragraph {n}" in text for n, text in enumerate(shown, 1)] == [True] * SENTENCES_PER_PAGE

    async def test_of_a_removed_article_says_so(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LIGHTHOUSE_QUESTION)
        await world.bot.libraries.run(world.guild.id, lambda library: library.remove(1))
        shown = await press_button(world.bob, reply, "Context")
        assert shown.content == "There is no article 1 here; “/articles list” lists those that there are."
        assert shown.ephemeral


class TestDelete:
    async def test_is_for_the_asker(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LIGHTHOUSE_QUESTION)
        await world.alice.click(reply, label="Delete")
        assert world.channel.history() == []

    async def test_is_for_nobody_else(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LIGHTHOUSE_QUESTION)
        refused = await press_button(world.bob, reply, "Delete")
        assert refused.content == "Only the person who asked can delete this reply."
        assert refused.ephemeral
        assert reply.id in [message.id for message in world.channel.history()]

    async def test_works_under_a_reply_to_a_mention(self, world: SimulatedDiscord) -> None:
        (reply,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        await world.alice.click(reply, label="Delete")
        assert [message.author.name for message in world.channel.history()] == ["alice"]


async def test_all_of_them_work_after_a_restart(world: SimulatedDiscord, settings: Settings) -> None:
    lighthouse, lanterns = await world.ask(LIGHTHOUSE_QUESTION), await world.ask(LANTERN_QUESTION)
    await world.restart(settings)
    assert embed_text(await press_button(world.bob, lighthouse, "Context")) == CONTEXT
    assert "paragraph 2" in embed_text(await show_context(world.bob, lanterns, 1))
    assert "paragraphs 4, 5 and 6" in embed_text(await press_button(world.bob, lanterns, "More"))
    await world.alice.click(lighthouse, label="Delete")
    assert [message.id for message in world.channel.history()] == [lanterns.id]


@pytest.mark.parametrize(
    ("button", "notice"),
    [
        pytest.param(ContextButton(10**18 - 1, 0, 1), "There is no article", id="no-such-article"),
        pytest.param(ContextButton(0, 0, 0), "There is no article", id="article-zero"),
        pytest.param(DeleteButton(10**20 - 1), "Only the person", id="no-such-asker"),
    ],
)
async def test_forged_numbers_are_told_in_a_sentence(
    world: SimulatedDiscord, button: ReplyButton, notice: str
) -> None:
    message = await send_forged_buttons(world, world.channel, button)
    shown = response_message(await world.bob.click(message, custom_id=button.custom_id))
    assert shown.content.startswith(notice)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(999_999_999, 999_999_999, id="beyond-the-text"),
        pytest.param(0, 999_999_999, id="end-beyond-the-text"),
        pytest.param(130, 110, id="end-before-start"),
        pytest.param(110, 110, id="nothing"),
        pytest.param(98, 99, id="between-paragraphs"),
    ],
)
async def test_forged_spans_show_an_article_s_words_once(
    world: SimulatedDiscord, start: int, end: int
) -> None:
    message = await send_forged_buttons(world, world.channel, ContextButton(1, start, end))
    with capture_logs() as entries:
        shown = response_message(await world.bob.click(message, label="Context"))
    words, _ = embed_text(shown).replace("**", "").split("\n\n-# ")
    assert words in HARBOUR_ARTICLE.text
    assert "****" not in embed_text(shown)
    assert entries == []


@pytest.mark.parametrize(
    ("question", "page", "place"),
    [
        pytest.param(LANTERN_QUESTION, MAX_ANSWER_PAGES - 1, "paragraphs 13, 14 and 15", id="last"),
        pytest.param(LANTERN_QUESTION, MAX_ANSWER_PAGES, "paragraphs 13, 14 and 15", id="one-too-many"),
        pytest.param(LANTERN_QUESTION, 99, "paragraphs 13, 14 and 15", id="far-too-many"),
        pytest.param(LIGHTHOUSE_QUESTION, 1, "paragraph 2", id="more-than-there-are-sentences"),
    ],
)
async def test_a_page_that_is_not_there_is_the_last_one(
    world: SimulatedDiscord, question: str, page: int, place: str
) -> None:
    (embed,) = (await world.ask(question)).embeds
    message = await send_forged_buttons(world, world.channel, MoreButton(page), embed=embed)
    shown = response_message(await world.bob.click(message, label="More"))
    assert place in embed_text(shown)


async def test_a_button_reaches_its_own_server_s_library_alone(empty_world: SimulatedDiscord) -> None:
    other = empty_world.env.create_guild("Elsewhere")
    stranger = empty_world.add_person("stranger", other)
    place = other.create_text_channel("general")
    await empty_world.add_articles(empty_world.guild.id, [HARBOUR_ARTICLE])
    await empty_world.add_articles(other.id, [RAILWAY_ARTICLE])
    start, end = span_of(HARBOUR_ARTICLE, LIGHTHOUSE_SENTENCE)
    message = await send_forged_buttons(empty_world, place, ContextButton(1, start, end))
    shown = response_message(await stranger.click(message, label="Context"))
    assert "Solberg" not in embed_text(shown)
    assert RAILWAY_ARTICLE.title in embed_text(shown)


@pytest.mark.parametrize("value", ["", "1", "1:2", "1:2:3:4", "a:0:1", "1:0:1\n", "٣:0:1", "9" * 30 + ":0:1"])
async def test_a_forged_option_is_told_in_a_sentence(world: SimulatedDiscord, value: str) -> None:
    menu = ContextSelect([discord.SelectOption(label="x", value=value or " ")])
    message = await send_forged_buttons(world, world.channel, menu)
    shown = response_message(await world.bob.select(message, [value or " "]))
    assert shown.content.startswith("What this menu shows can't be read any more")
    assert shown.ephemeral


async def test_custom_ids_hold_numbers_alone(world: SimulatedDiscord) -> None:
    reply = await world.ask(LANTERN_QUESTION)
    assert menu_options(reply)[0]["value"] == "3:0:60"
    assert button_custom_id(reply, "More") == "footnote:more:1"
    assert button_custom_id(reply, "Delete") == f"footnote:delete:{world.alice.id}"
