"""The message that says how far an addition is: edited for hours, from whichever side still can."""

from collections.abc import Mapping
from typing import Any, Final

import discord
import structlog

from bot.ingest.buttons import job_view
from bot.ingest.embed import job_embed
from bot.ingest.job import IngestJob

_MESSAGE_LOST_ERRORS: Final = (discord.NotFound, discord.Forbidden)

_log: Final = structlog.get_logger(__name__)


class JobMessage:
    """An addition's message; where it is gone or out of reach, the addition goes on without it."""

    def __init__(self, client: discord.Client, interaction: discord.Interaction | None = None) -> None:
        """Edit by an interaction's token while that lives, and by the bot's own afterwards.

        Args:
            client: The bot.
            interaction: What the message answers; None after a restart.
        """
        self._client = client
        self._interaction = interaction
        self._is_lost = False

    async def show(self, addition: IngestJob) -> None:
        """Edit the message, so that it says how far the addition is."""
        if self._is_lost or addition.message is None:
            return
        content = {
            "embed": job_embed(addition),
            "view": job_view(addition),
            "allowed_mentions": discord.AllowedMentions.none(),
        }
        try:
            await self._edit(addition, content)
        except _MESSAGE_LOST_ERRORS as error:
            self._is_lost = True
            _log.info("addition's message lost", guild=addition.guild, code=error.code)
        except Exception as error:  # noqa: BLE001 - whatever it is, the addition goes on
            _log.warning("addition's message not edited", guild=addition.guild, reason=repr(error))

    async def _edit(self, addition: IngestJob, content: Mapping[str, Any]) -> None:
        if self._interaction and not self._interaction.is_expired():
            await self._interaction.edit_original_response(**content)
            return
        channel = self._client.get_partial_messageable(addition.channel, guild_id=addition.guild)
        await channel.get_partial_message(addition.message or 0).edit(**content)
