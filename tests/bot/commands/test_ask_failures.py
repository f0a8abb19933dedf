"""Failing questions: cooldown, unexpected errors, refused replies."""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from structlog.testing import capture_logs

from bot.core.libraries import Libraries
from tests.bot.sample_articles import LIGHTHOUSE_QUESTION
from tests.bot.simulated_discord import embed_text

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

    from bot.core.settings import Settings
    from index import Library
    from tests.bot.simulated_discord import SimulatedDiscord

REFERENCE = re.compile(r"`([0-9a-f]{8})`")

_Result = TypeVar("_Result")


class BrokenLibraries(Libraries):
    """Libraries that fail unexpectedly."""

    async def run(self, guild: int | None, work: Callable[[Library], _Result]) -> _Result:
        raise ZeroDivisionError(f"of {guild} and {work}")


def written(entries: Sequence[MutableMapping[str, Any]]) -> str:
    """Log entries with their tracebacks, as text."""
    errors = [entry["exc_info"] for entry in entries if entry.get("exc_info")]
    return repr(entries) + "".join(line for error in errors for line in traceback.format_exception(error))


class TestAFaultOfOurs:
    @pytest.fixture
    def libraries(self, settings: Settings) -> BrokenLibraries:
        return BrokenLibraries.in_folder(settings.data, None)

    async def notice(self, world: SimulatedDiscord, way: str) -> str:
        """The notice after a question asked in one of the ways."""
        if way == "command":
            return (await world.ask(LIGHTHOUSE_QUESTION)).content
        return (await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}"))[0].content

    @pytest.mark.parametrize(
        "way", [pytest.param("command", id="command"), pytest.param("mention", id="mention")]
    )
    async def test_is_told_by_a_reference_that_the_log_has_too(
        self, empty_world: SimulatedDiscord, caplog: pytest.LogCaptureFixture, way: str
    ) -> None:
        caplog.set_level("DEBUG", "bot")
        with capture_logs() as entries:
            notice = await self.notice(empty_world, way)
        (reference,) = REFERENCE.findall(notice)
        log = written(entries)
        assert reference in log
        assert "ZeroDivisionError" in log
        assert "lighthouse" not in log + caplog.text
        assert empty_world.command_errors() == (["ZeroDivisionError"] if way == "command" else [])

    async def test_a_command_s_is_told_to_the_person_alone(self, empty_world: SimulatedDiscord) -> None:
        assert (await empty_world.ask(LIGHTHOUSE_QUESTION)).ephemeral
        assert empty_world.command_errors() == ["ZeroDivisionError"]


async def test_an_answered_question_is_not_in_the_log(world: SimulatedDiscord) -> None:
    with capture_logs() as entries:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
    assert [entry["event"] for entry in entries] == ["answered", "answered"]
    assert "lighthouse" not in repr(entries)


async def test_discord_failing_once_does_not_stop_the_bot(world: SimulatedDiscord) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=400, message="Bad Request")
    with capture_logs() as entries:
        (notice,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
    assert REFERENCE.search(notice.content)
    assert "lighthouse" not in written(entries)


class TestCooldown:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"cooldown": 60.0})

    async def test_a_second_question_has_to_wait(self, world: SimulatedDiscord) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        second = await world.ask(LIGHTHOUSE_QUESTION)
        assert re.fullmatch(r"Please wait \d+ seconds before you ask again\.", second.content)
        assert second.ephemeral
        assert world.command_errors() == ["CooldownActive"]

    async def test_it_passes(self, world: SimulatedDiscord) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.env.advance_time(61)
        assert "Mira Solberg" in embed_text(await world.ask(LIGHTHOUSE_QUESTION))

    async def test_it_holds_for_messages_too(self, world: SimulatedDiscord) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        (notice,) = await world.say(f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        assert notice.content.startswith("Please wait")

    async def test_everyone_has_their_own(self, world: SimulatedDiscord) -> None:
        await world.ask(LIGHTHOUSE_QUESTION)
        await world.bob.send(world.channel, f"{world.bot_mention} {LIGHTHOUSE_QUESTION}")
        assert "Mira Solberg" in embed_text(world.channel.history()[-1])

    async def test_a_mistake_does_not_count(self, world: SimulatedDiscord) -> None:
        await world.say(world.bot_mention)
        assert "Mira Solberg" in embed_text(await world.ask(LIGHTHOUSE_QUESTION))
