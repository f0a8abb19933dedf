"""Responses to interactions within Discord's limit of three seconds."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Final, TypeVar

import discord
import structlog

DEFER_AFTER_SECONDS: Final = 1.5
"""Time after which a response that isn't ready is deferred."""

_InteractionResultT = TypeVar("_InteractionResultT")

_log: Final = structlog.get_logger(__name__)


async def defer_if_slow(
    interaction: discord.Interaction,
    work: Coroutine[Any, Any, _InteractionResultT],
    *,
    private: bool,
    after_seconds: float = DEFER_AFTER_SECONDS,
) -> _InteractionResultT:
    """Await work for a response; defer the interaction if the work is slow.

    Args:
        interaction: An interaction without a response yet.
        work: Computes what the response will show.
        private: Defer with an ephemeral "thinking" message.
        after_seconds: Time after which the interaction is deferred.

    Returns:
        The result of `work`.

    Raises:
        discord.HTTPException: Discord refuses to defer; `work` is cancelled.
        Exception: Whatever `work` raises. The "thinking" message is deleted first: an error response would
            take its place and be as public.
    """
    async with _running_task(work) as task:
        if await _is_done_within(task, after_seconds):
            return task.result()
        await interaction.response.defer(ephemeral=private, thinking=True)
        try:
            return await task
        except Exception:
            await _delete_thinking_message(interaction)
            raise


async def defer_update(
    interaction: discord.Interaction,
    work: Coroutine[Any, Any, _InteractionResultT],
    *,
    after_seconds: float = DEFER_AFTER_SECONDS,
) -> _InteractionResultT:
    """Await work for the update of a button's message; defer the interaction if the work is slow.

    Args:
        interaction: The press of the button.
        work: Computes what the message will show.
        after_seconds: Time after which the interaction is deferred.

    Returns:
        The result of `work`.

    Raises:
        discord.HTTPException: Discord refuses to defer; `work`, which may change a library, is completed.
        Exception: Whatever `work` raises.
    """
    async with _running_task(work) as task:
        if not await _is_done_within(task, after_seconds):
            try:
                await interaction.response.defer()
            except discord.HTTPException:
                await asyncio.wait({task})
                raise
        return await task


@asynccontextmanager
async def _running_task(
    work: Coroutine[Any, Any, _InteractionResultT],
) -> AsyncIterator[asyncio.Task[_InteractionResultT]]:
    """Run work as a task that does not outlive the block, and whose error never goes unretrieved."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()  # without effect on a finished task
        await asyncio.gather(task, return_exceptions=True)


async def _is_done_within(task: asyncio.Task[Any], seconds: float) -> bool:
    done, _ = await asyncio.wait({task}, timeout=seconds)
    return bool(done)


async def _delete_thinking_message(interaction: discord.Interaction) -> None:
    """Delete the message of a deferred response; a failure is logged only, as it must not hide the first."""
    try:
        await interaction.delete_original_response()
    except discord.HTTPException as error:
        _log.warning("deferred response not deleted", code=error.code)


def reply_locale(interaction: discord.Interaction, *, private: bool) -> str:
    """Return the locale of a reply: the reader's own where only they see it, else the server's.

    Args:
        interaction: The interaction that is replied to.
        private: Whether only its user sees the reply; in direct messages that is always so.
    """
    shared = None if private else interaction.guild_locale
    return (shared or interaction.locale).value


def is_seen_by_one(message: discord.Message | None) -> bool:
    """Return whether only one person sees a message of the bot."""
    return message is not None and message.flags.ephemeral


async def update_message(
    interaction: discord.Interaction, embed: discord.Embed, view: discord.ui.View | None
) -> None:
    """Update the message that a pressed button belongs to.

    Args:
        interaction: The press of the button, deferred or not.
        embed: The new embed.
        view: The new buttons; None removes them.
    """
    if interaction.response.is_done():
        await interaction.edit_original_response(embed=embed, view=view)
    else:
        await interaction.response.edit_message(embed=embed, view=view)


async def autocomplete_within(work: Coroutine[Any, Any, _InteractionResultT]) -> _InteractionResultT | None:
    """Await the choices of an autocompletion for a limited time.

    Args:
        work: Computes the choices; it is not cancelled when late.

    Returns:
        The result of `work`, or None where it is late or fails; failures are logged.
    """
    task = asyncio.create_task(work)
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
    """Send the response of an interaction, or a follow-up where the response was deferred.

    Args:
        interaction: The interaction.
        embed: The embed to send.
        view: The buttons below it.
        file: An attachment.
        private: Send an ephemeral message.
    """
    if interaction.response.is_done():
        await interaction.followup.send(embed=embed, view=view, file=file, ephemeral=private)
    else:
        await interaction.response.send_message(embed=embed, view=view, file=file, ephemeral=private)


FETCH_TIMEOUT_SECONDS: Final = 2.0
"""Time limit for fetching a message that wasn't part of the event."""


async def fetch_reply_target(message: discord.Message) -> discord.Message | None:
    """Find the message that a message replies to.

    Args:
        message: Any message.

    Returns:
        The message from the event, else fetched in one request; None where `message` is no reply, or its
        target is deleted, unreadable or late.
    """
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:  # forwarded
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
