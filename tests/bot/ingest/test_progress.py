"""The throttled display: the newest state after a pause, the final one at once."""

from __future__ import annotations

import asyncio

import pytest

from bot.ingest.progress import DISPLAY_INTERVAL_SECONDS, ThrottledDisplay


class ManualSleep:
    """Pauses that end when the test lets them."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._waiting: list[asyncio.Future[None]] = []

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        self._waiting.append(asyncio.get_running_loop().create_future())
        await self._waiting[-1]

    async def end(self) -> None:
        """End the current pause, and run what follows."""
        self._waiting.pop().set_result(None)
        await run_event_loop()


class Screen:
    """Records what is shown; showing takes until `may_end` is set."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.may_end = asyncio.Event()
        self.may_end.set()

    async def show(self, state: str) -> None:
        await self.may_end.wait()
        self.shown.append(state)


async def run_event_loop() -> None:
    """Run every task as far as it goes without waiting."""
    for _ in range(10):
        await asyncio.sleep(0)


@pytest.fixture
def pauses() -> ManualSleep:
    return ManualSleep()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def progress(screen: Screen, pauses: ManualSleep) -> ThrottledDisplay[str]:
    return ThrottledDisplay(screen.show, pauses)


async def test_only_the_newest_is_shown_after_a_pause(
    progress: ThrottledDisplay[str], screen: Screen, pauses: ManualSleep
) -> None:
    for state in "abc":
        progress.update(state)
        await run_event_loop()
    assert screen.shown == []
    await pauses.end()
    assert screen.shown == ["c"]
    assert pauses.asked == [DISPLAY_INTERVAL_SECONDS]


async def test_between_two_there_is_a_pause(
    progress: ThrottledDisplay[str], screen: Screen, pauses: ManualSleep
) -> None:
    for state in "abc":
        progress.update(state)
        await run_event_loop()
        await pauses.end()
    assert screen.shown == ["a", "b", "c"]
    assert pauses.asked == [DISPLAY_INTERVAL_SECONDS] * 3


async def test_what_comes_while_another_is_shown_is_shown_next(
    progress: ThrottledDisplay[str], screen: Screen, pauses: ManualSleep
) -> None:
    screen.may_end.clear()
    progress.update("a")
    await run_event_loop()
    await pauses.end()
    progress.update("b")
    screen.may_end.set()
    await run_event_loop()
    await pauses.end()
    assert screen.shown == ["a", "b"]


async def test_the_last_is_shown_at_once_and_nothing_after_it(
    progress: ThrottledDisplay[str], screen: Screen
) -> None:
    progress.update("a")
    await run_event_loop()
    await progress.finish("end")
    await run_event_loop()
    assert screen.shown == ["end"]


async def test_the_last_comes_after_what_is_being_shown(
    progress: ThrottledDisplay[str], screen: Screen, pauses: ManualSleep
) -> None:
    screen.may_end.clear()
    progress.update("a")
    await run_event_loop()
    await pauses.end()
    ending = asyncio.create_task(progress.finish("end"))
    await run_event_loop()
    screen.may_end.set()
    await ending
    assert screen.shown == ["a", "end"]


async def test_it_may_end_without_a_word(progress: ThrottledDisplay[str], screen: Screen) -> None:
    progress.update("a")
    await progress.finish()
    await run_event_loop()
    assert screen.shown == []
