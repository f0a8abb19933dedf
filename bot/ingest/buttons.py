"""The cancel button under the message of a job."""

import re
from typing import Any, Final, Protocol, Self, cast

import discord

from bot.ingest.job import IngestJob
from bot.locale.translation import gettext, msgid
from bot.ui.buttons import ReplyButton

JOB_OVER: Final = msgid("This is over already.")
NOT_YOUR_JOB: Final = msgid("Only whoever began this, or who may manage the server, can cancel it.")


class _CancellableJobs(Protocol):
    """The part of the ingest queue that the button uses."""

    def find(self, guild_id: int | None, job_id: str) -> IngestJob | None: ...
    def cancel(self, job: IngestJob) -> None: ...


class _IngestClient(Protocol):
    """The part of the client that the button uses."""

    ingest_queue: _CancellableJobs


class CancelButton(ReplyButton, template=r"footnote:cancel:(?P<job>[0-9a-f]{16})"):
    """Cancels a job of the guild in which it is pressed, for its requester and for managers of the guild."""

    def __init__(self, job_id: str) -> None:
        super().__init__(gettext("Cancel"), f"footnote:cancel:{job_id}")
        self._job_id = job_id

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button from its `custom_id`."""
        return cls(match["job"])

    async def press(self, interaction: discord.Interaction) -> None:
        """Cancel the job; its message shows the outcome."""
        queue = cast("_IngestClient", interaction.client).ingest_queue
        job = queue.find(interaction.guild_id, self._job_id)
        if job is None:
            await interaction.response.send_message(gettext(JOB_OVER), ephemeral=True)
        elif interaction.user.id != job.user_id and not interaction.permissions.manage_guild:
            await interaction.response.send_message(gettext(NOT_YOUR_JOB), ephemeral=True)
        else:
            await interaction.response.defer()
            queue.cancel(job)


def job_view(job: IngestJob) -> discord.ui.View | None:
    """The buttons under the message of a job; None where it is over."""
    if job.status is not None:
        return None
    view = discord.ui.View(timeout=None)
    view.add_item(CancelButton(job.id))
    return view
