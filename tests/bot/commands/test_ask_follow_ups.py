"""Follow-up questions: the earlier questions that reach the library, and privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.answers.conversations import CONVERSATION_TTL_SECONDS
from bot.answers.query import MAX_PAGED_SENTENCES
from tests.bot.fake_libraries import RecordingLibraries
from tests.bot.sample_articles import LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import embed_text, response_message

if TYPE_CHECKING:
    from bot.core.libraries import Libraries
    from bot.core.settings import Settings
    from tests.bot.fakes import SettableClock
    from tests.bot.simulated_discord import SimulatedDiscord

WHEN = "And when?"
SIGNED = "When was the agreement signed?"


@pytest.fixture
def recording(settings: Settings) -> RecordingLibraries:
    return RecordingLibraries(settings.data)


@pytest.fixture
def libraries(recording: RecordingLibraries) -> Libraries:
    return recording


@pytest.fixture
def world(empty_world: SimulatedDiscord) -> SimulatedDiscord:
    """A world in which every question is answered."""
    return empty_world


class TestTheNextQuestionInAChannel:
    async def test_comes_with_the_one_before(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        (embed,) = (await world.ask(WHEN)).embeds
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)
        assert embed.author.name == WHEN
        assert embed.footer.text == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"

    async def test_may_be_asked_in_another_way(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        (reply,) = await world.say(f"{world.bot_mention} {WHEN}")
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)
        assert reply.embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"
        await world.ask("By whom?")
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION, WHEN)

    async def test_in_direct_messages_too(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.alice.send_dm(LIGHTHOUSE_QUESTION)
        await world.alice.send_dm(WHEN)
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)

    async def test_comes_with_three_at_most(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        for number in range(5):
            await world.ask(f"What happened in the year {number}?")
        assert recording.last_previous() == tuple(
            f"What happened in the year {number}?" for number in (1, 2, 3)
        )

    async def test_complete_shows_none_of_them(self, world: SimulatedDiscord) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        (embed,) = (await world.ask(SIGNED)).embeds
        assert embed.footer.text is None

    async def test_of_another_person_stands_alone(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.bob.slash(world.channel, "ask", question=WHEN, private=False)
        assert recording.last_previous() == ()

    async def test_in_another_channel_stands_alone(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.say(f"{world.bot_mention} {WHEN}", world.guild.create_text_channel("elsewhere"))
        assert recording.last_previous() == ()
        await world.alice.send_dm(WHEN)
        assert recording.last_previous() == ()

    async def test_stands_alone_after_a_while(
        self, world: SimulatedDiscord, recording: RecordingLibraries, clock: SettableClock
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        clock.now += CONVERSATION_TTL_SECONDS
        await world.ask(WHEN)
        assert recording.last_previous() == ()

    async def test_stands_alone_after_a_restart(
        self, world: SimulatedDiscord, settings: Settings, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        fresh = RecordingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.ask(WHEN)
        assert (fresh.last_previous(), len(recording.library.ask_calls)) == ((), 1)


async def test_a_public_answer_never_names_a_private_question(
    world: SimulatedDiscord, recording: RecordingLibraries
) -> None:
    await world.ask("What did the mayor hide in the harbour?", private=True)
    (embed,) = (await world.ask(WHEN)).embeds
    assert recording.last_previous() == ()
    assert embed.footer.text is None
    await world.ask("By whom?", private=True)
    assert recording.last_previous() == ("What did the mayor hide in the harbour?",)


async def test_questions_are_forgotten_though_nobody_asks(
    world: SimulatedDiscord, clock: SettableClock
) -> None:
    await world.ask(LIGHTHOUSE_QUESTION)
    assert len(world.bot.conversations) == 1
    clock.now += CONVERSATION_TTL_SECONDS
    await world.env.advance_time(CONVERSATION_TTL_SECONDS + 2)
    assert len(world.bot.conversations) == 0


async def test_no_question_is_logged(world: SimulatedDiscord) -> None:
    with capture_logs() as entries:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.ask(WHEN)
        await world.say(f"{world.bot_mention} {WHEN}")
    assert len(entries) == 3
    assert "lighthouse" not in repr(entries)
    assert WHEN not in repr(entries)


class TestAReply:
    async def test_leans_on_the_answer_s_question(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        (first,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        await world.ask(SIGNED)
        await world.alice.send(world.channel, WHEN, reply_to=first)
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)
        assert world.channel.history()[-1].embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"

    async def test_of_another_person_does_so_too(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        (first,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        await world.bob.send(world.channel, WHEN, reply_to=first)
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)

    async def test_to_a_reply_leans_on_both_questions_even_after_a_restart(
        self, world: SimulatedDiscord, settings: Settings
    ) -> None:
        (first,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        await world.alice.send(world.channel, WHEN, reply_to=first)
        second = world.channel.history()[-1]
        fresh = RecordingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.bob.send(world.channel, "By whom?", reply_to=second)
        assert fresh.last_previous() == (LIGHTHOUSE_QUESTION, WHEN)

    async def test_goes_on_with_the_conversation(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        (first,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        await world.ask(SIGNED)
        await world.alice.send(world.channel, WHEN, reply_to=first)
        await world.ask("By whom?")
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION, WHEN)

    @pytest.mark.parametrize("content", ["{me}", "{me} Hello"], ids=["to-a-notice", "to-a-person"])
    async def test_to_what_is_no_answer_leans_on_the_last_question(
        self, world: SimulatedDiscord, recording: RecordingLibraries, content: str
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        if content == "{me}":
            (other,) = await world.say(world.bot_mention)
        else:
            other = await world.bob.send(world.channel, "Hello.")
        await world.alice.send(world.channel, f"{world.bot_mention} {WHEN}", reply_to=other)
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)


class TestMore:
    async def test_asks_with_the_same_questions_and_the_same_settings(
        self, world: SimulatedDiscord, recording: RecordingLibraries, settings: Settings
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        reply = await world.ask(WHEN)
        page = response_message(await world.bob.click(reply, label="More"))
        assert embed_text(page) != embed_text(reply)
        first_call, again = recording.library.ask_calls[-2:]
        assert (
            first_call
            == again
            == (WHEN, (LIGHTHOUSE_QUESTION,), MAX_PAGED_SENTENCES, settings.min_confidence)
        )

    async def test_of_a_page_does_so_too(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        page = response_message(await world.bob.click(await world.ask(WHEN), label="More"))
        second = embed_text(page)
        await world.bob.click(page, label="More")
        assert embed_text(page) != second
        assert recording.last_previous() == (LIGHTHOUSE_QUESTION,)
        assert page.embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"

    async def test_does_so_after_a_restart(self, world: SimulatedDiscord, settings: Settings) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        reply = await world.ask(WHEN)
        fresh = RecordingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.bob.click(reply, label="More")
        assert fresh.library.ask_calls[-1][:2] == (WHEN, (LIGHTHOUSE_QUESTION,))

    async def test_is_no_question_of_the_presser_s(
        self, world: SimulatedDiscord, recording: RecordingLibraries
    ) -> None:
        await world.bob.click(await world.ask(LIGHTHOUSE_QUESTION), label="More")
        await world.bob.slash(world.channel, "ask", question=WHEN, private=False)
        assert recording.last_previous() == ()
