"""The More button under an answer."""

from bot.answers.buttons import MoreButton
from bot.answers.query import MAX_ANSWER_PAGES, SENTENCES_PER_PAGE
from tests.bot.button_presses import press_button, send_forged_buttons
from tests.bot.sample_articles import LANTERN_QUESTION
from tests.bot.simulated_discord import (
    SimulatedDiscord,
    button_labels,
    embed_text,
    menu_options,
    response_message,
)


class TestMore:
    async def test_shows_the_next_page_to_the_presser_alone(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION)
        page = await press_button(world.bob, reply, "More")
        assert page.ephemeral
        assert page.id != reply.id
        first, second = ([option["value"] for option in menu_options(shown)] for shown in (reply, page))
        assert len({*first, *second}) == 2 * SENTENCES_PER_PAGE
        assert button_labels(page) == ["Back", "More"]

    async def test_turns_pages_in_place(self, world: SimulatedDiscord) -> None:
        page = await press_button(world.bob, await world.ask(LANTERN_QUESTION), "More")
        second = embed_text(page)
        await world.bob.click(page, label="More")
        assert embed_text(page) != second
        await world.bob.click(page, label="Back")
        assert embed_text(page) == second

    async def test_turns_pages_of_a_private_answer_in_place(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION, private=True)
        first = embed_text(reply)
        await world.alice.click(reply, label="More")
        assert embed_text(reply) != first
        await world.alice.click(reply, label="Back")
        assert embed_text(reply) == first

    async def test_ends_with_the_last_page(self, world: SimulatedDiscord) -> None:
        page = await press_button(world.bob, await world.ask(LANTERN_QUESTION), "More")
        for _ in range(MAX_ANSWER_PAGES - 2):
            await world.bob.click(page, label="More")
        assert button_labels(page) == ["Back"]

    async def test_shows_no_sentence_twice(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION, private=True)
        spans = [option["value"] for option in menu_options(reply)]
        for _ in range(MAX_ANSWER_PAGES - 1):
            await world.alice.click(reply, label="More")
            spans += [option["value"] for option in menu_options(reply)]
        assert len(set(spans)) == MAX_ANSWER_PAGES * SENTENCES_PER_PAGE

    async def test_needs_the_question_of_the_reply(self, world: SimulatedDiscord) -> None:
        message = await send_forged_buttons(world, world.channel, MoreButton(1))
        shown = response_message(await world.bob.click(message, label="More"))
        assert shown.content == "The question of this reply can't be read any more; please ask again."
