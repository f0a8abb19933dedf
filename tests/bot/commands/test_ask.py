"""/ask: what stands in the answer, who sees it, and which library is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers.notices import MAX_QUESTION
from bot.commands.ask import HELP
from bot.ui.strings import DONT_SAY, EMPTY, FURTHER
from tests.bot.sample_articles import HARBOUR, LIGHTHOUSE, MANY, RAILWAY
from tests.bot.simulated_discord import description, labels, response

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.bot.simulated_discord import World


async def test_an_answer_is_a_sentence_with_its_footnote(world: World) -> None:
    reply = await world.ask(LIGHTHOUSE)
    assert description(reply) == (
        "> The lighthouse was built in 1923 by the engineer **Mira Solberg**. ¹\n"
        "-# ¹ [The Harbour of Velm](<https://example.org/velm/harbour>)"
        " · Ada Lindqvist · 1 April 2020 · paragraph 2"
    )


async def test_the_answer_names_the_question(world: World) -> None:
    (embed,) = (await world.ask("  Who built\tthe lighthouse? ")).embeds
    assert embed.author.name == LIGHTHOUSE


async def test_a_footnote_leaves_out_what_is_not_known(world: World) -> None:
    reply = await world.ask("When did the station close?")
    assert description(reply).endswith("-# ¹ Rails to the Capital · paragraph 1")


async def test_three_sentences_at_most_best_first(world: World) -> None:
    reply = await world.ask(MANY)
    best, further = description(reply).split(f"**{FURTHER}**\n")
    assert best.startswith("> The amber **lantern** was **lit** for the amber feast")
    assert [mark in further for mark in "¹²³⁴"] == [False, True, True, False]


@pytest.mark.parametrize(
    ("private", "buttons"),
    [
        pytest.param(False, ["Context ¹", "Delete"], id="public"),
        pytest.param(True, ["Context ¹"], id="private"),
    ],
)
async def test_who_sees_the_answer(world: World, private: bool, buttons: list[str]) -> None:
    reply = await world.ask(LIGHTHOUSE, private=private)
    assert reply.ephemeral == private
    assert labels(reply) == buttons
    assert len(world.channel.history(viewer=world.bob)) == (0 if private else 1)


async def test_the_articles_do_not_say(world: World) -> None:
    reply = await world.ask("Quantum chromodynamics?")
    assert description(reply) == f"**{DONT_SAY}**"
    assert labels(reply) == ["Delete"]


class TestBelowTheConfidenceThatIsAskedFor:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"min_confidence": 1.0})

    async def test_the_articles_do_not_say_and_the_nearest_titles_are_no_answer(self, world: World) -> None:
        reply = await world.ask("How tall is the harbour?")
        assert description(reply) == (
            f"**{DONT_SAY}**\n-# Nearest titles, not an answer:\n- The Harbour of Velm"
        )
        assert labels(reply) == ["Delete"]


async def test_an_empty_library_says_so(empty_world: World) -> None:
    reply = await empty_world.ask(LIGHTHOUSE)
    assert reply.content == EMPTY
    assert reply.ephemeral
    assert empty_world.failures() == ["CannotAsk"]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("\N{BLACK QUESTION MARK ORNAMENT}" * MAX_QUESTION, id="as-long-as-allowed"),
        pytest.param("*" * MAX_QUESTION, id="markup"),
        pytest.param("?", id="no-words"),
        pytest.param('" AND (title:x) OR *', id="query-syntax"),
    ],
)
async def test_odd_questions_are_answered(world: World, question: str) -> None:
    assert DONT_SAY in description(await world.ask(question))


async def test_an_invisible_question_gets_the_help(world: World) -> None:
    reply = await world.ask("\u200b")
    assert (reply.content, reply.ephemeral) == (HELP, True)
    assert world.failures() == ["CannotAsk"]


async def test_a_question_too_long_for_its_buttons_is_refused(world: World) -> None:
    reply = await world.ask("\N{FOX FACE}" * MAX_QUESTION)  # each counts twice
    assert reply.content == f"Please ask in at most {MAX_QUESTION} characters."
    assert reply.ephemeral
    assert world.failures() == ["CannotAsk"]


async def test_a_slash_command_in_direct_messages(world: World) -> None:
    reply = response(await world.alice.user.slash("ask", question=LIGHTHOUSE))
    assert "Mira Solberg" in description(reply)


async def test_servers_never_see_each_others_articles(empty_world: World) -> None:
    other = empty_world.env.create_guild("Elsewhere")
    stranger = empty_world.member("stranger", other)
    place = other.create_text_channel("general")
    await empty_world.fill(empty_world.guild.id, [HARBOUR])
    await empty_world.fill(other.id, [RAILWAY])
    theirs = response(await stranger.slash(place, "ask", question=LIGHTHOUSE))
    ours = await empty_world.ask("When did the railway station close?")
    assert [description(each) for each in (theirs, ours)] == [f"**{DONT_SAY}**"] * 2


async def test_direct_messages_have_a_library_of_their_own(empty_world: World) -> None:
    await empty_world.fill(empty_world.guild.id, [HARBOUR])
    await empty_world.fill(None, [replace(HARBOUR, text="The lighthouse is secret.")])
    assert "secret" not in description(await empty_world.ask(LIGHTHOUSE))
    direct = response(await empty_world.alice.user.slash("ask", question=LIGHTHOUSE))
    assert "secret" in description(direct)


async def test_near_duplicates_are_named_under_the_best(empty_world: World) -> None:
    again = replace(RAILWAY, title="Rails, Revisited", text=f"{RAILWAY.text} The platform is a garden now.")
    await empty_world.fill(empty_world.guild.id, [RAILWAY, again])
    reply = await empty_world.ask("When did the station close?")
    assert description(reply).count("station") == 1
    assert "-# also in Rails, Revisited, paragraph 1" in description(reply)


async def test_a_long_answer_offers_more(world: World) -> None:
    reply = await world.ask(MANY)
    assert labels(reply) == ["Context ¹", "Context ²", "Context ³", "More", "Delete"]
