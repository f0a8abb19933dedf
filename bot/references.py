"""The message that a message replies to."""

import asyncio
from typing import Final

import discord

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
