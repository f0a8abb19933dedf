"""The More button under an answer."""

from bot.answers.buttons import MoreButton
from bot.answers.query import MAX_ANSWER_PAGES, SENTENCES_PER_PAGE
from tests.bot.button_presses import press_button, send_forged_buttons
from tests.bot.sample_articles import LANTERN_QUESTION
from tests.bot.simulated_discord import SimulatedDiscord, button_labels, embed_text, response_message


class TestMore:
    async def test_shows_the_next_page_to_the_presser_alone(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION)
        page = await press_button(world.bob, reply, "More")
        assert page.ephemeral
        assert page.id != reply.id
        assert [f"{mark}\n" in embed_text(page) for mark in "³⁴⁵⁶⁷"] == [False, True, True, True, False]
        assert button_labels(page) == ["Context ⁴", "Context ⁵", "Context ⁶", "Back", "More"]

    async def test_turns_pages_in_place(self, world: SimulatedDiscord) -> None:
        page = await press_button(world.bob, await world.ask(LANTERN_QUESTION), "More")
        second = embed_text(page)
        await world.bob.click(page, label="More")
        assert "⁷" in embed_text(page)
        await world.bob.click(page, label="Back")
        assert embed_text(page) == second

    async def test_turns_pages_of_a_private_answer_in_place(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION, private=True)
        first = embed_text(reply)
        await world.alice.click(reply, label="More")
        assert "⁴" in embed_text(reply)
        await world.alice.click(reply, label="Back")
        assert embed_text(reply) == first

    async def test_ends_with_the_last_page(self, world: SimulatedDiscord) -> None:
        page = await press_button(world.bob, await world.ask(LANTERN_QUESTION), "More")
        for _ in range(MAX_ANSWER_PAGES - 2):
            await world.bob.click(page, label="More")
        assert button_labels(page) == ["Context ¹³", "Context ¹⁴", "Context ¹⁵", "Back"]

    async def test_shows_no_sentence_twice(self, world: SimulatedDiscord) -> None:
        reply = await world.ask(LANTERN_QUESTION, private=True)
        pages = [embed_text(reply)]
        for _ in range(MAX_ANSWER_PAGES - 1):
            await world.alice.click(reply, label="More")
            pages.append(embed_text(reply))
        footnotes = [line for page in pages for line in page.split("\n") if line.startswith("-# ")]
        places = [footnote.rpartition(" · ")[2] for footnote in footnotes]
        assert len(set(places)) == MAX_ANSWER_PAGES * SENTENCES_PER_PAGE

    async def test_needs_the_question_of_the_reply(self, world: SimulatedDiscord) -> None:
        message = await send_forged_buttons(world, world.channel, MoreButton(1))
        shown = response_message(await world.bob.click(message, label="More"))
        assert shown.content == "The question of this reply can't be read any more; please ask again."
