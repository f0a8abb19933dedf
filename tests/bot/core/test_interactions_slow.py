"""Slow responses: deferred, and nothing left running or unreported where Discord refuses that."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn, cast

import discord
import pytest
from structlog.testing import capture_logs

from bot.core.interactions import defer_if_slow, defer_update

if TYPE_CHECKING:
    from collections.abc import Coroutine


class FakeResponse:
    """Records that it was deferred; or refuses, as Discord does three seconds after the interaction."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.deferred: list[dict[str, bool]] = []
        self.may_end = asyncio.Event()
        self._refuses = refuses

    async def defer(self, **options: bool) -> None:
        self.may_end.set()
        if self._refuses:
            raise http_error(10062)
        self.deferred.append(options)


class FakeInteraction:
    """An interaction as far as deferring is concerned."""

    def __init__(self, *, refuses_defer: bool = False, refuses_delete: bool = False) -> None:
        self.response = FakeResponse(refuses=refuses_defer)
        self.deletions = 0
        self._refuses_delete = refuses_delete

    async def delete_original_response(self) -> None:
        self.deletions += 1
        if self._refuses_delete:
            raise http_error(10015)

    async def defer_if_slow(self, work: Coroutine[Any, Any, str]) -> str:
        return await defer_if_slow(cast("discord.Interaction", self), work, private=True, after_seconds=0)

    async def defer_update(self, work: Coroutine[Any, Any, str]) -> str:
        return await defer_update(cast("discord.Interaction", self), work, after_seconds=0)

    async def slow(self) -> str:
        """Work that ends once the interaction is deferred."""
        await self.response.may_end.wait()
        return "done"

    async def slow_failure(self) -> NoReturn:
        await self.slow()
        raise ZeroDivisionError


def http_error(code: int) -> discord.HTTPException:
    response = cast("Any", SimpleNamespace(status=404, reason="Not Found"))
    return discord.NotFound(response, {"code": code, "message": "Unknown"})


class EndlessWork:
    """Work that only ends by being cancelled."""

    def __init__(self) -> None:
        self.cancelled = False

    async def run(self) -> str:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        return ""


def other_tasks() -> set[asyncio.Task[Any]]:
    return asyncio.all_tasks() - {asyncio.current_task()}


async def test_slow_work_is_deferred() -> None:
    interaction = FakeInteraction()
    assert await interaction.defer_if_slow(interaction.slow()) == "done"
    assert interaction.response.deferred == [{"ephemeral": True, "thinking": True}]
    assert interaction.deletions == 0


async def test_an_error_deletes_the_deferred_response() -> None:
    interaction = FakeInteraction()
    with pytest.raises(ZeroDivisionError):
        await interaction.defer_if_slow(interaction.slow_failure())
    assert interaction.deletions == 1


async def test_a_failing_delete_does_not_hide_the_error() -> None:
    interaction = FakeInteraction(refuses_delete=True)
    with capture_logs() as entries, pytest.raises(ZeroDivisionError):
        await interaction.defer_if_slow(interaction.slow_failure())
    assert entries == [{"event": "deferred response not deleted", "code": 10015, "log_level": "warning"}]


async def test_a_refused_defer_cancels_the_work() -> None:
    work = EndlessWork()
    with pytest.raises(discord.NotFound):
        await FakeInteraction(refuses_defer=True).defer_if_slow(work.run())
    assert work.cancelled
    assert other_tasks() == set()


async def test_a_refused_defer_hides_no_error_of_the_work() -> None:
    """Nothing is reported as never retrieved."""
    unretrieved: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unretrieved.append(context))

    async def fail_when_cancelled() -> str:
        try:
            await asyncio.Event().wait()
        finally:
            raise ZeroDivisionError

    with pytest.raises(discord.NotFound):
        await FakeInteraction(refuses_defer=True).defer_if_slow(fail_when_cancelled())
    assert other_tasks() == set()
    assert unretrieved == []


async def test_a_cancelled_response_cancels_the_work() -> None:
    work, interaction = EndlessWork(), FakeInteraction()
    responding = asyncio.create_task(interaction.defer_if_slow(work.run()))
    await interaction.response.may_end.wait()
    responding.cancel()
    await asyncio.wait({responding})
    assert (responding.cancelled(), work.cancelled) == (True, True)
    assert other_tasks() == set()


async def test_a_slow_update_is_deferred() -> None:
    interaction = FakeInteraction()
    assert await interaction.defer_update(interaction.slow()) == "done"
    assert interaction.response.deferred == [{}]


async def test_an_update_that_cannot_be_deferred_is_completed() -> None:
    interaction, removed = FakeInteraction(refuses_defer=True), []

    async def remove() -> str:
        removed.append(await interaction.slow())
        return ""

    with pytest.raises(discord.NotFound):
        await interaction.defer_update(remove())
    assert removed == ["done"]
    assert other_tasks() == set()
