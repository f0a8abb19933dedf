"""Uninterrupted awaiting: cancellation that waits for the end of the work at hand."""

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import TypeVar

_T = TypeVar("_T")


async def run_to_completion(work: Awaitable[_T]) -> _T:
    """Await work that must not be left half done, such as a write to a store.

    A cancellation of the awaiting task is held back until the work has ended, and raised then; the result or
    the error of the work is dropped in that case. Further cancellations meanwhile change nothing.

    Args:
        work: A coroutine or a future.

    Returns:
        The result of the work.

    Raises:
        asyncio.CancelledError: The awaiting task, or the work itself, was cancelled.
    """
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # mark it as retrieved: an unretrieved one is logged
        raise
    return task.result()
