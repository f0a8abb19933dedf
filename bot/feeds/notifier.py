"""Notification of a feed's failure: by direct message to whoever added it, else in the channel."""

from typing import Final

import discord
import structlog

from bot.feeds.embed import failure_embed
from bot.locale.translation import use_language
from index.ingest.feeds.model import PollResult

_NO_MENTIONS: Final = discord.AllowedMentions.none()

_log: Final = structlog.get_logger(__name__)


class FeedFailureNotifier:
    """Reports feeds that have failed for days, or have ended."""

    def __init__(self, client: discord.Client) -> None:
        """Send messages as a client."""
        self._client = client

    async def notify(self, guild: int | None, result: PollResult) -> None:
        """Report a feed's failure; if nobody can be reached, it is only logged.

        Args:
            guild: The feed's guild; None for the default library.
            result: Result of the feed's last poll.
        """
        is_sent = guild is not None and (
            await self._notify_by_dm(guild, result) or await self._notify_in_channel(guild, result)
        )
        log = _log.info if is_sent else _log.warning
        log("feed failing", guild=guild, feed=result.feed.id, told=is_sent, ended=result.feed.ended)

    async def _notify_by_dm(self, guild_id: int, result: PollResult) -> bool:
        """Send a direct message to whoever added the feed; false if that is impossible."""
        user_id = result.feed.added_by
        guild = self._client.get_guild(guild_id)
        if user_id is None or guild is None:
            return False
        try:
            with use_language(guild.preferred_locale.value):
                embed = failure_embed(result, guild.name)
            channel = await self._client.create_dm(discord.Object(user_id))
            await channel.send(embed=embed, allowed_mentions=_NO_MENTIONS)
        except discord.HTTPException as error:
            _log.info("feed's failure not told in private", guild=guild_id, code=error.code)
            return False
        return True

    async def _notify_in_channel(self, guild_id: int, result: PollResult) -> bool:
        """Send a message to the channel in which the feed was added; false if that is impossible."""
        feed = result.feed
        if feed.channel_id is None:
            return False
        channel = self._client.get_partial_messageable(feed.channel_id, guild_id=guild_id)
        with use_language(self._locale(guild_id)):
            embed = failure_embed(result, "")
        mention, allowed_mentions = "", _NO_MENTIONS
        if feed.added_by is not None:
            mention = f"<@{feed.added_by}>"
            allowed_mentions = discord.AllowedMentions(
                everyone=False, roles=False, replied_user=False, users=[discord.Object(feed.added_by)]
            )
        try:
            await channel.send(mention, embed=embed, allowed_mentions=allowed_mentions)
        except discord.HTTPException as error:
            _log.info("feed's failure not told in its channel", guild=guild_id, code=error.code)
            return False
        return True

    def _locale(self, guild_id: int) -> str | None:
        guild = self._client.get_guild(guild_id)
        return guild.preferred_locale.value if guild else None
