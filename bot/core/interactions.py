"""Answering an interaction in time: Discord gives up after three seconds without a sign of life."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import discord
import structlog

DEFER_AFTER_SECONDS: Final = 1.5
"""Seconds until a slow answer is announced."""


_InteractionResultT = TypeVar("_InteractionResultT")


_log: Final = structlog.get_logger(__name__)


async def defer_if_slow(
    interaction: discord.Interaction, work: Coroutine[Any, Any, _InteractionResultT], *, private: bool
) -> _InteractionResultT:
    """Wait for something; when it takes long, show that we are at it.

    Args:
        interaction: What is to be answered.
        work: What takes its time.
        private: Whether the answer will be seen by one person alone.

    Returns:
        What `work` returns. What it raises comes through; the announcement is taken back then, since an error
        told in its place would be seen by everyone.
    """
    task = asyncio.ensure_future(work)
    if (await asyncio.wait({task}, timeout=DEFER_AFTER_SECONDS))[0]:
        return await task
    await interaction.response.defer(ephemeral=private, thinking=True)
    try:
        return await task
    except Exception:
        await interaction.delete_original_response()
        raise


async def defer_update(
    interaction: discord.Interaction, work: Coroutine[Any, Any, _InteractionResultT]
) -> _InteractionResultT:
    """Wait for what will change the message that a button stands under; until then Discord shows us at it.

    Args:
        interaction: The press of the button.
        work: What takes its time.

    Returns:
        What `work` returns. What it raises comes through.
    """
    task = asyncio.ensure_future(work)
    if not (await asyncio.wait({task}, timeout=DEFER_AFTER_SECONDS))[0]:
        await interaction.response.defer()
    return await task


async def update_message(
    interaction: discord.Interaction, embed: discord.Embed, view: discord.ui.View | None
) -> None:
    """Change the message that a button stands under; without a view, no button is left under it."""
    if interaction.response.is_done():
        await interaction.edit_original_response(embed=embed, view=view)
    else:
        await interaction.response.edit_message(embed=embed, view=view)


async def autocomplete_within(work: Coroutine[Any, Any, _InteractionResultT]) -> _InteractionResultT | None:
    """Wait for something that nobody waits for long, such as what is offered while somebody types.

    Args:
        work: What takes its time; it is carried on with, though it come too late.

    Returns:
        What `work` returns; None where that comes late, or where it fails, which is logged.
    """
    task = asyncio.ensure_future(work)
    task.add_done_callback(_log_failed_task)
    done, _ = await asyncio.wait({task}, timeout=DEFER_AFTER_SECONDS)
    return task.result() if done and not task.exception() else None


def _log_failed_task(task: asyncio.Task[Any]) -> None:
    if error := None if task.cancelled() else task.exception():
        _log.warning("nothing to offer", exc_info=error)


async def send_response(
    interaction: discord.Interaction,
    *,
    embed: discord.Embed,
    view: discord.ui.View = discord.utils.MISSING,
    file: discord.File = discord.utils.MISSING,
    private: bool,
) -> None:
    """Answer an interaction, announced or not."""
    if interaction.response.is_done():
        await interaction.followup.send(embed=embed, view=view, file=file, ephemeral=private)
    else:
        await interaction.response.send_message(embed=embed, view=view, file=file, ephemeral=private)


FETCH_TIMEOUT_SECONDS: Final = 2.0
"""Seconds to wait for a message that Discord didn't send along."""


async def fetch_reply_target(message: discord.Message) -> discord.Message | None:
    """The message that a message replies to.

    Args:
        message: Any message.

    Returns:
        The one that Discord sent along, else as fetched, once; none where the message is no reply, or what it
        replies to is gone, out of reach or late.
    """
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:  # a forwarded message
        return None
    if reference.resolved is not None:
        return reference.resolved if isinstance(reference.resolved, discord.Message) else None
    if reference.message_id is None or reference.channel_id != message.channel.id:
        return None
    try:
        return await asyncio.wait_for(
            message.channel.fetch_message(reference.message_id), FETCH_TIMEOUT_SECONDS
        )
    except (discord.HTTPException, TimeoutError):
        return None
