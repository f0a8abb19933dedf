"""Awaiting work that is never left half done."""

import asyncio

import pytest

from index.tasks import run_to_completion


class Work:
    """Work that goes on until it is let go, and ends with a result or an error."""

    def __init__(self, error: Exception | None = None) -> None:
        self.started = asyncio.Event()
        self.released = asyncio.Event()
        self.is_finished = False
        self._error = error

    async def run(self) -> str:
        self.started.set()
        await self.released.wait()
        self.is_finished = True
        if self._error:
            raise self._error
        return "done"


async def run_event_loop_turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_the_result_is_returned() -> None:
    work = Work()
    work.released.set()
    assert await run_to_completion(work.run()) == "done"


async def test_an_error_is_raised() -> None:
    work = Work(ValueError("no"))
    work.released.set()
    with pytest.raises(ValueError, match="no"):
        await run_to_completion(work.run())


@pytest.mark.parametrize("times", [pytest.param(1, id="once"), pytest.param(3, id="repeatedly")])
@pytest.mark.parametrize(
    "error", [pytest.param(None, id="success"), pytest.param(ValueError("no"), id="error")]
)
async def test_a_cancellation_waits_for_the_end(times: int, error: Exception | None) -> None:
    work = Work(error)
    task = asyncio.create_task(run_to_completion(work.run()))
    await work.started.wait()
    for _ in range(times):
        task.cancel()
        await run_event_loop_turns()
        assert not task.done()
    work.released.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.is_finished


async def test_a_timeout_is_one_even_so() -> None:
    work = Work()

    async def release() -> None:
        await run_event_loop_turns()
        work.released.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(release())
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await run_to_completion(work.run())
    assert work.is_finished


async def test_work_that_is_cancelled_itself() -> None:
    task = asyncio.ensure_future(Work().run())
    waiting = asyncio.create_task(run_to_completion(task))
    await run_event_loop_turns()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
