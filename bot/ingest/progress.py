"""Telling how far something is: as soon as it changes, but not more often than Discord likes."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Generic, TypeVar

import discord
import structlog

from bot.ingest.buttons import job_view
from bot.ingest.embed import job_embed
from bot.ingest.job import IngestJob

DISPLAY_INTERVAL_SECONDS: Final = 2.0
"""Seconds between two messages."""


_DisplayedT = TypeVar("_DisplayedT")


class ThrottledDisplay(Generic[_DisplayedT]):
    """Shows the newest of many states, with pauses; only the last one is shown for sure."""

    def __init__(
        self,
        show: Callable[[_DisplayedT], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Show nothing yet.

        Args:
            show: Shows a state.
            sleep: Waits for so many seconds.
        """
        self._show = show
        self._sleep = sleep
        self._show_lock = asyncio.Lock()
        self._pending: list[_DisplayedT] = []
        self._task: asyncio.Task[None] | None = None

    def update(self, state: _DisplayedT) -> None:
        """Show a state after the pause that is due, unless a newer one comes meanwhile."""
        self._pending = [state]
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._show_pending())

    async def finish(self, state: _DisplayedT | None = None) -> None:
        """Show no further state but this one, at once; none where there is none to show."""
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
