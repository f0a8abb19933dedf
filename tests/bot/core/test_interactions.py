"""Targets of replies, over real sockets: included in the event, or fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers.embed import answer_embed
from bot.answers.query import MAX_PAGED_SENTENCES
from index import Answer
from tests.bot.fake_libraries import RecordingLibraries
from tests.bot.sample_articles import LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import make_bot
from tests.discord.local_discord import LocalDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.core.settings import Settings
    from tests.discord.state import Message

WHEN = "And when?"


@pytest.fixture
def recording(settings: Settings) -> RecordingLibraries:
    return RecordingLibraries(settings.data)


@pytest.fixture
async def local(settings: Settings, recording: RecordingLibraries) -> AsyncIterator[LocalDiscord]:
    """A local Discord with a bot that answers every question."""
    async with LocalDiscord() as server, server.run_client(make_bot(settings, recording)):
        yield server


async def answered(local: LocalDiscord) -> Message:
    """Ask a first question; return the answer."""
    await local.say(local.channel, local.alice, f"{local.bot.mention} {LIGHTHOUSE_QUESTION}")
    return await local.next_reply()


def fetches(local: LocalDiscord, first: Message) -> int:
    """Number of requests of the bot for a message."""
    return len(local.requests_to("GET", f"/messages/{first.id}"))


async def test_what_is_sent_along_is_not_fetched(local: LocalDiscord, recording: RecordingLibraries) -> None:
    first = await answered(local)
    await local.say(local.channel, local.owner, WHEN, reply_to=first)
    await local.next_reply()
    assert (recording.last_previous(), fetches(local, first)) == ((LIGHTHOUSE_QUESTION,), 0)


async def test_what_is_not_is_fetched_once(local: LocalDiscord, recording: RecordingLibraries) -> None:
    first = await answered(local)
    await local.say(local.channel, local.owner, WHEN, reply_to=first, withhold_reference=True)
    reply = await local.next_reply()
    assert (recording.last_previous(), fetches(local, first)) == ((LIGHTHOUSE_QUESTION,), 1)
    assert reply.embeds[0]["footer"]["text"] == f"Follow-up to “{LIGHTHOUSE_QUESTION}”"


@pytest.mark.parametrize("withholds", [pytest.param(False, id="known"), pytest.param(True, id="unknown")])
async def test_what_was_deleted_is_done_without(
    local: LocalDiscord, recording: RecordingLibraries, withholds: bool
) -> None:
    first = await answered(local)
    await local.delete(first)
    await local.say(local.channel, local.owner, WHEN, reply_to=first, withhold_reference=withholds)
    await local.next_reply()
    assert recording.library.ask_calls[-1][:2] == (WHEN, ())


async def test_what_may_not_be_read_is_done_without(
    local: LocalDiscord, recording: RecordingLibraries
) -> None:
    first = await answered(local)
    local.refuse_next(f"/messages/{first.id}")
    await local.say(local.channel, local.owner, WHEN, reply_to=first, withhold_reference=True)
    await local.next_reply()
    assert (recording.library.ask_calls[-1][:2], fetches(local, first)) == ((WHEN, ()), 1)


async def test_an_embed_like_ours_of_another_bot_names_no_question(
    local: LocalDiscord, recording: RecordingLibraries, settings: Settings
) -> None:
    robot = local.state.add_user("robot", bot=True)
    await local.add_member(local.guild, robot)
    forged = await local.say(local.channel, robot, local.bot.mention)
    forged.embeds = [dict(answer_embed(Answer(LIGHTHOUSE_QUESTION)).to_dict())]
    await local.say(local.channel, local.alice, f"{local.bot.mention} {WHEN}", reply_to=forged)
    await local.next_reply()
    assert recording.library.ask_calls == [(WHEN, (), MAX_PAGED_SENTENCES, settings.min_confidence)]


async def test_what_comes_too_late_is_done_without(
    local: LocalDiscord, recording: RecordingLibraries
) -> None:
    first = await answered(local)
    local.rate_limit_next(f"/messages/{first.id}", retry_after=30)
    await local.say(local.channel, local.owner, WHEN, reply_to=first, withhold_reference=True)
    await local.next_reply()
    assert recording.library.ask_calls[-1][:2] == (WHEN, ())
