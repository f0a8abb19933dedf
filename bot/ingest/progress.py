"""Display of progress, throttled to the rate that Discord allows for edits of a message."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Generic, TypeVar

import discord
import structlog

from bot.ingest.buttons import job_view
from bot.ingest.embed import job_embed
from bot.ingest.job import IngestJob
from bot.locale.translation import use_language

DISPLAY_INTERVAL_SECONDS: Final = 2.0
"""Seconds between two displayed states."""

_DisplayedT = TypeVar("_DisplayedT")

_MESSAGE_LOST_ERRORS: Final = (discord.NotFound, discord.Forbidden)

_log: Final = structlog.get_logger(__name__)


class ThrottledDisplay(Generic[_DisplayedT]):
    """Shows the newest of many states, with pauses; only the final one is sure to be shown."""

    def __init__(
        self,
        show: Callable[[_DisplayedT], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Show nothing yet.

        Args:
            show: Shows a state.
            sleep: Waits for a number of seconds.
        """
        self._show = show
        self._sleep = sleep
        self._show_lock = asyncio.Lock()
        self._pending: list[_DisplayedT] = []
        self._task: asyncio.Task[None] | None = None

    def update(self, state: _DisplayedT) -> None:
        """Show a state after the pause, unless a newer one comes meanwhile."""
        self._pending = [state]
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._show_pending())

    async def finish(self, state: _DisplayedT | None = None) -> None:
        """Drop pending states, and show a final one at once.

        Args:
            state: The final state; None to show none.
        """
        async with self._show_lock:  # what is being shown now comes first
            self._pending = []
            if self._task:
                self._task.cancel()
            if state is not None:
                await self._show(state)

    async def _show_pending(self) -> None:
        while self._pending:
            await self._sleep(DISPLAY_INTERVAL_SECONDS)
            async with self._show_lock:
                if self._pending:
                    await self._show(self._pending.pop())


class JobMessage:
    """The message that shows a job; the job goes on where the message is gone or out of reach."""

    def __init__(self, client: discord.Client, interaction: discord.Interaction | None = None) -> None:
        """Edit by an interaction's token until it expires, and by the bot's own afterwards.

        Args:
            client: The client.
            interaction: The interaction that the message answers; None after a restart.
        """
        self._client = client
        self._interaction = interaction
        self._is_lost = False

    async def show(self, job: IngestJob) -> None:
        """Edit the message to show a state of the job."""
        if self._is_lost or job.message_id is None:
            return
        guild = self._client.get_guild(job.guild_id)
        with use_language(guild.preferred_locale.value if guild else None):
            content = {
                "embed": job_embed(job),
                "view": job_view(job),
                "allowed_mentions": discord.AllowedMentions.none(),
            }
        try:
            await self._edit(job, content)
        except _MESSAGE_LOST_ERRORS as error:
            self._is_lost = True
            _log.info("job message lost", guild=job.guild_id, code=error.code)
        except Exception as error:  # noqa: BLE001 - whatever it is, the job goes on
            _log.warning("job message not edited", guild=job.guild_id, reason=repr(error))

    async def _edit(self, job: IngestJob, content: Mapping[str, Any]) -> None:
        if self._interaction and not self._interaction.is_expired():
            await self._interaction.edit_original_response(**content)
            return
        channel = self._client.get_partial_messageable(job.channel_id, guild_id=job.guild_id)
        await channel.get_partial_message(job.message_id or 0).edit(**content)
