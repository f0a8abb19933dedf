"""The button under an addition that isn't over: it ends it."""

import re
from typing import Any, Final, Protocol, Self, cast

import discord

from bot.ingest.job import IngestJob
from bot.ui.buttons import ReplyButton

JOB_OVER: Final = "This is over already."
NOT_YOUR_JOB: Final = "Only whoever began this, or who may manage the server, can cancel it."


class _CancellableJobs(Protocol):
    """The additions, as far as the button needs them."""

    def find(self, guild: int | None, ident: str) -> IngestJob | None: ...
    def cancel(self, addition: IngestJob) -> None: ...


class _IngestClient(Protocol):
    """What the button needs of the client that it was pressed on."""

    ingest_queue: _CancellableJobs


class CancelButton(ReplyButton, template=r"footnote:cancel:(?P<addition>[0-9a-f]{16})"):
    """Ends an addition, for whoever began it or may manage the server.

    Only those of the server in which it is pressed are within its reach.
    """

    def __init__(self, addition: str) -> None:
        super().__init__("Cancel", f"footnote:cancel:{addition}")
        self._job_id = addition

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(match["addition"])

    async def press(self, interaction: discord.Interaction) -> None:
        """End the addition; its message says what came of it."""
        additions = cast("_IngestClient", interaction.client).ingest_queue
        addition = additions.find(interaction.guild_id, self._job_id)
        if addition is None:
            await interaction.response.send_message(JOB_OVER, ephemeral=True)
        elif interaction.user.id != addition.person and not interaction.permissions.manage_guild:
            await interaction.response.send_message(NOT_YOUR_JOB, ephemeral=True)
        else:
            await interaction.response.defer()
            additions.cancel(addition)


def job_view(addition: IngestJob) -> discord.ui.View | None:
    """The button under an addition; none where it has ended."""
    if addition.ending is not None:
        return None
    view = discord.ui.View(timeout=None)
    view.add_item(CancelButton(addition.id))
    return view
