"""Telling whoever added a feed that it fails: by direct message, else where it was followed."""

from typing import Final

import discord
import structlog

from bot.feeds.embed import failure_embed
from index.ingest.feeds.model import PollResult

_NO_MENTIONS: Final = discord.AllowedMentions.none()

_log: Final = structlog.get_logger(__name__)


class FeedFailureNotifier:
    """Tells of feeds that fail for days, or have ended."""

    def __init__(self, client: discord.Client) -> None:
        """Tell as the bot."""
        self._client = client

    async def notify(self, guild: int | None, polled: PollResult) -> None:
        """Tell of a feed; where nobody can be reached, the log has it.

        Args:
            guild: The server whose feed it is; None for the default library.
            polled: What its last poll gave.
        """
        told = guild is not None and (
            await self._notify_by_dm(guild, polled) or await self._notify_in_channel(guild, polled)
        )
        log = _log.info if told else _log.warning
        log("feed failing", guild=guild, feed=polled.feed.id, told=told, ended=polled.feed.ended)

    async def _notify_by_dm(self, guild: int, polled: PollResult) -> bool:
        """Whether whoever added the feed takes a direct message."""
        person = polled.feed.added_by
        server = self._client.get_guild(guild)
        if person is None or server is None:
            return False
        try:
            channel = await self._client.create_dm(discord.Object(person))
            await channel.send(embed=failure_embed(polled, server.name), allowed_mentions=_NO_MENTIONS)
        except discord.HTTPException as error:
            _log.info("feed's failure not told in private", guild=guild, code=error.code)
            return False
        return True

    async def _notify_in_channel(self, guild: int, polled: PollResult) -> bool:
        """Whether the channel takes a message where the feed was followed."""
        feed = polled.feed
        if feed.channel is None:
            return False
        channel = self._client.get_partial_messageable(feed.channel, guild_id=guild)
        mention, allowed = "", _NO_MENTIONS
        if feed.added_by is not None:
            mention = f"<@{feed.added_by}>"
            allowed = discord.AllowedMentions(
                everyone=False, roles=False, replied_user=False, users=[discord.Object(feed.added_by)]
            )
        try:
            await channel.send(mention, embed=failure_embed(polled, ""), allowed_mentions=allowed)
        except discord.HTTPException as error:
            _log.info("feed's failure not told in its channel", guild=guild, code=error.code)
            return False
        return True
