"""/ask: the response, its visibility, the queried library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.answers.notices import MAX_QUESTION_CHARS
from bot.answers.small_talk import EMPTY_INVITATION
from bot.commands.ask import ASK_HELP
from bot.ui.strings import ADD_ARTICLES_HINT, EMPTY_LIBRARY, FURTHER_SENTENCES, NO_ANSWER
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERN_QUESTION, LIGHTHOUSE_QUESTION, RAILWAY_ARTICLE
from tests.bot.simulated_discord import button_labels, embed_text, response_message

if TYPE_CHECKING:
    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord


async def test_an_answer_is_a_sentence_with_its_footnote(world: SimulatedDiscord) -> None:
    reply = await world.ask(LIGHTHOUSE_QUESTION)
    assert embed_text(reply).replace("**", "") == (
        "> The lighthouse was built in 1923 by the engineer Mira Solberg.\xa0¹\n"
        "-# ¹ [The Harbour of Velm](<https://example.org/velm/harbour>)"
        " · Ada Lindqvist · 1 April 2020 · paragraph 2"
    )


async def test_the_answer_names_the_question(world: SimulatedDiscord) -> None:
    (embed,) = (await world.ask("  Who built\tthe lighthouse? ")).embeds
    assert embed.author.name == LIGHTHOUSE_QUESTION


async def test_a_footnote_leaves_out_what_is_not_known(world: SimulatedDiscord) -> None:
    reply = await world.ask("When did the station close?")
    assert embed_text(reply).endswith("-# ¹ Rails to the Capital · paragraph 1")


async def test_three_sentences_at_most_best_first(world: SimulatedDiscord) -> None:
    reply = await world.ask(LANTERN_QUESTION)
    best, further = embed_text(reply).split(f"**{FURTHER_SENTENCES}**\n")
    assert best.replace("**", "").startswith("> The amber lantern was lit for the amber feast")
    assert "paragraphs 1, 2 and 3" in best
    assert further.count("\xa0¹") == 2


@pytest.mark.parametrize(
    ("private", "buttons"),
    [
        pytest.param(False, ["Context", "Delete"], id="public"),
        pytest.param(True, ["Context"], id="private"),
    ],
)
async def test_who_sees_the_answer(world: SimulatedDiscord, private: bool, buttons: list[str]) -> None:
    reply = await world.ask(LIGHTHOUSE_QUESTION, private=private)
    assert reply.ephemeral == private
    assert button_labels(reply) == buttons
    assert len(world.channel.history(viewer=world.bob)) == (0 if private else 1)


async def test_the_articles_do_not_say(world: SimulatedDiscord) -> None:
    reply = await world.ask("Quantum chromodynamics?")
    assert embed_text(reply) == f"**{NO_ANSWER}**"
    assert button_labels(reply) == ["Delete"]


class TestBelowTheConfidenceThatIsAskedFor:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"min_confidence": 1.0})

    async def test_the_articles_do_not_say_and_the_nearest_titles_are_no_answer(
        self, world: SimulatedDiscord
    ) -> None:
        reply = await world.ask("How tall is the harbour?")
        assert embed_text(reply) == (
            f"**{NO_ANSWER}**\n-# Nearest titles, not an answer:\n- The Harbour of Velm"
        )
        assert button_labels(reply) == ["Delete"]


async def test_an_empty_library_says_so(empty_world: SimulatedDiscord) -> None:
    reply = await empty_world.ask(LIGHTHOUSE_QUESTION)
    assert reply.content == EMPTY_LIBRARY
    assert reply.ephemeral
    assert empty_world.command_errors() == ["CannotShow"]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("\N{GREEK SMALL LETTER OMEGA}" * MAX_QUESTION_CHARS, id="as-long-as-allowed"),
        pytest.param("* **x** " * (MAX_QUESTION_CHARS // 8), id="markup"),
        pytest.param('" AND (title:x) OR *', id="query-syntax"),
    ],
)
async def test_odd_questions_are_answered(world: SimulatedDiscord, question: str) -> None:
    assert NO_ANSWER in embed_text(await world.ask(question))


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param("\N{BLACK QUESTION MARK ORNAMENT}" * MAX_QUESTION_CHARS, id="as-long-as-allowed"),
        pytest.param("*" * MAX_QUESTION_CHARS, id="marks"),
        pytest.param("?", id="mark"),
        pytest.param("\N{WAVING HAND SIGN}", id="emoji"),
        pytest.param("<:lamp:123456789012345678>", id="custom-emoji"),
        pytest.param("thx!!", id="thanks"),
    ],
)
async def test_small_talk_is_told_what_can_be_asked(world: SimulatedDiscord, remark: str) -> None:
    reply = await world.ask(remark)
    text = embed_text(reply)
    assert "Ask me about the 3 articles here" in text
    assert text.endswith("For example:\n- `/ask` Rails to the Capital\n- `/timeline` Velm")
    assert button_labels(reply) == ["Delete"]
    assert reply.embeds[0].url is None


async def test_small_talk_in_an_empty_library(empty_world: SimulatedDiscord) -> None:
    reply = await empty_world.ask("hello")
    assert embed_text(reply) == f"Hello! {EMPTY_INVITATION} {ADD_ARTICLES_HINT}"


async def test_small_talk_is_not_remembered(world: SimulatedDiscord) -> None:
    await world.ask(LIGHTHOUSE_QUESTION)
    thanks = await world.ask("thanks!")
    assert thanks.embeds[0].footer.text is None
    assert len(world.bot.conversations) == 1
    (embed,) = (await world.ask("And when?")).embeds
    assert embed.footer.text == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"


async def test_an_invisible_question_gets_the_help(world: SimulatedDiscord) -> None:
    reply = await world.ask("\u200b")
    assert (reply.content, reply.ephemeral) == (ASK_HELP, True)
    assert world.command_errors() == ["CannotAsk"]


async def test_a_question_too_long_for_its_buttons_is_refused(world: SimulatedDiscord) -> None:
    reply = await world.ask("\N{FOX FACE}" * MAX_QUESTION_CHARS)  # each counts twice
    assert reply.content == f"Please ask in at most {MAX_QUESTION_CHARS} characters."
    assert reply.ephemeral
    assert world.command_errors() == ["CannotAsk"]


async def test_a_slash_command_in_direct_messages(world: SimulatedDiscord) -> None:
    reply = response_message(await world.alice.user.slash("ask", question=LIGHTHOUSE_QUESTION))
    assert "Mira Solberg" in embed_text(reply)


async def test_servers_never_see_each_others_articles(empty_world: SimulatedDiscord) -> None:
    other = empty_world.env.create_guild("Elsewhere")
    stranger = empty_world.add_person("stranger", other)
    place = other.create_text_channel("general")
    await empty_world.add_articles(empty_world.guild.id, [HARBOUR_ARTICLE])
    await empty_world.add_articles(other.id, [RAILWAY_ARTICLE])
    theirs = response_message(await stranger.slash(place, "ask", question=LIGHTHOUSE_QUESTION))
    ours = await empty_world.ask("When did the railway station close?")
    assert [embed_text(each) for each in (theirs, ours)] == [f"**{NO_ANSWER}**"] * 2


async def test_direct_messages_have_a_library_of_their_own(empty_world: SimulatedDiscord) -> None:
    await empty_world.add_articles(empty_world.guild.id, [HARBOUR_ARTICLE])
    await empty_world.add_articles(None, [replace(HARBOUR_ARTICLE, text="The lighthouse is secret.")])
    assert "secret" not in embed_text(await empty_world.ask(LIGHTHOUSE_QUESTION))
    direct = response_message(await empty_world.alice.user.slash("ask", question=LIGHTHOUSE_QUESTION))
    assert "secret" in embed_text(direct)


async def test_near_duplicates_are_named_under_the_best(empty_world: SimulatedDiscord) -> None:
    again = replace(
        RAILWAY_ARTICLE,
        title="Rails, Revisited",
        text=f"{RAILWAY_ARTICLE.text} The platform is a garden now.",
    )
    await empty_world.add_articles(empty_world.guild.id, [RAILWAY_ARTICLE, again])
    reply = await empty_world.ask("When did the station close?")
    assert embed_text(reply).count("station") == 1
    assert "-# also in Rails, Revisited, paragraph 1" in embed_text(reply)


async def test_a_long_answer_offers_more(world: SimulatedDiscord) -> None:
    reply = await world.ask(LANTERN_QUESTION)
    assert button_labels(reply) == ["More", "Delete"]
