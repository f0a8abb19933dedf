"""Follow-up questions: what reaches the library as asked before, and what nobody else is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from structlog.testing import capture_logs

from bot.answers.conversations import LASTS
from bot.answers.pages import SENTENCES
from tests.bot.fake_libraries import NotingLibraries
from tests.bot.sample_articles import LIGHTHOUSE
from tests.bot.simulated_discord import description, response

if TYPE_CHECKING:
    from bot.core.libraries import Libraries
    from bot.core.settings import Settings
    from tests.bot.clock import Clock
    from tests.bot.simulated_discord import World

WHEN = "And when?"
SIGNED = "When was the agreement signed?"


@pytest.fixture
def noting(settings: Settings) -> NotingLibraries:
    return NotingLibraries(settings.data)


@pytest.fixture
def libraries(noting: NotingLibraries) -> Libraries:
    return noting


@pytest.fixture
def world(empty_world: World) -> World:
    """A world in which everything is answered."""
    return empty_world


class TestTheNextQuestionInAChannel:
    async def test_comes_with_the_one_before(self, world: World, noting: NotingLibraries) -> None:
        await world.ask(LIGHTHOUSE)
        (embed,) = (await world.ask(WHEN)).embeds
        assert noting.previous() == (LIGHTHOUSE,)
        assert embed.author.name == WHEN
        assert embed.footer.text == f"Follow-up to “{LIGHTHOUSE}”"

    async def test_may_be_asked_in_another_way(self, world: World, noting: NotingLibraries) -> None:
        await world.ask(LIGHTHOUSE)
        (reply,) = await world.said(f"{world.me} {WHEN}")
        assert noting.previous() == (LIGHTHOUSE,)
        assert reply.embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE}”"
        await world.ask("By whom?")
        assert noting.previous() == (LIGHTHOUSE, WHEN)

    async def test_in_direct_messages_too(self, world: World, noting: NotingLibraries) -> None:
        await world.alice.send_dm(LIGHTHOUSE)
        await world.alice.send_dm(WHEN)
        assert noting.previous() == (LIGHTHOUSE,)

    async def test_comes_with_three_at_most(self, world: World, noting: NotingLibraries) -> None:
        for number in range(5):
            await world.ask(f"What happened in the year {number}?")
        assert noting.previous() == tuple(f"What happened in the year {number}?" for number in (1, 2, 3))

    async def test_complete_shows_none_of_them(self, world: World) -> None:
        await world.ask(LIGHTHOUSE)
        (embed,) = (await world.ask(SIGNED)).embeds
        assert embed.footer.text is None

    async def test_of_another_person_stands_alone(self, world: World, noting: NotingLibraries) -> None:
        await world.ask(LIGHTHOUSE)
        await world.bob.slash(world.channel, "ask", question=WHEN, private=False)
        assert noting.previous() == ()

    async def test_in_another_channel_stands_alone(self, world: World, noting: NotingLibraries) -> None:
        await world.ask(LIGHTHOUSE)
        await world.said(f"{world.me} {WHEN}", world.guild.create_text_channel("elsewhere"))
        assert noting.previous() == ()
        await world.alice.send_dm(WHEN)
        assert noting.previous() == ()

    async def test_stands_alone_after_a_while(
        self, world: World, noting: NotingLibraries, clock: Clock
    ) -> None:
        await world.ask(LIGHTHOUSE)
        clock.now += LASTS
        await world.ask(WHEN)
        assert noting.previous() == ()

    async def test_stands_alone_after_a_restart(
        self, world: World, settings: Settings, noting: NotingLibraries
    ) -> None:
        await world.ask(LIGHTHOUSE)
        fresh = NotingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.ask(WHEN)
        assert (fresh.previous(), len(noting.library.asked)) == ((), 1)


async def test_a_public_answer_never_names_a_private_question(world: World, noting: NotingLibraries) -> None:
    await world.ask("What did the mayor hide in the harbour?", private=True)
    (embed,) = (await world.ask(WHEN)).embeds
    assert noting.previous() == ()
    assert embed.footer.text is None
    await world.ask("By whom?", private=True)
    assert noting.previous() == ("What did the mayor hide in the harbour?",)


async def test_questions_are_forgotten_though_nobody_asks(world: World, clock: Clock) -> None:
    await world.ask(LIGHTHOUSE)
    assert len(world.bot.conversations) == 1
    clock.now += LASTS
    await world.env.advance_time(LASTS + 2)
    assert len(world.bot.conversations) == 0


async def test_no_question_is_logged(world: World) -> None:
    with capture_logs() as entries:
        await world.ask(LIGHTHOUSE)
        await world.ask(WHEN)
        await world.said(f"{world.me} {WHEN}")
    assert len(entries) == 3
    assert "lighthouse" not in repr(entries)
    assert WHEN not in repr(entries)


class TestAReply:
    async def test_leans_on_the_answer_s_question(self, world: World, noting: NotingLibraries) -> None:
        (first,) = await world.said(f"{world.me} {LIGHTHOUSE}")
        await world.ask(SIGNED)
        await world.alice.send(world.channel, WHEN, reply_to=first)
        assert noting.previous() == (LIGHTHOUSE,)
        assert world.channel.history()[-1].embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE}”"

    async def test_of_another_person_does_so_too(self, world: World, noting: NotingLibraries) -> None:
        (first,) = await world.said(f"{world.me} {LIGHTHOUSE}")
        await world.bob.send(world.channel, WHEN, reply_to=first)
        assert noting.previous() == (LIGHTHOUSE,)

    async def test_to_a_reply_leans_on_both_questions_even_after_a_restart(
        self, world: World, settings: Settings
    ) -> None:
        (first,) = await world.said(f"{world.me} {LIGHTHOUSE}")
        await world.alice.send(world.channel, WHEN, reply_to=first)
        second = world.channel.history()[-1]
        fresh = NotingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.bob.send(world.channel, "By whom?", reply_to=second)
        assert fresh.previous() == (LIGHTHOUSE, WHEN)

    async def test_goes_on_with_the_conversation(self, world: World, noting: NotingLibraries) -> None:
        (first,) = await world.said(f"{world.me} {LIGHTHOUSE}")
        await world.ask(SIGNED)
        await world.alice.send(world.channel, WHEN, reply_to=first)
        await world.ask("By whom?")
        assert noting.previous() == (LIGHTHOUSE, WHEN)

    @pytest.mark.parametrize("content", ["{me}", "{me} Hello"], ids=["to-a-notice", "to-a-person"])
    async def test_to_what_is_no_answer_leans_on_the_last_question(
        self, world: World, noting: NotingLibraries, content: str
    ) -> None:
        await world.ask(LIGHTHOUSE)
        if content == "{me}":
            (other,) = await world.said(world.me)
        else:
            other = await world.bob.send(world.channel, "Hello.")
        await world.alice.send(world.channel, f"{world.me} {WHEN}", reply_to=other)
        assert noting.previous() == (LIGHTHOUSE,)


class TestMore:
    async def test_asks_with_the_same_questions_and_the_same_settings(
        self, world: World, noting: NotingLibraries, settings: Settings
    ) -> None:
        await world.ask(LIGHTHOUSE)
        reply = await world.ask(WHEN)
        page = response(await world.bob.click(reply, label="More"))
        assert "⁴" in description(page)
        asked, again = noting.library.asked[-2:]
        assert asked == again == (WHEN, (LIGHTHOUSE,), SENTENCES, settings.min_confidence)

    async def test_of_a_page_does_so_too(self, world: World, noting: NotingLibraries) -> None:
        await world.ask(LIGHTHOUSE)
        page = response(await world.bob.click(await world.ask(WHEN), label="More"))
        await world.bob.click(page, label="More")
        assert "⁷" in description(page)
        assert noting.previous() == (LIGHTHOUSE,)
        assert page.embeds[0].footer.text == f"Follow-up to “{LIGHTHOUSE}”"

    async def test_does_so_after_a_restart(self, world: World, settings: Settings) -> None:
        await world.ask(LIGHTHOUSE)
        reply = await world.ask(WHEN)
        fresh = NotingLibraries(settings.data)
        await world.restart(settings, fresh)
        await world.bob.click(reply, label="More")
        assert fresh.library.asked[-1][:2] == (WHEN, (LIGHTHOUSE,))

    async def test_is_no_question_of_the_presser_s(self, world: World, noting: NotingLibraries) -> None:
        await world.bob.click(await world.ask(LIGHTHOUSE), label="More")
        await world.bob.slash(world.channel, "ask", question=WHEN, private=False)
        assert noting.previous() == ()
